#include "backend-stub/backend/auth/TokenEndpoint.h"

#include "backend-stub/backend/auth/TokenResponse.h"

namespace backend::auth {

TokenEndpoint::TokenEndpoint(const QList<Client>& clients, Tokens& tokens)
    : m_clients(clients)
    , m_tokens(tokens)
{
}

QCoro::Task<serving::Response> TokenEndpoint::token(serving::Request request)
{
    const auto form = formFromClient(request);
    if (!form)
        co_return form.error().toResponse();
    const auto grantType = form->value(u"grant_type");
    if (grantType == u"refresh_token") {
        const auto issued = refresh(*form);
        co_return issued ? tokenResponse(*issued) : issued.error().toResponse();
    }
    if (grantType.isEmpty())
        co_return refuse("invalid_request", "grant_type is missing.").error().toResponse();
    co_return refuse("unsupported_grant_type", "This grant type is not offered.")
        .error()
        .toResponse();
}

QCoro::Task<serving::Response> TokenEndpoint::revoke(serving::Request request)
{
    const auto form = formFromClient(request);
    if (!form)
        co_return form.error().toResponse();
    const auto token = form->value(u"token");
    if (token.isEmpty())
        co_return refuse("invalid_request", "token is missing.").error().toResponse();
    const auto done = m_tokens.revoke(token.toLatin1(), form->value(u"client_id"));
    if (!done)
        co_return done.error().toResponse();
    co_return uncached(serving::Response::json({}));
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
    if (!findClient(m_clients, form->value(u"client_id")))
        return refuse("invalid_client", "The client is unknown.", 401);
    return form;
}

Result<Issued> TokenEndpoint::refresh(const Form& form)
{
    const auto token = form.value(u"refresh_token");
    if (token.isEmpty())
        return refuse("invalid_request", "refresh_token is missing.");
    return m_tokens.refresh(token.toLatin1(), form.value(u"client_id"));
}

} // namespace backend::auth
