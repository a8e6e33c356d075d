#include "app/core/http/PdfDownload.h"

#include "app/core/http/ErrorBody.h"
#include "app/core/http/HttpExchange.h"
#include "app/core/http/UrlSafety.h"

#include <utility>

namespace portico {
namespace {

const QByteArray signature("%PDF-"); // ISO 32000-2 §7.5.2

QNetworkRequest requestFor(const QUrl& url)
{
    QNetworkRequest request(url);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "application/pdf");
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Portico/" PORTICO_VERSION));
    return request;
}

} // namespace

PdfDownload::PdfDownload(QUrl url, const QString& path, bool loopback, Limits limits)
    : m_url(std::move(url))
    , m_loopback(loopback)
    , m_file(path)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(limits.silence);
    m_total.setSingleShot(true);
    m_total.setInterval(limits.total);
    for (auto* timer : {&m_silence, &m_total})
        connect(timer, &QTimer::timeout, this, [this] { fail(ApiError::Kind::Timeout); });
}

PdfDownload::~PdfDownload() { dropReply(); }

void PdfDownload::start()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return fail(ApiError::Kind::NotWritten);
    m_total.start();
    fetch(m_url);
}

void PdfDownload::cancel() { fail(ApiError::Kind::Canceled); }

bool PdfDownload::mayFetch(const QUrl& url) const
{
    const bool https = url.scheme() == QLatin1String("https");
    return isSecure(url) && (https || m_loopback);
}

void PdfDownload::fetch(const QUrl& url)
{
    if (!mayFetch(url))
        return fail(ApiError::Kind::InsecureUrl);
    m_url = url;
    m_reply = m_network.get(requestFor(url));
    m_reply->setReadBufferSize(HttpExchange::maxBody);
    connect(m_reply, &QIODevice::readyRead, this, &PdfDownload::collect);
    connect(m_reply, &QNetworkReply::downloadProgress, this, &PdfDownload::reportProgress);
    connect(m_reply, &QNetworkReply::finished, this, &PdfDownload::onReplyFinished);
    m_silence.start();
}

void PdfDownload::collect()
{
    m_silence.start();
    const QByteArray bytes = m_reply->readAll();
    if (status() != 200)
        return; // of a redirect or an error, only the status counts
    m_size += bytes.size();
    if (m_size > maxSize)
        return fail(ApiError::Kind::TooLarge, status());
    m_head += bytes.left(signature.size() - m_head.size());
    if (!signature.startsWith(m_head))
        return fail(ApiError::Kind::BadResponse, status());
    if (m_file.write(bytes) != bytes.size())
        fail(ApiError::Kind::NotWritten);
}

void PdfDownload::reportProgress(qint64 received, qint64 total)
{
    if (m_done.isDone() || status() != 200)
        return;
    const int percent = total > 0 ? static_cast<int>(received * 100 / total) : -1;
    if (percent != std::exchange(m_percent, percent))
        emit progressed(percent);
}

void PdfDownload::onReplyFinished()
{
    collect();
    if (m_done.isDone())
        return;
    const int code = status();
    if (code == 0 || (code == 200 && m_reply->error() != QNetworkReply::NoError))
        return fail(HttpExchange::kindOf(m_reply->error()), code);
    if (code == 200)
        return keep();
    // header(LocationHeader) knows no relative ones.
    const auto location = QUrl::fromEncoded(m_reply->rawHeader("Location"), QUrl::StrictMode);
    if (code >= 300 && code < 400 && !location.isEmpty())
        return follow(m_url.resolved(location));
    if (code < 300)
        return fail(ApiError::Kind::BadResponse, code);
    end(std::unexpected(errorFromStatus(code, {})));
}

void PdfDownload::follow(const QUrl& target)
{
    const bool leavesLoopback =
        m_url.scheme() == QLatin1String("https") && target.scheme() != QLatin1String("https");
    if (++m_redirects > maxRedirects || leavesLoopback || !mayFetch(target))
        return fail(ApiError::Kind::Redirected, status());
    dropReply();
    fetch(target);
}

void PdfDownload::keep()
{
    if (m_head != signature)
        return fail(ApiError::Kind::BadResponse, status());
    m_silence.stop();
    m_total.stop();
    if (!m_file.commit())
        return fail(ApiError::Kind::NotWritten);
    end({});
}

void PdfDownload::fail(ApiError::Kind kind, int code)
{
    end(std::unexpected(ApiError{.kind = kind, .httpStatus = code, .code = {}}));
}

void PdfDownload::end(const Outcome& outcome)
{
    if (m_done.isDone())
        return;
    m_silence.stop();
    m_total.stop();
    dropReply();
    if (!outcome)
        m_file.cancelWriting();
    m_done.complete(outcome);
}

// May be called from within one of the reply's own signals.
void PdfDownload::dropReply()
{
    if (!m_reply)
        return;
    auto* reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    if (!reply->isFinished())
        reply->abort();
    reply->deleteLater();
}

int PdfDownload::status() const
{
    return m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

} // namespace portico
