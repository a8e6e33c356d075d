#include "backend-stub/backend/auth/TokenEndpoint.h"

#include "backend-stub/backend/auth/Scope.h"
#include "backend-stub/backend/auth/TokenResponse.h"

#include <QJsonObject>

#include <algorithm>

namespace backend::auth {

namespace {

serving::Response responseOf(const Result<serving::Response>& result)
{
    return result ? *result : result.error().toResponse();
}

std::unexpected<OAuthError> missing(const QByteArray& name)
{
    return refuse("invalid_request", name + " is missing.");
}

} // namespace

TokenEndpoint::TokenEndpoint(TokenParts parts) : m_parts(parts) { }

QCoro::Task<serving::Response> TokenEndpoint::token(serving::Request request)
{
    const auto form = formFromClient(request);
    co_return form ? responseOf(tokensFor(*form)) : form.error().toResponse();
}

QCoro::Task<serving::Response> TokenEndpoint::revoke(serving::Request request)
{
    const auto form = formFromClient(request);
    co_return form ? responseOf(revoked(*form)) : form.error().toResponse();
}

QCoro::Task<serving::Response> TokenEndpoint::authorizeDevice(serving::Request request)
{
    const auto form = formFromClient(request);
    co_return form ? responseOf(deviceCodesFor(*form)) : form.error().toResponse();
}

Result<serving::Response> TokenEndpoint::tokensFor(const Form& form)
{
    const auto type = form.value(u"grant_type");
    if (type == u"refresh_token")
        return refresh(form);
    if (type == u"authorization_code")
        return redeemCode(form);
    if (type == u"urn:ietf:params:oauth:grant-type:device_code")
        return redeemDeviceCode(form);
    if (type.isEmpty())
        return missing("grant_type");
    return refuse("unsupported_grant_type", "This grant type is not offered.");
}

Result<serving::Response> TokenEndpoint::revoked(const Form& form)
{
    const auto token = form.value(u"token");
    if (token.isEmpty())
        return missing("token");
    const auto done = m_parts.tokens.revoke(token.toLatin1(), form.value(u"client_id"));
    if (!done)
        return std::unexpected(done.error());
    return uncached(serving::Response::json({}));
}

Result<serving::Response> TokenEndpoint::deviceCodesFor(const Form& form)
{
    const auto words = scopeWords(form.value(u"scope"));
    const auto* client = findClient(m_parts.clients, form.value(u"client_id"));
    const auto known = [&](const QString& word) { return client->scopes.contains(word); };
    if (!std::ranges::all_of(words, known))
        return refuse("invalid_scope", "The scope names something that is not offered.");
    const auto started = m_parts.devices.start(client->id, words.join(u' '));
    const auto& times = m_parts.devices.times();
    const auto address = QString::fromLatin1(m_parts.issuer + "/device");
    return uncached(serving::Response::json({
        {QStringLiteral("device_code"), QString::fromLatin1(started.deviceCode)},
        {QStringLiteral("user_code"), started.userCode},
        {QStringLiteral("verification_uri"), address},
        {QStringLiteral("verification_uri_complete"),
            QString(address + QStringLiteral("?user_code=") + started.userCode)},
        {QStringLiteral("expires_in"), qint64(times.lifetime.count())},
        {QStringLiteral("interval"), qint64(times.interval.count())},
    }));
}

Result<serving::Response> TokenEndpoint::refresh(const Form& form)
{
    const auto token = form.value(u"refresh_token");
    if (token.isEmpty())
        return missing("refresh_token");
    const auto issued = m_parts.tokens.refresh(token.toLatin1(), form.value(u"client_id"));
    if (!issued)
        return std::unexpected(issued.error());
    return tokenResponse(*issued);
}

Result<serving::Response> TokenEndpoint::redeemCode(const Form& form)
{
    for (const QByteArray name : {"code", "redirect_uri", "code_verifier"}) {
        if (form.value(QString::fromLatin1(name)).isEmpty())
            return missing(name);
    }
    const auto redeemed =
        m_parts.codes.redeem(form.value(u"code").toLatin1(), form.value(u"client_id"),
            form.value(u"redirect_uri").toUtf8(), form.value(u"code_verifier").toUtf8());
    if (!redeemed)
        return std::unexpected(redeemed.error());
    const auto idToken = m_parts.idTokens.make(redeemed->facts, redeemed->tokens.accessToken);
    if (!idToken)
        return std::unexpected(idToken.error());
    return tokenResponse(redeemed->tokens, *idToken);
}

Result<serving::Response> TokenEndpoint::redeemDeviceCode(const Form& form)
{
    const auto code = form.value(u"device_code");
    if (code.isEmpty())
        return missing("device_code");
    const auto facts = m_parts.devices.poll(code.toLatin1(), form.value(u"client_id"));
    if (!facts)
        return std::unexpected(facts.error());
    const auto issued = m_parts.tokens.issue(facts->grant);
    if (!issued)
        return std::unexpected(issued.error());
    const auto idToken = m_parts.idTokens.make(*facts, issued->accessToken);
    if (!idToken)
        return std::unexpected(idToken.error());
    return tokenResponse(*issued, *idToken);
}

// A public client names itself and proves nothing; one that tries to prove something is mistaken
// about what it is, and is told so (RFC 6749 §5.2).
Result<Form> TokenEndpoint::formFromClient(const serving::Request& request) const
{
    auto form = Form::fromBody(request);
    if (!form)
        return form;
    const bool authenticates =
        !request.header("Authorization").isEmpty() || !form->value(u"client_secret").isEmpty();
    if (authenticates)
        return refuse("invalid_client", "This is a public client: send client_id only.", 401);
    if (!findClient(m_parts.clients, form->value(u"client_id")))
        return refuse("invalid_client", "The client is unknown.", 401);
    return form;
}

} // namespace backend::auth
