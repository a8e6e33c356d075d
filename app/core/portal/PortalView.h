#pragma once

#include "app/core/api/Billing.h"
#include "app/core/portal/PortalPolicy.h"

#include <QCoroTask>

namespace portico {

// How a visit to the portal ended.
enum class PortalEnding {
    Returned, // the return URL was caught
    Closed, // the user closed the view
    OpenedInBrowser, // the user went on in the system browser
    Refused, // the portal URL may not be shown (PortalPolicy)
    EngineFailed, // the engine could not start
    BrowserFailed, // no system browser could be opened
    FreshSessionWanted, // a page that cannot go on: the visit gets a new portal session and shows
                        // that
    Cancelled, // the session of the user ended meanwhile: nobody is there to be told
};

// The hands of a portal visit: shows a portal session until it ends. Implemented by ui/portal with
// Qt WebEngine, and by a system-browser fallback; tests script it.
class PortalView {
public:
    virtual ~PortalView() = default;

    // Starts loading what show() will need. Called while the portal request travels; cheap to
    // repeat.
    virtual void prepare() = 0;
    // One session at a time. The policy judges every navigation while it is on screen.
    virtual QCoro::Task<PortalEnding> show(PortalSession session, PortalPolicy policy) = 0;
    // Ends what is being shown, if anything is, with this ending.
    virtual void end(PortalEnding ending) = 0;
};

} // namespace portico
