#pragma once

#include "app/core/api/ClientConfig.h"
#include "app/core/auth/SecretStore.h"
#include "app/core/Clock.h"
#include "app/core/portal/SystemBrowserView.h"
#include "app/Place.h"
#include "app/Settings.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace portico {

class MainWindow;
class PortalVisit;
class Session;

// Builds everything and wires it. Who talks to whom is here and in the *Wiring classes; what they
// decide is not.
//
//   start() ─▶ window painted ─▶ restore session, read client-config ─▶ sign-in page or billing
//   page
class Application final : public QObject {
    Q_OBJECT
public:
    // What a test replaces; what is left empty is the real thing.
    struct Services {
        std::unique_ptr<Clock> clock; // the system's
        std::unique_ptr<SecretStore> secrets; // the keychain
        SystemBrowserView::Opener openUrl; // QDesktopServices
        QString stateFile; // what is remembered between runs, nothing secret
        QString cacheFolder; // the last known billing, nothing secret
    };

    explicit Application(Settings settings, Services services = {});
    ~Application() override;

    MainWindow& window();
    Session& session();
    PortalVisit& portalVisit();

    void start(); // shows the window; the rest begins when it is painted
    void open(Place place); // a link, or another start

private:
    struct Parts;

    QCoro::Task<> begin();
    QCoro::Task<> loadConfig();
    QCoro::Task<> manageBilling(PortalFlow flow);
    void applyConfig(const ClientConfig& config);
    void onSessionState();
    void showSignIn();
    void clearBilling();
    void connectParts();

    Settings m_settings;
    Services m_services;
    bool m_hasConfig = false; // the backend's own, not the defaults
    std::unique_ptr<Parts> m_parts;
};

} // namespace portico
