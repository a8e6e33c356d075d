#include "backend-stub/stripe/domain/SetupIntents.h"

#include "backend-stub/stripe/domain/Clock.h"
#include "backend-stub/stripe/domain/Ids.h"
#include "backend-stub/stripe/domain/PaymentMethods.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

using Outcome = PaymentMethods::Verdict::Outcome;

Error unexpectedState(const QJsonObject& intent, const QString& what)
{
    Error error(Error::Kind::InvalidRequest,
        u"You cannot %1 this SetupIntent because it has a status of %2."_s.arg(
            what, intent["status"_L1].toString()),
        u"setup_intent_unexpected_state"_s);
    error.details["setup_intent"_L1] = visible(intent);
    return error;
}

} // namespace

SetupIntents::SetupIntents(Store& store, Clock& clock, PaymentMethods& paymentMethods)
    : m_store(store)
    , m_clock(clock)
    , m_paymentMethods(paymentMethods)
{
}

// What is not attached yet, or belongs to the same customer.
Result<QJsonObject> SetupIntents::usable(const QString& idOrToken, const QString& customer)
{
    auto method = m_paymentMethods.resolve(idOrToken, u"payment_method"_s);
    if (!method)
        return method;
    const auto owner = (*method)["customer"_L1].toString();
    if (owner.isEmpty() || owner == customer)
        return method;
    return std::unexpected(Error::invalid(u"payment_method"_s,
        u"The payment method supplied (%1) belongs to a different customer."_s.arg(
            (*method)["id"_L1].toString())));
}

Result<QJsonObject> SetupIntents::create(const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto customer = params["customer"_L1].toString();
        if (!customer.isEmpty()) {
            if (auto known = m_store.get(u"customer"_s, customer, u"customer"_s); !known)
                return known;
        }
        auto intent = newObject(u"setup_intent"_s, u"seti_"_s, m_clock.now());
        const auto id = intent["id"_L1].toString();
        intent["client_secret"_L1] = id + u"_secret_"_s + newSecret(24);
        intent["status"_L1] = u"requires_payment_method"_s;
        intent["usage"_L1] = params["usage"_L1].toString(u"off_session"_s);
        intent["payment_method_types"_L1] = QJsonArray{u"card"_s};
        intent["metadata"_L1] = QJsonObject();
        intent["payment_method_options"_L1] = QJsonObject{{u"card"_s,
            QJsonObject{{u"mandate_options"_s, QJsonValue::Null}, {u"network"_s, QJsonValue::Null},
                {u"request_three_d_secure"_s, u"automatic"_s}}}};
        take(intent, params, {"customer"_L1, "description"_L1, "metadata"_L1});
        if (const auto given = params["payment_method"_L1].toString(); !given.isEmpty()) {
            const auto method = usable(given, intent["customer"_L1].toString());
            if (!method)
                return method;
            intent["payment_method"_L1] = (*method)["id"_L1];
            intent["status"_L1] = u"requires_confirmation"_s;
        }
        if (auto stored = m_store.create(intent, u"setup_intent.created"_s); !stored)
            return std::unexpected(stored.error());
        return params["confirm"_L1].toBool() ? confirm(id) : Result<QJsonObject>(intent);
    });
}

Result<QJsonObject> SetupIntents::confirm(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto intent = m_store.get(u"setup_intent"_s, id);
        if (!intent)
            return intent;
        const auto status = (*intent)["status"_L1].toString();
        if (status == "succeeded"_L1 || status == "canceled"_L1)
            return std::unexpected(unexpectedState(*intent, u"confirm"_s));
        const auto given =
            params["payment_method"_L1].toString((*intent)["payment_method"_L1].toString());
        if (given.isEmpty())
            return std::unexpected(Error::missing(u"payment_method"_s));
        const auto method = usable(given, (*intent)["customer"_L1].toString());
        if (!method)
            return method;
        const auto said = PaymentMethods::onSave(*method);
        if (said.outcome == Outcome::Approved) {
            (*intent)["payment_method"_L1] = (*method)["id"_L1];
            return succeed(*intent);
        }
        if (said.outcome == Outcome::NeedsAction) {
            (*intent)["payment_method"_L1] = (*method)["id"_L1];
            (*intent)["status"_L1] = u"requires_action"_s;
            (*intent)["next_action"_L1] = QJsonObject{{u"type"_s, u"use_stripe_sdk"_s},
                {u"use_stripe_sdk"_s,
                    QJsonObject{{u"type"_s, u"three_d_secure_redirect"_s}, {u"source"_s, id}}}};
            if (auto stored = m_store.update(*intent, u"setup_intent.requires_action"_s); !stored)
                return std::unexpected(stored.error());
            return intent;
        }
        auto refusal = PaymentMethods::refusal(said, *method);
        return std::unexpected(fail(*intent, refusal));
    });
}

Error SetupIntents::fail(QJsonObject intent, Error refusal)
{
    intent["payment_method"_L1] = QJsonValue::Null;
    intent["next_action"_L1] = QJsonValue::Null;
    intent["status"_L1] = u"requires_payment_method"_s;
    intent["last_setup_error"_L1] = refusal.envelope()["error"_L1];
    if (auto stored = m_store.update(intent, u"setup_intent.setup_failed"_s); !stored)
        return stored.error();
    refusal.details["setup_intent"_L1] = visible(intent);
    refusal.keepsChanges = true;
    return refusal;
}

Result<QJsonObject> SetupIntents::succeed(QJsonObject intent)
{
    intent["status"_L1] = u"succeeded"_s;
    intent["next_action"_L1] = QJsonValue::Null;
    intent["last_setup_error"_L1] = QJsonValue::Null;
    const auto customer = intent["customer"_L1].toString();
    if (!customer.isEmpty()) {
        auto method = m_store.get(u"payment_method"_s, intent["payment_method"_L1].toString());
        if (!method)
            return method;
        if ((*method)["customer"_L1].isNull()) {
            (*method)["customer"_L1] = customer;
            (*method)["allow_redisplay"_L1] = u"unspecified"_s;
            if (auto stored = m_store.update(*method, u"payment_method.attached"_s); !stored)
                return std::unexpected(stored.error());
        }
    }
    if (auto stored = m_store.update(intent, u"setup_intent.succeeded"_s); !stored)
        return std::unexpected(stored.error());
    return intent;
}

Result<QJsonObject> SetupIntents::authenticate(const QString& id, bool passed)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto intent = m_store.get(u"setup_intent"_s, id);
        if (!intent)
            return intent;
        if ((*intent)["status"_L1].toString() != "requires_action"_L1)
            return std::unexpected(unexpectedState(*intent, u"authenticate"_s));
        if (passed)
            return succeed(*intent);
        return std::unexpected(fail(*intent,
            Error(Error::Kind::Card,
                u"We are unable to authenticate your payment method. Please choose a different "
                "payment method and try again."_s,
                u"setup_intent_authentication_failure"_s)));
    });
}

Result<QJsonObject> SetupIntents::update(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto intent = m_store.get(u"setup_intent"_s, id);
        if (!intent)
            return intent;
        take(*intent, params, {"customer"_L1, "description"_L1, "metadata"_L1});
        if (const auto given = params["payment_method"_L1].toString(); !given.isEmpty()) {
            const auto method = usable(given, (*intent)["customer"_L1].toString());
            if (!method)
                return method;
            (*intent)["payment_method"_L1] = (*method)["id"_L1];
            (*intent)["status"_L1] = u"requires_confirmation"_s;
        }
        if (auto stored = m_store.update(*intent); !stored)
            return std::unexpected(stored.error());
        return intent;
    });
}

Result<QJsonObject> SetupIntents::cancel(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto intent = m_store.get(u"setup_intent"_s, id);
        if (!intent)
            return intent;
        if ((*intent)["status"_L1].toString() == "succeeded"_L1)
            return std::unexpected(unexpectedState(*intent, u"cancel"_s));
        (*intent)["status"_L1] = u"canceled"_s;
        take(*intent, params, {"cancellation_reason"_L1});
        if (auto stored = m_store.update(*intent, u"setup_intent.canceled"_s); !stored)
            return std::unexpected(stored.error());
        return intent;
    });
}

} // namespace stripe
