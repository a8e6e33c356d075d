#pragma once

#include "app/core/portal/PortalView.h"

#include <QObject>
#include <QString>

#include <memory>

namespace portico {

class PortalHost;

// What the engine is, for the diagnostics page and for refusing one that is too old.
struct EngineInfo {
    QString version; // Qt WebEngine's
    QString chromiumVersion;
    QString securityPatchVersion; // empty where Qt does not say (before 6.3)
};

// What the portal_module library offers to the program that loads it. Free of WebEngine headers,
// and pure virtual, so that neither side links the other.
class PortalModule {
public:
    virtual ~PortalModule() = default;

    virtual EngineInfo engine() const = 0;
    // Why the engine would not start here, empty when nothing speaks against it. Asked first, since
    // an engine that cannot start ends the whole program. For logs and diagnostics.
    virtual QString obstacle() const = 0;
    // The same by trying, which takes as long as a process takes to start.
    virtual QCoro::Task<QString> tryEngine() = 0;
    // Shows portals in `host`, which must outlive the view. `locale` is BCP 47.
    virtual std::unique_ptr<PortalView> createView(PortalHost& host, QString locale) = 0;
};

} // namespace portico

#define PorticoPortalModule_iid "com.portico.PortalModule/2"
Q_DECLARE_INTERFACE(portico::PortalModule, PorticoPortalModule_iid)
