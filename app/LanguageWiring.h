#pragma once

#include <QObject>

class QSettings;

namespace portico {

class EmbeddedPortal;
class Language;
class MainWindow;
class PortalVisit;

// Between the language menus and all that speaks: the window, and the portals opened from now on.
// What is chosen is remembered for the next run.
class LanguageWiring final : public QObject {
    Q_OBJECT
public:
    // What is remembered, read again with the other sources of settings.
    static const QString stateKey;

    struct Speakers {
        Language& language;
        MainWindow& window;
        EmbeddedPortal& embedded;
        PortalVisit& visit;
    };

    // All references must outlive this.
    LanguageWiring(Speakers speakers, QSettings& state, QObject* parent);

    void speak(const QString& code); // empty: as the system

private:
    Speakers m_speakers;
};

} // namespace portico
