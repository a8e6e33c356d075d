#include "backend-stub/stripe/portal/NewCard.h"

#include "backend-stub/stripe/portal/PaymentMethodChanges.h"
#include "backend-stub/stripe/portal/Shapes.h"
#include "backend-stub/stripe/portal/Words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

// Stripe's test card whose bank authenticates every payment; here it does so in a pop-up window.
const auto windowCardEnding = "3184"_L1;

Outcome<QString> digits(const Body& body, const QString& name, qsizetype least, qsizetype most)
{
    auto text = body.text(name, 40);
    if (!text)
        return text;
    text->remove(u' ').remove(u'-');
    static const QRegularExpression onlyDigits(u"^[0-9]+$"_s);
    if (!onlyDigits.match(*text).hasMatch() || text->size() < least || text->size() > most)
        return refuse(u"incorrect_%1"_s.arg(name), name);
    return text;
}

QJsonObject billingDetails(const QString& name, const QString& country, const QString& postalCode)
{
    const auto orNull = [](const QString& text) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    };
    return {{u"name"_s, orNull(name)},
        {u"address"_s,
            QJsonObject{{u"country"_s, orNull(country)}, {u"postal_code"_s, orNull(postalCode)}}}};
}

Outcome<QJsonObject> cardParams(const Body& body)
{
    const auto number = digits(body, u"number"_s, 12, 19);
    if (!number)
        return std::unexpected(number.error());
    const auto month = body.count(u"exp_month"_s, 1, 12);
    if (!month)
        return refuse(u"invalid_expiry_month"_s, u"exp_month"_s);
    const auto year = body.count(u"exp_year"_s, 2000, 2100);
    if (!year)
        return refuse(u"invalid_expiry_year"_s, u"exp_year"_s);
    const auto cvc = digits(body, u"cvc"_s, 3, 4);
    if (!cvc)
        return std::unexpected(cvc.error());
    const auto name = body.text(u"name"_s);
    const auto country = body.text(u"country"_s, 2);
    const auto postalCode = body.text(u"postal_code"_s, 20);
    if (!name || !country || !postalCode)
        return refuse(u"bad_request"_s, u"name"_s);
    return QJsonObject{{u"type"_s, u"card"_s},
        {u"card"_s,
            QJsonObject{{u"number"_s, *number}, {u"exp_month"_s, *month}, {u"exp_year"_s, *year},
                {u"cvc"_s, *cvc}}},
        {u"billing_details"_s, billingDetails(*name, *country, *postalCode)}};
}

// The first card is the default one, whatever was ticked.
Outcome<void> settle(const Visit& visit, const QString& method, bool wanted)
{
    const auto preferred = idOf(visit.customer["invoice_settings"_L1]["default_payment_method"_L1]);
    return wanted || preferred.isEmpty() ? preferMethod(visit, method) : Outcome<void>();
}

Outcome<QJsonObject> succeeded(const Visit& visit, const QJsonObject& intent, const Body& body)
{
    const auto method = idOf(intent["payment_method"_L1]);
    if (const auto done = settle(visit, method, body.flag(u"make_default"_s)); !done)
        return std::unexpected(done.error());
    return QJsonObject{{u"status"_s, u"succeeded"_s}};
}

} // namespace

Outcome<QJsonObject> addCard(const Visit& visit, Bank& bank, const Body& body)
{
    if (!visit.offers(u"payment_method_update"_s))
        return refuse(u"not_offered"_s);
    const auto params = cardParams(body);
    if (!params)
        return params;
    const auto method = visit.domain.paymentMethods.create(*params);
    if (!method)
        return refuse(method.error());
    const auto intent = visit.domain.setupIntents.create({{u"customer"_s, visit.customerId()},
        {u"payment_method"_s, (*method)["id"_L1]}, {u"usage"_s, u"off_session"_s}});
    if (!intent)
        return refuse(intent.error());
    const auto id = (*intent)["id"_L1].toString();
    const auto confirmed = visit.domain.setupIntents.confirm(id);
    if (!confirmed)
        return refuse(confirmed.error());
    if ((*confirmed)["status"_L1].toString() == "succeeded"_L1)
        return succeeded(visit, *confirmed, body);
    const auto language = languageFor(visit.session["locale"_L1].toString(), {});
    const bool window = (*method)["card"_L1]["last4"_L1].toString() == windowCardEnding;
    return QJsonObject{{u"status"_s, u"requires_action"_s}, {u"setup_intent"_s, id},
        {u"url"_s, bank.challenge(id, language)}, {u"window"_s, window}};
}

Outcome<QJsonObject> finishCard(const Visit& visit, const Body& body)
{
    const auto id = body.id(u"setup_intent"_s);
    if (!id)
        return std::unexpected(id.error());
    const auto intent = visit.domain.store.get(u"setup_intent"_s, *id);
    if (!intent)
        return refuse(intent.error());
    if (idOf((*intent)["customer"_L1]) != visit.customerId())
        return refuse(u"not_found"_s, {}, 404);
    const auto status = (*intent)["status"_L1].toString();
    if (status == "succeeded"_L1)
        return succeeded(visit, *intent, body);
    if (status == "requires_action"_L1)
        return QJsonObject{{u"status"_s, status}};
    return refuse(u"authentication_failed"_s, {}, 402);
}

} // namespace stripe::portal
