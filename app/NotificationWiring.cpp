#include "app/NotificationWiring.h"

#include "app/core/billing/BillingState.h"
#include "ui/MainWindow.h"

namespace portico {

NotificationWiring::NotificationWiring(MainWindow& window, BillingState& billing, QObject* parent)
    : QObject(parent)
    , m_payment([this, &window](const PaymentNotification::Words& words) {
        if (!window.isActiveWindow()) // where it is, the page says the same
            m_desktop.show(words.title, words.text, words.action);
    })
{
    connect(&billing, &BillingState::changed, this,
        [this, &billing] { m_payment.look(billing.snapshot()); });
    connect(&m_desktop, &DesktopNotification::activated, &window, &MainWindow::raiseAndActivate);
    connect(&window, &MainWindow::activated, &m_desktop, &DesktopNotification::withdraw);
}

void NotificationWiring::forget()
{
    m_payment.forget();
    m_desktop.withdraw();
}

} // namespace portico
