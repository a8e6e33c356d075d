#include "backend-stub/stripe/portal/Bank.h"

#include "backend-stub/stripe/domain/Ids.h"
#include "backend-stub/stripe/portal/Assets.h"
#include "backend-stub/stripe/portal/Guard.h"
#include "backend-stub/stripe/portal/Words.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

// The bank lets the portal frame it, and nobody else.
serving::Response guardedForFrame(serving::Response response, const QString& portal)
{
    return std::move(response)
        .with("Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; "
            "base-uri 'none'; frame-ancestors "
                + portal.toUtf8())
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "same-origin")
        .with("Cache-Control", "no-store");
}

QString button(const QString& token, const QString& answer, const QString& text)
{
    return u"<form method=\"post\" action=\"/challenge/%1/%2\"><button id=\"bank-%2\" "
           "class=\"button%3\">%4</button></form>"_s.arg(token, answer,
               answer == "complete"_L1 ? u" primary"_s : QString(), text.toHtmlEscaped());
}

} // namespace

QByteArray Bank::origin() const
{
    const QUrl portal(m_domain.portalSessions.baseUrl());
    return portal.port() < 0 ? QByteArray()
                             : "http://localhost:" + QByteArray::number(portal.port());
}

QString Bank::challenge(const QString& setupIntent, const QString& language)
{
    const auto token = newSecret(40);
    m_challenges.insert(token, {setupIntent, language});
    m_order.enqueue(token);
    if (m_order.size() > most)
        m_challenges.remove(m_order.dequeue());
    return QString::fromLatin1(origin()) + u"/challenge/"_s + token;
}

std::optional<serving::Response> Bank::answer(const serving::Request& request)
{
    const bool isItsOwn = "http://" + request.header("Host") == origin();
    const bool isKnown =
        request.path.startsWith("/challenge/"_L1) || request.path.startsWith("/p/assets/"_L1);
    if (!isItsOwn || !isKnown)
        return std::nullopt;
    return guardedForFrame(respond(request), m_domain.portalSessions.baseUrl());
}

serving::Response Bank::respond(const serving::Request& request)
{
    static const QRegularExpression path(u"^/challenge/(\\w{1,80})(?:/(complete|fail))?$"_s);
    static const QRegularExpression assetPath(u"^/p/assets/(.{1,100})$"_s);
    if (const auto match = assetPath.match(request.path); match.hasMatch())
        return asset(match.captured(1));
    const auto match = path.match(request.path);
    const auto token = match.captured(1);
    const auto found = m_challenges.constFind(token);
    if (!match.hasMatch() || found == m_challenges.cend())
        return page({{}, u"en"_s}, u"bank.gone"_s, {});
    const auto challenge = *found;
    const auto decision = match.captured(2);
    if (decision.isEmpty())
        return page(challenge, u"bank.text"_s, token);
    if (request.method != "POST" || !isSameOrigin(request))
        return page(challenge, u"bank.gone"_s, {});
    return decide(challenge, decision == "complete"_L1);
}

serving::Response Bank::decide(const Challenge& challenge, bool passed)
{
    // A second answer finds the intent settled, which changes nothing: the page says so either way.
    const auto done = m_domain.setupIntents.authenticate(challenge.setupIntent, passed);
    return page(challenge, done || !passed ? u"bank.done"_s : u"bank.gone"_s, {});
}

serving::Response Bank::page(const Challenge& challenge, const QString& text, const QString& token)
{
    const Words words(challenge.language);
    Values values;
    values.set(u"lang"_s, words.language())
        .set(u"title"_s, words(u"bank.title"_s))
        .set(u"text"_s, words(text))
        .set(u"state"_s, token.isEmpty() ? u"done"_s : u"asking"_s)
        .set(u"buttons"_s,
            Markup{token.isEmpty() ? QString()
                                   : button(token, u"complete"_s, words(u"bank.complete"_s))
                        + button(token, u"fail"_s, words(u"bank.fail"_s))});
    return portal::page(u"bank.html"_s, values);
}

} // namespace stripe::portal
