#include "app/core/portal/PortalPolicy.h"

#include "app/core/http/UrlSafety.h"

namespace portico {

using namespace Qt::StringLiterals;

namespace {

bool hasUserInfo(const QUrl& url) { return url.authority().contains(u'@'); }

// An entry is a host, or a host and a port, and nothing else: no scheme, path or wildcard.
QUrl listedUrl(const QString& scheme, const QString& entry)
{
    static constexpr QStringView neverInAHost = u"/\\?#@*%";
    for (const QChar c : neverInAHost) {
        if (entry.contains(c))
            return {};
    }
    return QUrl(scheme + "://"_L1 + entry, QUrl::StrictMode);
}

// Chromium gives frames without an address of their own one of these.
bool isBlank(const QUrl& url)
{
    return url == QUrl(u"about:blank"_s) || url == QUrl(u"about:srcdoc"_s);
}

} // namespace

PortalPolicy::PortalPolicy(
    const QUrl& backend, const QStringList& portalHosts, const QUrl& returnUrl)
{
    // Plain http leaves the machine readable to others, unless it does not leave the machine.
    const bool localBackend = isLoopback(backend);
    if (isSecure(returnUrl) && (localBackend || returnUrl.scheme() == "https"_L1))
        m_return = ReturnUrl(returnUrl);

    for (const QString& entry : portalHosts) {
        if (const auto secure = Origin::of(listedUrl(u"https"_s, entry)))
            m_origins.append(*secure);
        const QUrl plain = listedUrl(u"http"_s, entry);
        const auto origin = Origin::of(plain);
        if (!origin || !localBackend || !isLoopback(plain))
            continue;
        m_origins.append(*origin);
        for (const QString& name : {u"localhost"_s, u"127.0.0.1"_s, u"::1"_s})
            m_local.append({.scheme = origin->scheme, .host = name, .port = origin->port});
    }
}

Verdict PortalPolicy::judge(const Navigation& navigation) const
{
    if (!navigation.url.isValid() || hasUserInfo(navigation.url))
        return Verdict::Refuse;
    switch (navigation.frame) {
    case Navigation::Frame::Main:
        return judgeTopFrame(navigation);
    case Navigation::Frame::Sub:
        return judgeSubFrame(navigation.url);
    case Navigation::Frame::Window:
        break;
    }
    // The engine calls what a script opens on a click a clicked link too.
    const Verdict asTop = judgeTopFrame(navigation);
    const bool isPortal = asTop == Verdict::Allow || asTop == Verdict::Return;
    const bool mayBeBank = judgeSubFrame(navigation.url) == Verdict::Allow;
    return mayBeBank && !isPortal ? Verdict::Allow : asTop;
}

bool PortalPolicy::mayStart(const QUrl& url) const { return judge({.url = url}) == Verdict::Allow; }

Verdict PortalPolicy::judgeTopFrame(const Navigation& navigation) const
{
    if (m_return.matches(navigation.url))
        return Verdict::Return;
    const auto origin = Origin::of(navigation.url);
    if (!origin)
        return Verdict::Refuse;
    if (m_origins.contains(*origin))
        return Verdict::Allow;
    return navigation.clickedLink ? Verdict::SystemBrowser : Verdict::Refuse;
}

Verdict PortalPolicy::judgeSubFrame(const QUrl& url) const
{
    const auto origin = Origin::of(url);
    if (!origin)
        return isBlank(url) ? Verdict::Allow : Verdict::Refuse;
    const bool isListed = m_origins.contains(*origin) || m_local.contains(*origin);
    return origin->isSecure() || isListed ? Verdict::Allow : Verdict::Refuse;
}

} // namespace portico
