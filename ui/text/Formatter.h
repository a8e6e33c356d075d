#pragma once

#include "app/core/api/Billing.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace portico {

// Money, dates and names as a reader of `locale` in `zone` writes them. Everything here is pure.
class Formatter {
    Q_DECLARE_TR_FUNCTIONS(portico::Formatter)
public:
    explicit Formatter(const QLocale& locale, const QTimeZone& zone = QTimeZone::systemTimeZone());

    const QLocale& locale() const { return m_locale; }

    // "$190.00", "190,00 €", "¥1,900", "KWD 12.500". The backend's minor units are ISO 4217's; an
    // unknown currency gets two decimals and its code.
    QString money(const Money& money) const;
    QString price(const Price& price) const; // "$19.00 per month"
    QString interval(const Price& price) const; // "per month", "every 3 months"; empty: once

    QString date(const QDateTime& time) const; // "March 3, 2027"; empty when invalid
    QString dateTime(const QDateTime& time) const; // with hours and minutes
    QString cardExpiry(int month, int year) const; // "12/2030"

    // How long ago, for people: "just now", "5 minutes ago", then the date and time.
    QString age(const QDateTime& then, const QDateTime& now) const;

    // Marked so that its own direction of writing does not disturb the sentence around it, and cut
    // to what a sentence can carry. For names that people or backends chose.
    QString name(const QString& text) const;
    QString isolated(const QString& text) const;

private:
    QString intervalOf(const QString& interval, int count) const;

    QLocale m_locale;
    QTimeZone m_zone;
};

// ISO 4217's minor unit digits: 0 for yen, 3 for dinar, 2 for what is not in the table.
int minorUnitDigits(const QString& currency);

// What a currency is called in amounts: "$" where that cannot be mistaken, else "US$", "CA$",
// "KWD".
QString currencySign(const QString& currency, const QLocale& locale);

// QLocale's long date format without the day of the week.
QString longDateFormat(const QLocale& locale);

// At most `limit` characters, the end replaced by "…".
QString shortened(const QString& text, int limit);

} // namespace portico
