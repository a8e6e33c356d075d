#pragma once

#include "ui/portal/PortalModule.h"

#include <QObject>

namespace portico {

// The plugin's root: makes views, and says what the engine is.
class WebEngineModule final : public QObject, public PortalModule {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID PorticoPortalModule_iid)
    Q_INTERFACES(portico::PortalModule)
public:
    EngineInfo engine() const override;
    QString obstacle() const override;
    QCoro::Task<QString> tryEngine() override;
    std::unique_ptr<PortalView> createView(PortalHost& host, QString locale) override;
};

} // namespace portico
