#pragma once

#include "app/core/portal/PortalView.h"

#include <QString>

#include <memory>

namespace portico {

class PortalHost;
class PortalModule;

// The engine's view behind a door that opens at first use: finds and loads the portal module, and
// answers EngineFailed for every showing when that cannot be done.
class EmbeddedPortal final : public PortalView {
public:
    explicit EmbeddedPortal(PortalHost& host);
    ~EmbeddedPortal() override;

    void setLocale(const QString& locale) { m_locale = locale; } // for views made from now on

    void prepare() override;
    QCoro::Task<PortalEnding> show(PortalSession session, PortalPolicy policy) override;
    void end(PortalEnding ending) override;

    // Loads the module if it is not; nullptr when there is none that works.
    PortalModule* module();
    const PortalModule* loaded() const { return m_module; } // nullptr: not yet, or none works
    QString obstacle() const { return m_obstacle; } // why there is none; for logs and diagnostics

private:
    void load();

    PortalHost& m_host;
    QString m_locale;
    QString m_viewLocale; // what m_view was made with
    bool m_tried = false;
    QString m_obstacle;
    PortalModule* m_module = nullptr; // lives as long as the program: an engine is never unloaded
    std::unique_ptr<PortalView> m_view;
};

} // namespace portico
