#include "app/DiagnosticsWiring.h"

#include "app/core/auth/SecretService.h"
#include "app/core/auth/Session.h"
#include "app/core/http/HttpClient.h"
#include "app/core/portal/PortalVisit.h"
#include "app/EmbeddedPortal.h"
#include "app/Settings.h"
#include "ui/dialogs/Diagnostics.h"
#include "ui/MainWindow.h"
#include "ui/portal/PortalModule.h"

#include <QDir>
#include <QMetaEnum>
#include <QNetworkProxyFactory>
#include <QPointer>

namespace portico {

using namespace Qt::StringLiterals;

namespace {

QString withPort(const QString& host, int port)
{
    return port > 0 ? u"%1:%2"_s.arg(host).arg(port) : host;
}

// A proxy's user and password are nobody's business.
QString proxyFor(const QUrl& backend)
{
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(backend));
    if (proxies.isEmpty() || proxies.first().type() == QNetworkProxy::NoProxy)
        return u"none"_s;
    const QNetworkProxy& proxy = proxies.first();
    const QString kind = proxy.type() == QNetworkProxy::Socks5Proxy ? u"SOCKS"_s : u"HTTP"_s;
    return kind + u' ' + withPort(proxy.hostName(), proxy.port());
}

// A path names the user.
QString withoutHome(QString path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + u'/') ? path.replace(0, home.size(), u'~') : path;
}

QString keychainOf(const QStringList& services, const Session& session)
{
    const QString names = services.isEmpty() ? u"none"_s : services.join(u", "_s);
    const auto problem = session.storageProblem();
    if (!problem)
        return names;
    return u"%1 (%2)"_s.arg(names,
        QLatin1String(
            QMetaEnum::fromType<SecretError>().valueToKey(static_cast<int>(problem->error))));
}

} // namespace

DiagnosticsWiring::DiagnosticsWiring(MainWindow& window, Parts parts, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_parts(parts)
{
    connect(&window, &MainWindow::diagnosticsRequested, this, &DiagnosticsWiring::show);
}

QCoro::Task<> DiagnosticsWiring::show()
{
    const QPointer<DiagnosticsWiring> self(this);
    const auto services = co_await secretServices(*this);
    if (!self)
        co_return;
    Diagnostics diagnostics;
    const QUrl& backend = m_parts.settings.backend;
    diagnostics.backendHost = withPort(backend.host(QUrl::FullyEncoded), backend.port());
    diagnostics.settingsSource = withoutHome(m_parts.settings.backendSource);
    diagnostics.keychain = keychainOf(services, m_parts.session);
    diagnostics.proxy = proxyFor(backend);
    diagnostics.requests = m_parts.http.log().records();
    describeEngine(diagnostics);
    m_window.showDiagnostics(diagnostics);
}

void DiagnosticsWiring::describeEngine(Diagnostics& diagnostics) const
{
    if (const auto* module = m_parts.embedded.loaded()) {
        const EngineInfo engine = module->engine();
        diagnostics.engineVersion =
            u"Qt WebEngine %1, Chromium %2"_s.arg(engine.version, engine.chromiumVersion);
        diagnostics.enginePatchLevel = u"Chromium "_s + engine.securityPatchVersion;
    } else if (!m_parts.embedded.obstacle().isEmpty()) {
        diagnostics.engineVersion = u"none: "_s + m_parts.embedded.obstacle();
    } else if (m_parts.visit.prefersBrowser()) {
        diagnostics.engineVersion = u"not used: the portal opens in the browser"_s;
    } else {
        diagnostics.engineVersion = u"not loaded before the first portal visit"_s;
    }
}

} // namespace portico
