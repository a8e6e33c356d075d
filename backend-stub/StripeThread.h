#pragma once

#include "backend-stub/stripe/StripeServer.h"

#include <QThread>

#include <expected>
#include <memory>

// The stand-in for Stripe on a thread and event loop of its own, so that the two roles of this
// program share nothing but HTTP.
class StripeThread {
public:
    static std::expected<std::unique_ptr<StripeThread>, QString> start(stripe::Options options);
    ~StripeThread();
    Q_DISABLE_COPY_MOVE(StripeThread)

    quint16 port() const { return m_port; }

private:
    StripeThread() = default;

    QThread m_thread;
    QObject m_inThread; // what runs there is called through it
    std::unique_ptr<stripe::StripeServer> m_server;
    quint16 m_port = 0;
};
