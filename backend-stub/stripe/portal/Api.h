#pragma once

#include "backend-stub/serving/HttpServer.h"
#include "backend-stub/stripe/domain/Domain.h"
#include "backend-stub/stripe/portal/Confirmations.h"
#include "backend-stub/stripe/portal/Outcome.h"

#include <QString>

// /p/api/<session id>/<call>: what the hosted page asks and does. The session's cookie says who it
// is; every POST also needs the page's CSRF token, the same origin and a confirmation.

namespace stripe::portal {

class Api {
public:
    explicit Api(Domain& domain);

    serving::Response answer(
        const serving::Request& request, const QString& session, const QString& call);

private:
    Outcome<QJsonObject> liveSession(const serving::Request& request, const QString& id);
    serving::Response read(
        const serving::Request& request, const QJsonObject& session, const QString& call);
    serving::Response change(
        const serving::Request& request, const QJsonObject& session, const QString& call);
    Outcome<QJsonObject> perform(
        const QJsonObject& session, const QString& call, const QByteArray& json);

    Domain& m_domain;
    Confirmations m_confirmations;
};

} // namespace stripe::portal
