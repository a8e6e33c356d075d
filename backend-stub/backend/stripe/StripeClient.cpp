#include "backend-stub/backend/stripe/StripeClient.h"

#include <QCoroNetworkReply>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

#include <memory>

namespace backend {

namespace {

QByteArray formEncoded(const StripeParams& params)
{
    QByteArrayList pairs;
    for (const auto& [name, value] : params)
        pairs.append(QUrl::toPercentEncoding(name, "[]") + '=' + QUrl::toPercentEncoding(value));
    return pairs.join('&');
}

StripeError refusal(int status, const QJsonObject& body)
{
    const auto error = body.value(u"error").toObject();
    const auto code = error.value(u"code").toString(error.value(u"type").toString());
    const bool missing = status == 404 || code == QStringLiteral("resource_missing");
    auto kind = missing ? StripeError::Kind::NotFound : StripeError::Kind::Rejected;
    if (status == 401 || status == 403)
        kind = StripeError::Kind::Misconfigured;
    else if (status == 409 || status == 429)
        kind = StripeError::Kind::Unavailable;
    return {.kind = kind,
        .code = code,
        .param = error.value(u"param").toString(),
        .message = QStringLiteral("Stripe answered %1 %2").arg(status).arg(code)};
}

StripeError unavailable(const QString& why)
{
    return {.kind = StripeError::Kind::Unavailable, .code = {}, .param = {}, .message = why};
}

} // namespace

StripeClient::StripeClient(QUrl apiBase, QByteArray key)
    : m_apiBase(std::move(apiBase))
    , m_key(std::move(key))
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // the key goes nowhere else
}

bool StripeClient::livemode() const
{
    return m_key.startsWith("sk_live_") || m_key.startsWith("rk_live_");
}

QCoro::Task<StripeResult<QJsonObject>> StripeClient::get(QString path, StripeParams params)
{
    auto asked = request(path);
    auto url = asked.url();
    url.setQuery(QString::fromLatin1(formEncoded(params)));
    asked.setUrl(url);
    return answerOf(m_network.get(asked));
}

QCoro::Task<StripeResult<QJsonObject>> StripeClient::post(
    QString path, StripeParams params, QByteArray idempotencyKey)
{
    auto asked = request(path);
    asked.setHeader(
        QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/x-www-form-urlencoded"));
    if (!idempotencyKey.isEmpty())
        asked.setRawHeader("Idempotency-Key", idempotencyKey);
    return answerOf(m_network.post(asked, formEncoded(params)));
}

QCoro::Task<StripeResult<QJsonObject>> StripeClient::remove(QString path)
{
    return answerOf(m_network.deleteResource(request(path)));
}

QNetworkRequest StripeClient::request(const QString& path) const
{
    auto url = m_apiBase;
    url.setPath(m_apiBase.path() + path);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_key);
    request.setRawHeader("Stripe-Version", apiVersion);
    return request;
}

QCoro::Task<StripeResult<QJsonObject>> StripeClient::answerOf(QNetworkReply* pending)
{
    const std::unique_ptr<QNetworkReply, QScopedPointerDeleteLater> reply(pending);
    QTimer::singleShot(deadline, reply.get(), &QNetworkReply::abort);
    co_await reply.get();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        co_return std::unexpected(unavailable(QStringLiteral("Stripe cannot be reached")));
    if (status >= 500)
        co_return std::unexpected(unavailable(QStringLiteral("Stripe answered %1").arg(status)));
    const auto document = QJsonDocument::fromJson(reply->readAll());
    if (status >= 400)
        co_return std::unexpected(refusal(status, document.object()));
    if (status != 200 || !document.isObject() || reply->error() != QNetworkReply::NoError)
        co_return std::unexpected(unavailable(QStringLiteral("Stripe's answer cannot be read")));
    co_return document.object();
}

} // namespace backend
