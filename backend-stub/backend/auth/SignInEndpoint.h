#pragma once

#include "backend-stub/backend/auth/PasswordCheck.h"
#include "backend-stub/backend/auth/Tokens.h"
#include "backend-stub/serving/HttpServer.h"

#include <QCoroTask>
#include <QString>

namespace backend::auth {

// POST /api/auth/sign-in {email, password}: the product's own app signs in without a browser. JSON
// only, which no foreign web page can send without a preflight.
class SignInEndpoint {
public:
    SignInEndpoint(PasswordCheck& passwords, Tokens& tokens, QString clientId);

    QCoro::Task<serving::Response> answer(serving::Request request);

private:
    PasswordCheck& m_passwords;
    Tokens& m_tokens;
    QString m_clientId;
};

} // namespace backend::auth
