#include "backend-stub/backend/auth/InteractionEndpoint.h"

#include "backend-stub/backend/auth/Secrets.h"

#include <algorithm>

namespace backend::auth {

using Step = Interaction::Step;
using Prompt = AuthorizationRequest::Prompt;

struct InteractionEndpoint::Visit {
    QByteArray cookie;
    Browsers::Known browser;
    Interaction* interaction; // good until another one starts or this one ends
};

namespace {

struct Shown {
    QString problem;
    int status;
};

Shown shownFor(const PasswordRefusal& refusal)
{
    using Kind = PasswordRefusal::Kind;
    switch (refusal.kind) {
    case Kind::TooMany:
        return {QStringLiteral("Too many attempts. Try again in %1 seconds.")
                    .arg(refusal.retryAfter.count()),
            429};
    case Kind::Unavailable:
        return {QStringLiteral("Sign-in is not available right now. Try again in a moment."), 503};
    case Kind::Wrong:
        break;
    }
    return {QStringLiteral("The e-mail address or the password is wrong."), 422};
}

} // namespace

InteractionEndpoint::InteractionEndpoint(InteractionParts parts)
    : m_parts(std::move(parts))
    , m_cookie(m_parts.issuer)
{
}

QCoro::Task<serving::Response> InteractionEndpoint::show(serving::Request request)
{
    const auto visiting = visit(request);
    co_return visiting ? page(*visiting) : pages::expired();
}

QCoro::Task<serving::Response> InteractionEndpoint::act(serving::Request request)
{
    const auto visiting = visit(request);
    if (!visiting)
        co_return pages::expired();
    auto form = Form::fromBody(request);
    if (!form || !isOurForm(request, *form, *visiting)) {
        co_return pages::problem(QStringLiteral("That did not come from this page"),
            QStringLiteral("Go back to the app and start again."), 403);
    }
    const auto action = request.params.value(QStringLiteral("action"));
    const auto step = visiting->interaction->step();
    if (action == u"deny" && step != Step::Code)
        co_return deny(*visiting);
    if (action == u"code" && step == Step::Code)
        co_return enterCode(*visiting, *form, request.remote.toString());
    if (action == u"account" && step == Step::Account)
        co_return pick(*visiting, *form);
    if (action == u"other" && step != Step::Code)
        co_return useAnother(*visiting);
    if (action == u"password" && step == Step::Password)
        co_return co_await signIn(std::move(request), std::move(*form));
    if (action == u"allow" && step == Step::Consent)
        co_return allow(*visiting);
    co_return next(*visiting); // a form of a page that was left behind
}

std::optional<InteractionEndpoint::Visit> InteractionEndpoint::visit(
    const serving::Request& request)
{
    const auto cookie = m_cookie.from(request);
    const auto browser = m_parts.browsers.find(cookie);
    if (!browser)
        return std::nullopt;
    const auto id = request.params.value(QStringLiteral("id")).toLatin1();
    auto* interaction = m_parts.interactions.find(id, browser->id);
    if (!interaction)
        return std::nullopt;
    return Visit{cookie, *browser, interaction};
}

// The token proves that the form was read in this browser; the headers, where a browser sends them,
// that the page was ours.
bool InteractionEndpoint::isOurForm(
    const serving::Request& request, const Form& form, const Visit& visit) const
{
    const auto origin = request.header("Origin");
    const auto site = request.header("Sec-Fetch-Site");
    return (origin.isEmpty() || origin == m_parts.issuer)
        && (site.isEmpty() || site == "same-origin")
        && equalsInConstantTime(form.value(u"csrf").toLatin1(), visit.interaction->csrf);
}

serving::Response InteractionEndpoint::page(const Visit& visit)
{
    const auto& interaction = *visit.interaction;
    switch (interaction.step()) {
    case Step::Code:
        return pages::code(interaction);
    case Step::Consent:
        return pages::consent(interaction);
    case Step::Password:
        return pages::password(interaction);
    case Step::Account:
        break;
    }
    const auto offered = choices(visit);
    return offered.isEmpty() ? next(visit) : pages::accounts(interaction, offered);
}

// Who is signed in here, then who is offered; nobody means that the password page comes at once.
QList<pages::Choice> InteractionEndpoint::choices(const Visit& visit)
{
    QList<pages::Choice> choices;
    QStringList seen;
    for (const auto& signedIn : visit.browser.accounts) {
        const auto account = m_parts.accounts.find(signedIn.accountId);
        if (!account || !*account)
            continue;
        choices.append({**account, maySkipPassword(*visit.interaction, signedIn)});
        seen.append((*account)->email);
    }
    for (const auto& email : m_parts.offeredEmails) {
        const auto account = m_parts.accounts.findByEmail(email);
        if (account && *account && !seen.contains((*account)->email))
            choices.append({**account, false});
    }
    if (choices.isEmpty())
        visit.interaction->asksForPassword = true;
    return choices;
}

bool InteractionEndpoint::maySkipPassword(
    const Interaction& interaction, const Browsers::SignedIn& signedIn) const
{
    const auto* request = std::get_if<AuthorizationRequest>(&interaction.request);
    if (!request)
        return true;
    if (request->prompt == Prompt::Login)
        return false;
    return !request->maxAge || m_parts.clock() - signedIn.at <= *request->maxAge;
}

serving::Response InteractionEndpoint::next(const Visit& visit) const
{
    return uncached(serving::Response::redirect(
        m_parts.issuer + "/oauth/interaction/" + visit.interaction->id));
}

serving::Response InteractionEndpoint::enterCode(
    const Visit& visit, const Form& form, const QString& remote)
{
    auto& interaction = *visit.interaction;
    interaction.typedCode = form.value(u"user_code").left(20);
    if (const auto wait = m_parts.codeGuesses.begin(remote)) { // RFC 8628 §5.1
        return pages::code(interaction,
            QStringLiteral("Too many attempts. Try again in %1 seconds.").arg(wait->count()), 429)
            .with("Retry-After", QByteArray::number(qint64(wait->count())));
    }
    const auto pending = m_parts.devices.pending(interaction.typedCode);
    if (!pending) {
        return pages::code(interaction,
            QStringLiteral("This code is not known or has expired. Compare it with the one in the "
                           "app, or let the app show a new one."),
            422);
    }
    m_parts.codeGuesses.giveBack(remote);
    interaction.request = *pending;
    return next(visit);
}

serving::Response InteractionEndpoint::pick(const Visit& visit, const Form& form)
{
    auto& interaction = *visit.interaction;
    const auto id = form.value(u"account");
    for (const auto& choice : choices(visit)) {
        if (choice.account.id != id)
            continue;
        interaction.email = choice.account.email;
        interaction.asksForPassword = true;
        if (!choice.signedIn)
            break;
        const auto& accounts = visit.browser.accounts;
        const auto signedIn = std::ranges::find_if(
            accounts, [&](const Browsers::SignedIn& one) { return one.accountId == id; });
        interaction.account = choice.account;
        interaction.authTime = signedIn->at;
        break;
    }
    return next(visit);
}

serving::Response InteractionEndpoint::useAnother(const Visit& visit)
{
    auto& interaction = *visit.interaction;
    const bool fromAccounts = interaction.step() == Step::Account;
    interaction.account.reset();
    interaction.email.clear();
    interaction.asksForPassword = fromAccounts || choices(visit).isEmpty();
    return next(visit);
}

QCoro::Task<serving::Response> InteractionEndpoint::signIn(serving::Request request, Form form)
{
    const auto email = form.value(u"email").left(254);
    const auto account =
        co_await m_parts.passwords.check(email, form.value(u"password"), request.remote);
    const auto visiting = visit(request); // it may have ended in the meantime
    if (!visiting)
        co_return pages::expired();
    auto& interaction = *visiting->interaction;
    interaction.email = email;
    if (!account) {
        const auto shown = shownFor(account.error());
        auto response = pages::password(interaction, shown.problem, shown.status);
        if (account.error().kind == PasswordRefusal::Kind::TooMany)
            response.headers.emplaceBack(
                "Retry-After", QByteArray::number(qint64(account.error().retryAfter.count())));
        co_return response;
    }
    interaction.account = *account;
    interaction.authTime = m_parts.clock();
    const auto cookie = m_parts.browsers.signIn(visiting->cookie, account->id);
    co_return next(*visiting).with("Set-Cookie", m_cookie.toHeader(cookie));
}

serving::Response InteractionEndpoint::allow(const Visit& visit)
{
    const auto interaction = *visit.interaction;
    m_parts.interactions.end(interaction.id);
    if (const auto* device = std::get_if<DeviceAuthorizations::Pending>(&interaction.request)) {
        const bool allowed =
            m_parts.devices.allow(device->userCode, interaction.account->id, interaction.authTime);
        return allowed ? pages::deviceAllowed() : pages::expired();
    }
    const auto& request = std::get<AuthorizationRequest>(interaction.request);
    const auto code = m_parts.codes.issue(
        {.facts = {.grant = {interaction.account->id, request.clientId, request.scope},
             .nonce = request.nonce,
             .authTime = interaction.authTime},
            .redirectUri = request.redirectUri,
            .codeChallenge = request.codeChallenge});
    return uncached(serving::Response::redirect(successRedirect(request, m_parts.issuer, code)));
}

serving::Response InteractionEndpoint::deny(const Visit& visit)
{
    const auto interaction = *visit.interaction;
    m_parts.interactions.end(interaction.id);
    if (const auto* device = std::get_if<DeviceAuthorizations::Pending>(&interaction.request))
        return m_parts.devices.deny(device->userCode) ? pages::deviceDenied() : pages::expired();
    const auto& request = std::get<AuthorizationRequest>(interaction.request);
    const AuthorizationRefusal refusal{
        {"access_denied", "You did not allow it.", 400}, request.redirectUri, request.state};
    return uncached(serving::Response::redirect(errorRedirect(refusal, m_parts.issuer)));
}

} // namespace backend::auth
