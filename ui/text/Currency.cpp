#include "ui/text/Formatter.h"

#include <QHash>
#include <QSet>

namespace portico {

int minorUnitDigits(const QString& currency)
{
    // ISO 4217, the entries whose minor unit is not 2.
    static const QHash<QString, int> digits = [] {
        QHash<QString, int> table;
        for (const char* code : {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG",
                 "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"})
            table.insert(QLatin1String(code), 0);
        for (const char* code : {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})
            table.insert(QLatin1String(code), 3);
        for (const char* code : {"CLF", "UYW"})
            table.insert(QLatin1String(code), 4);
        return table;
    }();
    return digits.value(currency, 2);
}

QString currencySign(const QString& currency, const QLocale& locale)
{
    // CLDR's signs as they are written where the currency is foreign.
    static const QHash<QString, QString> signs{
        {QStringLiteral("USD"), QStringLiteral("$")},
        {QStringLiteral("EUR"), QStringLiteral("€")},
        {QStringLiteral("GBP"), QStringLiteral("£")},
        {QStringLiteral("JPY"), QStringLiteral("¥")},
        {QStringLiteral("INR"), QStringLiteral("₹")},
        {QStringLiteral("KRW"), QStringLiteral("₩")},
        {QStringLiteral("VND"), QStringLiteral("₫")},
        {QStringLiteral("ILS"), QStringLiteral("₪")},
        {QStringLiteral("CNY"), QStringLiteral("CN¥")},
        {QStringLiteral("BRL"), QStringLiteral("R$")},
        {QStringLiteral("CAD"), QStringLiteral("CA$")},
        {QStringLiteral("AUD"), QStringLiteral("A$")},
        {QStringLiteral("NZD"), QStringLiteral("NZ$")},
        {QStringLiteral("HKD"), QStringLiteral("HK$")},
        {QStringLiteral("MXN"), QStringLiteral("MX$")},
        {QStringLiteral("TWD"), QStringLiteral("NT$")},
    };
    const QString own = locale.currencySymbol();
    if (locale.currencySymbol(QLocale::CurrencyIsoCode) == currency && !own.isEmpty())
        return own;
    const QString sign = signs.value(currency, currency);
    const bool mistakable = sign == own && sign == QLatin1String("$");
    return mistakable ? QStringLiteral("US$") : sign;
}

} // namespace portico
