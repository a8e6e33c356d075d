#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <expected>

namespace backend {

// Which Stripe prices sell which plan: the product's own vocabulary, from configuration.
struct PlanName {
    QString id; // "pro"
    QString name; // "Pro"
};

class Plans {
public:
    void add(const QString& priceId, const PlanName& plan) { m_byPrice.insert(priceId, plan); }
    bool knows(const QString& priceId) const { return m_byPrice.contains(priceId); }

    // The contract's plan for a Stripe price whose `product` is expanded, or just an id when the
    // price is known. A price nobody configured is called by its product's name, never "free".
    QJsonObject plan(const QJsonObject& price) const;
    static QJsonObject free();

    // {"price_1": {"id": "pro", "name": "Pro"}, …}; the error is one line.
    static std::expected<Plans, QString> fromJson(const QByteArray& json);
    QJsonObject toJson() const;

private:
    QHash<QString, PlanName> m_byPrice;
};

} // namespace backend
