#include "backend-stub/stripe/api/endpoints/Endpoints.h"
#include "backend-stub/stripe/api/Lists.h"
#include "backend-stub/stripe/domain/Domain.h"
#include "backend-stub/stripe/domain/InvoiceItems.h"

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

// Without a status, everything but what is canceled; status "ended" means both ends.
Result<QJsonObject> subscriptions(Domain& domain, QJsonObject params)
{
    const auto status = params.take("status"_L1).toString();
    const auto price = params.take("price"_L1).toString();
    auto query = filtered(u"subscription"_s, params);
    if (!query)
        return std::unexpected(query.error());
    if (status.isEmpty())
        query->compares.append({u"status"_s, u"<>"_s, u"canceled"_s});
    else if (status == "ended"_L1)
        query->anyOf.append({u"status"_s, {u"canceled"_s, u"incomplete_expired"_s}});
    else if (status != "all"_L1)
        query->equals.append({u"status"_s, status});
    if (!price.isEmpty())
        query->equals.append({u"items.data[0].price.id"_s, price});
    const auto page = domain.store.list(*query);
    if (!page)
        return std::unexpected(page.error());
    return listObject(u"/v1/subscriptions"_s, *page);
}

Result<QJsonObject> ownerOf(Domain& domain, const QString& item)
{
    const auto pointer = domain.store.get(u"subscription_item"_s, item);
    if (!pointer)
        return pointer;
    return domain.store.get(u"subscription"_s, (*pointer)["subscription"_L1].toString());
}

Result<QJsonObject> itemIn(const Result<QJsonObject>& subscription, const QString& id)
{
    if (!subscription)
        return subscription;
    const auto items = (*subscription)["items"_L1]["data"_L1].toArray();
    for (const auto& item : items) {
        if (id.isEmpty() ? item == items.last() : item["id"_L1].toString() == id)
            return item.toObject();
    }
    return std::unexpected(Error::noSuch(u"subscription_item"_s, id));
}

// What an item's own endpoint takes, as an update of its subscription.
QJsonObject asUpdate(const QJsonObject& params, const QJsonObject& identity)
{
    QJsonObject update;
    auto item = identity;
    for (auto it = params.begin(); it != params.end(); ++it) {
        if (it.key() == "price"_L1 || it.key() == "quantity"_L1 || it.key() == "metadata"_L1)
            item[it.key()] = it.value();
        else if (it.key() != "subscription"_L1)
            update[it.key()] = it.value();
    }
    update["items"_L1] = QJsonArray{item};
    return update;
}

Result<QJsonObject> changeItem(Domain& domain, const Call& call, bool deleted)
{
    const auto owner = ownerOf(domain, call.id());
    if (!owner)
        return owner;
    QJsonObject identity{{u"id"_s, call.id()}};
    if (deleted)
        identity["deleted"_L1] = true;
    const auto changed =
        domain.subscriptions.update((*owner)["id"_L1].toString(), asUpdate(call.params, identity));
    if (!deleted || !changed)
        return itemIn(changed, call.id());
    return QJsonObject{
        {u"id"_s, call.id()}, {u"object"_s, u"subscription_item"_s}, {u"deleted"_s, true}};
}

Result<QJsonObject> items(Domain& domain, const QJsonObject& params)
{
    const auto id = params["subscription"_L1].toString();
    const auto subscription = domain.store.get(u"subscription"_s, id, u"subscription"_s);
    if (!subscription)
        return subscription;
    auto list = (*subscription)["items"_L1].toObject();
    list["url"_L1] = u"/v1/subscription_items"_s;
    return list;
}

Result<QJsonObject> lines(Domain& domain, const QString& id)
{
    const auto invoice = domain.store.get(u"invoice"_s, id);
    if (!invoice)
        return invoice;
    return (*invoice)["lines"_L1].toObject();
}

Result<QJsonObject> cancelSchedule(Domain& domain, const Call& call)
{
    return domain.store.change([&]() -> Result<QJsonObject> {
        const auto schedule = domain.store.get(u"subscription_schedule"_s, call.id());
        if (!schedule)
            return schedule;
        const auto subscription = (*schedule)["subscription"_L1].toString();
        if (auto ended = domain.subscriptions.cancel(subscription, call.params); !ended)
            return ended;
        return domain.store.get(u"subscription_schedule"_s, call.id());
    });
}

Result<QJsonObject> invoiceItems(Domain& domain, QJsonObject params)
{
    const auto pending = params.take("pending"_L1);
    auto query = filtered(u"invoiceitem"_s, params);
    if (!query)
        return std::unexpected(query.error());
    if (pending.isBool() && pending.toBool())
        query->equals.append({u"_pending"_s, true});
    else if (pending.isBool())
        query->compares.append({u"invoice"_s, u"<>"_s, QString()});
    const auto page = domain.store.list(*query);
    if (!page)
        return std::unexpected(page.error());
    return listObject(u"/v1/invoiceitems"_s, *page);
}

void addInvoices(Router& router, Domain& domain)
{
    auto& invoices = domain.invoices;
    router.on(
        u"POST /v1/invoices"_s, [&](const Call& call) { return invoices.create(call.params); });
    router.on(u"POST /v1/invoices/create_preview"_s,
        [&](const Call& call) { return domain.subscriptions.previewInvoice(call.params); });
    router.on(u"POST /v1/invoices/:id"_s,
        [&](const Call& call) { return invoices.update(call.id(), call.params); });
    router.on(
        u"DELETE /v1/invoices/:id"_s, [&](const Call& call) { return invoices.remove(call.id()); });
    router.on(u"GET /v1/invoices/:id/lines"_s,
        [&](const Call& call) { return lines(domain, call.id()); });
    router.on(u"POST /v1/invoices/:id/finalize"_s,
        [&](const Call& call) { return invoices.finalize(call.id()); });
    router.on(u"POST /v1/invoices/:id/pay"_s,
        [&](const Call& call) { return invoices.pay(call.id(), call.params); });
    router.on(u"POST /v1/invoices/:id/void"_s,
        [&](const Call& call) { return invoices.markVoid(call.id()); });
    router.on(u"POST /v1/invoices/:id/mark_uncollectible"_s,
        [&](const Call& call) { return invoices.markUncollectible(call.id()); });
    router.on(u"POST /v1/invoices/:id/send"_s,
        [&](const Call& call) { return invoices.send(call.id()); });
    router.on(u"POST /v1/invoiceitems"_s, [&](const Call& call) {
        const auto now = domain.clock.nowFor(call.params);
        return now ? createInvoiceItem(domain.store, call.params, *now)
                   : std::unexpected(now.error());
    });
    router.on(u"POST /v1/invoiceitems/:id"_s,
        [&](const Call& call) { return updateInvoiceItem(domain.store, call.id(), call.params); });
    router.on(u"DELETE /v1/invoiceitems/:id"_s,
        [&](const Call& call) { return removeInvoiceItem(domain.store, call.id()); });
    router.on(u"GET /v1/invoiceitems"_s,
        [&](const Call& call) { return invoiceItems(domain, call.params); });
}

// All of them go; the last is what is answered.
Result<QJsonObject> removeDiscounts(Domain& domain, const QString& id)
{
    const auto subscription = domain.store.get(u"subscription"_s, id);
    if (!subscription)
        return subscription;
    const auto ids = (*subscription)["discounts"_L1].toArray();
    if (ids.isEmpty())
        return std::unexpected(Error::noSuch(u"discount"_s, id));
    auto discount = domain.store.get(u"discount"_s, ids.last().toString());
    if (!discount)
        return discount;
    const auto kept = domain.subscriptions.update(id, {{u"discounts"_s, QJsonArray()}});
    if (!kept)
        return kept;
    (*discount)["deleted"_L1] = true;
    return discount;
}

} // namespace

void addBilling(Router& router, Domain& domain)
{
    router.on(u"DELETE /v1/subscriptions/:id/discount"_s,
        [&](const Call& call) { return removeDiscounts(domain, call.id()); });
    auto& subs = domain.subscriptions;
    router.on(u"GET /v1/subscriptions"_s,
        [&](const Call& call) { return subscriptions(domain, call.params); });
    router.on(
        u"POST /v1/subscriptions"_s, [&](const Call& call) { return subs.create(call.params); });
    router.on(u"POST /v1/subscriptions/:id"_s,
        [&](const Call& call) { return subs.update(call.id(), call.params); });
    router.on(u"DELETE /v1/subscriptions/:id"_s,
        [&](const Call& call) { return subs.cancel(call.id(), call.params); });
    router.on(u"POST /v1/subscriptions/:id/pause"_s,
        [&](const Call& call) { return subs.pause(call.id(), call.params); });
    router.on(u"POST /v1/subscriptions/:id/resume"_s,
        [&](const Call& call) { return subs.resume(call.id(), call.params); });

    router.on(u"GET /v1/subscription_items"_s,
        [&](const Call& call) { return items(domain, call.params); });
    router.on(u"GET /v1/subscription_items/:id"_s,
        [&](const Call& call) { return itemIn(ownerOf(domain, call.id()), call.id()); });
    router.on(u"POST /v1/subscription_items"_s, [&](const Call& call) {
        const auto id = call.params["subscription"_L1].toString();
        return itemIn(subs.update(id, asUpdate(call.params, {})), {});
    });
    router.on(u"POST /v1/subscription_items/:id"_s,
        [&](const Call& call) { return changeItem(domain, call, false); });
    router.on(u"DELETE /v1/subscription_items/:id"_s,
        [&](const Call& call) { return changeItem(domain, call, true); });

    router.on(u"POST /v1/subscription_schedules"_s,
        [&](const Call& call) { return subs.createSchedule(call.params); });
    router.on(u"POST /v1/subscription_schedules/:id"_s,
        [&](const Call& call) { return subs.updateSchedule(call.id(), call.params); });
    router.on(u"POST /v1/subscription_schedules/:id/release"_s,
        [&](const Call& call) { return subs.releaseSchedule(call.id()); });
    router.on(u"POST /v1/subscription_schedules/:id/cancel"_s,
        [&](const Call& call) { return cancelSchedule(domain, call); });
    addInvoices(router, domain);
}

} // namespace stripe
