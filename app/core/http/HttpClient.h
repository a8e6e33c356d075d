#pragma once

#include "app/core/api/ApiError.h"
#include "app/core/http/HttpMessage.h"
#include "app/core/http/RequestLog.h"

#include <QCoroTask>
#include <QNetworkAccessManager>
#include <QObject>

#include <memory>
#include <vector>

namespace portico {

// Sends one request and answers with a typed response or a typed error: https only (http to
// loopback), no redirect followed, no cookie kept, at most 1 MiB of body, and an end by the
// request's deadline whatever the peer does. The 2xx of an ordinary request is a JSON object or an
// error.
//
// What is under way when this is destroyed is never answered.
class HttpClient {
public:
    explicit HttpClient(QByteArray userAgent = {});

    // Errors: InsecureUrl, Offline, Timeout, Tls, TooLarge, Redirected, BadResponse and what
    // errorFromStatus() makes of a status of 400 and above.
    QCoro::Task<Result<HttpResponse>> send(HttpRequest request);

    // The latest requests, for the diagnostics page. Nothing secret in it.
    const RequestLog& log() const { return m_log; }

private:
    QNetworkRequest toNetworkRequest(const HttpRequest& request) const;
    void retireManager();
    void forgetRetiredManagers();

    QByteArray m_userAgent;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_retired; // until their replies are gone
    RequestLog m_log;
    QObject m_life; // last: ends before the managers, and with it all interest in their replies
};

} // namespace portico
