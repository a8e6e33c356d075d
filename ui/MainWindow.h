#pragma once

#include "app/core/api/ClientConfig.h"
#include "ui/design/Theme.h"

#include <QWidget>

#include <optional>

class QStackedWidget;

namespace portico {

class Appearance;
struct DesktopWishes;
struct Diagnostics;
class BillingPage;
class PortalPage;
class SignInPage;
class StartingPage;

// The one window. It is on screen with its starting page before anything slow happens; which page
// is up is decided by whoever owns it.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    StartingPage& startingPage() { return *m_starting; }
    SignInPage& signInPage() { return *m_signIn; }
    BillingPage& billingPage() { return *m_billing; }
    PortalPage& portalPage() { return *m_portal; }
    Appearance& appearance() { return *m_appearance; }

    void setConfig(const ClientConfig& config); // brand name and colour, to every page
    QString brand() const; // to show

    void showStarting(); // the first page: the session is being restored
    void showSignIn();
    void showBilling();
    void showPortal(); // over the billing page, which stays as it is
    void closePortal(); // back to the billing page; the view in the portal page is deleted
    void showDiagnostics(const Diagnostics& diagnostics);
    void setScheme(std::optional<Scheme> scheme); // absent: as the system
    void setDesktopWishes(const DesktopWishes& wishes);
    void setLanguageChoice(const QString& code); // which one the menus tick; empty: the system's
    void raiseAndActivate(); // a second start, a link, or done in the browser

signals:
    void diagnosticsRequested(); // from any page; answer with showDiagnostics()
    void languageRequested(const QString& code); // from any page
    void schemeChanged(std::optional<portico::Scheme> scheme); // the user chose: to be remembered
    void activated(); // the window came to the front: time to look whether billing is fresh

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectPages();
    void showAbout();
    void retranslate();

    Appearance* m_appearance = nullptr;
    QStackedWidget* m_stack = nullptr;
    StartingPage* m_starting = nullptr;
    SignInPage* m_signIn = nullptr;
    BillingPage* m_billing = nullptr;
    PortalPage* m_portal = nullptr;
    QString m_brandName;
};

} // namespace portico
