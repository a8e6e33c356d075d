#include "backend-stub/qa/Faults.h"

#include "backend-stub/serving/Router.h"

#include <QCoroTimer>
#include <QHash>
#include <QJsonDocument>
#include <QTimer>

namespace qa {

using namespace Qt::StringLiterals;

namespace {

using Kind = Fault::Kind;

const QHash<QString, Kind> kinds{{u"slow"_s, Kind::Slow}, {u"status"_s, Kind::Status},
    {u"html"_s, Kind::Html}, {u"broken_json"_s, Kind::BrokenJson},
    {u"missing_field"_s, Kind::MissingField}, {u"body"_s, Kind::Body}};

serving::Response spoilt(const Fault& fault)
{
    using serving::Response;
    switch (fault.kind) {
    case Kind::Html:
        return Response::text(
            "<!doctype html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>",
            "text/html; charset=utf-8", fault.status);
    case Kind::BrokenJson:
        return Response::text("{\"account\":{\"id\":\"acct_", "application/json");
    case Kind::MissingField:
        return Response::json({{u"subscription"_s, QJsonValue::Null}});
    case Kind::Body:
        return Response::text(fault.body, "application/json", fault.status);
    case Kind::Status:
    case Kind::Slow:
        break;
    }
    auto response =
        serving::errorResponse(fault.status, u"qa_fault"_s, u"This failure was asked for by QA"_s);
    if (fault.status == 429 || fault.status == 503)
        return std::move(response).with("Retry-After", "2");
    return response;
}

} // namespace

std::expected<Fault, QString> Fault::fromJson(const QJsonObject& json)
{
    const auto name = json[u"kind"].toString();
    const auto kind = kinds.constFind(name);
    if (kind == kinds.constEnd())
        return std::unexpected(
            u"kind must be one of %1"_s.arg(QStringList(kinds.keys()).join(u", "_s)));
    Fault fault;
    fault.kind = *kind;
    fault.path = json[u"path"].toString(fault.path);
    fault.times = json[u"times"].toInt(fault.times);
    fault.status = json[u"status"].toInt(*kind == Kind::Html ? 502
            : *kind == Kind::Body                            ? 200
                                                             : fault.status);
    fault.delay = std::chrono::milliseconds(json[u"delay_ms"].toInt(int(fault.delay.count())));
    fault.body = json[u"body"].isString() ? json[u"body"].toString().toUtf8()
                                          : QJsonDocument(json[u"body"].toObject()).toJson();
    const bool inRange = fault.status >= 200 && fault.status <= 599 && fault.times > 0
        && fault.times <= 1000 && fault.delay.count() >= 0 && fault.delay.count() <= 120000;
    if (!inRange)
        return std::unexpected(u"status is 200–599, times 1–1000, delay_ms 0–120000"_s);
    return fault;
}

QJsonObject Fault::toJson() const
{
    return {{u"kind"_s, kinds.key(kind)}, {u"path"_s, path}, {u"times"_s, times},
        {u"status"_s, status}, {u"delay_ms"_s, qint64(delay.count())}};
}

QCoro::Task<std::optional<serving::Response>> Faults::meet(QString path)
{
    const auto fault = take(path);
    if (!fault)
        co_return std::nullopt;
    if (fault->kind != Kind::Slow)
        co_return spoilt(*fault);
    QTimer timer;
    timer.setSingleShot(true);
    timer.start(fault->delay);
    co_await timer;
    co_return std::nullopt;
}

std::optional<Fault> Faults::take(const QString& path)
{
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        if (!path.startsWith(m_faults.at(i).path))
            continue;
        const auto fault = m_faults.at(i);
        if (--m_faults[i].times == 0)
            m_faults.removeAt(i);
        return fault;
    }
    return std::nullopt;
}

} // namespace qa
