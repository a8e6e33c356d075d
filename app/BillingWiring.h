#pragma once

#include <QCoroTask>
#include <QObject>

namespace portico {

class BillingApi;
class BillingPage;
class BillingState;

// Between the billing page and the billing state: what is known, and what the user asks for.
class BillingWiring final : public QObject {
    Q_OBJECT
public:
    BillingWiring(BillingPage& page, BillingState& state, BillingApi& api, QObject* parent);

private:
    QCoro::Task<> loadInvoices(int request, QString cursor, int limit);

    BillingPage& m_page;
    BillingApi& m_api;
};

} // namespace portico
