#pragma once

#include "app/core/Completion.h"
#include "app/core/portal/PortalView.h"

#include <QObject>
#include <QPointer>

#include <chrono>
#include <optional>

namespace portico {

class PortalHost;
class PortalWidget;

// PortalView with Qt WebEngine. Each showing has a widget, and with it a profile, of its own, so
// that nothing of a visit is left when the next begins.
class WebEngineView final : public PortalView {
public:
    WebEngineView(PortalHost& host, QString locale,
        std::chrono::milliseconds patience = std::chrono::seconds(10)); // with one page
    ~WebEngineView() override;

    void prepare() override;
    QCoro::Task<PortalEnding> show(PortalSession session, PortalPolicy policy) override;
    void end(PortalEnding ending) override;

private:
    PortalHost& m_host;
    QString m_locale;
    std::chrono::milliseconds m_patience;
    QPointer<PortalWidget> m_prepared; // a parentless widget with an engine already started
    std::optional<Completion<PortalEnding>> m_showing;
    QObject m_context; // connections to widgets end with this
};

} // namespace portico
