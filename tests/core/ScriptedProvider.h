#pragma once

#include "tests/support/ScriptedServer.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace portico {

// An OpenID provider on a ScriptedServer: consents to everything until a test says otherwise. Every
// secret it makes starts with "canary-".
class ScriptedProvider {
public:
    explicit ScriptedProvider(ScriptedServer& server);

    QJsonObject metadata() const;
    ScriptedAnswer tokens(); // the next, with an ID token for the latest authorization request
    static ScriptedAnswer error(const char* code);

    // The user in the browser: goes to the address and is sent back with `parameters`, which
    // default to a code and the right state. Answers what the page says, empty when nobody listens.
    QByteArray comeBack(const QUrl& browserUrl, const QString& parameters = {});

    QString subject = QStringLiteral("user-1");
    QString email = QStringLiteral("pro@example.com");
    QString nonce; // what the ID token will carry
    QJsonObject changed; // claims of the next ID tokens; null removes one
    std::optional<QString> idToken; // instead of one with claims
    QString challenge; // what the authorization request carried

private:
    ScriptedServer& m_server;
    int m_issued = 0;
};

} // namespace portico
