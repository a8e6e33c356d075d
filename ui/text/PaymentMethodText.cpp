#include "ui/text/PaymentMethodText.h"

#include <QHash>

namespace portico {

namespace {

class PaymentMethodWords {
    Q_DECLARE_TR_FUNCTIONS(portico::PaymentMethodText)
public:
    static QString card() { return tr("Card"); }
    static QString bankAccount() { return tr("Bank account"); }
    static QString other() { return tr("Payment method"); }
};

// Brand names are names: the same in every language. Stripe's `card.brand`.
QString brandName(const QString& brand)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("amex"), QStringLiteral("American Express")},
        {QStringLiteral("cartes_bancaires"), QStringLiteral("Cartes Bancaires")},
        {QStringLiteral("diners"), QStringLiteral("Diners Club")},
        {QStringLiteral("discover"), QStringLiteral("Discover")},
        {QStringLiteral("eftpos_au"), QStringLiteral("eftpos")},
        {QStringLiteral("jcb"), QStringLiteral("JCB")},
        {QStringLiteral("link"), QStringLiteral("Link")},
        {QStringLiteral("mastercard"), QStringLiteral("Mastercard")},
        {QStringLiteral("unionpay"), QStringLiteral("UnionPay")},
        {QStringLiteral("visa"), QStringLiteral("Visa")},
    };
    if (brand.isEmpty() || brand == QLatin1String("unknown"))
        return PaymentMethodWords::card();
    return names.value(brand, brand);
}

// Stripe's PaymentMethod.type, for those a subscription is commonly paid with.
QString typeName(const QString& type)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("amazon_pay"), QStringLiteral("Amazon Pay")},
        {QStringLiteral("cashapp"), QStringLiteral("Cash App Pay")},
        {QStringLiteral("link"), QStringLiteral("Link")},
        {QStringLiteral("paypal"), QStringLiteral("PayPal")},
        {QStringLiteral("revolut_pay"), QStringLiteral("Revolut Pay")},
        {QStringLiteral("sepa_debit"), QStringLiteral("SEPA Direct Debit")},
        {QStringLiteral("bacs_debit"), QStringLiteral("Bacs Direct Debit")},
    };
    if (type == QLatin1String("us_bank_account") || type == QLatin1String("acss_debit"))
        return PaymentMethodWords::bankAccount();
    return type.isEmpty() ? PaymentMethodWords::other() : names.value(type, type);
}

} // namespace

QString paymentMethodName(const PaymentMethod& method, const Formatter& format)
{
    const bool card = method.type == QLatin1String("card") || !method.brand.isEmpty();
    const QString kind = shortened(card ? brandName(method.brand) : typeName(method.type), 40);
    const QString digits = shortened(method.last4, 8);
    if (digits.isEmpty())
        return format.isolated(kind);
    return format.isolated(kind + QStringLiteral(" •••• ") + digits);
}

std::optional<QDate> lastDayOf(const PaymentMethod& method)
{
    const QDate first(method.expYear, method.expMonth, 1);
    if (method.expYear < 1 || !first.isValid())
        return {};
    return first.addMonths(1).addDays(-1);
}

} // namespace portico
