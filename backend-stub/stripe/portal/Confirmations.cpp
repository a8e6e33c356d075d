#include "backend-stub/stripe/portal/Confirmations.h"

#include <algorithm>

namespace stripe::portal {

bool Confirmations::isWellFormed(QByteArrayView confirmation)
{
    return confirmation.size() == 32 && std::ranges::all_of(confirmation, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
}

std::optional<serving::Response> Confirmations::answerTo(const QByteArray& key) const
{
    const auto found = m_answers.constFind(key);
    return found == m_answers.cend() ? std::nullopt : std::optional(*found);
}

void Confirmations::keep(const QByteArray& key, const serving::Response& answer)
{
    m_answers.insert(key, answer);
    m_order.enqueue(key);
    if (m_order.size() > most)
        m_answers.remove(m_order.dequeue());
}

} // namespace stripe::portal
