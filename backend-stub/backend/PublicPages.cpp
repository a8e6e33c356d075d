#include "backend-stub/backend/PublicPages.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace backend {

namespace {

const QString stripesPortal = QStringLiteral("billing.stripe.com");

// The host that the portal is shown from: Stripe's own, or the stand-in's.
QString portalHost(const QUrl& apiBase)
{
    if (apiBase.host() == QStringLiteral("api.stripe.com"))
        return stripesPortal;
    return apiBase.port() < 0 ? apiBase.host()
                              : QStringLiteral("%1:%2").arg(apiBase.host()).arg(apiBase.port());
}

QJsonObject clientConfig(const QString& url, const Options& options)
{
    const QJsonObject signIn{{QStringLiteral("issuer"), url},
        {QStringLiteral("client_id"), QStringLiteral("portico-desktop")},
        {QStringLiteral("scopes"),
            QJsonArray{QStringLiteral("openid"), QStringLiteral("email"),
                QStringLiteral("offline_access")}},
        {QStringLiteral("password"), true}};
    const QJsonObject portal{
        {QStringLiteral("return_url"), url + QStringLiteral("/settings/billing")},
        {QStringLiteral("hosts"), QJsonArray{portalHost(options.stripeApiBase)}}};
    return {{QStringLiteral("brand"),
                QJsonObject{{QStringLiteral("name"), options.brandName},
                    {QStringLiteral("color"), options.brandColor}}},
        {QStringLiteral("support_url"), url + QStringLiteral("/support")},
        {QStringLiteral("sign_in"), signIn}, {QStringLiteral("portal"), portal}};
}

QByteArray page(const QString& name, const Options& options)
{
    QFile file(QStringLiteral(":/backend/web/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto html = QString::fromUtf8(file.readAll());
    html.replace(QStringLiteral("{{brand}}"), options.brandName.toHtmlEscaped());
    html.replace(QStringLiteral("{{color}}"), options.brandColor.toHtmlEscaped());
    return html.toUtf8();
}

QCoro::Task<serving::Response> always(serving::Response response) { co_return response; }

serving::Response html(const QByteArray& body)
{
    return serving::Response::text(body, "text/html; charset=utf-8")
        .with("Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
        .with("Referrer-Policy", "no-referrer")
        .with("X-Content-Type-Options", "nosniff");
}

} // namespace

void addPublicPages(serving::Router& router, const QString& url, const Options& options)
{
    const auto get = [&router](const QString& path, const serving::Response& response) {
        router.on("GET", path, [response](serving::Request) { return always(response); });
    };
    get(QStringLiteral("/api/client-config"), serving::Response::json(clientConfig(url, options)));
    get(QStringLiteral("/healthz"),
        serving::Response::json({{QStringLiteral("status"), QStringLiteral("ok")},
            {QStringLiteral("version"), QStringLiteral(PORTICO_VERSION)}}));
    get(QStringLiteral("/settings/billing"),
        html(page(QStringLiteral("settings-billing.html"), options)));
    get(QStringLiteral("/support"), html(page(QStringLiteral("support.html"), options)));
}

} // namespace backend
