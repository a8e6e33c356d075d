#pragma once

#include "app/core/api/BillingApi.h"

#include <QUrl>

#include <optional>

namespace portico {

class Session;
struct HttpResponse;

// BillingApi over HTTP, authorised by the Session. Must outlive its requests, as must the session.
class HttpBillingApi final : public BillingApi {
public:
    HttpBillingApi(QUrl backend, Session& session);

    QCoro::Task<Result<Billing>> billing() override;
    QCoro::Task<Result<Billing>> sync() override;
    QCoro::Task<Result<InvoicePage>> invoices(QString cursor, int limit) override;
    QCoro::Task<Result<PortalSession>> createPortalSession(
        PortalFlow flow, QString locale) override;

private:
    // The latest answer of GET /api/billing and its validator (RFC 9110 §8.8.3).
    struct Cached {
        quint64 epoch = 0; // of the session it belongs to
        QByteArray etag;
        Billing billing;
    };

    Result<Billing> keep(const HttpResponse& response, quint64 epoch);

    QUrl m_backend;
    Session& m_session;
    std::optional<Cached> m_cached;
};

} // namespace portico
