#include "backend-stub/stripe/domain/PaymentMethods.h"

#include "backend-stub/stripe/domain/Clock.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"
#include "backend-stub/stripe/domain/TestCards.h"

#include <QCryptographicHash>
#include <QDate>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

Error cardError(const QString& message, const QString& code, const QString& param,
    const QString& declineCode = {})
{
    Error error(Error::Kind::Card, message, code, param);
    error.declineCode = declineCode;
    return error;
}

Result<TestCard> cardByNumber(const QString& number)
{
    if (!passesLuhn(number)) {
        return std::unexpected(cardError(
            u"Your card number is incorrect."_s, u"incorrect_number"_s, u"card[number]"_s));
    }
    const auto card = testCardByNumber(number);
    if (!card) {
        return std::unexpected(cardError(u"Your card was declined. Your request was in test mode, "
                                         "but used a non test card."_s,
            u"card_declined"_s, {}, u"test_mode_live_card"_s));
    }
    return *card;
}

Result<void> checkExpiry(qint64 month, qint64 year)
{
    const auto today = QDate::currentDate();
    if (month < 1 || month > 12 || (year == today.year() && month < today.month())) {
        return std::unexpected(cardError(u"Your card's expiration month is invalid."_s,
            u"invalid_expiry_month"_s, u"card[exp_month]"_s));
    }
    if (year < today.year() || year > today.year() + 50) {
        return std::unexpected(cardError(u"Your card's expiration year is invalid."_s,
            u"invalid_expiry_year"_s, u"card[exp_year]"_s));
    }
    return {};
}

QJsonObject shownCard(const TestCard& card, qint64 month, qint64 year)
{
    auto shown = shapeOf(u"card"_s);
    shown["brand"_L1] = card.brand;
    shown["display_brand"_L1] = card.brand;
    shown["last4"_L1] = card.number.right(4);
    shown["exp_month"_L1] = month;
    shown["exp_year"_L1] = year;
    shown["networks"_L1] =
        QJsonObject{{u"available"_s, QJsonArray{card.brand}}, {u"preferred"_s, QJsonValue::Null}};
    auto hash =
        QCryptographicHash::hash(card.number.toLatin1(), QCryptographicHash::Sha256).toBase64();
    shown["fingerprint"_L1] =
        QString::fromLatin1(hash.replace('/', 'a').replace('+', 'b').left(16));
    return shown;
}

QJsonObject merged(QJsonObject current, const QJsonObject& change)
{
    for (auto it = change.begin(); it != change.end(); ++it) {
        current[it.key()] = it->isObject()
            ? QJsonValue(merged(current.value(it.key()).toObject(), it->toObject()))
            : it.value();
    }
    return current;
}

using Outcome = PaymentMethods::Verdict::Outcome;

PaymentMethods::Verdict verdict(const QJsonObject& paymentMethod, bool saving)
{
    const auto card = testCardByNumber(paymentMethod["_number"_L1].toString());
    if (!card)
        return {};
    const PaymentMethods::Verdict declined{
        Outcome::Declined, card->code, card->declineCode, card->message};
    switch (card->bank) {
    case TestCard::Bank::Approves:
        return {};
    case TestCard::Bank::DeclinesCharges:
        return saving ? PaymentMethods::Verdict() : declined;
    case TestCard::Bank::Declines:
        return declined;
    case TestCard::Bank::AuthenticatesSetup:
        return {saving ? Outcome::NeedsAction : Outcome::Approved, {}, {}, {}};
    case TestCard::Bank::Authenticates:
        return {Outcome::NeedsAction, {}, {}, {}};
    }
    return {};
}

} // namespace

PaymentMethods::PaymentMethods(Store& store, Clock& clock) : m_store(store), m_clock(clock) { }

Result<QJsonObject> PaymentMethods::create(const QJsonObject& params)
{
    if (params["type"_L1].toString(u"card"_s) != "card"_L1) {
        return std::unexpected(Error::invalid(u"type"_s,
            u"The payment method type \"%1\" is not known to this stand-in: it keeps cards."_s.arg(
                params["type"_L1].toString())));
    }
    const auto given = params["card"_L1].toObject();
    const auto token = given["token"_L1].toString();
    if (token.isEmpty() && !given.contains("number"_L1))
        return std::unexpected(Error::missing(u"card[number]"_s));
    auto number = given["number"_L1].toString();
    const auto known = testCardByToken(token);
    if (!token.isEmpty() && !known)
        return std::unexpected(Error::noSuch(u"token"_s, token, u"card[token]"_s));
    const auto card = known ? Result<TestCard>(*known) : cardByNumber(number.remove(u' '));
    if (!card)
        return std::unexpected(card.error());
    const auto month = given["exp_month"_L1].toInteger(known ? 12 : 0);
    const auto year = given["exp_year"_L1].toInteger(known ? 2030 : 0);
    if (auto valid = checkExpiry(month, year); !valid)
        return std::unexpected(valid.error());
    auto made = newObject(u"payment_method"_s, u"pm_"_s, m_clock.now());
    made["billing_details"_L1] =
        merged(made["billing_details"_L1].toObject(), params["billing_details"_L1].toObject());
    take(made, params, {"metadata"_L1});
    made["card"_L1] = shownCard(*card, month, year);
    made["_number"_L1] = card->number;
    return m_store.change([&]() -> Result<QJsonObject> {
        if (auto stored = m_store.create(made); !stored)
            return std::unexpected(stored.error());
        return made;
    });
}

Result<QJsonObject> PaymentMethods::resolve(const QString& idOrToken, const QString& param)
{
    if (!testCardByToken(idOrToken))
        return m_store.get(u"payment_method"_s, idOrToken, param);
    const QJsonObject card{{u"token"_s, QString(idOrToken).replace("pm_card_"_L1, "tok_"_L1)}};
    return create({{u"type"_s, u"card"_s}, {u"card"_s, card}});
}

Result<QJsonObject> PaymentMethods::attach(const QString& id, const QString& customer)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto method = resolve(id, {});
        if (!method)
            return method;
        const auto known = m_store.exists(u"customer"_s, customer);
        if (!known)
            return std::unexpected(known.error());
        if (!*known)
            return std::unexpected(Error::noSuch(u"customer"_s, customer, u"customer"_s));
        const auto owner = (*method)["customer"_L1].toString();
        if (owner == customer)
            return method;
        if (!owner.isEmpty()) {
            return std::unexpected(Error(Error::Kind::InvalidRequest,
                u"The payment method you provided has already been attached to a customer."_s));
        }
        if (const auto said = onSave(*method); said.outcome == Verdict::Outcome::Declined)
            return std::unexpected(refusal(said, *method));
        (*method)["customer"_L1] = customer;
        (*method)["allow_redisplay"_L1] = u"unspecified"_s;
        if (auto stored = m_store.update(*method, u"payment_method.attached"_s); !stored)
            return std::unexpected(stored.error());
        return method;
    });
}

// What is detached pays for nothing any more.
Result<void> PaymentMethods::unsetOnSubscriptions(const QString& customer, const QString& id)
{
    const auto all = m_store.list(
        {.type = u"subscription"_s, .equals = {{u"customer"_s, customer}}, .limit = 0});
    if (!all)
        return std::unexpected(all.error());
    for (auto subscription : all->data) {
        if (subscription["default_payment_method"_L1].toString() != id)
            continue;
        subscription["default_payment_method"_L1] = QJsonValue::Null;
        const auto told = m_store.update(subscription, u"customer.subscription.updated"_s);
        if (!told)
            return told;
    }
    return {};
}

Result<QJsonObject> PaymentMethods::detach(const QString& id)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto method = m_store.get(u"payment_method"_s, id);
        if (!method)
            return method;
        const auto customer = (*method)["customer"_L1].toString();
        if (customer.isEmpty()) {
            return std::unexpected(Error(Error::Kind::InvalidRequest,
                u"The payment method you provided is not attached to a customer so detachment is "
                "impossible."_s));
        }
        (*method)["customer"_L1] = QJsonValue::Null;
        auto owner = m_store.get(u"customer"_s, customer);
        if (!owner)
            return owner;
        auto settings = (*owner)["invoice_settings"_L1].toObject();
        if (settings["default_payment_method"_L1].toString() == id)
            settings["default_payment_method"_L1] = QJsonValue::Null;
        (*owner)["invoice_settings"_L1] = settings;
        if (auto stored = m_store.update(*owner, u"customer.updated"_s); !stored)
            return std::unexpected(stored.error());
        if (auto left = unsetOnSubscriptions(customer, id); !left)
            return std::unexpected(left.error());
        if (auto stored = m_store.update(*method, u"payment_method.detached"_s); !stored)
            return std::unexpected(stored.error());
        return method;
    });
}

Result<QJsonObject> PaymentMethods::update(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto method = m_store.get(u"payment_method"_s, id);
        if (!method)
            return method;
        if ((*method)["customer"_L1].isNull()) {
            return std::unexpected(Error(Error::Kind::InvalidRequest,
                u"You must save this PaymentMethod to a customer before you can update it."_s));
        }
        take(*method, params, {"metadata"_L1});
        (*method)["billing_details"_L1] = merged(
            (*method)["billing_details"_L1].toObject(), params["billing_details"_L1].toObject());
        const auto card = merged((*method)["card"_L1].toObject(), params["card"_L1].toObject());
        if (auto valid =
                checkExpiry(card["exp_month"_L1].toInteger(), card["exp_year"_L1].toInteger());
            params.contains("card"_L1) && !valid)
            return std::unexpected(valid.error());
        (*method)["card"_L1] = card;
        if (auto stored = m_store.update(*method, u"payment_method.updated"_s); !stored)
            return std::unexpected(stored.error());
        return method;
    });
}

PaymentMethods::Verdict PaymentMethods::onCharge(const QJsonObject& paymentMethod)
{
    return verdict(paymentMethod, false);
}

PaymentMethods::Verdict PaymentMethods::onSave(const QJsonObject& paymentMethod)
{
    return verdict(paymentMethod, true);
}

Error PaymentMethods::refusal(const Verdict& verdict, const QJsonObject& paymentMethod)
{
    auto error = cardError(verdict.message, verdict.code, {}, verdict.declineCode);
    error.details["payment_method"_L1] = visible(paymentMethod);
    return error;
}

Result<QJsonObject> paymentMethodOf(
    Store& store, const QString& customer, const QString& id, const QString& param)
{
    auto method = store.get(u"payment_method"_s, id, param);
    if (!method || (*method)["customer"_L1].toString() == customer)
        return method;
    return std::unexpected(Error::invalid(param,
        u"The customer does not have a payment method with the ID %1. The payment method must be "
        "attached to the customer."_s.arg(id),
        u"resource_missing"_s));
}

} // namespace stripe
