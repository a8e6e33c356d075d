#pragma once

#include "app/core/api/BillingApi.h"
#include "app/core/portal/PortalView.h"

#include <QCoroTask>
#include <QObject>

namespace portico {

class BillingState;

// The main job: from "Manage Billing" to a billing page that shows what was done there.
//
//   Idle ─run()─▶ Asking ──session──▶ Embedded or InBrowser ──ending──▶ Settling ──▶ Idle
//                   │ ▲                        │
//                   │ └── a fresh session wanted, engine failed, open in browser
//                   └── error, or a URL that may not be shown ──▶ Idle
//
// cancel() leads to Idle from anywhere. The views must outlive this; a visit that is under way when
// this is destroyed ends silently.
class PortalVisit : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Asking, Embedded, InBrowser, Settling };
    Q_ENUM(State)

    PortalVisit(BillingApi& api, BillingState& billing, PortalView& embedded, PortalView& browser,
        QUrl backend, QObject* parent = nullptr);
    ~PortalVisit() override;

    void setConfig(const ClientConfig::Portal& config) { m_config = config; }
    void setLocale(const QString& locale) { m_locale = locale; } // BCP 47; empty: Stripe decides
    void setPrefersBrowser(bool prefers) { m_prefersBrowser = prefers; } // from the next one on
    bool prefersBrowser() const { return m_prefersBrowser; }

    State state() const { return m_state; }
    // While a visit is under way: opens the browser again where that shows it, else does nothing.
    QCoro::Task<> run(PortalFlow flow);
    void end(PortalEnding ending); // ends what is on screen; what follows depends on the ending
    void cancel(); // the user's session has ended: nothing more is asked, shown or said

signals:
    void stateChanged(portico::PortalVisit::State state);
    void failed(const portico::ApiError& error); // the portal session could not be made
    void ended(portico::PortalEnding ending); // of what was shown; a new showing may follow

private:
    void setState(State state);
    PortalPolicy policyFor(const PortalSession& session) const;
    bool isShowing() const;

    BillingApi& m_api;
    BillingState& m_billing;
    PortalView& m_embedded;
    PortalView& m_browser;
    QUrl m_backend;
    ClientConfig::Portal m_config;
    QString m_locale;
    bool m_prefersBrowser = false;
    PortalView* m_view = nullptr; // the one of this visit
    PortalFlow m_flow = PortalFlow::Home; // the same
    State m_state = State::Idle;
    quint64 m_visit = 0; // counts run() and cancel(): a coroutine of an earlier one stops
};

} // namespace portico
