#include "backend-stub/qa/WebhookEndpoint.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace qa {

namespace {

QString fileIn(const QString& dataDir)
{
    return QDir(dataDir).filePath(QStringLiteral("webhook-endpoint.json"));
}

QJsonObject remembered(const QString& dataDir)
{
    QFile file(fileIn(dataDir));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

std::expected<void, QString> remember(const QString& dataDir, const QJsonObject& endpoint)
{
    QSaveFile file(fileIn(dataDir));
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(endpoint).toJson()) > 0 && file.commit();
    if (!written)
        return std::unexpected(QStringLiteral("webhook-endpoint.json: %1").arg(file.errorString()));
    return {};
}

} // namespace

QCoro::Task<std::expected<WebhookSecret, QString>> prepareWebhookEndpoint(
    backend::StripeClient& stripe, QString dataDir, QString url)
{
    const auto path = QStringLiteral("/v1/webhook_endpoints");
    const auto known = remembered(dataDir);
    if (!known.isEmpty()) {
        backend::StripeParams moved{{QStringLiteral("url"), url}};
        const auto updated =
            co_await stripe.post(path + u'/' + known[u"id"].toString(), std::move(moved), {});
        if (updated)
            co_return WebhookSecret{known[u"secret"].toString().toUtf8()};
    }
    backend::StripeParams params{
        {QStringLiteral("url"), url}, {QStringLiteral("enabled_events[]"), QStringLiteral("*")}};
    const auto made = co_await stripe.post(path, std::move(params), {});
    if (!made)
        co_return std::unexpected(made.error().message);
    const QJsonObject endpoint{{QStringLiteral("id"), made->value(u"id")},
        {QStringLiteral("secret"), made->value(u"secret")}};
    if (const auto kept = remember(dataDir, endpoint); !kept)
        co_return std::unexpected(kept.error());
    co_return WebhookSecret{endpoint[u"secret"].toString().toUtf8()};
}

} // namespace qa
