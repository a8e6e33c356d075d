#include "backend-stub/backend/auth/Page.h"

#include "backend-stub/serving/Router.h"

#include <QFile>

// Outside of any namespace, as the macro requires; a static library loads nothing by itself.
static void loadResources() { Q_INIT_RESOURCE(sign_in); }

namespace backend::auth {

namespace {

QByteArray resource(const QString& name)
{
    loadResources();
    QFile file(QStringLiteral(":/sign-in/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void secure(serving::Response& response, const QByteArray& formTarget)
{
    const auto forms = formTarget.isEmpty() ? QByteArray() : ' ' + formTarget;
    response.headers.emplaceBack("Content-Security-Policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action "
        "'self'"
            + forms + "; frame-ancestors 'none'; base-uri 'none'");
    response.headers.emplaceBack("X-Frame-Options", "DENY");
    response.headers.emplaceBack("X-Content-Type-Options", "nosniff");
    // Not no-referrer: that would also hide the origin of our own forms from us.
    response.headers.emplaceBack("Referrer-Policy", "same-origin");
    response.headers.emplaceBack("Cross-Origin-Opener-Policy", "same-origin");
    response.headers.emplaceBack("Cache-Control", "no-store");
}

} // namespace

Page::Page(QString name) : m_name(std::move(name)) { }

Page& Page::set(const QString& name, const QString& plain)
{
    m_values.insert(name, plain.toHtmlEscaped());
    return *this;
}

Page& Page::set(const QString& name, const Html& html)
{
    m_values.insert(name, html.markup);
    return *this;
}

// One pass, so that braces in a value stay what they are.
Html Page::render() const
{
    const auto source = QString::fromUtf8(resource(m_name + QStringLiteral(".html")));
    QString result;
    qsizetype done = 0;
    for (auto open = source.indexOf(u"{{"); open >= 0; open = source.indexOf(u"{{", done)) {
        const auto close = source.indexOf(u"}}", open);
        result += source.mid(done, open - done);
        result += m_values.value(source.mid(open + 2, close - open - 2));
        done = close + 2;
    }
    return {result + source.mid(done)};
}

serving::Response pageResponse(
    const QString& title, const Html& content, int status, const QByteArray& formTarget)
{
    const auto page = Page(QStringLiteral("layout"))
                          .set(QStringLiteral("title"), title)
                          .set(QStringLiteral("content"), content)
                          .render();
    auto response =
        serving::Response::text(page.markup.toUtf8(), "text/html; charset=utf-8", status);
    secure(response, formTarget);
    return response;
}

serving::Response pageAsset(const QString& name)
{
    const bool isStyle = name == u"sign-in.css";
    if (!isStyle && name != u"sign-in.js") {
        return serving::errorResponse(
            404, QStringLiteral("not_found"), QStringLiteral("There is nothing at this address"));
    }
    return serving::Response::text(
        resource(name), isStyle ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8")
        .with("X-Content-Type-Options", "nosniff")
        .with("Cache-Control", "no-cache");
}

} // namespace backend::auth
