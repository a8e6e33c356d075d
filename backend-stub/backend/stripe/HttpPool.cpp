#include "backend-stub/backend/stripe/HttpPool.h"

#include <utility>

namespace backend {

Completion<HttpAnswer> HttpPool::exchange(const QByteArray& request)
{
    Completion<HttpAnswer> done;
    m_waiting.enqueue({request, done});
    dispatch();
    return done;
}

void HttpPool::dispatch()
{
    while (!m_waiting.isEmpty()) {
        auto* slot = freeSlot();
        if (!slot)
            return;
        const auto next = m_waiting.dequeue();
        slot->done = next.done;
        slot->connection->send(next.request);
    }
}

HttpPool::Slot* HttpPool::freeSlot()
{
    for (const auto& slot : m_slots) {
        if (!slot->connection->isBusy())
            return slot.get();
    }
    if (m_slots.size() == maxConnections)
        return nullptr;
    auto* slot = m_slots.emplace_back(std::make_unique<Slot>()).get();
    slot->connection = std::make_unique<HttpConnection>(m_server);
    QObject::connect(slot->connection.get(), &HttpConnection::answered, slot->connection.get(),
        [this, slot](const HttpAnswer& answer) { onAnswered(*slot, answer); });
    return slot;
}

void HttpPool::onAnswered(Slot& slot, const HttpAnswer& answer)
{
    const auto done = std::exchange(slot.done, {});
    dispatch(); // before who waited goes on: it may ask again at once
    done.complete(answer);
}

} // namespace backend
