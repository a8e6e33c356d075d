#include "ui/text/Formatter.h"

#include <QRegularExpression>

#include <cmath>

namespace portico {

namespace {

constexpr int longestName = 60;
constexpr QChar noBreakSpace(0x00a0);
constexpr QChar firstStrongIsolate(0x2068);
constexpr QChar popIsolate(0x2069);

// The C locale is for programs; who has not chosen another reads American English.
QLocale readable(const QLocale& locale)
{
    const bool chosen = locale.language() != QLocale::C;
    return chosen ? locale : QLocale(QLocale::English, QLocale::UnitedStates);
}

// 10^digits; minor units have at most 4.
qint64 minorUnitsOf(int digits)
{
    qint64 units = 1;
    for (int i = 0; i < digits; ++i)
        units *= 10;
    return units;
}

// A zero-width space lets a line break inside a word that is longer than a line may be.
QString breakable(const QString& text)
{
    constexpr int longestWord = 16;
    constexpr QChar zeroWidthSpace(0x200b);
    QString result;
    int run = 0;
    for (const QChar letter : text) {
        run = letter.isSpace() ? 0 : run + 1;
        if (run > longestWord && !letter.isLowSurrogate() && !letter.isMark()) {
            result += zeroWidthSpace;
            run = 1;
        }
        result += letter;
    }
    return result;
}

// CLDR puts a space between a sign that ends in a letter and the number; Qt does not.
QString spacedFrom(const QString& sign, QString amount)
{
    const auto at = amount.indexOf(sign);
    if (sign.isEmpty() || at < 0)
        return amount;
    const auto after = at + sign.size();
    if (sign.back().isLetter() && after < amount.size() && amount.at(after).isDigit())
        amount.insert(after, noBreakSpace);
    if (sign.front().isLetter() && at > 0 && amount.at(at - 1).isDigit())
        amount.insert(at, noBreakSpace);
    return amount;
}

} // namespace

Formatter::Formatter(const QLocale& locale, const QTimeZone& zone)
    : m_locale(readable(locale))
    , m_zone(zone.isValid() ? zone : QTimeZone::utc()) // a small system may know no zones
{
}

QString Formatter::money(const Money& money) const
{
    constexpr qint64 exactInDouble = Q_INT64_C(1) << 53;
    const int digits = minorUnitDigits(money.currency);
    const QString sign = currencySign(money.currency, m_locale);
    const double amount =
        static_cast<double>(money.amount) / static_cast<double>(minorUnitsOf(digits));
    if (sign.isEmpty() || std::abs(money.amount) > exactInDouble) {
        const QString number = m_locale.toString(amount, 'f', digits);
        return sign.isEmpty() ? number : number + noBreakSpace + money.currency;
    }
    // A credit as people write it; QLocale's own form for bookkeepers would be "($5.00)".
    const QString minus = money.amount < 0 ? m_locale.negativeSign() : QString();
    return minus + spacedFrom(sign, m_locale.toCurrencyString(std::abs(amount), sign, digits));
}

QString Formatter::intervalOf(const QString& interval, int count) const
{
    if (interval == QLatin1String("day"))
        return count == 1 ? tr("per day") : tr("every %n days", nullptr, count);
    if (interval == QLatin1String("week"))
        return count == 1 ? tr("per week") : tr("every %n weeks", nullptr, count);
    if (interval == QLatin1String("month"))
        return count == 1 ? tr("per month") : tr("every %n months", nullptr, count);
    if (interval == QLatin1String("year"))
        return count == 1 ? tr("per year") : tr("every %n years", nullptr, count);
    return interval.isEmpty() ? QString() : tr("per %1").arg(name(interval));
}

QString Formatter::interval(const Price& price) const
{
    return intervalOf(price.interval, std::max(price.intervalCount, 1));
}

QString Formatter::price(const Price& price) const
{
    const QString when = interval(price);
    if (when.isEmpty())
        return money(price.money);
    //: an amount and how often it is paid, such as "$19.00 per month"
    return tr("%1 %2").arg(money(price.money), when);
}

QString Formatter::date(const QDateTime& time) const
{
    if (!time.isValid())
        return {};
    return m_locale.toString(time.toTimeZone(m_zone).date(), longDateFormat(m_locale));
}

QString Formatter::dateTime(const QDateTime& time) const
{
    if (!time.isValid())
        return {};
    const auto local = time.toTimeZone(m_zone);
    //: a date and a time of day
    return tr("%1, %2").arg(date(time), m_locale.toString(local.time(), QLocale::ShortFormat));
}

QString Formatter::cardExpiry(int month, int year) const
{
    if (month < 1 || month > 12 || year < 1)
        return {};
    const auto digits = QStringLiteral("%1").arg(month, 2, 10, QLatin1Char('0')) + QLatin1Char('/')
        + QString::number(year);
    return isolated(digits);
}

QString Formatter::age(const QDateTime& then, const QDateTime& now) const
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 seconds = then.secsTo(now);
    if (seconds < minute)
        return tr("just now");
    if (seconds < hour)
        return tr("%n minutes ago", nullptr, static_cast<int>(seconds / minute));
    if (seconds < day)
        return tr("%n hours ago", nullptr, static_cast<int>(seconds / hour));
    return dateTime(then);
}

QString Formatter::isolated(const QString& text) const
{
    if (m_locale.textDirection() == Qt::LeftToRight)
        return text;
    return firstStrongIsolate + text + popIsolate;
}

QString Formatter::name(const QString& text) const
{
    return isolated(breakable(shortened(text.simplified(), longestName)));
}

QString longDateFormat(const QLocale& locale)
{
    static const QRegularExpression weekday(QStringLiteral("\\s*[,،]?\\s*dddd?[,،]?\\s*"));
    return locale.dateFormat(QLocale::LongFormat).remove(weekday);
}

QString shortened(const QString& text, int limit)
{
    return text.size() <= limit ? text : text.left(limit - 1).trimmed() + QChar(0x2026);
}

} // namespace portico
