#include "app/Place.h"

#include <QUrl>

namespace portico {

using namespace Qt::StringLiterals;

bool isLink(const QString& text) { return text.startsWith("portico:"_L1, Qt::CaseInsensitive); }

Place placeOf(const QString& link)
{
    const QUrl url(link, QUrl::StrictMode);
    if (url.scheme() != "portico"_L1 || url.authority() != "billing"_L1)
        return Place::Window;
    if (url.hasQuery() || url.hasFragment())
        return Place::Window;
    const QString path = url.path(QUrl::FullyEncoded);
    if (path.isEmpty() || path == u"/")
        return Place::Billing;
    return path == u"/payment-method" ? Place::PaymentMethod : Place::Window;
}

} // namespace portico
