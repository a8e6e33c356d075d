#include "backend-stub/backend/auth/AuthorizeEndpoint.h"

#include "backend-stub/backend/auth/InteractionPages.h"

namespace backend::auth {

AuthorizeEndpoint::AuthorizeEndpoint(const QByteArray& issuer, const QList<Client>& clients,
    Browsers& browsers, Interactions& interactions)
    : m_issuer(issuer)
    , m_clients(clients)
    , m_browsers(browsers)
    , m_interactions(interactions)
    , m_cookie(issuer)
{
}

QCoro::Task<serving::Response> AuthorizeEndpoint::authorize(serving::Request request)
{
    co_return begin(request, Form::parse(request.rawQuery));
}

// OpenID Connect Core §3.1.2.1 asks for both methods.
QCoro::Task<serving::Response> AuthorizeEndpoint::authorizePosted(serving::Request request)
{
    co_return begin(request, Form::fromBody(request));
}

QCoro::Task<serving::Response> AuthorizeEndpoint::device(serving::Request request)
{
    const auto form = Form::parse(request.rawQuery);
    const auto typed = form ? form->value(u"user_code").left(20) : QString();
    co_return lead(request, DeviceAuthorizations::Pending{}, typed);
}

serving::Response AuthorizeEndpoint::begin(
    const serving::Request& request, const Result<Form>& form)
{
    if (!form)
        return refuse({form.error(), {}, {}});
    const auto wanted = readAuthorizationRequest(*form, m_clients);
    if (!wanted)
        return refuse(wanted.error());
    // Consent is always asked for: any app on this computer can claim to be this one (RFC 8252
    // §8.6).
    if (wanted->prompt == AuthorizationRequest::Prompt::None) {
        const auto known = m_browsers.find(m_cookie.from(request));
        const bool signedIn = known && !known->accounts.isEmpty();
        return refuse({{signedIn ? "consent_required" : "login_required",
                           "This cannot be done without asking.", 400},
            wanted->redirectUri, wanted->state});
    }
    return lead(request, *wanted, wanted->loginHint);
}

serving::Response AuthorizeEndpoint::refuse(const AuthorizationRefusal& refusal) const
{
    if (!refusal.redirectUri.isEmpty())
        return uncached(serving::Response::redirect(errorRedirect(refusal, m_issuer)));
    return pages::problem(QStringLiteral("This app cannot sign you in"),
        QString::fromLatin1(refusal.error.description), refusal.error.status);
}

serving::Response AuthorizeEndpoint::lead(const serving::Request& request,
    std::variant<AuthorizationRequest, DeviceAuthorizations::Pending> wanted,
    const QString& prefill)
{
    auto cookie = m_cookie.from(request);
    auto known = m_browsers.find(cookie);
    if (!known) {
        cookie = m_browsers.remember();
        known = m_browsers.find(cookie);
    }
    auto& interaction = m_interactions.start(known->id, std::move(wanted));
    if (interaction.isForDevice()) {
        interaction.typedCode = prefill;
    } else {
        interaction.email = prefill.left(254);
        interaction.asksForPassword = !prefill.isEmpty();
    }
    return uncached(serving::Response::redirect(m_issuer + "/oauth/interaction/" + interaction.id)
            .with("Set-Cookie", m_cookie.toHeader(cookie)));
}

} // namespace backend::auth
