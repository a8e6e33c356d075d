#pragma once

#include "backend-stub/serving/HttpServer.h"

#include <QCoroTask>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <expected>
#include <optional>

namespace qa {

// What goes wrong with the next calls whose path starts with `path`.
struct Fault {
    enum class Kind { Slow, Status, Html, BrokenJson, MissingField, Body };
    Kind kind = Kind::Status;
    QString path = QStringLiteral("/api/");
    int times = 1; // calls still to spoil
    int status = 500;
    std::chrono::milliseconds delay{3000}; // Slow
    QByteArray body; // Body: answered as application/json

    // {"kind": "slow", "path"?, "times"?, "status"?, "delay_ms"?, "body"?}; the error is one line.
    static std::expected<Fault, QString> fromJson(const QJsonObject& json);
    QJsonObject toJson() const;
};

class Faults {
public:
    void add(Fault fault) { m_faults.append(std::move(fault)); }
    void clear() { m_faults.clear(); }
    const QList<Fault>& all() const { return m_faults; }

    // The spoilt answer, or nothing when the call goes its way (perhaps late).
    QCoro::Task<std::optional<serving::Response>> meet(QString path);

private:
    std::optional<Fault> take(const QString& path);

    QList<Fault> m_faults;
};

} // namespace qa
