#include "backend-stub/stripe/webhooks/WebhookSender.h"

#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"
#include "backend-stub/stripe/domain/WebhookEndpoints.h"
#include "backend-stub/stripe/webhooks/Signature.h"

#include <QCoroNetworkReply>
#include <QDateTime>
#include <QDebug>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

constexpr int mostAtOnce = 8;
constexpr int timeout = 10'000; // milliseconds
constexpr std::array<qint64, 17> pauses{5'000, 30'000, 120'000, 600'000, 3'600'000, 21'600'000,
    21'600'000, 21'600'000, 21'600'000, 21'600'000, 21'600'000, 21'600'000, 21'600'000, 21'600'000,
    21'600'000, 21'600'000, 21'600'000};

QNetworkRequest requestTo(const QString& url, const QByteArray& signatureValue)
{
    QNetworkRequest request{QUrl(url)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json; charset=utf-8"_s);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Stripe/1.0 (Portico stand-in)"_s);
    request.setRawHeader("Stripe-Signature", signatureValue);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(timeout);
    return request;
}

} // namespace

WebhookSender::WebhookSender(Store& store) : m_store(store)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &WebhookSender::sendDue);
}

void WebhookSender::wake()
{
    if (auto waits = waitForNext(); !waits)
        qWarning().noquote() << "webhooks cannot be sent:" << waits.error().message;
}

Result<void> WebhookSender::waitForNext()
{
    const auto rows = m_store.database().run(
        u"SELECT due FROM deliveries WHERE due IS NOT NULL ORDER BY due LIMIT ?"_s,
        {qlonglong(m_underway.size()) + 1});
    if (!rows)
        return std::unexpected(rows.error());
    // What is under way is due too; only one more than those says that something else is.
    std::optional<qint64> due;
    qsizetype count = 0;
    while ((*rows)->next() && ++count > m_underway.size())
        due = (*rows)->value(0).toLongLong();
    (*rows)->finish();
    if (due && m_underway.size() < mostAtOnce) {
        m_timer.start(
            int(std::clamp<qint64>(*due - QDateTime::currentMSecsSinceEpoch(), 0, 3'600'000)));
    }
    return {};
}

void WebhookSender::sendDue()
{
    const auto rows = m_store.database().run(
        u"SELECT id,event,endpoint,attempts FROM deliveries WHERE due<=? ORDER BY due, id "
        "LIMIT ?"_s,
        {QDateTime::currentMSecsSinceEpoch(), mostAtOnce * 2});
    if (!rows) {
        qWarning().noquote() << "webhooks cannot be sent:" << rows.error().message;
        return;
    }
    QList<Delivery> due;
    while ((*rows)->next()) {
        due.append({(*rows)->value(0).toLongLong(), (*rows)->value(1).toString(),
            (*rows)->value(2).toString(), (*rows)->value(3).toInt()});
    }
    (*rows)->finish();
    for (const auto& delivery : std::as_const(due)) {
        if (m_underway.size() >= mostAtOnce || m_underway.contains(delivery.id))
            continue;
        m_underway.insert(delivery.id);
        send(delivery);
    }
    wake();
}

QCoro::Task<> WebhookSender::send(Delivery delivery)
{
    const QPointer<WebhookSender> alive(this);
    const auto event = m_store.get(u"event"_s, delivery.event);
    const auto endpoint = m_store.get(u"webhook_endpoint"_s, delivery.endpoint);
    int status = 0;
    QString outcome = u"gone"_s;
    if (event && endpoint) {
        const auto now = QDateTime::currentSecsSinceEpoch();
        const auto body = QJsonDocument(visible(*event)).toJson(QJsonDocument::Indented).trimmed();
        const auto stamp = signature(WebhookEndpoints::secretsOf(*endpoint, now), now, body);
        const auto request = requestTo((*endpoint)["url"_L1].toString(), stamp);
        QNetworkReply* reply = m_network.post(request, body);
        co_await reply;
        if (!alive)
            co_return;
        status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        outcome = status > 0 ? QString::number(status) : reply->errorString();
        reply->deleteLater();
    }
    m_underway.remove(delivery.id);
    if (auto kept = m_store.change([&] { return record(delivery, status, outcome); }); !kept)
        qWarning().noquote() << "a delivery could not be recorded:" << kept.error().message;
    wake();
}

Result<void> WebhookSender::record(Delivery delivery, int status, QString outcome)
{
    const auto now = QDateTime::currentMSecsSinceEpoch();
    const bool delivered = status >= 200 && status < 300;
    const auto attempt = std::size_t(delivery.attempts);
    const bool again = !delivered && outcome != "gone"_L1 && attempt < pauses.size();
    const auto kept = m_store.database().run(
        u"UPDATE deliveries SET attempts=attempts+1, due=?, delivered=? WHERE id=?"_s,
        {again ? QVariant(now + pauses.at(attempt)) : QVariant(),
            delivered ? QVariant(now) : QVariant(), delivery.id});
    if (!kept)
        return std::unexpected(kept.error());
    const auto logged = m_store.database().run(
        u"INSERT INTO delivery_attempts(delivery,at,status,outcome) VALUES(?,?,?,?)"_s,
        {delivery.id, now, status, outcome});
    if (!logged)
        return std::unexpected(logged.error());
    if (!delivered)
        return {};
    auto event = m_store.get(u"event"_s, delivery.event);
    if (!event)
        return std::unexpected(event.error());
    const auto pending = (*event)["pending_webhooks"_L1].toInteger() - 1;
    (*event)["pending_webhooks"_L1] = std::max<qint64>(0, pending);
    return m_store.update(*event);
}

Result<QJsonObject> WebhookSender::log(int limit)
{
    const auto rows = m_store.database().run(
        u"SELECT a.at,a.status,a.outcome,d.event,d.endpoint,d.attempts,d.due FROM "
        "delivery_attempts a JOIN deliveries d ON d.id=a.delivery ORDER BY a.id DESC LIMIT ?"_s,
        {limit});
    if (!rows)
        return std::unexpected(rows.error());
    QJsonArray data;
    while ((*rows)->next()) {
        const auto& row = **rows;
        data.append(
            QJsonObject{{u"at"_s, row.value(0).toLongLong()}, {u"status"_s, row.value(1).toInt()},
                {u"outcome"_s, row.value(2).toString()}, {u"event"_s, row.value(3).toString()},
                {u"endpoint"_s, row.value(4).toString()}, {u"attempts"_s, row.value(5).toInt()},
                {u"next_attempt"_s,
                    row.value(6).isNull() ? QJsonValue(QJsonValue::Null)
                                          : QJsonValue(row.value(6).toLongLong())}});
    }
    (*rows)->finish();
    return QJsonObject{{u"object"_s, u"list"_s}, {u"data"_s, data}, {u"has_more"_s, false},
        {u"url"_s, u"/v1/portico/deliveries"_s}};
}

Result<QJsonObject> WebhookSender::advance(qint64 seconds)
{
    const auto done = m_store.database().run(
        u"UPDATE deliveries SET due=due-? WHERE due IS NOT NULL"_s, {seconds * 1000});
    if (!done)
        return std::unexpected(done.error());
    QTimer::singleShot(0, this, &WebhookSender::wake);
    return log(100);
}

Result<QJsonObject> WebhookSender::resend(const QString& event)
{
    const auto known = m_store.get(u"event"_s, event);
    if (!known)
        return known;
    const auto done = m_store.database().run(u"UPDATE deliveries SET due=? WHERE event=?"_s,
        {QDateTime::currentMSecsSinceEpoch(), event});
    if (!done)
        return std::unexpected(done.error());
    QTimer::singleShot(0, this, &WebhookSender::wake);
    return known;
}

} // namespace stripe
