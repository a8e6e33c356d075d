#pragma once

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QList>
#include <QString>

// The desktop's notification service in small, on the session bus and over a connection of its own,
// as another program would be.
class NotificationDaemon final : public QDBusVirtualObject {
    Q_OBJECT
public:
    struct Shown {
        uint replaces = 0;
        QString icon;
        QString title;
        QString text;
        QStringList actions;
    };

    explicit NotificationDaemon(const QStringList& capabilities);
    ~NotificationDaemon() override;

    void press(uint id);

    QList<Shown> shown; // each gets the id of its place, from 1
    QList<uint> closed;

    QString introspect(const QString& path) const override;
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override;

private:
    QStringList m_capabilities;
    QDBusConnection m_bus;
};
