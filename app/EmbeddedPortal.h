#pragma once

#include "app/core/Completion.h"
#include "app/core/portal/PortalView.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace portico {

class PortalHost;
class PortalModule;

// The engine's view behind a door that opens at first use: finds and loads the portal module and
// tries its engine, and answers EngineFailed for every showing when there is none that works.
//
//   prepare() ─▶ module loaded ─▶ engine tried ─▶ view made ─▶ shown, as often as it is wanted
//                      └────────────────┴──▶ an obstacle, for the rest of the run
class EmbeddedPortal final : public PortalView {
public:
    explicit EmbeddedPortal(PortalHost& host);
    ~EmbeddedPortal() override;

    void setLocale(const QString& locale) { m_locale = locale; } // for views made from now on

    void prepare() override;
    QCoro::Task<PortalEnding> show(PortalSession session, PortalPolicy policy) override;
    void end(PortalEnding ending) override;

    static bool isInstalled(); // without a look inside
    const PortalModule* loaded() const { return m_module; } // nullptr: not yet, or none works
    QString obstacle() const { return m_obstacle; } // why there is none; for logs and diagnostics

private:
    QCoro::Task<> load();
    void makeView();

    PortalHost& m_host;
    QString m_locale;
    QString m_viewLocale; // what m_view was made with
    enum class State { Untried, Loading, Loaded } m_state = State::Untried;
    QString m_obstacle;
    PortalModule* m_module = nullptr; // lives as long as the program: an engine is never unloaded
    std::unique_ptr<PortalView> m_view;
    // A showing that waits for the engine to be tried: nothing when it may go on, or its ending.
    using Waiting = Completion<std::optional<PortalEnding>>;
    std::optional<Waiting> m_waiting;
    QObject m_alive;
};

} // namespace portico
