#include "app/core/http/HttpExchange.h"

#include <tuple>

namespace portico {

ApiError::Kind HttpExchange::kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return ApiError::Kind::Tls;
    case QNetworkReply::TimeoutError:
        return ApiError::Kind::Timeout;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownContentError:
        return ApiError::Kind::BadResponse;
    default:
        return ApiError::Kind::Offline;
    }
}

HttpExchange::HttpExchange(
    std::unique_ptr<QNetworkReply> reply, std::chrono::milliseconds deadline, const QObject& life)
    : m_reply(std::move(reply))
{
    m_reply->setReadBufferSize(maxBody + 1);
    connect(m_reply.get(), &QIODevice::readyRead, this, &HttpExchange::collect);
    connect(m_reply.get(), &QNetworkReply::finished, this, &HttpExchange::finish);
    connect(&life, &QObject::destroyed, this, &HttpExchange::abandon);
    connect(&m_deadline, &QTimer::timeout, this, [this] { giveUp(ApiError::Kind::Timeout); });
    m_deadline.setTimerType(Qt::PreciseTimer);
    m_deadline.setSingleShot(true);
    m_deadline.start(deadline);
}

HttpExchange::~HttpExchange()
{
    if (!m_reply)
        return;
    // May be called from within one of the reply's own signals.
    m_reply->disconnect(this);
    if (!m_reply->isFinished())
        m_reply->abort();
    m_reply.release()->deleteLater();
}

void HttpExchange::abandon()
{
    m_deadline.stop();
    m_reply->disconnect(this);
    std::ignore = m_reply.release();
}

void HttpExchange::collect()
{
    m_body += m_reply->readAll();
    if (m_body.size() > maxBody)
        giveUp(ApiError::Kind::TooLarge);
}

void HttpExchange::finish()
{
    collect();
    Outcome outcome{.status = status(), .body = m_body};
    // From 300 on the status says it all, and QNetworkReply has an error for most of them.
    if (outcome.status < 300 && m_reply->error() != QNetworkReply::NoError)
        outcome.problem = kindOf(m_reply->error());
    else if (outcome.status < 200)
        outcome.problem = ApiError::Kind::BadResponse;
    m_done.complete(outcome);
}

void HttpExchange::giveUp(ApiError::Kind why)
{
    m_done.complete({.status = status(), .problem = why});
}

int HttpExchange::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace portico
