#include "ui/text/Formatter.h"

#include <QTest>

using namespace portico;

// Money and dates as readers of different places write them.
class tst_Formatter : public QObject {
    Q_OBJECT
private slots:
    void money_data();
    void money();
    void interval_data();
    void interval();
    void date_data();
    void date();
    void dateFollowsTheZone();
    void dateWithoutAZone();
    void invalidDateIsEmpty();
    void age_data();
    void age();
    void longNamesAreCut();
    void namesAreIsolatedInRightToLeft();
    void cardExpiry_data();
    void cardExpiry();
};

namespace {

constexpr QChar noBreak(0x00a0);

QString plain(QString text)
{
    // Which kind of space and direction mark CLDR puts differs between Qt versions.
    text.replace(QChar(0x202f), QLatin1Char(' ')).replace(noBreak, QLatin1Char(' '));
    text.remove(QChar(0x200f)).remove(QChar(0x200e)).remove(QChar(0x061c));
    return text;
}

} // namespace

void tst_Formatter::money_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, qint64 amount, const char* currency, const char* locale,
                         const char* text) {
        QTest::newRow(name) << amount << QString::fromLatin1(currency)
                            << QString::fromLatin1(locale) << QString::fromUtf8(text);
    };
    row("dollars in English", 19000, "USD", "en_US", "$190.00");
    row("cents are kept", 1905, "USD", "en_US", "$19.05");
    row("dollars in German", 19000, "USD", "de_DE", "190,00 $");
    row("euro in German", 190000, "EUR", "de_DE", "1.900,00 €");
    row("euro in French", 190000, "EUR", "fr_FR", "1 900,00 €");
    row("euro in English", 900, "EUR", "en_US", "€9.00");
    row("yen has no cents", 1900, "JPY", "en_US", "¥1,900");
    row("won has no cents", 25000, "KRW", "en_US", "₩25,000");
    row("dinar has three decimals", 12500, "KWD", "en_US", "KWD 12.500");
    row("unknown currency", 12345, "XQQ", "en_US", "XQQ 123.45");
    row("no currency", 12345, "", "en_US", "123.45");
    row("credit", -500, "USD", "en_US", "-$5.00");
    row("nothing", 0, "USD", "en_US", "$0.00");
    row("a trillion minor units", 1'000'000'000'000, "USD", "en_US", "$10,000,000,000.00");
    row("US dollars for a Canadian", 1900, "USD", "en_CA", "US$19.00");
    row("Canadian dollars for an American", 1900, "CAD", "en_US", "CA$19.00");
    row("Canadian dollars for a Canadian", 1900, "CAD", "en_CA", "$19.00");
    row("a system without a language", 1900, "USD", "C", "$19.00");
    row("dollars in Japanese", 19000, "USD", "ja_JP", "$190.00");
}

void tst_Formatter::money()
{
    QFETCH(qint64, amount);
    QFETCH(QString, currency);
    QFETCH(QString, locale);
    QFETCH(QString, expected);
    const Formatter format{QLocale(locale), QTimeZone::utc()};
    QCOMPARE(plain(format.money({amount, currency})), expected);
}

void tst_Formatter::interval_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("expected");
    QTest::newRow("month") << "month" << 1 << "per month";
    QTest::newRow("quarter") << "month" << 3 << "every 3 months";
    QTest::newRow("year") << "year" << 1 << "per year";
    QTest::newRow("week") << "week" << 1 << "per week";
    QTest::newRow("day") << "day" << 1 << "per day";
    QTest::newRow("two years") << "year" << 2 << "every 2 years";
    QTest::newRow("zero is one") << "month" << 0 << "per month";
    QTest::newRow("once") << QString() << 1 << QString();
    QTest::newRow("unknown") << "fortnight" << 1 << "per fortnight";
}

void tst_Formatter::interval()
{
    QFETCH(QString, unit);
    QFETCH(int, count);
    QFETCH(QString, expected);
    const Formatter format{QLocale(QStringLiteral("en_US")), QTimeZone::utc()};
    QCOMPARE(format.interval({{1900, QStringLiteral("USD")}, unit, count}), expected);
}

void tst_Formatter::date_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("expected");
    const QDate march(2027, 3, 3);
    QTest::newRow("English, America") << "en_US" << march << "March 3, 2027";
    QTest::newRow("English, Britain") << "en_GB" << march << "3 March 2027";
    QTest::newRow("German") << "de_DE" << march << QStringLiteral("3. März 2027");
    QTest::newRow("French") << "fr_FR" << march << "3 mars 2027";
    QTest::newRow("Spanish") << "es_ES" << march << "3 de marzo de 2027";
    QTest::newRow("Japanese") << "ja_JP" << march << QStringLiteral("2027年3月3日");
    QTest::newRow("long ago") << "en_US" << QDate(1970, 1, 1) << "January 1, 1970";
    QTest::newRow("far away") << "en_US" << QDate(2999, 12, 31) << "December 31, 2999";
}

void tst_Formatter::date()
{
    QFETCH(QString, locale);
    QFETCH(QDate, day);
    QFETCH(QString, expected);
    const Formatter format{QLocale(locale), QTimeZone::utc()};
    QCOMPARE(format.date(QDateTime(day, QTime(0, 0), QTimeZone::utc())), expected);
}

void tst_Formatter::dateFollowsTheZone()
{
    const QDateTime midnight(QDate(2027, 3, 3), QTime(0, 0), QTimeZone::utc());
    const Formatter west{QLocale(QStringLiteral("en_US")), QTimeZone(-5 * 60 * 60)};
    QCOMPARE(west.date(midnight), QStringLiteral("March 2, 2027"));
}

void tst_Formatter::dateWithoutAZone()
{
    const QDateTime midnight(QDate(2027, 3, 3), QTime(0, 0), QTimeZone::utc());
    const Formatter format{QLocale(QStringLiteral("en_US")), QTimeZone()};
    QCOMPARE(format.date(midnight), QStringLiteral("March 3, 2027"));
}

void tst_Formatter::invalidDateIsEmpty()
{
    const Formatter format{QLocale(QStringLiteral("en_US")), QTimeZone::utc()};
    QVERIFY(format.date({}).isEmpty());
    QVERIFY(format.dateTime({}).isEmpty());
}

void tst_Formatter::age_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("now") << 0 << "just now";
    QTest::newRow("a clock that went back") << -30 << "just now";
    QTest::newRow("minutes") << 5 * 60 << "5 minutes ago";
    QTest::newRow("hours") << 2 * 60 * 60 << "2 hours ago";
    QTest::newRow("days") << 30 * 60 * 60 << "November 21, 2026, 3:00 PM";
}

void tst_Formatter::age()
{
    QFETCH(int, seconds);
    QFETCH(QString, expected);
    const QDateTime now(QDate(2026, 11, 22), QTime(21, 0), QTimeZone::utc());
    const Formatter format{QLocale(QStringLiteral("en_US")), QTimeZone::utc()};
    QCOMPARE(plain(format.age(now.addSecs(-seconds), now)), expected);
}

void tst_Formatter::longNamesAreCut()
{
    const Formatter format{QLocale(QStringLiteral("en_US")), QTimeZone::utc()};
    QString name = format.name(QString(300, QLatin1Char('x')));
    QVERIFY(name.contains(QChar(0x200b))); // a line may break in it
    name.remove(QChar(0x200b));
    QCOMPARE(name.size(), 60);
    QVERIFY(name.endsWith(QChar(0x2026)));
    QCOMPARE(format.name(QStringLiteral(" two\nlines ")), QStringLiteral("two lines"));
}

void tst_Formatter::namesAreIsolatedInRightToLeft()
{
    const Formatter arabic{QLocale(QStringLiteral("ar")), QTimeZone::utc()};
    QCOMPARE(
        arabic.name(QStringLiteral("Pro")), QChar(0x2068) + QStringLiteral("Pro") + QChar(0x2069));
}

void tst_Formatter::cardExpiry_data()
{
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("expected");
    QTest::newRow("card") << 3 << 2030 << "03/2030";
    QTest::newRow("none") << 0 << 0 << QString();
    QTest::newRow("nonsense") << 13 << 2030 << QString();
}

void tst_Formatter::cardExpiry()
{
    QFETCH(int, month);
    QFETCH(int, year);
    QFETCH(QString, expected);
    const Formatter format{QLocale(QStringLiteral("en_US")), QTimeZone::utc()};
    QCOMPARE(format.cardExpiry(month, year), expected);
}

QTEST_GUILESS_MAIN(tst_Formatter)
#include "tst_formatter.moc"
