#pragma once

#include "backend-stub/stripe/portal/Body.h"
#include "backend-stub/stripe/portal/Visit.h"

#include <QJsonObject>
#include <QString>

// Switching to another price or quantity, among what the configuration allows.

namespace stripe::portal {

Outcome<QJsonObject> plans(const Visit& visit, const QString& subscription);

// {subscription, price, quantity, promotion_code|null} → what it would cost, nothing changed.
Outcome<QJsonObject> previewChange(const Visit& visit, const Body& body);
// The same body: makes the change, or schedules it for the period's end as configured.
Outcome<QJsonObject> makeChange(const Visit& visit, const Body& body);
Outcome<QJsonObject> undoScheduledChange(const Visit& visit, const Body& body);

// Whether the configuration puts this change off to the period's end (schedule_at_period_end).
struct Step {
    QJsonObject fromPrice;
    qint64 fromQuantity = 1;
    QJsonObject toPrice;
    qint64 toQuantity = 1;
};
bool isPutOff(const QJsonObject& updateFeature, const Step& step);

} // namespace stripe::portal
