#include "tests/stub/auth/support/Stub.h"

#include <QCoroTask>
#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QNetworkRequest>

using namespace backend::auth;

namespace {

QByteArray credentials(const QString& email, const QString& password)
{
    return QJsonDocument(
        QJsonObject{{QStringLiteral("email"), email}, {QStringLiteral("password"), password}})
        .toJson();
}

} // namespace

QJsonObject Answer::json() const { return QJsonDocument::fromJson(body).object(); }

QByteArray Answer::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString Answer::error() const
{
    const auto error = json().value(QStringLiteral("error"));
    return error.isObject() ? error.toObject().value(QStringLiteral("code")).toString()
                            : error.toString();
}

Options Stub::quick()
{
    Options options;
    options.passwordIterations = 1000;
    return options;
}

Stub::Stub(Options options) : m_options(std::move(options))
{
    m_options.clock = time.clock();
    start();
}

Stub::~Stub() = default;

void Stub::restart()
{
    m_server.reset();
    m_auth.reset();
    m_database.reset();
    start();
}

void Stub::start()
{
    auto database = storage::Database::open(
        m_folder.filePath(QStringLiteral("auth.db")), AuthServer::migrations());
    if (!database)
        qFatal("%s", qPrintable(database.error().message));
    m_database = std::move(*database);
    m_auth = std::make_unique<AuthServer>(*m_database, m_options);
    m_server = std::make_unique<serving::HttpServer>(
        [this](serving::Request request) { return answer(std::move(request)); });
    const auto port = m_server->listen(0);
    if (!port)
        qFatal("%s", qPrintable(port.error()));
    m_origin = "http://127.0.0.1:" + QByteArray::number(*port);
    m_auth->setIssuer(m_origin);
}

Account Stub::addAccount(const QString& email, const QString& name)
{
    const auto account =
        QCoro::waitFor(m_auth->accounts().create(email, name, QString::fromLatin1(password)));
    if (!account)
        qFatal("%s", qPrintable(account.error().message));
    return *account;
}

Answer Stub::send(const QByteArray& method, const QByteArray& path, const QByteArray& body,
    const QByteArray& contentType, const serving::Headers& headers)
{
    const std::unique_ptr<QNetworkReply> reply(begin(method, path, body, contentType, headers));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
        reply->rawHeaderPairs()};
}

QNetworkReply* Stub::begin(const QByteArray& method, const QByteArray& path, const QByteArray& body,
    const QByteArray& contentType, const serving::Headers& headers)
{
    QNetworkRequest request(QUrl::fromEncoded(m_origin + path));
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // The cookies are the visitor's own, not shared by all who use this.
    for (const auto attribute :
        {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute})
        request.setAttribute(attribute, QNetworkRequest::Manual);
    if (!contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    for (const auto& [name, value] : headers)
        request.setRawHeader(name, value);
    return m_network.sendCustomRequest(request, method, body);
}

Answer Stub::get(const QByteArray& path, const serving::Headers& headers)
{
    return send("GET", path, {}, {}, headers);
}

Answer Stub::post(const QByteArray& path, const QUrlQuery& form)
{
    return send("POST", path, form.toString(QUrl::FullyEncoded).toUtf8(),
        "application/x-www-form-urlencoded");
}

Answer Stub::signIn(const QString& email, const QString& secret)
{
    return send("POST", "/api/auth/sign-in", credentials(email, secret), "application/json");
}

void Stub::startSignIn(
    const QString& email, const QString& secret, std::function<void(int)> answered)
{
    auto* reply =
        begin("POST", "/api/auth/sign-in", credentials(email, secret), "application/json", {});
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, answered] {
        answered(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt());
        reply->deleteLater();
    });
}

Answer Stub::refresh(const QString& refreshToken)
{
    return post("/oauth/token",
        {{QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
            {QStringLiteral("refresh_token"), refreshToken},
            {QStringLiteral("client_id"), QStringLiteral("portico-desktop")}});
}

Answer Stub::whoAmI(const QString& accessToken)
{
    return get("/test/who-am-i", {{"Authorization", "Bearer " + accessToken.toLatin1()}});
}

QCoro::Task<serving::Response> Stub::answer(serving::Request request)
{
    if (m_auth->serves(request.path))
        co_return co_await m_auth->answer(std::move(request));
    const auto account = m_auth->authenticate(request);
    if (!account)
        co_return account.error();
    co_return serving::Response::json({{QStringLiteral("id"), account->id}});
}
