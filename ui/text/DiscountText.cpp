#include "ui/text/DiscountText.h"

#include <QCoreApplication>

#include <cmath>

namespace portico {

namespace {

// With as many decimals as it has, of the two that Stripe allows.
QString percent(double value, const QLocale& locale)
{
    const auto hundredths = std::llround(value * 100);
    const int decimals = hundredths % 100 == 0 ? 0 : hundredths % 10 == 0 ? 1 : 2;
    return locale.toString(value, 'f', decimals);
}

class DiscountText {
    Q_DECLARE_TR_FUNCTIONS(portico::DiscountText)
public:
    static QString amount(const Discount& discount, const Formatter& format)
    {
        if (discount.percentOff)
            return tr("%1% off").arg(percent(*discount.percentOff, format.locale()));
        if (discount.amountOff)
            return tr("%1 off").arg(format.money(*discount.amountOff));
        return {};
    }
    static QString until(const Discount& discount, const QString& amount, const Formatter& format)
    {
        return discount.endsAt ? tr("%1 until %2").arg(amount, format.date(*discount.endsAt))
                               : amount;
    }
    static QString named(const QString& name, const QString& text)
    {
        //: a discount's name and what it gives, such as "LAUNCH: 25% off until March 3, 2027"
        return tr("%1: %2").arg(name, text);
    }
};

} // namespace

QString describeDiscount(const Discount& discount, const Formatter& format)
{
    const QString amount = DiscountText::amount(discount, format);
    if (amount.isEmpty())
        return {};
    const QString text = DiscountText::until(discount, amount, format);
    return discount.name.isEmpty() ? text : DiscountText::named(format.name(discount.name), text);
}

} // namespace portico
