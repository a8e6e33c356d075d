#pragma once

#include "ui/PortalHost.h"

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QStackedWidget;

namespace portico {

class Button;
class ElidedLabel;
class ProblemPanel;
class SymbolLabel;

// The portal inside the window: a bar that says whose page this is (lock, host, progress, Open in
// browser, Close) and the view under it. It looks like part of the app, not like a browser. When
// the view fails, the problem takes its place, with a way out.
class PortalPage : public QWidget, public PortalHost {
    Q_OBJECT
public:
    explicit PortalPage(QWidget* parent = nullptr);

    PortalLook look() const override;
    void setView(QWidget* view) override;
    void setHost(const QString& host, bool secure) override;
    void setProgress(int percent) override;
    void showProblem(PortalProblem problem) override;
    void clearProblem() override;
    void showSaved(const QString& fileName, std::function<void()> open) override;
    void showDownloadProblem(const QString& fileName) override;
    void showSaveProblem(const QString& fileName, std::function<void()> chooseAgain) override;

signals:
    void openInBrowserRequested(); // with a fresh session: the one in the view may be used up
    void closeRequested();
    void retryRequested(); // from a problem that may pass: start the visit again

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Message {
        QString name; // of the box, for tests
        QString text;
        QString moreText;
        QString action{}; // besides Close; empty: none
    };

    QWidget* buildBar();
    void say(const Message& message, std::function<void()> act);
    void retranslate();
    void renderHost();
    void renderProblem();
    void leaveProblem(); // the panel's first button: reload, try again or close

    SymbolLabel* m_lock = nullptr;
    ElidedLabel* m_hostName = nullptr;
    Button* m_openInBrowser = nullptr;
    Button* m_close = nullptr;
    QProgressBar* m_progress = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_empty = nullptr;
    ProblemPanel* m_problemPanel = nullptr;
    QWidget* m_view = nullptr;
    QString m_host;
    bool m_secure = false;
    std::optional<PortalProblem> m_problem;
};

} // namespace portico
