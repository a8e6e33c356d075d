#pragma once

#include "app/core/billing/BillingState.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace portico {

// Tells the user once, by a desktop notification, that a payment failed: when a subscription is
// seen to become past due or unpaid, not at every look at one that already is.
class PaymentNotification : public QObject {
    Q_OBJECT
public:
    struct Words {
        QString title;
        QString text;
        QString action; // what pressing it does
    };
    // Shows one notification; through whatever the desktop has.
    using Show = std::function<void(const Words& words)>;

    explicit PaymentNotification(Show show, QObject* parent = nullptr);

    void look(const BillingSnapshot& snapshot);
    void forget(); // signed out

private:
    Show m_show;
    std::optional<bool> m_owed; // absent: nothing known yet
};

} // namespace portico
