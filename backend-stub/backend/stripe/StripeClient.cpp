#include "backend-stub/backend/stripe/StripeClient.h"

#include <QJsonDocument>

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
    // A bare 404 is a wrong address, not a missing customer.
    const bool missing = code == QStringLiteral("resource_missing");
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

StripeClient::StripeClient(const QUrl& apiBase, const QByteArray& key)
    : m_apiBase(apiBase.adjusted(QUrl::StripTrailingSlash))
    , m_key(key.trimmed())
    , m_pool(m_apiBase)
{
}

bool StripeClient::livemode() const
{
    return m_key.startsWith("sk_live_") || m_key.startsWith("rk_live_");
}

QCoro::Task<StripeResult<QJsonObject>> StripeClient::get(QString path, StripeParams params)
{
    auto target = QUrl::toPercentEncoding(path, "/");
    if (!params.isEmpty())
        target += '?' + formEncoded(params);
    return call("GET", target, {}, {});
}

QCoro::Task<StripeResult<QJsonObject>> StripeClient::post(
    QString path, StripeParams params, QByteArray idempotencyKey)
{
    QByteArray headers = "Content-Type: application/x-www-form-urlencoded\r\n";
    if (!idempotencyKey.isEmpty())
        headers += "Idempotency-Key: " + idempotencyKey + "\r\n";
    return call("POST", QUrl::toPercentEncoding(path, "/"), headers, formEncoded(params));
}

QCoro::Task<StripeResult<QJsonObject>> StripeClient::remove(QString path)
{
    return call("DELETE", QUrl::toPercentEncoding(path, "/"), {}, {});
}

// No redirect is followed: the key goes nowhere but to the configured server.
QCoro::Task<StripeResult<QJsonObject>> StripeClient::call(
    QByteArray method, QByteArray target, QByteArray headers, QByteArray body)
{
    const auto request = method + ' ' + m_apiBase.path().toUtf8() + target + " HTTP/1.1\r\nHost: "
        + m_apiBase.authority().toUtf8() + "\r\nAuthorization: Bearer " + m_key
        + "\r\nStripe-Version: " + apiVersion + "\r\nUser-Agent: Portico/" PORTICO_VERSION "\r\n"
        + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    const auto answer = co_await m_pool.exchange(request);
    if (answer.status == 0)
        co_return std::unexpected(unavailable(QStringLiteral("Stripe cannot be reached")));
    if (answer.status >= 500) {
        co_return std::unexpected(
            unavailable(QStringLiteral("Stripe answered %1").arg(answer.status)));
    }
    const auto document = QJsonDocument::fromJson(answer.body);
    if (answer.status >= 400)
        co_return std::unexpected(refusal(answer.status, document.object()));
    if (answer.status != 200 || !document.isObject())
        co_return std::unexpected(unavailable(QStringLiteral("Stripe's answer cannot be read")));
    co_return document.object();
}

} // namespace backend
