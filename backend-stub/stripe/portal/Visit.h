#pragma once

#include "backend-stub/stripe/domain/Domain.h"
#include "backend-stub/stripe/portal/Outcome.h"

#include <QJsonObject>
#include <QList>
#include <QString>

// One request by a customer whose session is live: who it is, and what may be offered. Everything
// that a request names is checked to belong to this customer.

namespace stripe::portal {

struct Visit {
    Domain& domain;
    QJsonObject session;
    QJsonObject configuration;
    QJsonObject customer;
    qint64 now = 0; // the customer's time, which a test clock may hold
    QString language; // of the page

    QString customerId() const;
    QJsonObject feature(const QString& name) const; // of the configuration; empty when unknown
    bool offers(const QString& name) const;

    // "not_found" for what does not exist and for what is another customer's, alike.
    Outcome<QJsonObject> subscription(const QString& id) const;
    Outcome<QJsonObject> paymentMethod(const QString& id) const;

    // All of one type that are this customer's, newest first; for the types of which few belong to
    // one customer.
    Outcome<QList<QJsonObject>> belongings(const QString& type) const;
    Outcome<QList<QJsonObject>> liveSubscriptions() const;
};

Outcome<Visit> visit(Domain& domain, const QJsonObject& session, const QString& language);

} // namespace stripe::portal
