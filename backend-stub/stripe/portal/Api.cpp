#include "backend-stub/stripe/portal/Api.h"

#include "backend-stub/stripe/portal/Body.h"
#include "backend-stub/stripe/portal/Cancellation.h"
#include "backend-stub/stripe/portal/Details.h"
#include "backend-stub/stripe/portal/Guard.h"
#include "backend-stub/stripe/portal/NewCard.h"
#include "backend-stub/stripe/portal/Pausing.h"
#include "backend-stub/stripe/portal/PaymentMethodChanges.h"
#include "backend-stub/stripe/portal/PlanChange.h"
#include "backend-stub/stripe/portal/State.h"
#include "backend-stub/stripe/portal/Visit.h"
#include "backend-stub/stripe/portal/Words.h"

#include <QCryptographicHash>
#include <QHash>

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

using Action = Outcome<QJsonObject> (*)(const Visit&, const Body&);

// Asked again with the same body, these answer anew: a preview changes nothing, and whether the
// bank has decided is another matter a second later.
const QHash<QString, Action>& questions()
{
    static const QHash<QString, Action> table{
        {u"update/preview"_s, previewChange},
        {u"payment-methods/finish"_s, finishCard},
    };
    return table;
}

const QHash<QString, Action>& changes()
{
    static const QHash<QString, Action> table{
        {u"update"_s, makeChange},
        {u"update/undo"_s, undoScheduledChange},
        {u"cancel"_s, cancelPlan},
        {u"cancel/undo"_s, keepPlan},
        {u"retention"_s, acceptRetention},
        {u"pause"_s, pausePlan},
        {u"resume"_s, resumePlan},
        {u"details"_s, updateDetails},
        {u"tax-ids"_s, addTaxId},
        {u"tax-ids/remove"_s, removeTaxId},
        {u"payment-methods/default"_s, makeDefault},
        {u"payment-methods/remove"_s, removeMethod},
    };
    return table;
}

serving::Response json(const QJsonObject& object, int status = 200)
{
    return serving::Response::json(object, status).with("Cache-Control", "no-store");
}

QString languageOf(const serving::Request& request, const QJsonObject& session)
{
    return languageFor(session["locale"_L1].toString(), request.header("Accept-Language"));
}

serving::Response refused(const Refusal& refusal)
{
    return json(refusal.envelope(), refusal.status);
}

serving::Response sent(const Outcome<QJsonObject>& outcome)
{
    return outcome ? json(*outcome) : refused(outcome.error());
}

} // namespace

Api::Api(Domain& domain, Bank& bank) : m_domain(domain), m_bank(bank) { }

serving::Response Api::answer(
    const serving::Request& request, const QString& session, const QString& call)
{
    const auto live = liveSession(request, session);
    if (!live)
        return refused(live.error());
    if (request.method == "GET")
        return read(request, *live, call);
    if (request.method == "POST")
        return change(request, *live, call);
    return refused({405, u"bad_request"_s, {}, {}});
}

// The cookie was set for this session's path only; its session must be the one that was asked for.
Outcome<QJsonObject> Api::liveSession(const serving::Request& request, const QString& id)
{
    const auto token = cookie(request, sessionCookie);
    if (token.isEmpty())
        return refuse(u"session_foreign"_s, {}, 403);
    const auto session = m_domain.portalSessions.open(QString::fromUtf8(token));
    if (!session && session.error().kind == Error::Kind::NotFound)
        return refuse(u"session_expired"_s, {}, 410);
    if (!session)
        return refuse(session.error());
    if ((*session)["id"_L1].toString() != id)
        return refuse(u"session_foreign"_s, {}, 403);
    return *session;
}

serving::Response Api::read(
    const serving::Request& request, const QJsonObject& session, const QString& call)
{
    const auto who = visit(m_domain, session, languageOf(request, session));
    if (!who)
        return refused(who.error());
    const auto parameter = [&request](const QString& name) {
        return request.query().queryItemValue(name, QUrl::FullyDecoded).left(200);
    };
    if (call == "state"_L1)
        return sent(state(*who));
    if (call == "plans"_L1)
        return sent(plans(*who, parameter(u"subscription"_s)));
    if (call == "invoices"_L1)
        return sent(invoices(*who, parameter(u"starting_after"_s)));
    return refused({404, u"not_found"_s, {}, {}});
}

serving::Response Api::change(
    const serving::Request& request, const QJsonObject& session, const QString& call)
{
    const auto expected = csrfToken(QString::fromUtf8(cookie(request, sessionCookie)));
    if (!sameSecret(request.header("X-Portal-Csrf"), expected) || !isSameOrigin(request))
        return refused({403, u"session_foreign"_s, {}, {}});
    const auto confirmation = request.header("X-Portal-Confirmation");
    if (request.mediaType() != "application/json" || !Confirmations::isWellFormed(confirmation))
        return refused({400, u"bad_request"_s, {}, {}});
    const auto key = session["id"_L1].toString().toUtf8() + ' ' + confirmation + ' ' + call.toUtf8()
        + ' ' + QCryptographicHash::hash(request.body, QCryptographicHash::Sha256);
    if (auto kept = m_confirmations.answerTo(key))
        return *std::move(kept);
    const auto outcome = perform(request, session, call);
    auto response = sent(outcome);
    if (outcome && !questions().contains(call))
        m_confirmations.keep(key, response);
    return response;
}

Outcome<QJsonObject> Api::perform(
    const serving::Request& request, const QJsonObject& session, const QString& call)
{
    const auto body = Body::parse(request.body);
    if (!body)
        return std::unexpected(body.error());
    // All of it or nothing: an action may touch several objects.
    Outcome<QJsonObject> outcome = refuse(u"server"_s, {}, 500);
    const auto stored = m_domain.store.change([&]() -> Result<void> {
        const auto who = visit(m_domain, session, languageOf(request, session));
        outcome = who ? act(*who, call, *body) : Outcome<QJsonObject>(std::unexpected(who.error()));
        if (outcome)
            return {};
        Error undo(Error::Kind::InvalidRequest, u"refused"_s);
        undo.keepsChanges = outcome.error().keepsChanges;
        return std::unexpected(undo);
    });
    if (!stored && outcome)
        return refuse(stored.error());
    return outcome;
}

Outcome<QJsonObject> Api::act(const Visit& who, const QString& call, const Body& body)
{
    if (call == "payment-methods"_L1)
        return addCard(who, m_bank, body);
    const auto action = changes().value(call, questions().value(call));
    return action ? action(who, body) : refuse(u"not_found"_s, {}, 404);
}

} // namespace stripe::portal
