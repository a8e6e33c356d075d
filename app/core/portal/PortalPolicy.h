#pragma once

#include "app/core/api/ClientConfig.h"
#include "app/core/portal/Origin.h"
#include "app/core/portal/ReturnUrl.h"

#include <QList>
#include <QUrl>

namespace portico {

// What the engine is about to do, as far as the policy cares.
struct Navigation {
    enum class Frame {
        Main, // the portal view
        Window, // a window that a script of the portal opened
        Sub, // an iframe
    };

    QUrl url;
    Frame frame = Frame::Main;
    bool clickedLink = false; // a link followed by a click or key press of the user
};

enum class Verdict {
    Allow,
    Return, // the visit is over; the request is not sent
    SystemBrowser, // not here, but the user asked for it
    Refuse,
};

// What may be shown in a portal visit.
//
//   main frame: the return URL            → Return
//               https on a listed host,
//               http on a listed loopback
//               host of a loopback backend → Allow
//               any other http(s) link
//               the user clicked           → SystemBrowser
//   sub-frame:  https anywhere (3-D Secure
//               pages cannot be listed),
//               what the main frame may    → Allow
//   window:     as the main frame, and what
//               a sub-frame may: banks use
//               both for 3-D Secure
//   all else                               → Refuse
//
// A URL with user-info goes nowhere: it only ever serves to deceive.
class PortalPolicy {
public:
    PortalPolicy() = default; // refuses everything
    PortalPolicy(const QUrl& backend, const QStringList& portalHosts, const QUrl& returnUrl);

    Verdict judge(const Navigation& navigation) const;
    // May a visit begin here? The same rule as for the main frame, except that the return URL is
    // none.
    bool mayStart(const QUrl& url) const;
    bool hasReturn() const { return m_return.isValid(); }

private:
    Verdict judgeTopFrame(const Navigation& navigation) const;
    Verdict judgeSubFrame(const QUrl& url) const;

    ReturnUrl m_return;
    QList<Origin> m_origins;
    QList<Origin>
        m_local; // loopback names with a listed loopback port: the stub under another name
};

} // namespace portico
