#pragma once

#include "app/DesktopSettings.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>

// The settings of xdg-desktop-portal in small, on the session bus and over a connection of its own,
// as another program would be.
class SettingsPortal final : public QDBusVirtualObject {
    Q_OBJECT
public:
    enum class Answers { AtOnce, Never };

    explicit SettingsPortal(Answers answers = Answers::AtOnce);
    ~SettingsPortal() override;

    void set(const QString& space, const QString& key, const QVariant& value); // and tells
    int asked() const { return m_asked; }

    QString introspect(const QString& path) const override;
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override;

private:
    Answers m_answers;
    int m_asked = 0;
    portico::DesktopSettings::Values m_values;
    QDBusConnection m_bus;
};
