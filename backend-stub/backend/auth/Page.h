#pragma once

#include "backend-stub/serving/HttpServer.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace backend::auth {

// Markup that is safe to put into a page, as opposed to plain text, which is escaped on the way in.
struct Html {
    QString markup;
};

// One of the templates in web/sign-in, with its {{names}} filled in. A name without a value is
// empty.
class Page {
public:
    explicit Page(QString name);

    Page& set(const QString& name, const QString& plain);
    Page& set(const QString& name, const Html& html);

    Html render() const;

private:
    QString m_name;
    QHash<QString, QString> m_values;
};

// The frame around a page and the headers that keep it to itself: a CSP without inline code, no
// framing, no referrer, no cache. `formTarget` is a further origin that a form may lead to, since
// browsers apply form-action to the redirect that follows a form as well.
serving::Response pageResponse(
    const QString& title, const Html& content, int status = 200, const QByteArray& formTarget = {});

// The style sheet or script of that name, or 404.
serving::Response pageAsset(const QString& name);

} // namespace backend::auth
