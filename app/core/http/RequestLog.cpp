#include "app/core/http/RequestLog.h"

namespace portico {

void RequestLog::add(const RequestRecord& record)
{
    if (m_records.size() == capacity)
        m_records.removeFirst();
    m_records.append(record);
}

} // namespace portico
