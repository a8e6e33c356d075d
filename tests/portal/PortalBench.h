#pragma once

#include "tests/portal/FakeHost.h"
#include "ui/portal/WebEngineView.h"

#include <QVariant>

#include <chrono>
#include <optional>

class QWebEnginePage;
class QWebEngineView;

namespace portico::testing {

// A portal visit in the real engine, in a window of its own.
class PortalBench {
public:
    // `forPage`: the patience with one page, until it is called slow.
    explicit PortalBench(std::chrono::milliseconds forPage = std::chrono::seconds(10));
    ~PortalBench();

    // Begins a visit; `ending` is set when it is over.
    void start(const QUrl& url, const PortalPolicy& policy);
    // The same, and waits for the first page. False when that does not load.
    bool load(const QUrl& url, const PortalPolicy& policy);

    QWebEngineView* view() const; // nullptr when nothing is shown
    QWebEnginePage* page() const;
    void run(const QString& script) const; // in the page, as its own script
    QVariant evaluate(const QString& script) const; // and waits for what it answers
    int rendererPid() const; // 0 while there is none

    FakeHost host;
    WebEngineView portal;
    std::optional<PortalEnding> ending;
};

} // namespace portico::testing
