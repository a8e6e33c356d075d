#include "app/core/portal/ReturnUrl.h"

namespace portico {

namespace {

// "http://host" and "http://host/" are the same request (RFC 9110 §4.2.3).
QString encodedPath(const QUrl& url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    return path.isEmpty() ? QStringLiteral("/") : path;
}

} // namespace

ReturnUrl::ReturnUrl(const QUrl& url)
{
    if (!url.userInfo().isEmpty())
        return;
    m_origin = Origin::of(url);
    m_path = encodedPath(url);
}

bool ReturnUrl::matches(const QUrl& url) const
{
    return m_origin && Origin::of(url) == m_origin && encodedPath(url) == m_path
        && !url.authority().contains(u'@');
}

} // namespace portico
