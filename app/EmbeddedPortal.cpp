#include "app/EmbeddedPortal.h"

#include "ui/portal/PortalModule.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QPluginLoader>
#include <QPointer>

#include <utility>

namespace portico {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcPortal, "portico.portal")

// Beside the program in a build, in the library folder once installed.
QString moduleFile()
{
    const QStringList folders{
        QCoreApplication::applicationDirPath(), QStringLiteral(PORTICO_MODULE_DIR)};
    for (const QString& folder : folders) {
        const QString file = folder + u'/' + QStringLiteral(PORTICO_MODULE_FILE);
        if (QFileInfo::exists(file))
            return file;
    }
    return {};
}

// What is known at once comes before what takes a process to find out.
QCoro::Task<QString> obstacleOf(PortalModule& module)
{
    QString obstacle = module.obstacle();
    if (obstacle.isEmpty()) // not in a conditional expression, which GCC 12 compiles wrongly
        obstacle = co_await module.tryEngine();
    co_return obstacle;
}

} // namespace

EmbeddedPortal::EmbeddedPortal(PortalHost& host) : m_host(host) { }

EmbeddedPortal::~EmbeddedPortal() = default;

bool EmbeddedPortal::isInstalled() { return !moduleFile().isEmpty(); }

QCoro::Task<> EmbeddedPortal::load()
{
    m_state = State::Loading;
    const QPointer<QObject> alive(&m_alive);
    QPluginLoader loader(moduleFile());
    auto* module = isInstalled() ? qobject_cast<PortalModule*>(loader.instance()) : nullptr;
    QString obstacle;
    if (module)
        obstacle = co_await obstacleOf(*module);
    else
        obstacle = isInstalled() ? loader.errorString() : u"the portal module is not installed"_s;
    if (!alive)
        co_return;
    m_obstacle = obstacle;
    if (m_obstacle.isEmpty())
        m_module = module;
    else
        qCWarning(lcPortal).noquote() << "No embedded portal:" << m_obstacle;
    m_state = State::Loaded;
    makeView();
    if (auto waiting = std::exchange(m_waiting, std::nullopt))
        waiting->complete(std::nullopt);
}

void EmbeddedPortal::makeView()
{
    if (m_viewLocale != m_locale)
        m_view.reset();
    if (!m_view && m_module) {
        m_view = m_module->createView(m_host, m_locale);
        m_viewLocale = m_locale;
    }
    if (m_view)
        m_view->prepare();
}

void EmbeddedPortal::prepare()
{
    if (m_state == State::Untried)
        load();
    else if (m_state == State::Loaded)
        makeView();
}

QCoro::Task<PortalEnding> EmbeddedPortal::show(PortalSession session, PortalPolicy policy)
{
    prepare();
    if (m_state != State::Loaded) {
        const auto waiting = m_waiting.emplace();
        const std::optional<PortalEnding> ending = co_await waiting;
        if (ending)
            co_return *ending;
    }
    if (!m_view)
        co_return PortalEnding::EngineFailed;
    co_return co_await m_view->show(std::move(session), std::move(policy));
}

void EmbeddedPortal::end(PortalEnding ending)
{
    if (auto waiting = std::exchange(m_waiting, std::nullopt))
        waiting->complete(ending);
    else if (m_view)
        m_view->end(ending);
}

} // namespace portico
