#pragma once

#include "tests/stub/auth/support/Stub.h"

#include <QByteArray>
#include <QString>

// The client's part of the code flow: sends the browser, redeems what comes back.
class CodeFlow {
public:
    static inline const QString email = QStringLiteral("pro@example.com");
    static inline const QByteArray redirectUri = "http://127.0.0.1:4711/callback";

    explicit CodeFlow(Stub& stub) : m_stub(stub) { }

    QByteArray authorizeUrl(const QByteArray& more = {}) const;
    QByteArray freshCode(); // `email` has an account, signs in and allows it
    // With one field changed, or as it should be.
    Answer redeem(
        const QByteArray& code, const QByteArray& changed = {}, const QByteArray& value = {});

private:
    Stub& m_stub;
};
