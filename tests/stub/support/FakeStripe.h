#pragma once

#include "backend-stub/serving/HttpServer.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QUrl>

// As much of Stripe's API as the backend reads, with a knob for every failure: for tests that need
// ten thousand customers, or a Stripe that is down. Any customer id exists.
class FakeStripe : public QObject {
    Q_OBJECT
public:
    explicit FakeStripe(QObject* parent = nullptr);

    bool listen(quint16 port = 0);
    QUrl url() const;

    // What the next reads of this customer say: the subscription's quantity tells versions apart.
    void setVersion(const QString& customer, int version) { m_versions[customer] = version; }
    int version(const QString& customer) const { return m_versions.value(customer, 1); }
    void setSubscriptions(const QString& customer, QJsonArray subscriptions);
    void setCustomer(const QString& customer, QJsonObject object);
    void setFailing(int status) { m_failing = status; } // every call answers that; 0: none
    void setInvoices(QJsonArray invoices) { m_invoices = std::move(invoices); }

    int calls(const QString& path) const { return m_calls.value(path); }
    QUrlQuery lastForm(const QString& path) const { return m_forms.value(path); }
    QByteArray lastIdempotencyKey() const { return m_idempotencyKey; }

    static QJsonObject subscription(
        const QString& customer, const QString& status, int quantity, const QJsonObject& more = {});
    static QJsonObject price(const QString& id);

private:
    QCoro::Task<serving::Response> answer(serving::Request request);
    serving::Response read(const serving::Request& request);
    QJsonArray subscriptionsOf(const QString& customer) const;
    serving::Response invoices(const QUrlQuery& query) const;
    serving::Response portalSession(const serving::Request& request);

    serving::HttpServer m_server;
    quint16 m_port = 0;
    int m_failing = 0;
    QHash<QString, int> m_versions;
    QHash<QString, QJsonArray> m_subscriptions;
    QHash<QString, QJsonObject> m_customers;
    QJsonArray m_invoices;
    QHash<QString, int> m_calls;
    QHash<QString, QUrlQuery> m_forms;
    QByteArray m_idempotencyKey;
};
