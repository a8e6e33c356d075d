#pragma once

#include "backend-stub/backend/stripe/HttpPool.h"

#include <QByteArray>
#include <QCoroTask>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

#include <expected>

// The few calls the backend makes to Stripe's HTTP API, pinned to one version so that an
// account-wide upgrade never changes what is read here. https://docs.stripe.com/api

namespace backend {

struct StripeError {
    enum class Kind {
        Unavailable, // no answer, 429, 5xx, or an answer that is not Stripe's JSON: try again later
        Misconfigured, // 401 or 403: the key is wrong; trying again does not help
        NotFound, // resource_missing
        Rejected, // any other 4xx: code and param say what Stripe did not like
    };
    Kind kind = Kind::Unavailable;
    QString code; // Stripe's error.code, or its type where there is no code
    QString param;
    QString message; // one line for the log; holds neither key nor URL
};

template <class T> using StripeResult = std::expected<T, StripeError>;

// Parameters in Stripe's form encoding: {"items[0][price]", "price_1"}.
using StripeParams = QList<std::pair<QString, QString>>;

class StripeClient {
public:
    static constexpr auto apiVersion = "2026-10-28.endive";

    StripeClient(const QUrl& apiBase, const QByteArray& key);

    QCoro::Task<StripeResult<QJsonObject>> get(QString path, StripeParams params = {});
    // The idempotency key is up to 255 characters; Stripe answers a repeated one as the first time.
    QCoro::Task<StripeResult<QJsonObject>> post(
        QString path, StripeParams params, QByteArray idempotencyKey);

    QCoro::Task<StripeResult<QJsonObject>> remove(QString path); // DELETE

    QUrl apiBase() const { return m_apiBase; }
    bool livemode() const; // which of Stripe's two worlds the key belongs to

private:
    QCoro::Task<StripeResult<QJsonObject>> call(
        QByteArray method, QByteArray target, QByteArray headers, QByteArray body);

    QUrl m_apiBase;
    QByteArray m_key;
    HttpPool m_pool;
};

} // namespace backend
