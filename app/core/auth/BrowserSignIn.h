#pragma once

#include "app/core/auth/AuthorizationRequest.h"
#include "app/core/auth/Callback.h"
#include "app/core/auth/SignInFlow.h"
#include "app/core/auth/SignInProvider.h"
#include "app/core/Completion.h"

#include <QByteArray>

#include <chrono>

namespace portico {

// The code flow with PKCE through the system browser (RFC 8252, RFC 7636, RFC 9207, RFC 9700).
//
//   discover ─▶ listen ─▶ show the address ─▶ callback ─▶ exchange the code ─▶ check the ID token
//                              └── cancel(), or 5 minutes ─▶ Canceled, Timeout
class BrowserSignIn final : public SignInFlow {
public:
    static constexpr std::chrono::minutes patience{5};

    // `page` is what the browser shows in the end; `loginHint` may be empty.
    BrowserSignIn(SignInProvider provider, QByteArray page, QString loginHint);

    QCoro::Task<Result<Outcome>> run(Show show) override;
    void cancel() override;

private:
    QCoro::Task<Result<Callback>> waitForCallback(ProviderMetadata metadata, Show show);
    QCoro::Task<Result<Outcome>> redeem(ProviderMetadata metadata, Callback callback);

    SignInProvider m_provider;
    QByteArray m_page;
    QString m_loginHint;
    AuthorizationRequest m_request;
    Completion<Result<Callback>> m_end;
};

} // namespace portico
