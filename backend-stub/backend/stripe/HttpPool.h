#pragma once

#include "backend-stub/backend/Completion.h"
#include "backend-stub/backend/stripe/HttpConnection.h"

#include <QByteArray>
#include <QQueue>
#include <QUrl>

#include <memory>
#include <vector>

namespace backend {

// Exchanges with one server over a few kept-alive connections. QNetworkAccessManager has six for a
// server and a thread between; a backend that repeats every event to Stripe needs more than that.
class HttpPool {
public:
    static constexpr std::size_t maxConnections = 32;

    explicit HttpPool(QUrl server) : m_server(std::move(server)) { }

    Completion<HttpAnswer> exchange(const QByteArray& request); // co_await it

private:
    struct Pending {
        QByteArray request;
        Completion<HttpAnswer> done;
    };
    struct Slot {
        std::unique_ptr<HttpConnection> connection;
        Completion<HttpAnswer> done;
    };

    void dispatch();
    Slot* freeSlot();
    void onAnswered(Slot& slot, const HttpAnswer& answer);

    QUrl m_server;
    std::vector<std::unique_ptr<Slot>> m_slots;
    QQueue<Pending> m_waiting;
};

} // namespace backend
