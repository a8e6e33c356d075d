#include "app/LanguageWiring.h"

#include "app/core/portal/PortalVisit.h"
#include "app/EmbeddedPortal.h"
#include "ui/language/Language.h"
#include "ui/MainWindow.h"

#include <QSettings>

namespace portico {

const QString LanguageWiring::stateKey = QStringLiteral("portico/language");

LanguageWiring::LanguageWiring(Speakers speakers, QSettings& state, QObject* parent)
    : QObject(parent)
    , m_speakers(speakers)
{
    connect(&m_speakers.window, &MainWindow::languageRequested, this,
        [this, &state](const QString& code) {
            state.setValue(stateKey, code);
            speak(code);
        });
}

void LanguageWiring::speak(const QString& code)
{
    m_speakers.language.use(code);
    m_speakers.window.setLanguageChoice(code.isEmpty() ? QString() : m_speakers.language.code());
    const QString locale = QLocale().bcp47Name();
    m_speakers.embedded.setLocale(locale);
    m_speakers.visit.setLocale(locale);
}

} // namespace portico
