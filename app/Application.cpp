#include "app/Application.h"

#include "app/BillingWiring.h"
#include "app/core/api/FetchClientConfig.h"
#include "app/core/api/HttpBillingApi.h"
#include "app/core/auth/KeychainSecretStore.h"
#include "app/core/auth/Session.h"
#include "app/core/billing/BillingState.h"
#include "app/core/billing/Freshness.h"
#include "app/core/billing/InvoicePdfs.h"
#include "app/core/Clock.h"
#include "app/core/http/HttpClient.h"
#include "app/core/portal/PortalVisit.h"
#include "app/DesktopSettings.h"
#include "app/DiagnosticsWiring.h"
#include "app/EmbeddedPortal.h"
#include "app/FirstPaint.h"
#include "app/FreshnessWiring.h"
#include "app/InvoiceWiring.h"
#include "app/KeychainWiring.h"
#include "app/LanguageWiring.h"
#include "app/LinkWiring.h"
#include "app/NotificationWiring.h"
#include "app/PortalWiring.h"
#include "app/SignInWiring.h"
#include "ui/BillingPage.h"
#include "ui/invoices/InvoiceModel.h"
#include "ui/language/Language.h"
#include "ui/MainWindow.h"
#include "ui/PortalPage.h"
#include "ui/SignInPage.h"
#include "ui/WindowMemory.h"

#include <QDesktopServices>
#include <QPointer>
#include <QSettings>
#include <QStandardPaths>

#include <utility>

namespace portico {

using namespace Qt::StringLiterals;

namespace {

Application::Services completed(Application::Services services)
{
    if (!services.openUrl)
        services.openUrl = [](const QUrl& url) { return QDesktopServices::openUrl(url); };
    if (services.stateFile.isEmpty())
        services.stateFile = SettingsSources::stateFile();
    if (!services.clock)
        services.clock = std::make_unique<SystemClock>();
    if (services.cacheFolder.isEmpty()) {
        services.cacheFolder =
            QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + "/portico"_L1;
    }
    return services;
}

std::unique_ptr<SecretStore> orKeychain(std::unique_ptr<SecretStore> store)
{
    if (store)
        return store;
    return std::make_unique<KeychainSecretStore>(u"Portico"_s);
}

} // namespace

// In the order they need each other; destroyed the other way round, the window last but for what it
// shows.
struct Application::Parts {
    Parts(const Settings& settings, Services& services)
        : state(services.stateFile, QSettings::IniFormat)
        , clock(std::move(services.clock))
        , secrets(orKeychain(std::move(services.secrets)))
        , http("Portico/" PORTICO_VERSION)
        , session(settings.backend, http, *secrets, state, *clock)
        , api(settings.backend, session)
        , billing(api, *clock)
        , freshness(billing, *clock)
        , pdfs(settings.backend)
        , language(settings.language)
        , embedded(window.portalPage())
        , browser(services.openUrl)
        , visit(api, billing, embedded, browser, settings.backend)
        , signInWiring(window, session, services.openUrl)
        , keychainWiring(window, session, nullptr)
        , billingWiring(window.billingPage(), billing, api, nullptr)
        , freshnessWiring({session, billing, freshness, window, *clock},
              {services.cacheFolder, settings.backend}, nullptr)
        , invoiceWiring(window.billingPage(), pdfs, services.openUrl, nullptr)
        , portalWiring(window, visit, state, nullptr)
        , languageWiring({language, window, embedded, visit}, state, nullptr)
        , linkWiring(window, billing, nullptr)
        , notificationWiring(window, billing, nullptr)
        , diagnosticsWiring(window, {settings, http, session, embedded, visit}, nullptr)
        , windowMemory(window, state)
    {
        languageWiring.speak(settings.language);
        portalWiring.start(settings.portalInBrowser, embedded.isInstalled());
    }

    QSettings state;
    std::unique_ptr<Clock> clock;
    std::unique_ptr<SecretStore> secrets;
    HttpClient http;
    Session session;
    HttpBillingApi api;
    BillingState billing;
    Freshness freshness;
    InvoicePdfs pdfs;
    Language language;
    MainWindow window;
    EmbeddedPortal embedded;
    SystemBrowserView browser;
    PortalVisit visit;
    SignInWiring signInWiring;
    KeychainWiring keychainWiring;
    BillingWiring billingWiring;
    FreshnessWiring freshnessWiring;
    InvoiceWiring invoiceWiring;
    PortalWiring portalWiring;
    LanguageWiring languageWiring;
    LinkWiring linkWiring;
    NotificationWiring notificationWiring;
    DiagnosticsWiring diagnosticsWiring;
    WindowMemory windowMemory;
    DesktopSettings desktopSettings;
};

Application::Application(Settings settings, Services services)
    : m_settings(std::move(settings))
    , m_services(completed(std::move(services)))
    , m_parts(std::make_unique<Parts>(m_settings, m_services))
{
    applyConfig(ClientConfig::defaults(m_settings.backend));
    connectParts();
}

Application::~Application()
{
    m_parts->visit.cancel(); // the engine's view goes while all it knows is still there
}

MainWindow& Application::window() { return m_parts->window; }

Session& Application::session() { return m_parts->session; }

PortalVisit& Application::portalVisit() { return m_parts->visit; }

void Application::connectParts()
{
    BillingPage& billing = m_parts->window.billingPage();
    connect(&m_parts->session, &Session::stateChanged, this, &Application::onSessionState);
    connect(&m_parts->session, &Session::accountChanged, this, &Application::clearBilling);
    connect(&billing, &BillingPage::manageBillingRequested, this, &Application::manageBilling);
    connect(&m_parts->linkWiring, &LinkWiring::portalRequested, this, &Application::manageBilling);
    connect(&billing, &BillingPage::signOutRequested, &m_parts->session, &Session::signOut);
    connect(&billing, &BillingPage::openUrlRequested, this,
        [this](const QUrl& url) { m_services.openUrl(url); });
    connect(&m_parts->window.signInPage(), &SignInPage::retryConfigRequested, this,
        &Application::loadConfig);
    connect(&m_parts->desktopSettings, &DesktopSettings::changed, &m_parts->window,
        &MainWindow::setDesktopWishes);
    connect(&m_parts->window, &MainWindow::activated, this,
        [this] { m_parts->browser.windowActivated(); });
}

void Application::start()
{
    MainWindow& window = m_parts->window;
    connect(new FirstPaint(window), &FirstPaint::painted, this, &Application::begin);
    window.showStarting();
    window.show();
}

void Application::open(Place place) { m_parts->linkWiring.open(place); }

QCoro::Task<> Application::begin()
{
    const QPointer<Application> self(this);
    auto config = loadConfig(); // both travel at the same time
    m_parts->desktopSettings.listen();
    m_parts->keychainWiring.watchStart();
    co_await m_parts->session.restore();
    if (self)
        co_await config;
}

QCoro::Task<> Application::loadConfig()
{
    const QPointer<Application> self(this);
    const auto config = co_await fetchClientConfig(m_parts->http, m_settings.backend);
    if (!self)
        co_return;
    m_hasConfig = config.has_value();
    if (config)
        applyConfig(*config);
    else
        m_parts->window.signInPage().showConfigError(config.error());
}

void Application::applyConfig(const ClientConfig& config)
{
    m_parts->session.setSignInConfig(config.signIn);
    m_parts->visit.setConfig(config.portal);
    m_parts->window.setConfig(config);
}

QCoro::Task<> Application::manageBilling(PortalFlow flow)
{
    const QPointer<Application> self(this);
    if (!m_hasConfig) // without it, nobody knows which hosts are the portal's
        co_await loadConfig();
    if (self)
        co_await m_parts->visit.run(flow);
}

void Application::onSessionState()
{
    switch (m_parts->session.state()) {
    case Session::State::Starting:
        m_parts->window.showStarting();
        return;
    case Session::State::SignedIn:
        m_parts->window.signInPage().reset(); // no password stays in a field
        m_parts->window.showBilling();
        m_parts->keychainWiring.show();
        m_parts->window.billingPage().invoices().reload();
        m_parts->billing.refresh();
        return;
    case Session::State::SignedOut:
        clearBilling();
        showSignIn();
        return;
    case Session::State::Expired:
        showSignIn();
        m_parts->window.signInPage().setEmail(m_parts->session.account());
        m_parts->window.signInPage().showSessionExpired();
        return;
    }
}

// An expired session is expected to go on: what is behind the sign-in page waits for it.
void Application::showSignIn()
{
    m_parts->visit.cancel();
    m_parts->pdfs.cancelAll();
    m_parts->window.signInPage().reset();
    m_parts->window.showSignIn();
    m_parts->keychainWiring.show();
}

// Nothing of an account stays for the next one.
void Application::clearBilling()
{
    m_parts->notificationWiring.forget();
    m_parts->billing.clear();
    m_parts->window.billingPage().clear();
}

} // namespace portico
