#pragma once

#include "app/core/api/Billing.h"
#include "ui/text/StatusSentence.h"

#include <QFrame>
#include <QLabel>

namespace portico {

class Button;
class ElidedLabel;

// What the user has: plan, price, status in one sentence, and the way into the portal.
class PlanCard : public QFrame {
    Q_OBJECT
public:
    explicit PlanCard(QWidget* parent = nullptr);

    void show(const Billing& billing, const BillingStatus& status, const Formatter& format);
    Button& manageButton() { return *m_manage; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showPrice(const Billing& billing, const Formatter& format);

    QLabel* m_heading = nullptr;
    ElidedLabel* m_name = nullptr;
    ElidedLabel* m_pill = nullptr;
    QLabel* m_amount = nullptr;
    QLabel* m_interval = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_discount = nullptr;
    Button* m_manage = nullptr;
    QString m_said;
};

} // namespace portico
