#pragma once

#include "app/core/api/Billing.h"
#include "app/Place.h"

#include <QObject>

#include <optional>

namespace portico {

class BillingState;
class MainWindow;

// Goes where a link leads. A flow of the portal waits until somebody is signed in and their billing
// is known: whom it is for, and what their portal offers.
class LinkWiring final : public QObject {
    Q_OBJECT
public:
    // Both references must outlive this.
    LinkWiring(MainWindow& window, BillingState& billing, QObject* parent);

    void open(Place place);

signals:
    void portalRequested(portico::PortalFlow flow);

private:
    void goOn();

    MainWindow& m_window;
    BillingState& m_billing;
    std::optional<PortalFlow> m_waiting;
};

} // namespace portico
