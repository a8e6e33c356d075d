#include "backend-stub/backend/billing/CustomerSync.h"

#include <utility>

namespace backend {

CustomerSync::CustomerSync(
    CustomerReader& reader, CustomerStore& store, GroupCommit& commits, const Plans& plans)
    : m_reader(reader)
    , m_store(store)
    , m_commits(commits)
    , m_plans(plans)
{
}

QCoro::Task<SyncResult> CustomerSync::sync(QString customerId, QString becauseOfEvent)
{
    const bool idle = !m_next.contains(customerId);
    auto& next = m_next[customerId];
    if (!next)
        next.emplace();
    if (!becauseOfEvent.isEmpty())
        next->events.append(becauseOfEvent);
    const auto done = next->done;
    if (idle)
        work(customerId);
    co_return co_await done;
}

QCoro::Task<> CustomerSync::work(QString customerId)
{
    while (auto round = std::exchange(m_next[customerId], std::nullopt)) {
        const auto result = co_await readAndStore(customerId, round->events);
        round->done.complete(result);
    }
    m_next.remove(customerId);
}

QCoro::Task<SyncResult> CustomerSync::readAndStore(QString customerId, QStringList events)
{
    const auto snapshot = co_await m_reader.read(customerId);
    if (!snapshot)
        co_return std::unexpected(SyncError{SyncError::Kind::Stripe, snapshot.error().message});
    const bool gone = snapshot->customer.value(u"deleted").toBool();
    const CustomerState state{.customerId = customerId,
        .subscriptionId = snapshot->subscription.value(u"id").toString(),
        .billing = gone ? describeNobody() : describe(*snapshot, m_plans),
        .syncedAt = QDateTime::currentDateTimeUtc()};
    const auto stored =
        co_await m_commits.write([this, &state, &events]() -> storage::Result<void> {
            for (const auto& event : events) {
                if (auto recorded = m_store.recordEvent(event); !recorded)
                    return recorded;
            }
            return m_store.put(state);
        });
    if (!stored)
        co_return std::unexpected(SyncError{SyncError::Kind::Storage, stored.error().message});
    co_return {};
}

} // namespace backend
