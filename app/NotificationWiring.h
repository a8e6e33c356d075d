#pragma once

#include "app/DesktopNotification.h"
#include "ui/PaymentNotification.h"

#include <QObject>

namespace portico {

class BillingState;
class MainWindow;

// Between the billing state and the desktop: a payment that failed while the window is not in front
// is told there, and pressing that brings the window forward.
class NotificationWiring final : public QObject {
    Q_OBJECT
public:
    // Both references must outlive this.
    NotificationWiring(MainWindow& window, BillingState& billing, QObject* parent);

    void forget(); // signed out

private:
    DesktopNotification m_desktop;
    PaymentNotification m_payment;
};

} // namespace portico
