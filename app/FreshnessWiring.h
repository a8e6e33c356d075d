#pragma once

#include "app/core/billing/BillingCache.h"

#include <QDateTime>
#include <QObject>

namespace portico {

class BillingState;
class Clock;
class Freshness;
class MainWindow;
class Session;

// Keeps the billing state fresh while somebody is signed in, and the last known one on disk.
class FreshnessWiring final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Session& session;
        BillingState& billing;
        Freshness& freshness;
        MainWindow& window;
        Clock& clock;
    };

    FreshnessWiring(Parts parts, BillingCache cache, QObject* parent);

private:
    void onSessionState();
    void keep();

    Parts m_parts;
    BillingCache m_cache;
    QDateTime m_kept; // when what is in the cache was checked
};

} // namespace portico
