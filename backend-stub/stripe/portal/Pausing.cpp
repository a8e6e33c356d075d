#include "backend-stub/stripe/portal/Pausing.h"

#include "backend-stub/stripe/domain/Calendar.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

QJsonArray intervals(const Visit& visit)
{
    const auto duration = visit.feature(u"subscription_pause"_s).value("duration"_L1);
    return duration["type"_L1].toString() == "interval_options"_L1
        ? duration["interval_options"_L1].toArray()
        : QJsonArray();
}

qint64 endOf(const QJsonValue& option, qint64 now)
{
    return plusIntervals(
        now, option["interval"_L1].toString(), option["interval_count"_L1].toInteger(1));
}

Outcome<QJsonObject> pausableBy(const Visit& visit, const Body& body)
{
    if (!visit.offers(u"subscription_pause"_s))
        return refuse(u"not_offered"_s);
    const auto id = body.id(u"subscription"_s);
    if (!id)
        return std::unexpected(id.error());
    return visit.subscription(*id);
}

} // namespace

QJsonObject pauseShape(const Visit& visit)
{
    QJsonArray options;
    for (const auto& each : intervals(visit))
        options.append(QJsonObject{{u"interval"_s, each["interval"_L1]},
            {u"interval_count"_s, each["interval_count"_L1].toInteger(1)},
            {u"resumes_at"_s, endOf(each, visit.now)}});
    return {{u"enabled"_s, visit.offers(u"subscription_pause"_s)}, {u"options"_s, options}};
}

Outcome<QJsonObject> pausePlan(const Visit& visit, const Body& body)
{
    const auto subscription = pausableBy(visit, body);
    if (!subscription)
        return subscription;
    const auto options = intervals(visit);
    const qint64 least = options.isEmpty() ? -1 : 0;
    const auto option = body.count(u"option"_s, least, options.size() - 1);
    if (!option)
        return std::unexpected(option.error());
    QJsonObject params;
    QJsonValue resumesAt = QJsonValue::Null;
    if (*option >= 0) {
        resumesAt = endOf(options.at(*option), visit.now);
        params["_resumes_at"_L1] = resumesAt;
    }
    const auto paused =
        visit.domain.subscriptions.pause((*subscription)["id"_L1].toString(), params);
    if (!paused)
        return refuse(paused.error());
    return QJsonObject{{u"resumes_at"_s, resumesAt}};
}

Outcome<QJsonObject> resumePlan(const Visit& visit, const Body& body)
{
    const auto subscription = pausableBy(visit, body);
    if (!subscription)
        return subscription;
    const auto resumed = visit.domain.subscriptions.resume((*subscription)["id"_L1].toString());
    if (!resumed)
        return refuse(resumed.error());
    return QJsonObject{{u"done"_s, true}};
}

} // namespace stripe::portal
