#pragma once

#include "app/core/api/Billing.h"

#include <QCoroTask>

namespace portico {

// How a visit to the portal ended.
enum class PortalEnding {
    Returned, // the return URL was caught
    Closed, // the user closed the view
    OpenedInBrowser, // the user went on in the system browser
    Refused, // the portal URL may not be shown (PortalPolicy)
    EngineFailed, // the engine could not start
};

// The hands of a portal visit: shows a portal session until it ends. Implemented by ui/portal with
// Qt WebEngine, and by a system-browser fallback; tests script it.
class PortalView {
public:
    virtual ~PortalView() = default;

    // Starts loading what show() will need. Called while the portal request travels; cheap to repeat.
    virtual void prepare() = 0;
    virtual QCoro::Task<PortalEnding> show(PortalSession session) = 0;
};

} // namespace portico
