#pragma once

#include "app/core/portal/PortalVisit.h"

#include <QObject>

namespace portico {

class MainWindow;

// Between the window and the portal visit: which page is up, and the ways out of the portal.
class PortalWiring final : public QObject {
    Q_OBJECT
public:
    PortalWiring(MainWindow& window, PortalVisit& visit, QObject* parent);

private:
    void onState(PortalVisit::State state);

    MainWindow& m_window;
};

} // namespace portico
