#include "backend-stub/stripe/portal/Money.h"
#include "backend-stub/stripe/portal/PdfDocument.h"

#include <QTest>

using namespace Qt::StringLiterals;
using stripe::portal::PdfDocument;
using stripe::portal::TrueType;

class TestPdfDocument : public QObject {
    Q_OBJECT

private slots:
    void encodes_data();
    void encodes();
    void pointsToEachObject();
    void carriesAFontForOtherScripts();
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

void TestPdfDocument::carriesAFontForOtherScripts()
{
    const auto name = u"Łukasz Иванов"_s;
    const auto font = TrueType::having(name);
    if (!font)
        QSKIP("no font of this machine has Cyrillic letters");
    PdfDocument pdf({}, u"en"_s);
    pdf.text(50, 50, name, {});
    pdf.text(50, 70, u"Plain"_s, {});
    const auto bytes = pdf.save();
    const auto hex = [](uint value) {
        return QByteArray::number(value, 16).rightJustified(4, '0');
    };
    QByteArray shown;
    for (const auto c : name) {
        const auto glyph = font->glyph(c.unicode());
        QVERIFY(glyph != 0);
        shown += hex(glyph);
        QVERIFY(bytes.contains("<" + hex(glyph) + "> <" + hex(c.unicode()) + ">")); // to be copied
    }
    QVERIFY(bytes.contains("<" + shown + "> Tj"));
    QVERIFY(bytes.contains("(Plain) Tj"));
    QCOMPARE(bytes.count("/FontFile2"), 1);
    QVERIFY(pdf.width(name, {}) > 40);
    PdfDocument mixed({}, u"en"_s); // no font has both: each word in the one that has it
    mixed.text(50, 50, name + u" \U000E0001"_s, {});
    QCOMPARE(mixed.save().count("/FontFile2"), 1);
    QVERIFY(!TrueType::load(u"/proc/self/exe"_s));
}

void TestPdfDocument::wrapsBetweenWords()
{
    PdfDocument pdf({}, u"en"_s);
    const auto lines = pdf.wrapped(u"Remaining time on Team after November 22"_s, 100, {});
    QVERIFY(lines.size() > 1);
    QCOMPARE(lines.join(u' '), u"Remaining time on Team after November 22"_s);
    for (const auto& line : lines)
        QVERIFY(pdf.width(line, {}) <= 100);
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
