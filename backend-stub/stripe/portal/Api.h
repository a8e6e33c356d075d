#pragma once

#include "backend-stub/serving/HttpServer.h"
#include "backend-stub/stripe/domain/Domain.h"
#include "backend-stub/stripe/portal/Bank.h"
#include "backend-stub/stripe/portal/Body.h"
#include "backend-stub/stripe/portal/Confirmations.h"
#include "backend-stub/stripe/portal/Outcome.h"
#include "backend-stub/stripe/portal/Visit.h"

#include <QString>

// /p/api/<session id>/<call>: what the hosted page asks and does. The session's cookie says who it
// is; every POST also needs the page's CSRF token, the same origin and a confirmation.

namespace stripe::portal {

class Api {
public:
    Api(Domain& domain, Bank& bank);

    serving::Response answer(
        const serving::Request& request, const QString& session, const QString& call);

private:
    Outcome<QJsonObject> liveSession(const serving::Request& request, const QString& id);
    serving::Response read(
        const serving::Request& request, const QJsonObject& session, const QString& call);
    serving::Response change(
        const serving::Request& request, const QJsonObject& session, const QString& call);
    Outcome<QJsonObject> perform(
        const serving::Request& request, const QJsonObject& session, const QString& call);

    Outcome<QJsonObject> act(const Visit& visit, const QString& call, const Body& body);

    Domain& m_domain;
    Bank& m_bank;
    Confirmations m_confirmations;
};

} // namespace stripe::portal
