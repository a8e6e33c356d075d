#include "backend-stub/stripe/portal/PaymentMethodChanges.h"

#include "backend-stub/stripe/portal/Shapes.h"

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

Outcome<QJsonObject> methodOf(const Visit& visit, const Body& body)
{
    if (!visit.offers(u"payment_method_update"_s))
        return refuse(u"not_offered"_s);
    const auto id = body.id(u"payment_method"_s);
    if (!id)
        return std::unexpected(id.error());
    return visit.paymentMethod(*id);
}

} // namespace

Outcome<void> preferMethod(const Visit& visit, const QString& paymentMethod)
{
    const auto updated = visit.domain.customers.update(visit.customerId(),
        {{u"invoice_settings"_s, QJsonObject{{u"default_payment_method"_s, paymentMethod}}}});
    if (!updated)
        return refuse(updated.error());
    const auto live = visit.liveSubscriptions();
    if (!live)
        return std::unexpected(live.error());
    for (const auto& each : *live) {
        const auto changed = visit.domain.subscriptions.update(
            each["id"_L1].toString(), {{u"default_payment_method"_s, paymentMethod}});
        if (!changed)
            return refuse(changed.error());
    }
    return {};
}

Outcome<QJsonObject> makeDefault(const Visit& visit, const Body& body)
{
    const auto method = methodOf(visit, body);
    if (!method)
        return method;
    if (const auto done = preferMethod(visit, (*method)["id"_L1].toString()); !done)
        return std::unexpected(done.error());
    return QJsonObject{{u"done"_s, true}};
}

Outcome<QJsonObject> removeMethod(const Visit& visit, const Body& body)
{
    const auto method = methodOf(visit, body);
    if (!method)
        return method;
    const auto live = visit.liveSubscriptions();
    if (!live)
        return std::unexpected(live.error());
    const auto methods = visit.belongings(u"payment_method"_s);
    if (!methods)
        return std::unexpected(methods.error());
    const auto id = (*method)["id"_L1].toString();
    if (!live->isEmpty() && methods->size() < 2)
        return refuse(u"last_method"_s);
    // What it paid for is paid by the next card: no subscription may point at a card that is gone.
    const auto preferred = idOf(visit.customer["invoice_settings"_L1]["default_payment_method"_L1]);
    for (const auto& each : *methods) {
        const auto other = each["id"_L1].toString();
        if (other == id)
            continue;
        const auto& heir = preferred.isEmpty() || preferred == id ? other : preferred;
        if (const auto done = preferMethod(visit, heir); !done)
            return std::unexpected(done.error());
        break;
    }
    const auto detached = visit.domain.paymentMethods.detach(id);
    if (!detached)
        return refuse(detached.error());
    return QJsonObject{{u"done"_s, true}};
}

} // namespace stripe::portal
