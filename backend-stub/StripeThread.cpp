#include "backend-stub/StripeThread.h"

#include <utility>

std::expected<std::unique_ptr<StripeThread>, QString> StripeThread::start(stripe::Options options)
{
    std::unique_ptr<StripeThread> own(new StripeThread);
    own->m_inThread.moveToThread(&own->m_thread);
    own->m_thread.start();
    std::expected<void, QString> result;
    const auto startThere = [&] {
        auto server = stripe::StripeServer::start(std::move(options));
        if (!server) {
            result = std::unexpected(server.error());
            return;
        }
        own->m_server = *std::move(server);
        own->m_port = own->m_server->port();
    };
    QMetaObject::invokeMethod(&own->m_inThread, startThere, Qt::BlockingQueuedConnection);
    if (!result)
        return std::unexpected(result.error());
    return own;
}

StripeThread::~StripeThread()
{
    QMetaObject::invokeMethod(
        &m_inThread, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}
