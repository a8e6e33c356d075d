#pragma once

#include "tests/stub/support/FakeStripe.h"
#include "tests/stub/support/Http.h"
#include "tests/support/StubProcess.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

// The real stub, pointed at a FakeStripe: what the backend role does over real HTTP.
class BackendFixture {
public:
    static constexpr auto secret = "whsec_test_secret";

    bool start(const QStringList& more = {}); // also again, on the same data
    Call webhook(const QJsonObject& event, const QByteArray& signedWith = secret) const;
    // An account with that customer, signed in: its access token.
    QByteArray signIn(const QString& email, const QString& customer);
    Call api(const QByteArray& method, const QString& path, const QByteArray& token,
        const QJsonObject& body = {}) const;

    FakeStripe stripe;
    StubProcess stub;
    Http http;
};
