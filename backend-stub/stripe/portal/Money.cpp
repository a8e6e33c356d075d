#include "backend-stub/stripe/portal/Money.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;

namespace stripe::portal {

int minorDigits(const QString& currency)
{
    static const QSet<QString> none{u"BIF"_s, u"CLP"_s, u"DJF"_s, u"GNF"_s, u"JPY"_s, u"KMF"_s,
        u"KRW"_s, u"MGA"_s, u"PYG"_s, u"RWF"_s, u"VND"_s, u"VUV"_s, u"XAF"_s, u"XOF"_s, u"XPF"_s};
    static const QSet<QString> three{u"BHD"_s, u"JOD"_s, u"KWD"_s, u"OMR"_s, u"TND"_s};
    const auto code = currency.toUpper();
    return none.contains(code) ? 0 : three.contains(code) ? 3 : 2;
}

QString money(qint64 amount, const QString& currency, const QString& language)
{
    if (amount < 0) // a minus, not the parentheses of bookkeeping
        return u'-' + money(-amount, currency, language);
    static const QHash<QString, QString> signs{
        {u"USD"_s, u"$"_s}, {u"EUR"_s, u"€"_s}, {u"GBP"_s, u"£"_s}, {u"JPY"_s, u"¥"_s}};
    const auto code = currency.toUpper();
    const auto digits = minorDigits(code);
    const QLocale locale(language == "de"_L1 ? u"de_DE"_s : u"en_US"_s);
    const auto sign = signs.value(code, language == "de"_L1 ? code : code + QChar(QChar::Nbsp));
    return locale.toCurrencyString(double(amount) / std::pow(10.0, digits), sign, digits);
}

QString longDate(qint64 seconds, const QString& language)
{
    const QLocale locale(language == "de"_L1 ? u"de_DE"_s : u"en_US"_s);
    const auto date = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date();
    return locale.toString(date, language == "de"_L1 ? u"d. MMMM yyyy"_s : u"MMMM d, yyyy"_s);
}

} // namespace stripe::portal
