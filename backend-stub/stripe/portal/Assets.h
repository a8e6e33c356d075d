#pragma once

#include "backend-stub/serving/HttpServer.h"

#include <QHash>
#include <QString>

// The pages' files, embedded under :/portal. HTML templates take {{name}} values, escaped; a value
// that is markup made here is passed as Markup.

namespace stripe::portal {

struct Markup {
    QString html;
};

class Values {
public:
    Values& set(const QString& name, const QString& text); // escaped
    Values& set(const QString& name, const Markup& markup); // as it is
    QString fill(const QString& pattern) const; // an unknown name leaves nothing

private:
    QHash<QString, QString> m_values;
};

// /p/assets/<path>; 404 for what is not embedded.
serving::Response asset(const QString& path);

serving::Response page(const QString& file, const Values& values, int status = 200);

} // namespace stripe::portal
