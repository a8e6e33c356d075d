#include "tests/portal/PortalBench.h"

#include <QEventLoop>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <memory>

namespace portico::testing {

namespace {

constexpr int patience = 30'000; // ms; a loaded machine is slow to start an engine

// Free of captures: its frame outlives the caller.
QCoro::Task<> showUntilEnded(WebEngineView& view, PortalSession session, PortalPolicy policy,
    std::optional<PortalEnding>& ending)
{
    ending = co_await view.show(std::move(session), std::move(policy));
}

} // namespace

PortalBench::PortalBench(std::chrono::milliseconds forPage)
    : portal(host, QStringLiteral("en"), forPage)
{
    host.window.show();
}

PortalBench::~PortalBench() { portal.end(PortalEnding::Cancelled); }

void PortalBench::start(const QUrl& url, const PortalPolicy& policy)
{
    ending.reset();
    showUntilEnded(portal, {.url = url, .returnUrl = {}}, policy, ending);
}

bool PortalBench::load(const QUrl& url, const PortalPolicy& policy)
{
    start(url, policy);
    const QSignalSpy loaded(page(), &QWebEnginePage::loadFinished);
    return QTest::qWaitFor([&loaded] { return !loaded.isEmpty(); }, patience)
        && loaded.first().first().toBool();
}

QWebEngineView* PortalBench::view() const { return host.window.findChild<QWebEngineView*>(); }

QWebEnginePage* PortalBench::page() const { return view()->page(); }

void PortalBench::run(const QString& script) const { page()->runJavaScript(script); }

QVariant PortalBench::evaluate(const QString& script) const
{
    struct Answer {
        QEventLoop waiting;
        QVariant value;
    };
    const auto answer = std::make_shared<Answer>(); // shared: it may come after the patience ends
    page()->runJavaScript(script, [answer](const QVariant& value) {
        answer->value = value;
        answer->waiting.quit();
    });
    QTimer::singleShot(patience, &answer->waiting, &QEventLoop::quit);
    answer->waiting.exec();
    return answer->value;
}

int PortalBench::rendererPid() const { return static_cast<int>(page()->renderProcessPid()); }

} // namespace portico::testing
