#include "tests/stub/support/Http.h"

#include <QDateTime>
#include <QEventLoop>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace {

Answer answerOf(QNetworkReply& reply)
{
    Answer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto& [name, value] : reply.rawHeaderPairs())
        answer.headers.append({name, value});
    answer.body = reply.readAll();
    return answer;
}

// Some calls under way, the others waiting.
class Batch {
public:
    using Done = std::function<void(qsizetype, const Answer&)>;

    Batch(QNetworkAccessManager& network, const QList<Call>& calls, const Done& done)
        : m_network(network)
        , m_calls(calls)
        , m_done(done)
    {
    }

    void run(int atOnce)
    {
        for (int i = 0; i < atOnce; ++i)
            startNext();
        if (m_open > 0)
            m_loop.exec();
    }

private:
    void startNext()
    {
        if (m_next == m_calls.size())
            return;
        const auto index = m_next++;
        ++m_open;
        auto* reply = start(m_calls.at(index));
        QObject::connect(reply, &QNetworkReply::finished, &m_loop,
            [this, index, reply] { finish(index, reply); });
    }

    QNetworkReply* start(const Call& call)
    {
        QNetworkRequest request(call.url);
        request.setAttribute(
            QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        for (const auto& [name, value] : call.headers)
            request.setRawHeader(name, value);
        return m_network.sendCustomRequest(request, call.method, call.body);
    }

    void finish(qsizetype index, QNetworkReply* reply)
    {
        reply->deleteLater();
        m_done(index, answerOf(*reply));
        startNext();
        if (--m_open == 0)
            m_loop.quit();
    }

    QNetworkAccessManager& m_network;
    const QList<Call>& m_calls;
    const Done& m_done;
    QEventLoop m_loop;
    qsizetype m_next = 0;
    qsizetype m_open = 0;
};

} // namespace

QByteArray Answer::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

const QJsonObject Answer::json() const { return QJsonDocument::fromJson(body).object(); }

QString Answer::errorCode() const { return json()[u"error"][u"code"].toString(); }

Call Call::json(const QByteArray& method, const QUrl& url, const QJsonObject& body)
{
    return {.method = method,
        .url = url,
        .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
        .headers = {{"Content-Type", "application/json"}}};
}

Call Call::with(QByteArray name, QByteArray value) &&
{
    headers.append({std::move(name), std::move(value)});
    return std::move(*this);
}

Answer Http::send(const Call& call)
{
    Answer answer;
    sendAll({call}, 1, [&answer](qsizetype, const Answer& got) { answer = got; });
    return answer;
}

void Http::sendAll(
    const QList<Call>& calls, int atOnce, const std::function<void(qsizetype, const Answer&)>& done)
{
    Batch(m_network, calls, done).run(atOnce);
}

QByteArray stripeSignature(const QByteArray& body, const QByteArray& secret, qint64 t)
{
    const auto timestamp = QByteArray::number(t ? t : QDateTime::currentSecsSinceEpoch());
    return "t=" + timestamp + ",v1="
        + QMessageAuthenticationCode::hash(
            timestamp + '.' + body, secret, QCryptographicHash::Sha256)
              .toHex();
}

QJsonObject stripeEvent(const QString& id, const QString& customer, const QString& type)
{
    const QJsonObject object{{u"object"_s, u"subscription"_s}, {u"customer"_s, customer}};
    return {{u"id"_s, id}, {u"object"_s, u"event"_s}, {u"livemode"_s, false},
        {u"type"_s, type.isEmpty() ? u"customer.subscription.updated"_s : type},
        {u"data"_s, QJsonObject{{u"object"_s, object}}}};
}
