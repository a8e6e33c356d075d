#include "backend-stub/stripe/api/Idempotency.h"

#include "backend-stub/stripe/domain/Store.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

constexpr qint64 keptFor = 24 * 3600;

} // namespace

Idempotency::Idempotency(Store& store) : m_store(store) { }

Result<std::optional<Idempotency::Kept>> Idempotency::find(
    const QString& key, const QByteArray& fingerprint)
{
    if (key.size() > 255) {
        return std::unexpected(Error(Error::Kind::Idempotency,
            u"Idempotency-Key is too long (maximum is 255 characters)."_s));
    }
    const auto query = m_store.database().run(
        u"SELECT fingerprint,status,request_id,body FROM idempotency WHERE key=? AND created>?"_s,
        {key, QDateTime::currentSecsSinceEpoch() - keptFor});
    if (!query)
        return std::unexpected(query.error());
    std::optional<Kept> kept;
    const bool found = (*query)->next();
    const bool same = found && (*query)->value(0).toByteArray() == fingerprint;
    if (same) {
        kept = Kept{(*query)->value(1).toInt(), (*query)->value(3).toByteArray(),
            (*query)->value(2).toString()};
    }
    (*query)->finish();
    if (found && !same) {
        return std::unexpected(Error(Error::Kind::Idempotency,
            u"Keys for idempotent requests can only be used with the same parameters they were "
            "first used with. Try using a key other than '%1' if you meant to execute a different "
            "request."_s.arg(key)));
    }
    return kept;
}

Result<void> Idempotency::keep(
    const QString& key, const QByteArray& fingerprint, const Kept& answer)
{
    const auto now = QDateTime::currentSecsSinceEpoch();
    const auto old =
        m_store.database().run(u"DELETE FROM idempotency WHERE created<=?"_s, {now - keptFor});
    if (!old)
        return std::unexpected(old.error());
    const auto done = m_store.database().run(
        u"INSERT OR REPLACE INTO idempotency(key,fingerprint,status,request_id,body,created)"
        " VALUES(?,?,?,?,?,?)"_s,
        {key, fingerprint, answer.status, answer.requestId, answer.body, now});
    if (!done)
        return std::unexpected(done.error());
    return {};
}

} // namespace stripe
