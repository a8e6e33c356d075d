#pragma once

#include "ui/design/Theme.h"

#include <QMenu>

#include <optional>

class QActionGroup;

namespace portico {

class LanguageMenu;

// What belongs to the account and the app rather than to billing: language, looks, help, signing
// out.
class AccountMenu : public QMenu {
    Q_OBJECT
public:
    explicit AccountMenu(QWidget* parent = nullptr);

    void setSupportOffered(bool offered);
    void setLanguageChoice(const QString& code); // which one is ticked; empty: the system's
    void setScheme(std::optional<Scheme> scheme); // which one is ticked
    void setPortalChoice(std::optional<bool> inBrowser); // absent: there is nothing to choose

signals:
    void portalInBrowserRequested(bool inBrowser);
    void languageRequested(const QString& code); // empty: the system's
    void schemeRequested(std::optional<portico::Scheme> scheme); // absent: the system's
    void supportRequested();
    void diagnosticsRequested();
    void aboutRequested();
    void signOutRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildSchemes();
    void retranslate();

    LanguageMenu* m_languages = nullptr;
    QMenu* m_schemes = nullptr;
    QActionGroup* m_schemeGroup = nullptr;
    QAction* m_portalInBrowser = nullptr;
    QAction* m_support = nullptr;
    QAction* m_diagnostics = nullptr;
    QAction* m_about = nullptr;
    QAction* m_signOut = nullptr;
};

} // namespace portico
