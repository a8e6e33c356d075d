#include "backend-stub/stripe/portal/Assets.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

static void initResources() { Q_INIT_RESOURCE(portal); } // must stand outside any namespace

namespace stripe::portal {

namespace {

QByteArray embedded(const QString& path)
{
    [[maybe_unused]] static const bool loaded = (initResources(), true);
    QFile file(u":/portal/"_s + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray typeOf(const QString& path)
{
    if (path.endsWith(".js"_L1))
        return "text/javascript; charset=utf-8";
    if (path.endsWith(".css"_L1))
        return "text/css; charset=utf-8";
    if (path.endsWith(".json"_L1))
        return "application/json";
    if (path.endsWith(".svg"_L1))
        return "image/svg+xml";
    return {};
}

} // namespace

Values& Values::set(const QString& name, const QString& text)
{
    m_values.insert(name, text.toHtmlEscaped());
    return *this;
}

Values& Values::set(const QString& name, const Markup& markup)
{
    m_values.insert(name, markup.html);
    return *this;
}

QString Values::fill(const QString& pattern) const
{
    static const QRegularExpression place(u"\\{\\{(\\w+)\\}\\}"_s);
    QString filled;
    qsizetype from = 0;
    for (auto match = place.globalMatch(pattern); match.hasNext();) {
        const auto found = match.next();
        filled += QStringView(pattern).mid(from, found.capturedStart() - from);
        filled += m_values.value(found.captured(1));
        from = found.capturedEnd();
    }
    filled += QStringView(pattern).mid(from);
    return filled;
}

serving::Response asset(const QString& path)
{
    static const QRegularExpression plain(u"^[a-z0-9-]+(/[a-z0-9-]+)*\\.[a-z]+$"_s);
    const auto type = typeOf(path);
    const auto body = plain.match(path).hasMatch() ? embedded(path) : QByteArray();
    if (type.isEmpty() || body.isEmpty())
        return serving::Response::text("not found\n", "text/plain; charset=utf-8", 404);
    return serving::Response::text(body, type).with("Cache-Control", "no-cache");
}

serving::Response page(const QString& file, const Values& values, int status)
{
    const auto html = values.fill(QString::fromUtf8(embedded(file)));
    return serving::Response::text(html.toUtf8(), "text/html; charset=utf-8", status)
        .with("Cache-Control", "no-store");
}

} // namespace stripe::portal
