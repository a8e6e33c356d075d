#pragma once

#include "backend-stub/storage/Database.h"
#include "backend-stub/stripe/domain/Error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

// Every object of the stand-in, in one SQLite table: its JSON as Stripe shows it, and beside it the
// columns that reads go by, each indexed, so that a read costs the same among a million customers.
// Members of the JSON whose name starts with '_' are the stand-in's own and are never shown.
//
// Writes happen inside change(): all of them and the events they cause are committed together, and
// only then are deliveries to webhook endpoints due.

namespace stripe {

// A page of one type, newest first. `equals` names members of the object; customer, subscription,
// product, status, email, lookup_key, code and test_clock are answered by an index.
struct Query {
    QString type;
    QList<std::pair<QString, QJsonValue>> equals{};
    QList<std::pair<QString, QJsonArray>> anyOf{};
    QList<std::tuple<QString, QString, QJsonValue>> compares{}; // member, one of < <= > >=, value
    int limit = 10; // 0: all, for the small sets that belong to one object
    QString startingAfter{};
    QString endingBefore{};
};

struct Page {
    QList<QJsonObject> data;
    bool hasMore = false;
};

class Store {
public:
    static Result<std::unique_ptr<Store>> open(const QString& file);
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    // A refusal "No such …" when there is none; `param` names the parameter that carried the id.
    Result<QJsonObject> get(const QString& type, const QString& id, const QString& param = {});
    Result<std::optional<QJsonObject>> find(const QString& id);
    Result<bool> exists(const QString& type, const QString& id);
    Result<Page> list(const Query& query);
    Result<std::optional<QJsonObject>> first(
        const QString& type, const QList<std::pair<QString, QJsonValue>>& equals);

    // Runs `body` in one transaction; inside another change() it joins that one. Everything is
    // undone when it returns an error, unless the error keepsChanges (a declined payment).
    template <class Body> auto change(Body&& body) -> decltype(body());

    // Inside change() only. An empty event type changes silently. update() writes nothing and makes
    // no event when nothing differs; its event carries previous_attributes.
    Result<void> create(const QJsonObject& object, const QString& eventType = {});
    Result<void> update(const QJsonObject& object, const QString& eventType = {});
    Result<void> remove(const QJsonObject& object, const QString& eventType = {});
    Result<void> emitEvent(const QString& eventType, const QJsonObject& object,
        const QJsonObject& previousAttributes = {});

    // The earliest thing that has to happen at `clock` (empty: real time) by `until`.
    Result<std::optional<QJsonObject>> nextDue(const QString& clock, qint64 until);
    Result<std::optional<qint64>> nextDueTime(const QString& clock);

    storage::Database& database() { return *m_database; }

    // The request that is being answered; events name it.
    struct Origin {
        QString requestId;
        QString idempotencyKey;
    };
    void setOrigin(Origin origin) { m_origin = std::move(origin); }

    void setDeliveryDelay(qint64 milliseconds) { m_deliveryDelay = milliseconds; }

    // Called after a commit that made events.
    void onEvents(std::function<void()> listener) { m_listener = std::move(listener); }

private:
    explicit Store(std::unique_ptr<storage::Database> database);

    Result<std::optional<QJsonObject>> body(const QString& sql, const QVariantList& bindings);
    Result<qint64> sequenceOf(const QString& id, const QString& param);
    void committed();

    std::unique_ptr<storage::Database> m_database;
    Origin m_origin;
    std::function<void()> m_listener;
    qint64 m_deliveryDelay = 0;
    bool m_changing = false;
    bool m_eventsMade = false;
};

template <class Body> auto Store::change(Body&& body) -> decltype(body())
{
    if (m_changing)
        return body();
    m_changing = true;
    m_eventsMade = false;
    using Outcome = decltype(body());
    auto result = m_database->transaction([&]() -> Result<Outcome> {
        Outcome outcome = body();
        if (!outcome && !outcome.error().keepsChanges)
            return std::unexpected(outcome.error());
        return outcome;
    });
    m_changing = false;
    if (!result)
        return std::unexpected(result.error());
    committed();
    return std::move(*result);
}

} // namespace stripe
