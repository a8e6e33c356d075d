#pragma once

#include "backend-stub/backend/auth/AuthServer.h"
#include "backend-stub/serving/HttpServer.h"
#include "backend-stub/storage/Database.h"
#include "tests/stub/auth/support/ManualClock.h"

#include <QByteArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <memory>

struct Answer {
    int status = 0;
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;

    QJsonObject json() const;
    QByteArray header(QByteArrayView name) const;
    QString error() const; // the code, in either of the two envelopes
};

// Sign-in alone behind a real socket, with time in the test's hand, and a browser's or a client's
// way to speak to it: redirects are not followed, cookies are kept.
class Stub {
public:
    static constexpr auto password = "correct horse battery staple";

    // Passwords that cost next to nothing, for tests about something else.
    static backend::auth::Options quick();

    explicit Stub(backend::auth::Options options = quick());
    ~Stub();

    void restart(); // on the same data; the port changes

    QByteArray origin() const { return m_origin; }
    backend::auth::AuthServer& auth() { return *m_auth; }
    backend::auth::Account addAccount(const QString& email, const QString& name);

    Answer send(const QByteArray& method, const QByteArray& path, const QByteArray& body = {},
        const QByteArray& contentType = {}, const serving::Headers& headers = {});
    Answer get(const QByteArray& path, const serving::Headers& headers = {});
    Answer post(const QByteArray& path, const QUrlQuery& form);
    Answer signIn(const QString& email, const QString& password);
    // Does not wait; `answered` gets the status.
    void startSignIn(
        const QString& email, const QString& password, std::function<void(int)> answered);
    Answer refresh(const QString& refreshToken);
    Answer whoAmI(const QString& accessToken); // 200 with the account's id, or 401

    ManualClock time;

private:
    void start();
    QNetworkReply* begin(const QByteArray& method, const QByteArray& path, const QByteArray& body,
        const QByteArray& contentType, const serving::Headers& headers);
    QCoro::Task<serving::Response> answer(serving::Request request);

    backend::auth::Options m_options;
    QTemporaryDir m_folder;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<backend::auth::AuthServer> m_auth;
    std::unique_ptr<serving::HttpServer> m_server;
    QNetworkAccessManager m_network;
    QByteArray m_origin;
};
