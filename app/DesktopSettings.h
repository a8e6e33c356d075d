#pragma once

#include "ui/design/DesktopWishes.h"

#include <QMap>
#include <QObject>
#include <QVariantMap>

class QDBusVariant;

namespace portico {

// What xdg-desktop-portal says about the look of programs (org.freedesktop.portal.Settings), now
// and whenever it changes. Where there is no bus or no such service, nothing is ever said.
class DesktopSettings final : public QObject {
    Q_OBJECT
public:
    using Values = QMap<QString, QVariantMap>; // by namespace, then by key

    explicit DesktopSettings(QObject* parent = nullptr);

    void listen(); // waits for nothing

    static DesktopWishes wishesIn(const Values& values);

signals:
    void changed(const portico::DesktopWishes& wishes);

private slots:
    void onSettingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void askForAll();
    void tell();

    Values m_values;
    DesktopWishes m_told;
};

} // namespace portico
