#include "backend-stub/stripe/domain/Invoices.h"

#include "backend-stub/stripe/domain/Calendar.h"
#include "backend-stub/stripe/domain/Clock.h"
#include "backend-stub/stripe/domain/Discounts.h"
#include "backend-stub/stripe/domain/Ids.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"
#include "backend-stub/stripe/domain/Taxes.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

using Outcome = PaymentMethods::Verdict::Outcome;

constexpr std::array<qint64, 3> retries{3 * oneDay, 5 * oneDay, 7 * oneDay}; // after each failure

// Nothing is taxed of who is exempt, or pays the tax where they are.
QJsonArray ratesOf(const QJsonObject& invoice)
{
    const bool taxed = invoice["customer_tax_exempt"_L1].toString(u"none"_s) == "none"_L1;
    return taxed ? invoice["default_tax_rates"_L1].toArray() : QJsonArray();
}

void setTotals(QJsonObject& invoice, QList<QJsonObject> lines, const QJsonArray& discounts)
{
    const auto taxes = applyTaxes(lines, ratesOf(invoice));
    const auto onTop = exclusiveTax(taxes);
    const auto within = allTax(taxes) - onTop;
    qint64 subtotal = 0;
    QJsonArray data;
    for (auto line : lines) {
        subtotal += line["amount"_L1].toInteger();
        line["invoice"_L1] = invoice["id"_L1];
        QJsonArray pretax;
        for (const auto& off : line["discount_amounts"_L1].toArray()) {
            pretax.append(QJsonObject{{u"amount"_s, off["amount"_L1]},
                {u"discount"_s, off["discount"_L1]}, {u"type"_s, u"discount"_s}});
        }
        line["pretax_credit_amounts"_L1] = pretax;
        data.append(line);
    }
    qint64 total = subtotal;
    QJsonArray credits;
    for (const auto& discount : discounts) {
        total -= discount["amount"_L1].toInteger();
        credits.append(QJsonObject{{u"amount"_s, discount["amount"_L1]},
            {u"discount"_s, discount["discount"_L1]}, {u"type"_s, u"discount"_s}});
    }
    invoice["lines"_L1] =
        QJsonObject{{u"object"_s, u"list"_s}, {u"data"_s, data}, {u"has_more"_s, false},
            {u"url"_s, u"/v1/invoices/%1/lines"_s.arg(invoice["id"_L1].toString())}};
    invoice["subtotal"_L1] = subtotal;
    invoice["subtotal_excluding_tax"_L1] = subtotal - within;
    invoice["total"_L1] = total + onTop;
    invoice["total_excluding_tax"_L1] = total - within;
    invoice["total_taxes"_L1] = taxes;
    invoice["total_discount_amounts"_L1] = discounts;
    invoice["total_pretax_credit_amounts"_L1] = credits;
}

// The customer's balance (negative: credit) is used up, or fed by an invoice below zero.
qint64 balanceAfter(qint64 total, qint64 balance)
{
    if (total < 0)
        return balance + total;
    return balance < 0 ? std::min<qint64>(0, balance + total) : 0;
}

void setDue(QJsonObject& invoice, qint64 balance)
{
    const auto total = invoice["total"_L1].toInteger();
    const auto due = std::max<qint64>(0, total + balance);
    invoice["starting_balance"_L1] = balance;
    invoice["amount_due"_L1] = due;
    invoice["amount_remaining"_L1] = due;
}

void takeCustomer(QJsonObject& invoice, const QJsonObject& customer)
{
    invoice["customer"_L1] = customer["id"_L1];
    invoice["customer_address"_L1] = customer["address"_L1];
    invoice["customer_email"_L1] = customer["email"_L1];
    invoice["customer_name"_L1] = customer["name"_L1];
    invoice["customer_phone"_L1] = customer["phone"_L1];
    invoice["customer_shipping"_L1] = customer["shipping"_L1];
    invoice["customer_tax_exempt"_L1] = customer["tax_exempt"_L1];
    invoice["test_clock"_L1] = customer["test_clock"_L1];
}

void transition(QJsonObject& invoice, const QString& status, QLatin1StringView moment, qint64 now)
{
    invoice["status"_L1] = status;
    auto transitions = invoice["status_transitions"_L1].toObject();
    transitions[moment] = now;
    invoice["status_transitions"_L1] = transitions;
}

bool isCollected(const QJsonObject& invoice)
{
    return invoice["collection_method"_L1].toString() == "charge_automatically"_L1;
}

QString subscriptionOf(const QJsonObject& invoice)
{
    return invoice["parent"_L1]["subscription_details"_L1]["subscription"_L1].toString();
}

} // namespace

Invoices::Invoices(Store& store, Clock& clock) : m_store(store), m_clock(clock), m_payments(store)
{
}

Result<QJsonObject> Invoices::assemble(const InvoiceDraft& draft, qint64 now)
{
    auto invoice = newObject(u"invoice"_s, u"in_"_s, now);
    takeCustomer(invoice, draft.customer);
    invoice["auto_advance"_L1] = draft.autoAdvance;
    invoice["billing_reason"_L1] = draft.reason;
    invoice["period_start"_L1] = draft.period.start;
    invoice["period_end"_L1] = draft.period.end;
    if (!draft.subscription.isEmpty()) {
        const auto& subscription = draft.subscription;
        take(
            invoice, subscription, {"currency"_L1, "collection_method"_L1, "default_tax_rates"_L1});
        invoice["_days_until_due"_L1] = subscription["days_until_due"_L1];
        invoice["parent"_L1] = QJsonObject{{u"quote_details"_s, QJsonValue::Null},
            {u"subscription_details"_s,
                QJsonObject{{u"metadata"_s, subscription["metadata"_L1]},
                    {u"subscription"_s, subscription["id"_L1]}}},
            {u"type"_s, u"subscription_details"_s}};
    } else if (!draft.lines.isEmpty()) {
        invoice["currency"_L1] = draft.lines.first()["currency"_L1];
    }
    for (auto it = draft.settings.begin(); it != draft.settings.end(); ++it)
        invoice[it.key()] = it.value();
    auto lines = draft.lines;
    QJsonArray ids;
    for (const auto& discount : draft.discounts)
        ids.append(discount["id"_L1]);
    invoice["discounts"_L1] = ids;
    const auto off = applyDiscounts(lines, draft.discounts);
    setTotals(invoice, lines, off);
    setDue(invoice, draft.customer["balance"_L1].toInteger());
    return invoice;
}

Result<QJsonObject> Invoices::createDraft(const InvoiceDraft& draft, qint64 now)
{
    auto invoice = assemble(draft, now);
    if (!invoice)
        return invoice;
    if (draft.autoAdvance) {
        (*invoice)["automatically_finalizes_at"_L1] = now + oneHour;
        (*invoice)["_due"_L1] = now + oneHour;
    }
    for (const auto& line : (*invoice)["lines"_L1]["data"_L1].toArray()) {
        const auto itemId = line["parent"_L1]["invoice_item_details"_L1]["invoice_item"_L1];
        if (!itemId.isString())
            continue;
        auto item = m_store.get(u"invoiceitem"_s, itemId.toString());
        if (!item)
            return item;
        item->remove("_pending"_L1);
        (*item)["invoice"_L1] = (*invoice)["id"_L1];
        (*item)["_parent"_L1] = (*invoice)["id"_L1];
        if (auto stored = m_store.update(*item); !stored)
            return std::unexpected(stored.error());
    }
    if (auto stored = m_store.create(*invoice, u"invoice.created"_s); !stored)
        return std::unexpected(stored.error());
    return invoice;
}

Result<QJsonObject> Invoices::finalizeAt(QJsonObject invoice, qint64 now)
{
    auto customer = m_store.get(u"customer"_s, invoice["customer"_L1].toString());
    if (!customer)
        return customer;
    const auto sequence = (*customer)["next_invoice_sequence"_L1].toInteger(1);
    const auto before = (*customer)["balance"_L1].toInteger();
    const auto after = balanceAfter(invoice["total"_L1].toInteger(), before);
    setDue(invoice, before);
    invoice["ending_balance"_L1] = after;
    invoice["number"_L1] = u"%1-%2"_s.arg((*customer)["invoice_prefix"_L1].toString())
                               .arg(sequence, 4, 10, QChar(u'0'));
    (*customer)["next_invoice_sequence"_L1] = sequence + 1;
    (*customer)["balance"_L1] = after;
    if ((*customer)["currency"_L1].isNull())
        (*customer)["currency"_L1] = invoice["currency"_L1];
    if (auto stored =
            m_store.update(*customer, before == after ? QString() : u"customer.updated"_s);
        !stored)
        return std::unexpected(stored.error());
    const auto token = newSecret(40);
    invoice["_token"_L1] = token;
    invoice["hosted_invoice_url"_L1] = m_baseUrl + u"/i/"_s + token;
    invoice["invoice_pdf"_L1] = m_baseUrl + u"/i/"_s + token + u"/pdf"_s;
    invoice["automatically_finalizes_at"_L1] = QJsonValue::Null;
    invoice["effective_at"_L1] = now;
    invoice.remove("_due"_L1);
    transition(invoice, u"open"_s, "finalized_at"_L1, now);
    if (!isCollected(invoice) && invoice["due_date"_L1].isNull())
        invoice["due_date"_L1] = now + oneDay * invoice.value("_days_until_due"_L1).toInteger(30);
    if (!isCollected(invoice) && invoice["amount_due"_L1].toInteger() > 0)
        invoice["_due"_L1] = invoice["due_date"_L1].toInteger();
    if (invoice["amount_due"_L1].toInteger() > 0) {
        if (auto intent = m_payments.intend(invoice, now); !intent)
            return intent;
    }
    if (auto stored = m_store.update(invoice, u"invoice.updated"_s); !stored)
        return std::unexpected(stored.error());
    if (auto told = m_store.emitEvent(u"invoice.finalized"_s, invoice); !told)
        return std::unexpected(told.error());
    return invoice;
}

Result<QString> Invoices::paymentMethodFor(const QJsonObject& invoice)
{
    if (const auto own = invoice["default_payment_method"_L1].toString(); !own.isEmpty())
        return own;
    if (const auto id = subscriptionOf(invoice); !id.isEmpty()) {
        const auto subscription = m_store.find(id);
        if (!subscription)
            return std::unexpected(subscription.error());
        const auto own = subscription->value_or(QJsonObject()).value("default_payment_method"_L1);
        if (own.isString())
            return own.toString();
    }
    const auto customer = m_store.get(u"customer"_s, invoice["customer"_L1].toString());
    if (!customer)
        return std::unexpected(customer.error());
    return (*customer)["invoice_settings"_L1]["default_payment_method"_L1].toString();
}

Result<PaymentMethods::Verdict> Invoices::collect(
    QJsonObject& invoice, qint64 now, const QString& paymentMethod)
{
    PaymentMethods::Verdict verdict;
    if (invoice["amount_remaining"_L1].toInteger() > 0) {
        if (!paymentMethod.isEmpty()) {
            const auto own = paymentMethodOf(
                m_store, invoice["customer"_L1].toString(), paymentMethod, u"payment_method"_s);
            if (!own)
                return std::unexpected(own.error());
        }
        const auto id =
            paymentMethod.isEmpty() ? paymentMethodFor(invoice) : Result<QString>(paymentMethod);
        if (!id)
            return std::unexpected(id.error());
        if (id->isEmpty()) {
            return std::unexpected(Error(Error::Kind::InvalidRequest,
                u"There is no `default_payment_method` set on this Customer or Invoice. Please set "
                "either an `invoice_settings.default_payment_method` on the Customer, or a "
                "`default_payment_method` on the Invoice."_s,
                u"invoice_payment_intent_requires_action"_s));
        }
        const auto method = m_store.get(u"payment_method"_s, *id, u"payment_method"_s);
        if (!method)
            return std::unexpected(method.error());
        const auto charged = m_payments.charge(invoice, *method, now);
        if (!charged)
            return charged;
        verdict = *charged;
        invoice["attempt_count"_L1] = invoice["attempt_count"_L1].toInteger() + 1;
    }
    invoice["attempted"_L1] = true;
    if (auto done = conclude(invoice, verdict, now); !done)
        return std::unexpected(done.error());
    return verdict;
}

Result<void> Invoices::conclude(
    QJsonObject& invoice, const PaymentMethods::Verdict& verdict, qint64 now)
{
    const bool paid = verdict.outcome == Outcome::Approved;
    const auto attempt = std::size_t(invoice["attempt_count"_L1].toInteger());
    const bool again = !paid && !invoice["_once"_L1].toBool() && attempt >= 1
        && attempt <= retries.size() && !subscriptionOf(invoice).isEmpty()
        && invoice["billing_reason"_L1].toString() != "subscription_create"_L1;
    invoice.remove("_due"_L1);
    invoice["next_payment_attempt"_L1] = QJsonValue::Null;
    if (paid) {
        invoice["amount_paid"_L1] = invoice["amount_due"_L1];
        invoice["amount_remaining"_L1] = 0;
        invoice["auto_advance"_L1] = false;
        transition(invoice, u"paid"_s, "paid_at"_L1, now);
    } else if (again) {
        invoice["next_payment_attempt"_L1] = now + retries.at(attempt - 1);
        invoice["_due"_L1] = now + retries.at(attempt - 1);
    }
    if (auto stored = m_store.update(invoice, u"invoice.updated"_s); !stored)
        return stored;
    QStringList events{u"invoice.payment_failed"_s};
    if (paid)
        events = {u"invoice.paid"_s, u"invoice.payment_succeeded"_s};
    else if (verdict.outcome == Outcome::NeedsAction)
        events.append(u"invoice.payment_action_required"_s);
    for (const auto& event : std::as_const(events)) {
        if (auto told = m_store.emitEvent(event, invoice); !told)
            return told;
    }
    return {};
}

Result<void> Invoices::tellSettled(const QJsonObject& invoice)
{
    return m_settled && !subscriptionOf(invoice).isEmpty() ? m_settled(invoice) : Result<void>();
}

Result<void> Invoices::fallOverdue(QJsonObject invoice)
{
    invoice.remove("_due"_L1);
    if (auto stored = m_store.update(invoice); !stored)
        return stored;
    if (auto told = m_store.emitEvent(u"invoice.overdue"_s, invoice); !told)
        return told;
    return tellSettled(invoice);
}

Result<void> Invoices::tick(const QJsonObject& due, qint64 now)
{
    auto invoice = due;
    if (invoice["status"_L1].toString() == "draft"_L1) {
        const auto open = finalizeAt(invoice, now);
        if (!open)
            return std::unexpected(open.error());
        invoice = *open;
    }
    if (!isCollected(invoice) && invoice["amount_remaining"_L1].toInteger() > 0)
        return invoice["due_date"_L1].toInteger() <= now ? fallOverdue(invoice) : Result<void>();
    const auto method = paymentMethodFor(invoice);
    if (!method)
        return std::unexpected(method.error());
    if (method->isEmpty() && invoice["amount_remaining"_L1].toInteger() > 0) {
        // Nothing to charge counts as a failed attempt.
        invoice["attempt_count"_L1] = invoice["attempt_count"_L1].toInteger() + 1;
        invoice["attempted"_L1] = true;
        if (auto done = conclude(invoice, {Outcome::Declined, {}, {}, {}}, now); !done)
            return done;
        return tellSettled(invoice);
    }
    if (auto collected = collect(invoice, now); !collected)
        return std::unexpected(collected.error());
    return tellSettled(invoice);
}

Result<QList<QJsonObject>> Invoices::pendingItems(
    const QString& customer, const QString& subscription, const QString& currency)
{
    const auto items = m_store.list({.type = u"invoiceitem"_s,
        .equals = {{u"customer"_s, customer}, {u"_pending"_s, true}},
        .limit = 0});
    if (!items)
        return std::unexpected(items.error());
    QList<QJsonObject> pending;
    for (const auto& item : items->data) {
        const auto bound = item["parent"_L1]["subscription_details"_L1]["subscription"_L1];
        if (!bound.isString() || bound.toString() == subscription)
            pending.prepend(item);
    }
    const auto one = currency.isEmpty() && !pending.isEmpty()
        ? pending.first()["currency"_L1].toString()
        : currency;
    pending.removeIf(
        [&](const QJsonObject& item) { return item["currency"_L1].toString() != one; });
    return pending;
}

} // namespace stripe
