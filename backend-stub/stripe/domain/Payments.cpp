#include "backend-stub/stripe/domain/Payments.h"

#include "backend-stub/stripe/domain/Ids.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

using Outcome = PaymentMethods::Verdict::Outcome;

QJsonObject chargeFor(const QJsonObject& intent, const QJsonObject& method,
    const PaymentMethods::Verdict& verdict, qint64 now)
{
    const bool paid = verdict.outcome == Outcome::Approved;
    auto charge = newObject(u"charge"_s, u"ch_"_s, now);
    take(charge, intent, {"amount"_L1, "currency"_L1, "customer"_L1, "description"_L1});
    charge["amount_captured"_L1] = paid ? intent["amount"_L1] : QJsonValue(0);
    charge["captured"_L1] = paid;
    charge["paid"_L1] = paid;
    charge["status"_L1] = paid ? u"succeeded"_s : u"failed"_s;
    charge["payment_intent"_L1] = intent["id"_L1];
    charge["payment_method"_L1] = method["id"_L1];
    charge["billing_details"_L1] = method["billing_details"_L1];
    charge["fraud_details"_L1] = QJsonObject();
    auto outcome = shapeOf(u"charge_outcome"_s);
    if (!paid) {
        charge["failure_code"_L1] = verdict.code;
        charge["failure_message"_L1] = verdict.message;
        outcome["network_status"_L1] = u"declined_by_network"_s;
        outcome["reason"_L1] = verdict.declineCode.isEmpty() ? verdict.code : verdict.declineCode;
        outcome["seller_message"_L1] = u"The bank did not return any further details."_s;
        outcome["type"_L1] = u"issuer_declined"_s;
    }
    charge["outcome"_L1] = outcome;
    auto card = shapeOf(u"charge_card"_s);
    take(card, method["card"_L1].toObject(),
        {"brand"_L1, "country"_L1, "exp_month"_L1, "exp_year"_L1, "fingerprint"_L1, "funding"_L1,
            "last4"_L1});
    card["network"_L1] = card["brand"_L1];
    card["amount_authorized"_L1] = paid ? intent["amount"_L1] : QJsonValue(QJsonValue::Null);
    charge["payment_method_details"_L1] = QJsonObject{{u"card"_s, card}, {u"type"_s, u"card"_s}};
    return charge;
}

QJsonObject paymentError(const PaymentMethods::Verdict& verdict, const QJsonObject& method)
{
    auto error = PaymentMethods::refusal(verdict, method).envelope()["error"_L1].toObject();
    error.remove(u"param"_s);
    return error;
}

QJsonObject authentication(const QJsonObject& intent)
{
    return {{u"type"_s, u"use_stripe_sdk"_s},
        {u"use_stripe_sdk"_s,
            QJsonObject{
                {u"type"_s, u"three_d_secure_redirect"_s}, {u"source"_s, intent["id"_L1]}}}};
}

} // namespace

Payments::Payments(Store& store) : m_store(store) { }

Result<QJsonObject> Payments::intend(const QJsonObject& invoice, qint64 now)
{
    auto intent = newObject(u"payment_intent"_s, u"pi_"_s, now);
    const auto id = intent["id"_L1].toString();
    intent["amount"_L1] = invoice["amount_remaining"_L1];
    take(intent, invoice, {"currency"_L1, "customer"_L1});
    intent["client_secret"_L1] = id + u"_secret_"_s + newSecret(24);
    intent["capture_method"_L1] = u"automatic"_s;
    intent["confirmation_method"_L1] = u"automatic"_s;
    intent["description"_L1] = invoice["billing_reason"_L1].toString() == "manual"_L1
        ? u"Payment for Invoice"_s
        : u"Subscription creation"_s;
    intent["payment_method_types"_L1] = QJsonArray{u"card"_s};
    intent["payment_method_options"_L1] = QJsonObject{{u"card"_s,
        QJsonObject{{u"installments"_s, QJsonValue::Null}, {u"mandate_options"_s, QJsonValue::Null},
            {u"network"_s, QJsonValue::Null}, {u"request_three_d_secure"_s, u"automatic"_s}}}};
    intent["status"_L1] = u"requires_payment_method"_s;
    intent["_parent"_L1] = invoice["id"_L1];
    auto payment = newObject(u"invoice_payment"_s, u"inpay_"_s, now);
    payment["amount_requested"_L1] = intent["amount"_L1];
    take(payment, intent, {"currency"_L1});
    payment["invoice"_L1] = invoice["id"_L1];
    payment["is_default"_L1] = true;
    payment["payment"_L1] =
        QJsonObject{{u"payment_intent"_s, id}, {u"type"_s, u"payment_intent"_s}};
    payment["status"_L1] = u"open"_s;
    if (auto stored = m_store.create(intent, u"payment_intent.created"_s); !stored)
        return std::unexpected(stored.error());
    if (auto stored = m_store.create(payment); !stored)
        return std::unexpected(stored.error());
    return intent;
}

Result<QJsonObject> Payments::intentOf(const QString& invoice)
{
    const auto intent = m_store.first(u"payment_intent"_s, {{u"_parent"_s, invoice}});
    if (!intent)
        return std::unexpected(intent.error());
    if (!*intent)
        return std::unexpected(Error::noSuch(u"payment_intent"_s, invoice));
    return **intent;
}

Result<PaymentMethods::Verdict> Payments::charge(
    const QJsonObject& invoice, const QJsonObject& paymentMethod, qint64 now)
{
    auto intent = intentOf(invoice["id"_L1].toString());
    if (!intent)
        return std::unexpected(intent.error());
    const auto verdict = PaymentMethods::onCharge(paymentMethod);
    (*intent)["next_action"_L1] = QJsonValue::Null;
    if (verdict.outcome == Outcome::NeedsAction) {
        (*intent)["payment_method"_L1] = paymentMethod["id"_L1];
        (*intent)["status"_L1] = u"requires_action"_s;
        (*intent)["next_action"_L1] = authentication(*intent);
        if (auto stored = m_store.update(*intent, u"payment_intent.requires_action"_s); !stored)
            return std::unexpected(stored.error());
        return verdict;
    }
    const auto charge = chargeFor(*intent, paymentMethod, verdict, now);
    const bool paid = verdict.outcome == Outcome::Approved;
    (*intent)["latest_charge"_L1] = charge["id"_L1];
    (*intent)["status"_L1] = paid ? u"succeeded"_s : u"requires_payment_method"_s;
    (*intent)["payment_method"_L1] = paid ? paymentMethod["id"_L1] : QJsonValue::Null;
    (*intent)["amount_received"_L1] = paid ? (*intent)["amount"_L1] : QJsonValue(0);
    (*intent)["last_payment_error"_L1] =
        paid ? QJsonValue(QJsonValue::Null) : paymentError(verdict, paymentMethod);
    const auto chargeEvent = paid ? u"charge.succeeded"_s : u"charge.failed"_s;
    const auto intentEvent =
        paid ? u"payment_intent.succeeded"_s : u"payment_intent.payment_failed"_s;
    if (auto stored = m_store.create(charge, chargeEvent); !stored)
        return std::unexpected(stored.error());
    if (auto stored = m_store.update(*intent, intentEvent); !stored)
        return std::unexpected(stored.error());
    if (auto settled = paid ? settle(invoice, now) : Result<void>(); !settled)
        return std::unexpected(settled.error());
    return verdict;
}

Result<void> Payments::settle(const QJsonObject& invoice, qint64 now)
{
    const auto payment = m_store.first(u"invoice_payment"_s, {{u"invoice"_s, invoice["id"_L1]}});
    if (!payment)
        return std::unexpected(payment.error());
    if (!*payment)
        return {};
    auto paid = **payment;
    paid["status"_L1] = u"paid"_s;
    paid["amount_paid"_L1] = paid["amount_requested"_L1];
    paid["status_transitions"_L1] =
        QJsonObject{{u"canceled_at"_s, QJsonValue::Null}, {u"paid_at"_s, now}};
    return m_store.update(paid, u"invoice_payment.paid"_s);
}

Result<void> Payments::cancel(const QJsonObject& invoice, qint64 now)
{
    const auto intent = m_store.first(u"payment_intent"_s, {{u"_parent"_s, invoice["id"_L1]}});
    if (!intent)
        return std::unexpected(intent.error());
    if (!*intent || (**intent)["status"_L1].toString() == "succeeded"_L1)
        return {};
    auto canceled = **intent;
    canceled["status"_L1] = u"canceled"_s;
    canceled["canceled_at"_L1] = now;
    canceled["cancellation_reason"_L1] = u"void_invoice"_s;
    return m_store.update(canceled, u"payment_intent.canceled"_s);
}

} // namespace stripe
