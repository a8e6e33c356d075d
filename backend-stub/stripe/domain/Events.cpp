#include "backend-stub/stripe/domain/Ids.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

// Store's second half: what changed becomes an event, and the event is due at each endpoint that
// asked for it, all in the transaction of the change itself.

namespace stripe {

namespace {

bool wants(const QJsonObject& endpoint, const QString& eventType)
{
    if (endpoint["status"_L1].toString() != "enabled"_L1)
        return false;
    const auto types = endpoint["enabled_events"_L1].toArray();
    return types.contains(u"*"_s) || types.contains(eventType);
}

} // namespace

Result<void> Store::emitEvent(
    const QString& eventType, const QJsonObject& object, const QJsonObject& previous)
{
    const auto endpoints = list({.type = u"webhook_endpoint"_s, .limit = 0});
    if (!endpoints)
        return std::unexpected(endpoints.error());
    auto event = newObject(u"event"_s, u"evt_"_s, QDateTime::currentSecsSinceEpoch());
    QJsonObject data{{u"object"_s, visible(object)}};
    if (!previous.isEmpty())
        data["previous_attributes"_L1] = previous;
    event["data"_L1] = data;
    event["type"_L1] = eventType;
    event["_lookup"_L1] = eventType;
    event["_parent"_L1] = object["id"_L1];
    event["api_version"_L1] = u"2026-10-28.endive"_s;
    const auto orNull = [](const QString& text) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    };
    event["request"_L1] = QJsonObject{{u"id"_s, orNull(m_origin.requestId)},
        {u"idempotency_key"_s, orNull(m_origin.idempotencyKey)}};
    int pending = 0;
    for (const auto& endpoint : endpoints->data) {
        if (!wants(endpoint, eventType))
            continue;
        ++pending;
        const auto due =
            m_database->run(u"INSERT INTO deliveries(event,endpoint,due) VALUES(?,?,?)"_s,
                {event["id"_L1].toString(), endpoint["id"_L1].toString(),
                    QDateTime::currentMSecsSinceEpoch() + m_deliveryDelay});
        if (!due)
            return std::unexpected(due.error());
    }
    event["pending_webhooks"_L1] = pending;
    m_eventsMade = true;
    return create(event);
}

} // namespace stripe
