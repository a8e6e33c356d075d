#include "backend-stub/stripe/domain/TaxIds.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace stripe {

// The forms that Stripe documents: https://docs.stripe.com/billing/customer/tax-ids
TaxIdVerdict taxIdVerdict(const QString& type, const QString& value)
{
    static const QHash<QString, QString> forms{
        {u"eu_vat"_s, u"[A-Z]{2}[0-9A-Z+*.]{2,12}"_s},
        {u"gb_vat"_s, u"GB([0-9]{9}|[0-9]{12}|(GD|HA)[0-9]{3})"_s},
        {u"ch_vat"_s, u"CHE-?[0-9]{3}\\.?[0-9]{3}\\.?[0-9]{3} (MWST|TVA|IVA)"_s},
        {u"no_vat"_s, u"[0-9]{9}MVA"_s},
        {u"us_ein"_s, u"[0-9]{2}-[0-9]{7}"_s},
        {u"au_abn"_s, u"[0-9]{11}"_s},
        {u"ca_bn"_s, u"[0-9]{9}"_s},
        {u"in_gst"_s, u"[0-9]{2}[A-Z0-9]{13}"_s},
        {u"jp_cn"_s, u"[0-9]{13}"_s},
        {u"nz_gst"_s, u"[0-9]{8,9}"_s},
    };
    const auto form = forms.constFind(type);
    if (form == forms.cend())
        return TaxIdVerdict::UnknownType;
    const QRegularExpression whole(QRegularExpression::anchoredPattern(*form));
    return whole.match(value).hasMatch() ? TaxIdVerdict::Fits : TaxIdVerdict::DoesNotFit;
}

} // namespace stripe
