#include "backend-stub/stripe/domain/Discounts.h"
#include "backend-stub/stripe/domain/InvoiceItems.h"
#include "backend-stub/stripe/domain/Store.h"
#include "backend-stub/stripe/domain/Subscriptions.h"

using namespace Qt::StringLiterals;

// Subscriptions: the invoice that a change makes, and what its payment means.

namespace stripe {

namespace {

using Outcome = PaymentMethods::Verdict::Outcome;

Error noPaymentMethod()
{
    return {Error::Kind::InvalidRequest,
        u"This customer has no attached payment source or default payment method. Please consider "
        "adding a default payment method. For more information, visit "
        "https://stripe.com/docs/billing/subscriptions/payment-methods-setting#payment-method-"
        "priority."_s,
        u"resource_missing"_s};
}

} // namespace

Result<InvoiceDraft> Subscriptions::draftFor(const QJsonObject& subscription, const QString& reason,
    QList<QJsonObject> lines, Period period, qint64 now)
{
    const auto customerId = subscription["customer"_L1].toString();
    const auto customer = m_store.get(u"customer"_s, customerId);
    if (!customer)
        return std::unexpected(customer.error());
    const auto pending = m_invoices.pendingItems(
        customerId, subscription["id"_L1].toString(), subscription["currency"_L1].toString());
    if (!pending)
        return std::unexpected(pending.error());
    for (const auto& item : *pending)
        lines.append(invoiceItemLine(item));
    const auto discounts = discountsOf(m_store, subscription, *customer, now);
    if (!discounts)
        return std::unexpected(discounts.error());
    return InvoiceDraft{.customer = *customer,
        .subscription = subscription,
        .reason = reason,
        .lines = lines,
        .discounts = *discounts,
        .period = period};
}

// Makes the invoice, finalizes it and tries to collect it, and sets what that means.
Result<void> Subscriptions::invoiceNow(
    QJsonObject& subscription, const InvoiceDraft& draft, const QString& behavior, qint64 now)
{
    // Read back by whoever charges, so it has to be what it is now.
    if (auto stored = m_store.update(subscription); !stored)
        return stored;
    auto invoice = m_invoices.createDraft(draft, now);
    if (!invoice)
        return std::unexpected(invoice.error());
    subscription["latest_invoice"_L1] = (*invoice)["id"_L1];
    rememberInvoiced(subscription, *invoice);
    if (auto dropped = dropSpentDiscounts(subscription, now); !dropped)
        return dropped;
    const bool automatic =
        subscription["collection_method"_L1].toString() == "charge_automatically"_L1;
    if (!automatic && (*invoice)["amount_due"_L1].toInteger() > 0)
        return {};
    invoice = m_invoices.finalizeAt(*invoice, now);
    if (!invoice)
        return std::unexpected(invoice.error());
    const bool first = draft.reason == "subscription_create"_L1;
    const bool owes = (*invoice)["amount_remaining"_L1].toInteger() > 0;
    const auto failing = first ? u"incomplete"_s : u"past_due"_s;
    if (owes && behavior == "default_incomplete"_L1) {
        subscription["status"_L1] = failing;
        return {};
    }
    const auto method = m_invoices.paymentMethodFor(*invoice);
    if (!method)
        return std::unexpected(method.error());
    if (owes && method->isEmpty())
        return std::unexpected(noPaymentMethod());
    const auto verdict = m_invoices.collect(*invoice, now);
    if (!verdict)
        return std::unexpected(verdict.error());
    if (verdict->outcome == Outcome::Approved) {
        if (subscription["status"_L1].toString() == "past_due"_L1)
            subscription["status"_L1] = u"active"_s;
        return {};
    }
    if (behavior == "error_if_incomplete"_L1)
        return std::unexpected(PaymentMethods::refusal(*verdict, {}));
    subscription["status"_L1] = failing;
    return {};
}

// What the invoice was the last for ends: of the subscription's own discounts, or the customer's.
Result<void> Subscriptions::dropSpentDiscounts(QJsonObject& subscription, qint64 now)
{
    QJsonArray kept;
    const auto own = subscription["discounts"_L1].toArray();
    for (const auto& id : own) {
        const auto discount = m_store.get(u"discount"_s, id.toString());
        if (!discount)
            return std::unexpected(discount.error());
        if (!isSpent(*discount, now)) {
            kept.append(id);
            continue;
        }
        endWhenSaved(subscription, id);
    }
    subscription["discounts"_L1] = kept;
    const auto customer = m_store.get(u"customer"_s, subscription["customer"_L1].toString());
    if (!customer)
        return std::unexpected(customer.error());
    const auto theirs = m_store.find((*customer)["discount"_L1]["id"_L1].toString());
    if (!theirs || !*theirs || !own.isEmpty() || !isSpent(**theirs, now))
        return theirs ? Result<void>() : std::unexpected(theirs.error());
    endWhenSaved(subscription, (**theirs)["id"_L1]);
    return {};
}

void Subscriptions::endWhenSaved(QJsonObject& subscription, const QJsonValue& discount)
{
    auto ending = subscription["_ending"_L1].toArray();
    ending.append(discount);
    subscription["_ending"_L1] = ending;
}

Result<void> Subscriptions::endDiscounts(QJsonObject& subscription)
{
    for (const auto& id : subscription.take("_ending"_L1).toArray()) {
        auto customer = m_store.get(u"customer"_s, subscription["customer"_L1].toString());
        if (!customer)
            return std::unexpected(customer.error());
        if ((*customer)["discount"_L1]["id"_L1] == id) {
            (*customer)["discount"_L1] = QJsonValue::Null;
            if (auto stored = m_store.update(*customer, u"customer.updated"_s); !stored)
                return stored;
        }
        if (auto ended = endDiscount(m_store, id.toString()); !ended)
            return ended;
    }
    return {};
}

Result<void> Subscriptions::bill(QJsonObject& subscription, const SubscriptionChange& change,
    const QJsonObject& params, qint64 now)
{
    const auto customer = subscription["customer"_L1].toString();
    if (!change.invoicesNow) {
        for (const auto& line : change.prorations) {
            const auto item = pendingItem(line, customer, now);
            if (auto stored = m_store.create(item, u"invoiceitem.created"_s); !stored)
                return stored;
            rememberBilled(subscription, {line});
        }
        return {};
    }
    auto draft = draftFor(subscription, u"subscription_update"_s,
        change.prorations + change.newPeriod, change.period, now);
    if (!draft)
        return std::unexpected(draft.error());
    const auto behavior = params["payment_behavior"_L1].toString(u"allow_incomplete"_s);
    draft->settings["_once"_L1] =
        behavior == "pending_if_incomplete"_L1; // not tried again by itself
    return invoiceNow(subscription, *draft, behavior, now);
}

} // namespace stripe
