#include "backend-stub/stripe/portal/Words.h"

#include "backend-stub/stripe/portal/Assets.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

QString spokenHere(const QString& tag)
{
    const auto language = tag.section(u'-', 0, 0).section(u'_', 0, 0).trimmed().toLower();
    return language == "en"_L1 || language == "de"_L1 ? language : QString();
}

} // namespace

QString languageFor(const QString& locale, const QByteArray& acceptLanguage)
{
    if (!locale.isEmpty() && locale != "auto"_L1) {
        const auto wanted = spokenHere(locale);
        return wanted.isEmpty() ? u"en"_s : wanted;
    }
    for (const auto& range : QString::fromLatin1(acceptLanguage).split(u',')) {
        const auto wanted = spokenHere(range.section(u';', 0, 0));
        if (!wanted.isEmpty())
            return wanted;
    }
    return u"en"_s;
}

Words::Words(QString language) : m_language(std::move(language))
{
    const auto file = asset(u"strings/%1.json"_s.arg(m_language));
    const auto table = QJsonDocument::fromJson(file.body).object();
    for (auto it = table.begin(); it != table.end(); ++it)
        m_table.insert(it.key(), it.value().toString());
}

QString Words::operator()(const QString& key) const { return m_table.value(key, key); }

} // namespace stripe::portal
