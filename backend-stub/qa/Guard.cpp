#include "backend-stub/qa/Guard.h"

#include "backend-stub/serving/Router.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace qa {

namespace {

bool isLoopback(const QByteArray& authority)
{
    const auto host = QUrl(u"http://"_s + QString::fromUtf8(authority)).host();
    return host == u"127.0.0.1"_s || host == u"localhost"_s;
}

} // namespace

std::optional<serving::Response> refuseForeign(const serving::Request& request)
{
    const auto host = request.header("Host");
    const auto origin = request.header("Origin");
    const bool sameOrigin = origin.isEmpty() || origin == "http://" + host;
    const bool json = request.body.isEmpty() || request.mediaType() == "application/json";
    const bool passes = isLoopback(host) && sameOrigin && (request.method == "GET" || json);
    if (passes)
        return std::nullopt;
    return serving::errorResponse(403, u"forbidden"_s, u"QA is for this machine, in JSON"_s);
}

} // namespace qa
