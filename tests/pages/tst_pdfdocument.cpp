#include "backend-stub/stripe/portal/Money.h"
#include "backend-stub/stripe/portal/PdfDocument.h"

#include <QTest>

using namespace Qt::StringLiterals;
using stripe::portal::PdfDocument;

class TestPdfDocument : public QObject {
    Q_OBJECT

private slots:
    void encodes_data();
    void encodes();
    void pointsToEachObject();
    void wrapsBetweenWords();
    void writesAmounts_data();
    void writesAmounts();
};

void TestPdfDocument::encodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain") << u"Total"_s << QByteArray("Total");
    QTest::newRow("umlaut") << u"Müller"_s << QByteArray("M\xfcller");
    QTest::newRow("euro") << u"5 €"_s << QByteArray("5 \x80");
    QTest::newRow("accent beyond Latin-1") << u"Dvořák"_s << QByteArray("Dvor\xe1k");
    QTest::newRow("another script") << u"東京"_s << QByteArray("??");
    QTest::newRow("emoji") << u"😀"_s << QByteArray("?");
    QTest::newRow("control") << u"a\nb"_s << QByteArray("a?b");
}

void TestPdfDocument::encodes()
{
    QFETCH(QString, text);
    QTEST(stripe::portal::toWindows1252(text), "bytes");
}

void TestPdfDocument::pointsToEachObject()
{
    PdfDocument pdf(u"A (title)"_s, u"en"_s);
    pdf.text(50, 50, u"One \\ (two)"_s, {});
    pdf.addPage();
    const auto bytes = pdf.save();
    QVERIFY(bytes.contains("(One \\\\ \\(two\\)) Tj"));
    const auto start = bytes.mid(bytes.lastIndexOf("startxref\n") + 10).split('\n').first();
    const auto table = bytes.mid(start.toLongLong()).split('\n');
    QCOMPARE(table.at(0), QByteArray("xref"));
    const auto count = table.at(1).split(' ').at(1).toInt();
    QCOMPARE(count, 10); // the free one, five, and two a page
    for (int i = 1; i < count; ++i) {
        const auto offset = table.at(2 + i).left(10).toLongLong();
        QVERIFY(bytes.mid(offset).startsWith(QByteArray::number(i) + " 0 obj"));
    }
}

void TestPdfDocument::wrapsBetweenWords()
{
    const auto lines = PdfDocument::wrapped(u"Remaining time on Team after November 22"_s, 100, {});
    QVERIFY(lines.size() > 1);
    QCOMPARE(lines.join(u' '), u"Remaining time on Team after November 22"_s);
    for (const auto& line : lines)
        QVERIFY(PdfDocument::width(line, {}) <= 100);
}

void TestPdfDocument::writesAmounts_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("dollars") << qint64(190050) << u"usd"_s << u"en"_s << u"$1,900.50"_s;
    QTest::newRow("what was paid") << qint64(-1900) << u"usd"_s << u"en"_s << u"-$19.00"_s;
    QTest::newRow("yen has no cents") << qint64(1900) << u"jpy"_s << u"en"_s << u"¥1,900"_s;
    QTest::newRow("dinar has three digits")
        << qint64(1900500) << u"kwd"_s << u"en"_s << u"KWD\u00a01,900.500"_s;
    QTest::newRow("German") << qint64(190050) << u"eur"_s << u"de"_s << u"1.900,50\u00a0€"_s;
}

void TestPdfDocument::writesAmounts()
{
    QFETCH(qint64, amount);
    QFETCH(QString, currency);
    QFETCH(QString, language);
    QTEST(stripe::portal::money(amount, currency, language), "text");
}

QTEST_GUILESS_MAIN(TestPdfDocument)
#include "tst_pdfdocument.moc"
