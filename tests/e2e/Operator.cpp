#include "tests/e2e/Operator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QTest>

using namespace Qt::StringLiterals;

namespace e2e {
namespace {

constexpr int patience = 20'000; // ms
const QByteArray key("sk_test_portico_demo_00000000000000000000"); // the stub's own, for its demo

} // namespace

QJsonObject Operator::send(const QByteArray& method, const QUrl& url, const QByteArray& body,
    const QByteArray& contentType)
{
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + key);
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    auto* reply = m_network.sendCustomRequest(request, method, body);
    const auto came = QTest::qWaitFor([reply] { return reply->isFinished(); }, patience);
    const auto answer = QJsonDocument::fromJson(reply->readAll()).object();
    if (!came || reply->error() != QNetworkReply::NoError)
        qWarning("the stub does not do that: %s", qPrintable(reply->errorString()));
    reply->deleteLater();
    return answer;
}

QUrl Operator::portalSession(const QString& email)
{
    const auto state = send("GET", m_stub.backend(u"/qa/state"_s), {}, {});
    QByteArray customer;
    for (const auto& account : state[u"accounts"].toArray()) {
        if (account[u"email"] == email)
            customer = account[u"customer_id"].toString().toUtf8();
    }
    const auto session = send("POST", m_stub.stripe(u"/v1/billing_portal/sessions"_s),
        "customer=" + customer, "application/x-www-form-urlencoded");
    return QUrl(session[u"url"].toString());
}

bool Operator::letPortalSessionsAge(int seconds)
{
    const auto done = send("POST", m_stub.stripe(u"/v1/portico/portal_sessions/advance"_s),
        "seconds=" + QByteArray::number(seconds), "application/x-www-form-urlencoded");
    return done[u"advanced"].toInt() > 0;
}

bool Operator::nextAnswer(const QString& path, const QJsonObject& body)
{
    const QJsonObject fault{{u"kind"_s, u"body"_s}, {u"path"_s, path}, {u"body"_s, body}};
    const auto done = send("POST", m_stub.backend(u"/qa/faults"_s),
        QJsonDocument(fault).toJson(QJsonDocument::Compact), "application/json");
    return done[u"ok"].toBool();
}

} // namespace e2e
