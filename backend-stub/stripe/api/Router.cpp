#include "backend-stub/stripe/api/Router.h"

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

QString bucket(const QString& method, qsizetype segments)
{
    return method + QString::number(segments);
}

} // namespace

void Router::on(const QString& endpoint, Answer answer)
{
    const auto segments = endpoint.section(u' ', 1).split(u'/');
    m_routes[bucket(endpoint.section(u' ', 0, 0), segments.size())].append(
        {endpoint, segments, std::move(answer)});
}

std::optional<Router::Match> Router::match(const QString& method, const QString& path) const
{
    const auto given = path.split(u'/');
    std::optional<Match> best;
    const auto routes = m_routes.constFind(bucket(method, given.size()));
    if (routes == m_routes.constEnd())
        return std::nullopt;
    for (const auto& route : *routes) {
        QStringList args;
        bool fits = true;
        for (qsizetype i = 0; fits && i < given.size(); ++i) {
            if (route.segments.at(i).startsWith(u':') && !given.at(i).isEmpty())
                args.append(given.at(i));
            else
                fits = route.segments.at(i) == given.at(i);
        }
        if (fits && (!best || args.size() < best->args.size()))
            best = Match{route.endpoint, args, &route.answer};
    }
    return best;
}

} // namespace stripe
