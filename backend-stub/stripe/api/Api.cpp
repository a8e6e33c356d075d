#include "backend-stub/stripe/api/Api.h"

#include "backend-stub/stripe/api/Authentication.h"
#include "backend-stub/stripe/api/endpoints/Endpoints.h"
#include "backend-stub/stripe/api/Expand.h"
#include "backend-stub/stripe/api/Form.h"
#include "backend-stub/stripe/domain/Domain.h"
#include "backend-stub/stripe/domain/Ids.h"
#include "backend-stub/stripe/domain/Shapes.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

constexpr auto version = "2026-10-28.endive";

QByteArray bytes(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Idempotency::Kept refused(const Error& error, const QString& requestId)
{
    return {error.status(), bytes(error.envelope()), requestId};
}

Error unrecognized(const serving::Request& request)
{
    return {Error::Kind::NotFound,
        u"Unrecognized request URL (%1: %2). Please see https://stripe.com/docs or we can help at "
        "https://support.stripe.com/."_s.arg(QString::fromLatin1(request.method), request.path)};
}

// The body of a POST, the query of everything else.
Result<QJsonObject> formOf(const serving::Request& request)
{
    if (request.method != "POST")
        return parseForm(request.rawQuery);
    const auto type = request.mediaType();
    if (!request.body.isEmpty() && !type.isEmpty() && type != "application/x-www-form-urlencoded") {
        return std::unexpected(Error(Error::Kind::InvalidRequest,
            u"Invalid request (check that your POST content type is "
            "application/x-www-form-urlencoded). If you have any questions, we can help at "
            "https://support.stripe.com/."_s));
    }
    if (request.rawQuery.isEmpty())
        return parseForm(request.body);
    return parseForm(request.body + '&' + request.rawQuery);
}

serving::Response respond(const Idempotency::Kept& kept, const QString& requestId)
{
    return serving::Response::text(kept.body, "application/json", kept.status)
        .with("Request-Id", requestId.toLatin1())
        .with("Stripe-Version", version)
        .with("Cache-Control", "no-cache, no-store");
}

} // namespace

struct Api::Asked {
    const serving::Request& http;
    QString requestId;
    QString key; // Idempotency-Key of a POST
};

Api::Api(Domain& domain, QByteArray key)
    : m_domain(domain)
    , m_key(std::move(key))
    , m_idempotency(domain.store)
{
    addEndpoints(m_router, domain);
}

serving::Response Api::answer(const serving::Request& request)
{
    Asked asked{request, newId(u"req_"_s), {}};
    if (request.method == "POST")
        asked.key = QString::fromUtf8(request.header("Idempotency-Key"));
    m_domain.store.setOrigin({asked.requestId, asked.key});
    auto kept = once(asked);
    m_domain.store.setOrigin({});
    if (!kept)
        kept = refused(kept.error(), asked.requestId);
    auto response = respond(*kept, asked.requestId);
    if (!asked.key.isEmpty())
        response.headers.emplaceBack("Idempotency-Key", asked.key.toUtf8().toPercentEncoding());
    if (kept->requestId != asked.requestId) {
        response.headers.emplaceBack("Original-Request", kept->requestId.toLatin1());
        response.headers.emplaceBack("Idempotent-Replayed", "true");
    }
    return response;
}

serving::Response Api::tooLarge()
{
    const auto requestId = newId(u"req_"_s);
    const Error error(Error::Kind::TooLarge, u"Request is too large: 1 MiB at most."_s);
    return respond(refused(error, requestId), requestId);
}

Result<Idempotency::Kept> Api::once(const Asked& asked)
{
    if (auto allowed = authenticate(asked.http.header("Authorization"), m_key); !allowed)
        return std::unexpected(allowed.error());
    if (asked.key.isEmpty())
        return execute(asked);
    const auto fingerprint = QCryptographicHash::hash(
        asked.http.path.toUtf8() + '\n' + asked.http.rawQuery + '\n' + asked.http.body,
        QCryptographicHash::Sha256);
    const auto kept = m_idempotency.find(asked.key, fingerprint);
    if (!kept)
        return std::unexpected(kept.error());
    if (*kept)
        return **kept;
    return m_domain.store.change([&]() -> Result<Idempotency::Kept> {
        auto done = execute(asked);
        if (!done && !done.error().keepsChanges)
            return done;
        const auto answer = done ? *done : refused(done.error(), asked.requestId);
        if (auto stored = m_idempotency.keep(asked.key, fingerprint, answer); !stored)
            return std::unexpected(stored.error());
        return answer;
    });
}

Result<Idempotency::Kept> Api::execute(const Asked& asked)
{
    const auto match = m_router.match(QString::fromLatin1(asked.http.method), asked.http.path);
    if (!match)
        return std::unexpected(unrecognized(asked.http));
    const auto form = formOf(asked.http);
    if (!form)
        return std::unexpected(form.error());
    auto params = m_params.check(match->endpoint, *form);
    if (!params)
        return std::unexpected(params.error());
    const auto paths = params->take("expand"_L1).toArray();
    const Call call{match->args, *params};
    const auto run = [&]() -> Result<QJsonObject> {
        auto object = (*match->answer)(call);
        if (!object || paths.isEmpty())
            return object;
        return expanded(m_domain.store, visible(*object), paths);
    };
    const auto object = asked.http.method == "GET" ? run() : m_domain.store.change(run);
    if (!object)
        return std::unexpected(object.error());
    return Idempotency::Kept{200, bytes(visible(*object)), asked.requestId};
}

} // namespace stripe
