#pragma once

#include "app/core/portal/PortalVisit.h"

#include <QObject>

class QSettings;

namespace portico {

class MainWindow;

// Between the window and the portal visit: which page is up, the ways out of the portal, and
// whether the portal is shown here at all, which is remembered for the next run.
class PortalWiring final : public QObject {
    Q_OBJECT
public:
    // What is remembered, read again with the other sources of settings.
    static const QString stateKey;

    // All references must outlive this.
    PortalWiring(MainWindow& window, PortalVisit& visit, QSettings& state, QObject* parent);

    // `canChoose`: there is an engine to choose.
    void start(bool inBrowser, bool canChoose);

private:
    void onState(PortalVisit::State state);
    void choose(bool inBrowser);

    MainWindow& m_window;
    PortalVisit& m_visit;
    QSettings& m_state;
};

} // namespace portico
