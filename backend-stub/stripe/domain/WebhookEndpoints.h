#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace stripe {

class Clock;
class Store;

class WebhookEndpoints {
public:
    WebhookEndpoints(Store& store, Clock& clock);

    Result<QJsonObject> create(const QJsonObject& params); // the only answer that shows `secret`
    Result<QJsonObject> update(const QString& id, const QJsonObject& params);
    Result<QJsonObject> remove(const QString& id);

    // A new secret; the old one signs too for `overlap` seconds, at most a day.
    Result<QJsonObject> rollSecret(const QString& id, qint64 overlap);

    // What signs a delivery at `now`, the newest first.
    static QList<QByteArray> secretsOf(const QJsonObject& endpoint, qint64 now);

private:
    Store& m_store;
    Clock& m_clock;
};

} // namespace stripe
