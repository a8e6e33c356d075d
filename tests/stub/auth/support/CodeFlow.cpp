#include "tests/stub/auth/support/CodeFlow.h"

#include "backend-stub/backend/auth/Secrets.h"
#include "tests/stub/auth/support/Visitor.h"

using namespace backend::auth;

namespace {

const QByteArray verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"; // RFC 7636, appendix B

} // namespace

QByteArray CodeFlow::authorizeUrl(const QByteArray& more) const
{
    return "/oauth/authorize?response_type=code&client_id=portico-desktop"
           "&redirect_uri=http%3A%2F%2F127.0.0.1%3A4711%2Fcallback&state=s%20t%26a%3Dte&nonce=n1"
           "&scope=openid%20email%20offline_access&code_challenge_method=S256"
           "&code_challenge="
        + base64Url(hashOf(verifier)) + more;
}

QByteArray CodeFlow::freshCode()
{
    Visitor visitor(m_stub);
    visitor.open(authorizeUrl());
    visitor.signInAs(email);
    visitor.submit("allow");
    return visitor.left().queryItemValue(QStringLiteral("code")).toLatin1();
}

Answer CodeFlow::redeem(const QByteArray& code, const QByteArray& changed, const QByteArray& value)
{
    QUrlQuery form;
    const QList<std::pair<QByteArray, QByteArray>> fields{{"grant_type", "authorization_code"},
        {"code", code}, {"redirect_uri", redirectUri}, {"client_id", "portico-desktop"},
        {"code_verifier", verifier}};
    for (const auto& [name, usual] : fields)
        form.addQueryItem(
            QString::fromLatin1(name), QString::fromLatin1(name == changed ? value : usual));
    return m_stub.post("/oauth/token", form);
}
