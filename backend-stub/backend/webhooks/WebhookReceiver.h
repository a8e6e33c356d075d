#pragma once

#include "backend-stub/backend/billing/CustomerSync.h"
#include "backend-stub/serving/HttpServer.h"

#include <QByteArrayList>
#include <QCoroTask>
#include <QJsonObject>

namespace backend {

// POST /api/webhooks/stripe. Stripe promises neither order nor delivery once only, and repeats what
// was not answered 2xx for up to three days. So an event says which customer to read, nothing else,
// and is answered 2xx once what was read is on disk.
class WebhookReceiver {
public:
    WebhookReceiver(CustomerSync& sync, CustomerReader& reader, CustomerStore& store,
        GroupCommit& commits, bool livemode);

    void setSecrets(QByteArrayList secrets) { m_secrets = std::move(secrets); }

    QCoro::Task<serving::Response> receive(serving::Request request);

private:
    QCoro::Task<SyncResult> apply(QJsonObject event);

    CustomerSync& m_sync;
    CustomerReader& m_reader;
    CustomerStore& m_store;
    GroupCommit& m_commits;
    bool m_livemode;
    QByteArrayList m_secrets;
};

} // namespace backend
