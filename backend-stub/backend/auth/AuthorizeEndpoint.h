#pragma once

#include "backend-stub/backend/auth/AuthorizationRequest.h"
#include "backend-stub/backend/auth/BrowserCookie.h"
#include "backend-stub/backend/auth/Browsers.h"
#include "backend-stub/backend/auth/Clients.h"
#include "backend-stub/backend/auth/Interactions.h"
#include "backend-stub/serving/HttpServer.h"

#include <QCoroTask>
#include <QList>

namespace backend::auth {

// Where a person arrives: GET or POST /oauth/authorize from an app, GET /device from what a device
// shows. Both begin an interaction and lead to its page.
class AuthorizeEndpoint {
public:
    AuthorizeEndpoint(const QByteArray& issuer, const QList<Client>& clients, Browsers& browsers,
        Interactions& interactions);

    QCoro::Task<serving::Response> authorize(serving::Request request);
    QCoro::Task<serving::Response> authorizePosted(serving::Request request);
    QCoro::Task<serving::Response> device(serving::Request request);

private:
    serving::Response begin(const serving::Request& request, const Result<Form>& form);
    serving::Response refuse(const AuthorizationRefusal& refusal) const;
    serving::Response lead(const serving::Request& request,
        std::variant<AuthorizationRequest, DeviceAuthorizations::Pending> wanted,
        const QString& prefill);

    const QByteArray& m_issuer;
    const QList<Client>& m_clients;
    Browsers& m_browsers;
    Interactions& m_interactions;
    BrowserCookie m_cookie;
};

} // namespace backend::auth
