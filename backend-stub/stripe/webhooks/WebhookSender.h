#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QCoroTask>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>
#include <QTimer>

// Delivers events to webhook endpoints until each has answered 2xx, with a fresh signature each
// time:
//
//   due ──send──▶ delivered (2xx)
//    ▲      │
//    └──────┴ anything else: again after 5 s, 30 s, 2 min, 10 min, 1 h, then every 6 h for 3 days
//
// What is due is in the database, so that a stop loses nothing; each attempt is logged there.

namespace stripe {

class Store;

class WebhookSender : public QObject {
    Q_OBJECT
public:
    explicit WebhookSender(Store& store);

    void wake(); // something may be due

    // The log, newest first: {event, endpoint, at, status, outcome, attempt}.
    Result<QJsonObject> log(int limit);
    // Makes an event due again at once, at every endpoint it was meant for.
    Result<QJsonObject> resend(const QString& event);

    // As if that many seconds had passed for what waits to be sent again.
    Result<QJsonObject> advance(qint64 seconds);

private:
    struct Delivery {
        qint64 id = 0;
        QString event;
        QString endpoint;
        int attempts = 0;
    };

    void sendDue();
    QCoro::Task<> send(Delivery delivery);
    Result<void> record(Delivery delivery, int status, QString outcome);
    Result<void> waitForNext();

    Store& m_store;
    QNetworkAccessManager m_network;
    QTimer m_timer;
    QSet<qint64> m_underway;
};

} // namespace stripe
