#include "backend-stub/pdf/Document.h"
#include "backend-stub/stripe/portal/Money.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using pdf::Document;

namespace {

// What another program reads in it: poppler's pdftotext.
QStringList copied(const QByteArray& pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, u"-"_s, u"-"_s});
    reader.write(pdf);
    reader.closeWriteChannel();
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        return {reader.errorString()};
    auto text = QString::fromUtf8(reader.readAllStandardOutput());
    text.remove(QRegularExpression(u"[\u202a-\u202e\f]"_s)); // what only says the direction
    return text.split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

class TestPdfDocument : public QObject {
    Q_OBJECT

private slots:
    void isCopiedAsItWasSet_data();
    void isCopiedAsItWasSet();
    void outlivesAnyText_data();
    void outlivesAnyText();
    void startsNewPages();
    void wraps();
    void writesAmounts_data();
    void writesAmounts();
};

void TestPdfDocument::isCopiedAsItWasSet_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"Total (USD) \\ 100 %"_s;
    QTest::newRow("ligatures") << u"Office Affairs fi ffl"_s;
    QTest::newRow("German") << u"Jürgen Großmüller"_s;
    QTest::newRow("euro") << u"1.900,50 €"_s;
    QTest::newRow("Polish") << u"Łukasz Żółć"_s;
    QTest::newRow("Vietnamese") << u"Nguyễn Thị Ngọc Ánh"_s;
    QTest::newRow("Greek") << u"Αλέξανδρος Παπαδόπουλος"_s;
    QTest::newRow("Russian") << u"Дмитрий Щукин"_s;
    QTest::newRow("Hebrew") << u"משה לוי"_s;
    QTest::newRow("Arabic") << u"محمد عبد الله"_s;
    QTest::newRow("Hindi") << u"हिन्दी नमस्ते"_s;
    QTest::newRow("Thai") << u"สมชาย"_s;
    QTest::newRow("Japanese") << u"株式会社山田太郎 ヤマダ"_s;
    QTest::newRow("Chinese") << u"王小明 简体"_s;
    QTest::newRow("Korean") << u"김철수"_s;
    QTest::newRow("several scripts") << u"Łukasz Иванов 東京 (Ltd)"_s;
}

void TestPdfDocument::isCopiedAsItWasSet()
{
    QFETCH(QString, text);
    Document document(u"A title"_s);
    document.text(50, 50, text, {});
    document.text(50, 80, text, {.weight = Document::Weight::Bold});
    QCOMPARE(copied(document.save()), QStringList({text, text}));
    QVERIFY(document.width(text, {}) > 20);
}

void TestPdfDocument::outlivesAnyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("in no font") << u"a\U000E0001\U0010FFFDb"_s;
    QTest::newRow("emoji") << u"a\U0001F600b"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar(0xd83d) + u"b"_s;
    QTest::newRow("control") << u"a\n\t\x1b\u2028b"_s;
    QTest::newRow("markup") << u"<b>a</b> &amp; ("_s;
}

void TestPdfDocument::outlivesAnyText()
{
    QFETCH(QString, text);
    Document document(text);
    document.text(50, 50, text, {});
    document.text(50, 90, u"and goes on"_s, {});
    document.wrapped(text, 1, {});
    QCOMPARE(copied(document.save()).last(), u"and goes on"_s);
}

void TestPdfDocument::startsNewPages()
{
    Document document(u"A title"_s);
    document.text(50, 800, u"One"_s, {});
    document.addPage();
    document.textRight(500, 50, u"Two"_s, {});
    const auto bytes = document.save();
    QVERIFY(bytes.startsWith("%PDF-1."));
    QVERIFY(bytes.trimmed().endsWith("%%EOF"));
    QCOMPARE(copied(bytes), QStringList({u"One"_s, u"Two"_s}));
}

void TestPdfDocument::wraps()
{
    const Document document({});
    const auto text = u"Remaining time on Team after November 22"_s;
    const auto lines = document.wrapped(text, 100, {});
    QVERIFY(lines.size() > 1);
    QCOMPARE(lines.join(u' '), text); // between words
    const auto name = QString(60, u'W');
    const auto parts = document.wrapped(name, 100, {});
    QVERIFY(parts.size() > 1);
    QCOMPARE(parts.join(QString()), name);
    for (const auto& line : lines + parts)
        QVERIFY(document.width(line, {}) <= 100);
    QCOMPARE(document.wrapped({}, 100, {}), QStringList({QString()}));
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
