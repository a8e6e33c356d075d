#include "backend-stub/stripe/domain/Calendar.h"
#include "backend-stub/stripe/domain/Clock.h"
#include "backend-stub/stripe/domain/Discounts.h"
#include "backend-stub/stripe/domain/Invoices.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"
#include "backend-stub/stripe/domain/Taxes.h"

using namespace Qt::StringLiterals;

// Invoices, second half: the calls of the API, in terms of billing's own steps.

namespace stripe {

namespace {

Error refusedInStatus(const QJsonObject& invoice, const QString& what)
{
    return {Error::Kind::InvalidRequest,
        u"You can't %1 an invoice whose status is %2."_s.arg(
            what, invoice["status"_L1].toString())};
}

Result<void> checkMethod(Store& store, const QJsonObject& params, const QString& customer)
{
    const auto id = params["default_payment_method"_L1].toString();
    if (id.isEmpty())
        return {};
    const auto own = paymentMethodOf(store, customer, id, u"default_payment_method"_s);
    return own ? Result<void>() : std::unexpected(own.error());
}

bool has(const QJsonObject& invoice, const QString& status)
{
    return invoice["status"_L1].toString() == status;
}

} // namespace

Result<QJsonObject> Invoices::create(const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto customerId = params["customer"_L1].toString();
        if (customerId.isEmpty())
            return std::unexpected(Error::missing(u"customer"_s));
        InvoiceDraft draft;
        const auto customer = m_store.get(u"customer"_s, customerId, u"customer"_s);
        if (!customer)
            return customer;
        draft.customer = *customer;
        if (auto checked = checkMethod(m_store, params, customerId); !checked)
            return std::unexpected(checked.error());
        const auto subscriptionId = params["subscription"_L1].toString();
        if (!subscriptionId.isEmpty()) {
            const auto subscription =
                m_store.get(u"subscription"_s, subscriptionId, u"subscription"_s);
            if (!subscription)
                return subscription;
            if ((*subscription)["customer"_L1].toString() != customerId) {
                return std::unexpected(
                    Error::noSuch(u"subscription"_s, subscriptionId, u"subscription"_s));
            }
            draft.subscription = *subscription;
        }
        const auto now = m_clock.nowFor(*customer);
        if (!now)
            return std::unexpected(now.error());
        if (params["pending_invoice_items_behavior"_L1].toString() == "include"_L1
            || !subscriptionId.isEmpty()) {
            const auto pending = pendingItems(
                customerId, subscriptionId, params["currency"_L1].toString().toLower());
            if (!pending)
                return std::unexpected(pending.error());
            for (const auto& item : *pending)
                draft.lines.append(invoiceItemLine(item));
        }
        for (const auto& asked : params["discounts"_L1].toArray()) {
            const auto id = asked["discount"_L1];
            const auto discount = id.isString()
                ? existingDiscount(m_store, id.toString(), draft.subscription, *customer)
                : makeDiscount(m_store, asked.toObject(), customerId, subscriptionId, *now);
            if (!discount)
                return discount;
            draft.discounts.append(*discount);
        }
        draft.period = {*now, *now};
        draft.autoAdvance = params["auto_advance"_L1].toBool(false);
        draft.settings["currency"_L1] = params["currency"_L1].toString(
            draft.lines.isEmpty() ? u"usd"_s : draft.lines.first()["currency"_L1].toString());
        take(draft.settings, params,
            {"collection_method"_L1, "custom_fields"_L1, "default_payment_method"_L1,
                "description"_L1, "due_date"_L1, "footer"_L1, "metadata"_L1});
        if (params.contains("default_tax_rates"_L1)) {
            const auto rates = taxRates(m_store, params["default_tax_rates"_L1]);
            if (!rates)
                return std::unexpected(rates.error());
            draft.settings["default_tax_rates"_L1] = *rates;
        }
        const bool sent = params["collection_method"_L1].toString() == "send_invoice"_L1;
        if (params["due_date"_L1].isDouble()
            && (!sent || params["due_date"_L1].toInteger() < *now)) {
            return std::unexpected(Error::invalid(u"due_date"_s,
                u"You can only set a `due_date`, in the future, if `collection_method` is "
                "`send_invoice`."_s));
        }
        if (params.contains("days_until_due"_L1)) {
            if (!sent) {
                return std::unexpected(Error::invalid(u"days_until_due"_s,
                    u"You can only set `days_until_due` if `collection_method` is "
                    "`send_invoice`."_s));
            }
            draft.settings["due_date"_L1] = *now + oneDay * params["days_until_due"_L1].toInteger();
        }
        return createDraft(draft, *now);
    });
}

Result<QJsonObject> Invoices::update(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto invoice = m_store.get(u"invoice"_s, id);
        if (!invoice)
            return invoice;
        const bool onlyAlways = params.size() == qsizetype(params.contains("metadata"_L1));
        if (!has(*invoice, u"draft"_s) && !has(*invoice, u"open"_s) && !onlyAlways)
            return std::unexpected(refusedInStatus(*invoice, u"update"_s));
        const auto customer = (*invoice)["customer"_L1].toString();
        if (auto checked = checkMethod(m_store, params, customer); !checked)
            return std::unexpected(checked.error());
        take(*invoice, params,
            {"auto_advance"_L1, "collection_method"_L1, "custom_fields"_L1,
                "default_payment_method"_L1, "description"_L1, "due_date"_L1, "footer"_L1,
                "metadata"_L1});
        if (auto stored = m_store.update(*invoice, u"invoice.updated"_s); !stored)
            return std::unexpected(stored.error());
        return invoice;
    });
}

Result<QJsonObject> Invoices::remove(const QString& id)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto invoice = m_store.get(u"invoice"_s, id);
        if (!invoice)
            return invoice;
        if (!has(*invoice, u"draft"_s))
            return std::unexpected(refusedInStatus(*invoice, u"delete"_s));
        if (auto gone = m_store.remove(*invoice, u"invoice.deleted"_s); !gone)
            return std::unexpected(gone.error());
        return QJsonObject{{u"id"_s, id}, {u"object"_s, u"invoice"_s}, {u"deleted"_s, true}};
    });
}

Result<QJsonObject> Invoices::finalize(const QString& id)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto invoice = m_store.get(u"invoice"_s, id);
        if (!invoice)
            return invoice;
        if (!has(*invoice, u"draft"_s)) {
            return std::unexpected(Error(Error::Kind::InvalidRequest,
                u"This invoice is already finalized, you can't re-finalize a non-draft invoice."_s));
        }
        const auto now = m_clock.nowFor(*invoice);
        if (!now)
            return std::unexpected(now.error());
        auto open = finalizeAt(*invoice, *now);
        if (!open || (*open)["amount_due"_L1].toInteger() > 0)
            return open;
        if (auto paid = collect(*open, *now); !paid)
            return std::unexpected(paid.error());
        return open;
    });
}

Result<QJsonObject> Invoices::pay(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto invoice = m_store.get(u"invoice"_s, id);
        if (!invoice)
            return invoice;
        if (has(*invoice, u"paid"_s))
            return std::unexpected(
                Error(Error::Kind::InvalidRequest, u"Invoice is already paid"_s));
        const auto now = m_clock.nowFor(*invoice);
        if (!now)
            return std::unexpected(now.error());
        if (has(*invoice, u"draft"_s))
            invoice = finalizeAt(*invoice, *now);
        if (!invoice)
            return invoice;
        if (!has(*invoice, u"open"_s) && !has(*invoice, u"uncollectible"_s))
            return std::unexpected(refusedInStatus(*invoice, u"pay"_s));
        PaymentMethods::Verdict verdict;
        if (params["paid_out_of_band"_L1].toBool()) {
            (*invoice)["_paid_out_of_band"_L1] = true;
            if (auto done = conclude(*invoice, {}, *now); !done)
                return std::unexpected(done.error());
        } else {
            const auto said = collect(*invoice, *now, params["payment_method"_L1].toString());
            if (!said)
                return std::unexpected(said.error());
            verdict = *said;
        }
        if (auto told = tellSettled(*invoice); !told)
            return std::unexpected(told.error());
        if (verdict.outcome == PaymentMethods::Verdict::Outcome::Approved)
            return invoice;
        auto error = verdict.outcome == PaymentMethods::Verdict::Outcome::Declined
            ? PaymentMethods::refusal(verdict, {})
            : Error(Error::Kind::Card,
                  u"This payment requires additional user action before it "
                  "can be completed successfully."_s,
                  u"invoice_payment_intent_requires_action"_s);
        if (const auto intent = m_payments.intentOf(id); intent)
            error.details["payment_intent"_L1] = visible(*intent);
        error.details.remove("payment_method"_L1);
        error.keepsChanges = true;
        return std::unexpected(error);
    });
}

Result<QJsonObject> Invoices::writeOff(const QString& id, const QString& status)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto invoice = m_store.get(u"invoice"_s, id);
        if (!invoice)
            return invoice;
        const bool voids = status == "void"_L1;
        if (!has(*invoice, u"open"_s) && !(voids && has(*invoice, u"uncollectible"_s)))
            return std::unexpected(refusedInStatus(*invoice, voids ? u"void"_s : u"mark"_s));
        const auto now = m_clock.nowFor(*invoice);
        if (!now)
            return std::unexpected(now.error());
        auto transitions = (*invoice)["status_transitions"_L1].toObject();
        transitions[voids ? "voided_at"_L1 : "marked_uncollectible_at"_L1] = *now;
        (*invoice)["status_transitions"_L1] = transitions;
        (*invoice)["status"_L1] = status;
        (*invoice)["next_payment_attempt"_L1] = QJsonValue::Null;
        (*invoice)["auto_advance"_L1] = false;
        invoice->remove("_due"_L1);
        if (voids) {
            (*invoice)["amount_remaining"_L1] = 0;
            if (auto canceled = m_payments.cancel(*invoice, *now); !canceled)
                return std::unexpected(canceled.error());
        }
        const auto event = voids ? u"invoice.voided"_s : u"invoice.marked_uncollectible"_s;
        if (auto stored = m_store.update(*invoice, event); !stored)
            return std::unexpected(stored.error());
        if (auto told = tellSettled(*invoice); !told)
            return std::unexpected(told.error());
        return invoice;
    });
}

Result<QJsonObject> Invoices::markVoid(const QString& id) { return writeOff(id, u"void"_s); }

Result<QJsonObject> Invoices::markUncollectible(const QString& id)
{
    return writeOff(id, u"uncollectible"_s);
}

Result<QJsonObject> Invoices::send(const QString& id)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto invoice = m_store.get(u"invoice"_s, id);
        if (invoice && has(*invoice, u"draft"_s))
            invoice = finalize(id);
        if (!invoice)
            return invoice;
        if (auto told = m_store.emitEvent(u"invoice.sent"_s, *invoice); !told)
            return std::unexpected(told.error());
        return invoice;
    });
}

} // namespace stripe
