#pragma once

#include <QCoroTask>
#include <QObject>

namespace portico {

class EmbeddedPortal;
class HttpClient;
class MainWindow;
class PortalVisit;
class Session;
struct Diagnostics;
struct Settings;

// Answers the wish to see diagnostics with what the parts know. Loads and starts nothing for it:
// an engine that is not there yet stays away.
class DiagnosticsWiring final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        const Settings& settings;
        const HttpClient& http;
        const Session& session;
        const EmbeddedPortal& embedded;
        const PortalVisit& visit;
    };

    // All references must outlive this.
    DiagnosticsWiring(MainWindow& window, Parts parts, QObject* parent);

private:
    QCoro::Task<> show();
    void describeEngine(Diagnostics& diagnostics) const;

    MainWindow& m_window;
    Parts m_parts;
};

} // namespace portico
