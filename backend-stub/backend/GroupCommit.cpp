#include "backend-stub/backend/GroupCommit.h"

#include <utility>

namespace backend {

GroupCommit::GroupCommit(storage::Database& database) : m_database(database)
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { commit(); });
}

Completion<storage::Result<void>> GroupCommit::write(Write write)
{
    m_waiting.append({std::move(write), {}});
    if (!m_timer.isActive())
        m_timer.start(0);
    return m_waiting.last().done;
}

void GroupCommit::commit()
{
    const auto batch = std::exchange(m_waiting, {});
    const auto result = m_database.transaction([&batch]() -> storage::Result<void> {
        for (const auto& waiting : batch) {
            if (auto written = waiting.write(); !written)
                return written;
        }
        return {};
    });
    for (const auto& waiting : batch)
        waiting.done.complete(result);
}

} // namespace backend
