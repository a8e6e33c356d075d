#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QSystemTrayIcon;

namespace portico {

// One notification on the desktop at a time, a new one in place of the old. Through the desktop's
// notification service where there is one (freedesktop.org, Desktop Notifications 1.2), else
// through the system tray; silent where there is neither. Nothing of either is touched before the
// first.
class DesktopNotification final : public QObject {
    Q_OBJECT
public:
    explicit DesktopNotification(QObject* parent = nullptr);
    ~DesktopNotification() override;

    // `action` is what pressing the notification does, in words.
    void show(const QString& title, const QString& text, const QString& action);
    void withdraw();

signals:
    void activated(); // the user pressed it

private slots:
    void onActionInvoked(uint id, const QString& action);
    void onActivationToken(uint id, const QString& token);
    void onClosed(uint id);

private:
    struct Content {
        QString title;
        QString text;
        QString action;
    };

    void askForMarkup(const Content& content);
    void notify(const Content& content, bool markup);
    void showInTray(const Content& content);

    bool m_listening = false;
    quint64 m_shown = 0; // counts show() and withdraw(): an earlier one's answers come too late
    uint m_id = 0; // the service's, 0: none is up
    std::unique_ptr<QSystemTrayIcon> m_tray;
};

} // namespace portico
