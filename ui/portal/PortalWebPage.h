#pragma once

#include "app/core/portal/PortalPolicy.h"
#include "ui/portal/PageDialogs.h"
#include "ui/portal/PageFileChooser.h"

#include <QWebEnginePage>

#include <memory>

class QWebEngineNewWindowRequest;

namespace portico {

class UserGesture;

// A page that asks the policy before every navigation and grants nothing it is not asked to.
class PortalWebPage final : public QWebEnginePage {
    Q_OBJECT
public:
    PortalWebPage(QWebEngineProfile* profile, UserGesture& gesture, Navigation::Frame frame);

    void setPolicy(PortalPolicy policy) { m_policy = std::move(policy); }
    const PortalPolicy& policy() const { return m_policy; }
    // What keeps this page, so that it is there until a dialog is answered.
    void setOwner(std::weak_ptr<void> owner) { m_owner = std::move(owner); }
    void dismissDialogs();

signals:
    // All of these may be emitted inside a hook of the engine: act on them later.
    void returned(); // once; the request is not sent
    void refused(const QUrl& url); // the main frame stays where it is
    // A script wants a window; its page is to adopt the request at once (openIn()), or none opens.
    void windowWanted(QWebEngineNewWindowRequest& request);

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    void javaScriptAlert(const QUrl& origin, const QString& message) override;
    bool javaScriptConfirm(const QUrl& origin, const QString& message) override;
    // A portal has forms; a line to type in that is none of them only serves to deceive.
    bool javaScriptPrompt(const QUrl&, const QString&, const QString&, QString*) override
    {
        return false;
    }
    QStringList chooseFiles(FileSelectionMode mode, const QStringList& oldFiles,
        const QStringList& acceptedMimeTypes) override;
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel, const QString&, int, const QString&) override
    {
        // What a page says on its console is its own, and may hold what must not be logged.
    }

private:
    Verdict judge(const QUrl& url, NavigationType type, bool isMainFrame);
    void openWindow(QWebEngineNewWindowRequest& request);
    void denyPermissions();
    bool ask(const QUrl& origin, const QString& message, QMessageBox::StandardButtons buttons);
    template <class Question> auto whileKept(Question question) const;
    void openInSystemBrowser(const QUrl& url);
    void emitReturnedOnce();

    PortalPolicy m_policy; // refuses everything until one is set
    UserGesture& m_gesture;
    PageDialogs m_dialogs;
    PageFileChooser m_files;
    std::weak_ptr<void> m_owner;
    Navigation::Frame m_frame; // what this page's main frame is to the policy
    bool m_hasReturned = false;
};

} // namespace portico
