#pragma once

#include "backend-stub/serving/HttpServer.h"

#include <QByteArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QUrl>

#include <functional>

// A blocking client for tests, and one that keeps many requests under way.

struct Answer {
    int status = 0; // 0: no answer
    serving::Headers headers;
    QByteArray body;

    QByteArray header(QByteArrayView name) const;
    const QJsonObject json() const; // const, so that reading a member copies it
    QString errorCode() const; // of the contract's envelope
};

struct Call {
    QByteArray method = "GET";
    QUrl url;
    QByteArray body{};
    serving::Headers headers{};

    static Call json(const QByteArray& method, const QUrl& url, const QJsonObject& body = {});
    Call with(QByteArray name, QByteArray value) &&;
};

class Http {
public:
    Answer send(const Call& call);
    // Keeps up to `atOnce` under way until all are answered; `done` gets each with its index.
    void sendAll(const QList<Call>& calls, int atOnce,
        const std::function<void(qsizetype index, const Answer& answer)>& done);

private:
    QNetworkAccessManager m_network;
};

// Stripe-Signature for a body, as Stripe computes it. `t`: Unix seconds, default now.
QByteArray stripeSignature(const QByteArray& body, const QByteArray& secret, qint64 t = 0);
QJsonObject stripeEvent(const QString& id, const QString& customer, const QString& type = {});
