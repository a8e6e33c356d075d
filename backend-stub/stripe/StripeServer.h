#pragma once

#include "backend-stub/serving/HttpServer.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <chrono>
#include <expected>
#include <memory>

// A stand-in for Stripe, pinned to API version 2026-10-28.endive: /v1/… is the HTTP API that
// Stripe's SDKs and CLI drive, everything else the hosted pages (portal, invoices).

namespace stripe {

struct Options {
    quint16 port = 8788; // 0 picks a free one
    QString dataDir; // holds stripe.sqlite; empty: a folder of its own that goes at exit
    std::chrono::seconds webhookDelay{0}; // deliver events that much later
    QByteArray apiKey; // the one secret key accepted; empty: any sk_test_… of real length
};

class StripeServer : public QObject {
    Q_OBJECT
public:
    // Why it cannot listen or read its data, in one line.
    static std::expected<std::unique_ptr<StripeServer>, QString> start(Options options);
    ~StripeServer() override;

    quint16 port() const;

private:
    struct Parts;
    explicit StripeServer(std::unique_ptr<Parts> parts);

    QCoro::Task<serving::Response> answer(serving::Request request);
    serving::Response tooLarge(const serving::Request& request) const;

    std::unique_ptr<Parts> m_parts;
};

} // namespace stripe
