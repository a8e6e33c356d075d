#include "tests/app/AppBench.h"

#include "app/core/auth/MemorySecretStore.h"
#include "ui/MainWindow.h"

#include <QJsonObject>

using namespace portico;
using namespace Qt::StringLiterals;

AppBench::AppBench()
{
    settings.backend = server.url();
    settings.portalInBrowser = true;
    server.on("/api/client-config",
        ScriptedAnswer::json(200,
            {{u"portal"_s,
                QJsonObject{{u"return_url"_s, server.url(u"/settings/billing"_s).toString()},
                    {u"hosts"_s, QJsonArray{server.url().authority()}}}}}));
    server.on("/api/auth/sign-in",
        ScriptedAnswer::json(200,
            {{u"access_token"_s, u"canary-access"_s}, {u"refresh_token"_s, u"canary-refresh"_s},
                {u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, 3600}}));
    const auto answer = [this](const ScriptedRequest&) {
        return ScriptedAnswer::json(200, billing(), "X-Request-Id: req_bench\r\n");
    };
    server.on("/api/billing", answer);
    server.on("/api/billing/sync", answer);
    server.on("/api/billing/invoices",
        ScriptedAnswer::json(200, {{u"invoices"_s, QJsonArray()}, {u"has_more"_s, false}}));
    server.on("/api/billing/portal",
        ScriptedAnswer::json(200, {{u"url"_s, server.url(u"/p/session"_s).toString()}}));
}

QJsonObject AppBench::billing() const
{
    return {{u"account"_s, QJsonObject{{u"id"_s, u"acct_1"_s}, {u"email"_s, u"pro@example.com"_s}}},
        {u"plan"_s, QJsonObject{{u"id"_s, u"pro"_s}, {u"name"_s, u"Pro"_s}}},
        {u"subscription"_s, QJsonObject{{u"status"_s, m_status}, {u"quantity"_s, 1}}},
        {u"portal_flows"_s, m_flows}};
}

QString AppBench::stateFile() const { return m_home.filePath(u"state.ini"_s); }

Application& AppBench::start()
{
    m_app.reset();
    opened.clear();
    Application::Services services;
    services.secrets = std::make_unique<MemorySecretStore>();
    services.openUrl = [this](const QUrl& url) {
        opened.append(url);
        return true;
    };
    services.stateFile = stateFile();
    services.cacheFolder = m_home.filePath(u"cache"_s);
    m_app = std::make_unique<Application>(settings, std::move(services));
    m_app->start();
    return *m_app;
}

e2e::WidgetDriver AppBench::hands() const { return e2e::WidgetDriver(window()); }

bool AppBench::signIn() const
{
    const auto driver = hands();
    return driver.type(u"emailField"_s, u"pro@example.com"_s)
        && driver.type(u"passwordField"_s, u"a password"_s) && driver.click(u"signInButton"_s)
        && driver.waitForText(u"planName"_s, u"Pro"_s);
}
