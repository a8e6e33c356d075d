#pragma once

#include <QJsonObject>
#include <QString>

// shapes/<object>.json: every field that an object of 2026-10-28.endive has, with the value it has
// when nobody said otherwise. Code sets what it knows and so never forgets a field.

namespace stripe {

QJsonObject shapeOf(const QString& object);

// A shape with id, created and the rest filled in.
QJsonObject newObject(const QString& object, const QString& idPrefix, qint64 created);

// What clients see: without the members that start with '_'.
QJsonObject visible(QJsonObject object);

// Merges metadata as Stripe does: keys set to null go, null for the whole clears it.
QJsonObject mergedMetadata(QJsonObject current, const QJsonValue& change);

// Copies the named members that `params` carries.
void take(
    QJsonObject& object, const QJsonObject& params, std::initializer_list<QLatin1StringView> names);

// `before` for each member that differs in `after`; nested for hashes.
QJsonObject previousAttributes(const QJsonObject& before, const QJsonObject& after);

} // namespace stripe
