#pragma once

#include "backend-stub/backend/Completion.h"
#include "backend-stub/storage/Database.h"

#include <QList>
#include <QTimer>

#include <functional>

namespace backend {

// Durable writes that come in together share one transaction, so that one fsync serves them all:
//
//   write() ─▶ waiting ──(event loop is through with what has arrived)──▶ one transaction ─▶ resume
//
// Who waits is resumed after the commit, or with its error: all of a batch succeed or none does.
class GroupCommit {
public:
    using Write = std::function<storage::Result<void>()>;

    explicit GroupCommit(storage::Database& database);

    Completion<storage::Result<void>> write(Write write); // co_await it

private:
    struct Waiting {
        Write write;
        Completion<storage::Result<void>> done;
    };

    void commit();

    storage::Database& m_database;
    QList<Waiting> m_waiting;
    QTimer m_timer;
};

} // namespace backend
