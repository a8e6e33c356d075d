#pragma once

#include "tests/support/StubProcess.h"

#include <QJsonObject>
#include <QNetworkAccessManager>

namespace e2e {

// Whoever runs the service: reaches the stub through its QA calls, and the stand-in through
// Stripe's API and its own.
class Operator {
public:
    explicit Operator(StubProcess& stub) : m_stub(stub) { }

    // The address of a portal session made for that account.
    QUrl portalSession(const QString& email);
    bool letPortalSessionsAge(int seconds);
    // The backend's next answer to that call, whatever it would have been.
    bool nextAnswer(const QString& path, const QJsonObject& body);

private:
    QJsonObject send(const QByteArray& method, const QUrl& url, const QByteArray& body,
        const QByteArray& contentType);

    StubProcess& m_stub;
    QNetworkAccessManager m_network;
};

} // namespace e2e
