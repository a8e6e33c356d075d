#pragma once

#include "backend-stub/backend/billing/CustomerReader.h"
#include "backend-stub/backend/billing/CustomerStore.h"
#include "backend-stub/backend/Completion.h"
#include "backend-stub/backend/GroupCommit.h"

#include <QCoroTask>
#include <QHash>
#include <QString>
#include <QStringList>

#include <expected>
#include <optional>

namespace backend {

struct SyncError {
    enum class Kind { Stripe, Storage };
    Kind kind = Kind::Stripe;
    QString message; // one line, for the log
};

using SyncResult = std::expected<void, SyncError>;

// The one function behind every trigger (webhook, return from the portal, a stale page): read this
// customer from Stripe, store what it says.
//
//   idle ──sync()──▶ reading ──▶ committing ──▶ idle, or the next round when someone asked
//   meanwhile
//
// A customer is read once at a time, so an older answer never overwrites a newer one. Who asks
// while a read is under way shares the next one: a read that began before the question may have
// missed what the question is about.
class CustomerSync {
public:
    CustomerSync(
        CustomerReader& reader, CustomerStore& store, GroupCommit& commits, const Plans& plans);

    // Returns after the commit. With an event, its id is recorded in the same transaction.
    QCoro::Task<SyncResult> sync(QString customerId, QString becauseOfEvent = {});

private:
    struct Round {
        QStringList events;
        Completion<SyncResult> done;
    };

    QCoro::Task<> work(QString customerId);
    QCoro::Task<SyncResult> readAndStore(QString customerId, QStringList events);

    CustomerReader& m_reader;
    CustomerStore& m_store;
    GroupCommit& m_commits;
    const Plans& m_plans;
    QHash<QString, std::optional<Round>> m_next; // a key: being read now; a value: asked again
};

} // namespace backend
