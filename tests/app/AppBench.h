#pragma once

#include "app/Application.h"
#include "tests/e2e/WidgetDriver.h"
#include "tests/support/ScriptedServer.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <memory>

// The whole app in process, with a keychain in memory and a backend that answers by script. What
// it asks a browser for is kept here instead.
class AppBench {
public:
    AppBench();

    portico::ScriptedServer server;
    portico::Settings settings; // this backend, and the portal in the browser
    QList<QUrl> opened;

    void setStatus(const QString& status) { m_status = status; } // of the subscription
    void setPortalFlows(const QJsonArray& flows) { m_flows = flows; }
    QString stateFile() const;

    portico::Application& start(); // ends the one before
    portico::Application& app() const { return *m_app; }
    portico::MainWindow& window() const { return m_app->window(); }
    e2e::WidgetDriver hands() const;
    bool signIn() const;

private:
    QJsonObject billing() const;

    QTemporaryDir m_home;
    QJsonArray m_flows{QStringLiteral("payment_method_update")};
    QString m_status = QStringLiteral("active");
    std::unique_ptr<portico::Application> m_app;
};
