#pragma once

#include "app/core/api/Billing.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <optional>

namespace portico {

// Reads the fields of one JSON object: strict where the client cannot do without (required…, which
// notes the first field that is missing or of the wrong type), tolerant everywhere else (a value of
// the wrong type is as good as none).
class JsonReader {
public:
    explicit JsonReader(QJsonObject object, QString path = {});

    QString requiredString(const QString& name); // not empty
    JsonReader requiredObject(const QString& name);
    QJsonArray requiredArray(const QString& name);

    QString string(const QString& name) const;
    bool boolean(const QString& name, bool otherwise) const;
    std::optional<qint64> integer(const QString& name) const;
    std::optional<double> number(const QString& name) const;
    std::optional<QDateTime> time(const QString& name) const; // RFC 3339, as UTC
    std::optional<Money> money(const QString& amount = QStringLiteral("amount")) const;
    QUrl safeUrl(const QString& name) const; // isSecure(), or empty
    QStringList strings(const QString& name) const;
    std::optional<JsonReader> object(const QString& name) const;

    // Nullable, but nothing else than an object or null.
    std::optional<JsonReader> nullableObject(const QString& name);

    bool ok() const { return m_failure.isEmpty(); }
    // The path of the first required field that failed, as "account.id". For the log.
    QString failure() const { return m_failure; }
    // Takes over the failure of an object inside this one.
    void adopt(const JsonReader& inner);

private:
    QString pathOf(const QString& name) const;
    void fail(const QString& name);

    QJsonObject m_object;
    QString m_path;
    QString m_failure;
};

// An RFC 3339 time in UTC. One without an offset is taken as UTC.
std::optional<QDateTime> timeFromRfc3339(const QString& text);

} // namespace portico
