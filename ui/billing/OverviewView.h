#pragma once

#include "app/core/billing/BillingState.h"
#include "ui/text/StatusSentence.h"
#include "ui/widgets/ScrollPage.h"

#include <QUrl>

#include <optional>

class QBoxLayout;
class QLabel;

namespace portico {

class Banner;
class Button;
class FactCard;
class PlanCard;

// The billing page's contents once there is something to show: banner, plan, payment method, next
// charge, and how fresh all of it is.
class OverviewView : public ScrollPage {
    Q_OBJECT
public:
    explicit OverviewView(QWidget* parent = nullptr);

    void show(const BillingSnapshot& snapshot, const QDateTime& now);
    void showFreshness(const BillingSnapshot& snapshot, const QDateTime& now);
    void setPortalBusy(bool busy);
    void addCard(QWidget* card); // under the others

signals:
    void manageRequested(portico::PortalFlow flow);
    void openUrlRequested(const QUrl& url);
    void refreshRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Press { None, Manage, Banner };

    void retranslate();
    void showBanner(
        const BillingSnapshot& snapshot, const BillingStatus& status, const Formatter& format);
    void setUrgent(bool urgent);
    void showFacts(const Billing& billing, const Formatter& format);
    void showCharge(const Billing& billing, const Formatter& format);
    void act();
    void renderBusy();

    QLabel* m_heading = nullptr;
    QLabel* m_freshness = nullptr;
    Button* m_refresh = nullptr;
    Banner* m_banner = nullptr;
    PlanCard* m_plan = nullptr;
    QBoxLayout* m_facts = nullptr;
    FactCard* m_paymentMethod = nullptr;
    FactCard* m_nextCharge = nullptr;
    std::optional<BillingAction> m_action; // of the banner; absent while it offers a retry
    Press m_pressed = Press::None; // which way into the portal was taken
    bool m_portalBusy = false;
    bool m_refreshAsked = false; // by the button, not by the clock
    bool m_offline = false;
};

} // namespace portico
