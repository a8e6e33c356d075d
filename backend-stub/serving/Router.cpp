#include "backend-stub/serving/Router.h"

#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace serving {

namespace {

using Params = QHash<QString, QString>;

std::optional<Params> match(const QStringList& pattern, const QStringList& path)
{
    if (pattern.size() != path.size())
        return std::nullopt;
    Params params;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const auto& segment = pattern.at(i);
        if (segment.startsWith(u'{') && !path.at(i).isEmpty())
            params.insert(segment.mid(1, segment.size() - 2), path.at(i));
        else if (segment != path.at(i))
            return std::nullopt;
    }
    return params;
}

QCoro::Task<Response> refuse(Response response) { co_return response; }

} // namespace

void Router::on(QByteArray method, const QString& pattern, Handler handler)
{
    m_routes.append({std::move(method), pattern.split(u'/'), std::move(handler)});
}

QCoro::Task<Response> Router::answer(Request request) const
{
    const auto path = request.path.split(u'/');
    QByteArrayList allowed;
    for (const auto& route : m_routes) {
        auto params = match(route.segments, path);
        if (!params)
            continue;
        if (route.method == request.method) {
            request.params = *std::move(params);
            return route.handler(std::move(request));
        }
        allowed.append(route.method);
    }
    if (allowed.isEmpty()) {
        return refuse(errorResponse(
            404, QStringLiteral("not_found"), QStringLiteral("There is nothing at this address")));
    }
    return refuse(errorResponse(405, QStringLiteral("method_not_allowed"),
        QStringLiteral("This address does not take that method"))
            .with("Allow", allowed.join(", ")));
}

Response errorResponse(int status, const QString& code, const QString& message)
{
    return Response::json(
        {{QStringLiteral("error"),
            QJsonObject{{QStringLiteral("code"), code}, {QStringLiteral("message"), message}}}},
        status);
}

} // namespace serving
