#include "app/EmbeddedPortal.h"

#include "ui/portal/PortalModule.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QPluginLoader>

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

} // namespace

EmbeddedPortal::EmbeddedPortal(PortalHost& host) : m_host(host) { }

EmbeddedPortal::~EmbeddedPortal() = default;

void EmbeddedPortal::load()
{
    m_tried = true;
    const QString file = moduleFile();
    if (file.isEmpty()) {
        m_obstacle = u"the portal module is not installed"_s;
        return;
    }
    QPluginLoader loader(file);
    auto* module = qobject_cast<PortalModule*>(loader.instance());
    if (!module)
        m_obstacle = loader.errorString();
    else
        m_obstacle = module->obstacle();
    if (m_obstacle.isEmpty())
        m_module = module;
}

PortalModule* EmbeddedPortal::module()
{
    if (!m_tried) {
        load();
        if (!m_module)
            qCWarning(lcPortal).noquote() << "No embedded portal:" << m_obstacle;
    }
    return m_module;
}

void EmbeddedPortal::prepare()
{
    if (m_viewLocale != m_locale)
        m_view.reset();
    if (!m_view && module()) {
        m_view = m_module->createView(m_host, m_locale);
        m_viewLocale = m_locale;
    }
    if (m_view)
        m_view->prepare();
}

QCoro::Task<PortalEnding> EmbeddedPortal::show(PortalSession session, PortalPolicy policy)
{
    prepare();
    if (!m_view)
        co_return PortalEnding::EngineFailed;
    co_return co_await m_view->show(std::move(session), std::move(policy));
}

void EmbeddedPortal::end(PortalEnding ending)
{
    if (m_view)
        m_view->end(ending);
}

} // namespace portico
