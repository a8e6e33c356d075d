#include "backend-stub/stripe/domain/Schema.h"

using namespace Qt::StringLiterals;

namespace stripe {

// Each index ends in seq, so that a page of a list is one seek and a walk, however many there are.
// Partial indexes keep the rows that have no such column out.
QStringList storeMigrations()
{
    return {uR"(
CREATE TABLE objects (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    created INTEGER NOT NULL,
    customer TEXT,
    parent TEXT,
    lookup TEXT,
    status TEXT,
    clock TEXT,
    due INTEGER,
    body TEXT NOT NULL);
CREATE INDEX objects_by_type ON objects(type, seq);
CREATE INDEX objects_by_customer ON objects(customer, type, seq) WHERE customer IS NOT NULL;
CREATE INDEX objects_by_parent ON objects(parent, type, seq) WHERE parent IS NOT NULL;
CREATE INDEX objects_by_lookup ON objects(lookup, type, seq) WHERE lookup IS NOT NULL;
CREATE INDEX objects_by_status ON objects(type, status, seq) WHERE status IS NOT NULL;
CREATE INDEX objects_by_due ON objects(clock, due) WHERE due IS NOT NULL;
CREATE TABLE idempotency (
    key TEXT PRIMARY KEY,
    fingerprint BLOB NOT NULL,
    status INTEGER NOT NULL,
    request_id TEXT NOT NULL,
    body BLOB NOT NULL,
    created INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX idempotency_by_age ON idempotency(created);
CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due INTEGER,
    delivered INTEGER);
CREATE INDEX deliveries_by_due ON deliveries(due) WHERE due IS NOT NULL;
CREATE INDEX deliveries_by_event ON deliveries(event);
CREATE TABLE delivery_attempts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    delivery INTEGER NOT NULL REFERENCES deliveries(id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    status INTEGER NOT NULL,
    outcome TEXT NOT NULL);
CREATE INDEX attempts_by_delivery ON delivery_attempts(delivery))"_s};
}

} // namespace stripe
