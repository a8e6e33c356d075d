#pragma once

#include "app/core/api/ApiError.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace portico {

struct RequestRecord {
    QDateTime at; // UTC
    QByteArray method;
    QString host;
    QString path; // without query: that is where secrets travel
    int status = 0; // 0: there was no HTTP answer
    std::optional<ApiError::Kind> problem{};
    QString requestId{};
    std::chrono::milliseconds took{0};
};

// The latest requests in the order they ended, oldest first, at most `capacity` of them.
class RequestLog {
public:
    static constexpr qsizetype capacity = 50;

    void add(const RequestRecord& record);
    const QList<RequestRecord>& records() const { return m_records; }

private:
    QList<RequestRecord> m_records;
};

} // namespace portico
