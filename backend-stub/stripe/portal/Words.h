#pragma once

#include <QHash>
#include <QString>

// The pages' words on the server's side: titles and friendly pages. The same tables serve the page.

namespace stripe::portal {

// The language a session's locale ("de", "en-GB", "auto", empty) is shown in; for "auto" and empty
// the browser's Accept-Language decides (RFC 9110 §12.5.4, in the order given). "en" at last.
QString languageFor(const QString& locale, const QByteArray& acceptLanguage);

class Words {
public:
    explicit Words(QString language);

    const QString& language() const { return m_language; }
    QString operator()(const QString& key) const; // the key itself when there are no words for it

private:
    QString m_language;
    QHash<QString, QString> m_table;
};

} // namespace stripe::portal
