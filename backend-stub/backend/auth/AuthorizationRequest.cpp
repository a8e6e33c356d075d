#include "backend-stub/backend/auth/AuthorizationRequest.h"

#include "backend-stub/backend/auth/Scope.h"

#include <algorithm>

namespace backend::auth {

namespace {

using Prompt = AuthorizationRequest::Prompt;

constexpr qsizetype challengeLength = 43; // base64url of SHA-256, RFC 7636 §4.2

bool isBase64Url(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')
        || c == u'-' || c == u'_';
}

bool isRegistered(const Client& client, const QByteArray& redirectUri)
{
    return std::ranges::any_of(client.redirectUris,
        [&](const QByteArray& registered) { return redirectMatches(registered, redirectUri); });
}

Result<void> checkProof(const Form& form)
{
    const auto challenge = form.value(u"code_challenge");
    if (challenge.isEmpty())
        return refuse("invalid_request", "code_challenge is missing: PKCE is required.");
    if (form.value(u"code_challenge_method") != u"S256") // left out, it would mean plain
        return refuse("invalid_request", "code_challenge_method must be S256.");
    if (challenge.size() != challengeLength || !std::ranges::all_of(challenge, isBase64Url))
        return refuse("invalid_request", "code_challenge is not an S256 challenge.");
    return {};
}

Result<void> checkScope(const QString& scope, const Client& client)
{
    const auto words = scopeWords(scope);
    const auto known = [&](const QString& word) { return client.scopes.contains(word); };
    if (!std::ranges::all_of(words, known))
        return refuse("invalid_scope", "The scope names something that is not offered.");
    return {};
}

Result<void> checkForm(const Form& form, const Client& client)
{
    if (form.repeated())
        return refuse("invalid_request", "A parameter is repeated.");
    if (!form.value(u"request").isEmpty())
        return refuse("request_not_supported", "Request objects are not offered.");
    if (!form.value(u"request_uri").isEmpty())
        return refuse("request_uri_not_supported", "Request objects are not offered.");
    if (form.value(u"response_type").isEmpty())
        return refuse("invalid_request", "response_type is missing.");
    if (form.value(u"response_type") != u"code")
        return refuse("unsupported_response_type", "Only the code flow is offered.");
    const auto mode = form.value(u"response_mode");
    if (!mode.isEmpty() && mode != u"query")
        return refuse("invalid_request", "Only response_mode query is offered.");
    if (auto proof = checkProof(form); !proof)
        return proof;
    return checkScope(form.value(u"scope"), client);
}

Result<Prompt> promptFrom(const QString& value)
{
    const auto words = scopeWords(value);
    if (words.contains(u"none") && words.size() > 1)
        return refuse("invalid_request", "prompt none stands alone.");
    if (words.contains(u"none"))
        return Prompt::None;
    if (words.contains(u"login"))
        return Prompt::Login;
    return words.contains(u"select_account") ? Prompt::SelectAccount : Prompt::AsNeeded;
}

Result<std::optional<std::chrono::seconds>> maxAgeFrom(const QString& value)
{
    if (value.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const auto seconds = value.toUInt(&isNumber);
    if (!isNumber)
        return refuse("invalid_request", "max_age is not a number of seconds.");
    return std::chrono::seconds(seconds);
}

} // namespace

std::expected<AuthorizationRequest, AuthorizationRefusal> readAuthorizationRequest(
    const Form& form, const QList<Client>& clients)
{
    // Before client and address are known to belong together, nothing is sent anywhere.
    const auto* client = findClient(clients, form.value(u"client_id"));
    const auto redirectUri = form.value(u"redirect_uri").toUtf8();
    if (!client || form.repeats(u"client_id"))
        return std::unexpected(AuthorizationRefusal{
            refuse("invalid_client", "The app that sent you here is not known.").error(), {}, {}});
    if (form.repeats(u"redirect_uri") || !isRegistered(*client, redirectUri))
        return std::unexpected(AuthorizationRefusal{
            refuse("invalid_request", "The app wants you sent to an address it has not registered.")
                .error(),
            {}, {}});

    const auto state = form.repeats(u"state") ? QString() : form.value(u"state");
    const auto checked = checkForm(form, *client);
    if (!checked)
        return std::unexpected(AuthorizationRefusal{checked.error(), redirectUri, state});
    const auto prompt = promptFrom(form.value(u"prompt"));
    if (!prompt)
        return std::unexpected(AuthorizationRefusal{prompt.error(), redirectUri, state});
    const auto maxAge = maxAgeFrom(form.value(u"max_age"));
    if (!maxAge)
        return std::unexpected(AuthorizationRefusal{maxAge.error(), redirectUri, state});
    return AuthorizationRequest{.clientId = client->id,
        .clientName = client->name,
        .redirectUri = redirectUri,
        .scope = scopeWords(form.value(u"scope")).join(u' '),
        .state = state,
        .nonce = form.value(u"nonce"),
        .codeChallenge = form.value(u"code_challenge").toLatin1(),
        .loginHint = form.value(u"login_hint"),
        .prompt = *prompt,
        .maxAge = *maxAge};
}

QByteArray successRedirect(
    const AuthorizationRequest& request, const QByteArray& issuer, const QByteArray& code)
{
    auto url = withParameter(request.redirectUri, "code", QString::fromLatin1(code));
    if (!request.state.isEmpty())
        url = withParameter(url, "state", request.state);
    return withParameter(url, "iss", QString::fromLatin1(issuer));
}

QByteArray errorRedirect(const AuthorizationRefusal& refusal, const QByteArray& issuer)
{
    auto url = withParameter(refusal.redirectUri, "error", QString::fromLatin1(refusal.error.code));
    url = withParameter(url, "error_description", QString::fromLatin1(refusal.error.description));
    if (!refusal.state.isEmpty())
        url = withParameter(url, "state", refusal.state);
    return withParameter(url, "iss", QString::fromLatin1(issuer));
}

} // namespace backend::auth
