#pragma once

#include "backend-stub/backend/billing/Plans.h"
#include "backend-stub/serving/Router.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QCoroTask>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <expected>
#include <functional>
#include <memory>
#include <optional>

namespace backend {

namespace auth {
class AuthServer;
}
class CustomerStore;
class CustomerSync;

struct Options {
    quint16 port = 8787; // 0 picks a free one
    QString dataDir; // holds backend.db and auth.db
    QUrl stripeApiBase; // https://api.stripe.com, or the stand-in
    QByteArray stripeKey;
    QByteArrayList webhookSecrets; // several while one is being rolled
    Plans plans;
    QStringList offeredEmails; // accounts that the sign-in page offers to pick from, for QA
    QString brandName = QStringLiteral("Acme Cloud");
    QString brandColor = QStringLiteral("#5b5bd6");
};

// The product's backend, listening on 127.0.0.1. Built from parts that are each one page:
// auth/ (who is it), billing/ (what does Stripe say), webhooks/ (something happened).
class BackendServer : public QObject {
    Q_OBJECT
public:
    // The error is one line: cannot listen, cannot read its data.
    static std::expected<std::unique_ptr<BackendServer>, QString> start(Options options);
    ~BackendServer() override;

    quint16 port() const;
    QString url() const; // http://127.0.0.1:PORT

    // Configuration that a deployment knows from the start and the demo only once it has made its
    // prices and its webhook endpoint.
    void setPlans(Plans plans);
    void setWebhookSecrets(QByteArrayList secrets);

    // For the QA room: what it adds, what it looks into, and a say before any request is routed.
    serving::Router& router();
    auth::AuthServer& auth();
    CustomerStore& customers();
    CustomerSync& customerSync();
    using Interceptor =
        std::function<QCoro::Task<std::optional<serving::Response>>(const serving::Request&)>;
    void setInterceptor(Interceptor interceptor);

private:
    struct Parts;
    explicit BackendServer(std::unique_ptr<Parts> parts);

    QCoro::Task<serving::Response> answer(serving::Request request);
    QCoro::Task<serving::Response> route(serving::Request request);

    std::unique_ptr<Parts> m_parts;
};

} // namespace backend
