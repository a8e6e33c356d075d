#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace portico {

// What can go wrong while the portal is on screen. `ui/` has the words and the way out for each.
enum class PortalProblem {
    LoadFailed, // the page could not be loaded (network, DNS)
    SessionEnded, // the portal does not know the session, or not any more
    Trouble, // the portal answered with a failure of its own
    TlsRefused, // the certificate of the page is not trusted
    Slow, // the load watchdog ran out; the page may still come
    PageCrashed, // the renderer ended
    EngineMissing, // the web engine is not installed or could not be started
    Blocked, // a page was asked for that may not be shown here (PortalPolicy)
};

// How the program looks, so that pages can look alike.
struct PortalLook {
    bool dark = false;
    bool highContrast = false;
    bool lessMotion = false;
};

// The one face of `ui` that ui/portal knows: the place in the window where a portal view is shown.
// Pure virtual, so that the module needs no symbol of the program that loads it.
class PortalHost {
public:
    virtual ~PortalHost() = default;

    virtual PortalLook look() const = 0;
    // Takes ownership; a view set before is deleted. nullptr empties the place.
    virtual void setView(QWidget* view) = 0;
    // The host as the engine resolved it (never parsed from what a page says), and whether the
    // connection is https with a trusted certificate.
    virtual void setHost(const QString& host, bool secure) = 0;
    virtual void setProgress(int percent) = 0; // 0–100; 100 hides the bar
    virtual void showProblem(PortalProblem problem) = 0;
    virtual void clearProblem() = 0;
    // A document is where the user wanted it. `open` may be called once, at any time.
    virtual void showSaved(const QString& fileName, std::function<void()> open) = 0;
    // A document did not arrive as a whole.
    virtual void showDownloadProblem(const QString& fileName) = 0;
    // A document could not be saved where the user wanted it. `chooseAgain` may be called once,
    // while the view is still there.
    virtual void showSaveProblem(const QString& fileName, std::function<void()> chooseAgain) = 0;
};

} // namespace portico
