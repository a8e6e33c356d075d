#include "backend-stub/stripe/portal/PortalSite.h"

#include "backend-stub/stripe/portal/Api.h"
#include "backend-stub/stripe/portal/Assets.h"
#include "backend-stub/stripe/portal/Bank.h"
#include "backend-stub/stripe/portal/Dashboard.h"
#include "backend-stub/stripe/portal/Guard.h"
#include "backend-stub/stripe/portal/InvoicePages.h"
#include "backend-stub/stripe/portal/Words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace stripe {

using namespace portal;

struct PortalSite::Parts {
    explicit Parts(Domain& objects)
        : domain(objects)
        , bank(objects)
        , api(objects, bank)
        , dashboard(objects)
    {
    }

    Domain& domain;
    Bank bank;
    Api api;
    Dashboard dashboard;
};

namespace {

Words wordsFor(const serving::Request& request, const QString& locale = {})
{
    return Words(languageFor(locale, request.header("Accept-Language")));
}

// A page that says kindly what is the matter. `kind`: expired, missing or trouble.
serving::Response message(const serving::Request& request, const QString& kind, int status)
{
    const auto words = wordsFor(request);
    Values values;
    values.set(u"lang"_s, words.language())
        .set(u"title"_s, words(u"page.%1.title"_s.arg(kind)))
        .set(u"text"_s, words(u"page.%1.text"_s.arg(kind)));
    return page(u"message.html"_s, values, status);
}

// Opening the link starts the visit: from here on the cookie, not the address, says who it is.
serving::Response openSession(Domain& domain, const serving::Request& request, const QString& token)
{
    const auto session = domain.portalSessions.open(token);
    if (!session) {
        const bool ended = session.error().kind == Error::Kind::NotFound;
        return message(request, ended ? u"expired"_s : u"trouble"_s, ended ? 404 : 500);
    }
    const auto id = (*session)["id"_L1].toString();
    const auto words = wordsFor(request, (*session)["locale"_L1].toString());
    Values values;
    values.set(u"lang"_s, words.language())
        .set(u"title"_s, words(u"page.title"_s))
        .set(u"loading"_s, words(u"page.loading"_s))
        .set(u"noscript"_s, words(u"page.noscript"_s))
        .set(u"session"_s, id)
        .set(u"csrf"_s, QString::fromLatin1(csrfToken(token)));
    return page(u"portal.html"_s, values).with("Set-Cookie", sessionCookieFor(id, token));
}

} // namespace

PortalSite::PortalSite(Domain& domain) : m_parts(std::make_unique<Parts>(domain)) { }

PortalSite::~PortalSite() = default;

QCoro::Task<serving::Response> PortalSite::answer(serving::Request request)
{
    if (auto bank = m_parts->bank.answer(request))
        co_return *std::move(bank);
    co_return guarded(respond(request), m_parts->bank.origin());
}

serving::Response PortalSite::tooLarge(const serving::Request& request) const
{
    return guarded(message(request, u"trouble"_s, 413), m_parts->bank.origin());
}

serving::Response PortalSite::respond(const serving::Request& request)
{
    static const QRegularExpression sessionPath(u"^/p/session/([\\w-]{1,200})$"_s);
    static const QRegularExpression apiPath(u"^/p/api/(\\w{1,100})/([a-z/-]{1,60})$"_s);
    static const QRegularExpression invoicePath(u"^/i/(\\w{1,100})(?:/(pdf|pay))?$"_s);
    static const QRegularExpression assetPath(u"^/p/assets/(.{1,100})$"_s);
    if (!isLocalHost(request))
        return message(request, u"missing"_s, 421);
    if (const auto match = apiPath.match(request.path); match.hasMatch())
        return m_parts->api.answer(request, match.captured(1), match.captured(2));
    if (request.path == "/dashboard/portal"_L1)
        return m_parts->dashboard.page(request);
    if (request.path.startsWith("/dashboard/api/"_L1))
        return m_parts->dashboard.answer(request, request.path.mid(15));
    if (const auto match = invoicePath.match(request.path); match.hasMatch()) {
        auto shown = invoicePage(m_parts->domain, request, match.captured(1), match.captured(2));
        return shown ? *std::move(shown) : message(request, u"missing"_s, 404);
    }
    if (request.method == "GET" || request.method == "HEAD") {
        if (const auto match = assetPath.match(request.path); match.hasMatch())
            return asset(match.captured(1));
        if (const auto match = sessionPath.match(request.path); match.hasMatch())
            return openSession(m_parts->domain, request, match.captured(1));
    }
    return message(request, u"missing"_s, 404);
}

} // namespace stripe
