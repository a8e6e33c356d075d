#include "ui/language/Language.h"

#include <QGuiApplication>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace portico {

namespace {

const QString english = QStringLiteral("en");

QString systemCode()
{
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        if (const QString code = Language::codeFor(wanted); !code.isEmpty())
            return code;
    }
    return english;
}

} // namespace

Language::Language(QObject* parent) : QObject(parent) { }

Language::Language(const QString& code) { use(code); }

Language::~Language() = default;

QStringList Language::codes()
{
    return {english, QStringLiteral("de"), QStringLiteral("fr"), QStringLiteral("es"),
        QStringLiteral("ja"), QStringLiteral("ar")};
}

QString Language::codeFor(const QString& tag)
{
    static const QRegularExpression separator(QStringLiteral("[-_.@]")); // BCP 47's, and POSIX's
    const QString code = tag.section(separator, 0, 0).toLower();
    return codes().contains(code) ? code : QString();
}

QString Language::nativeName(const QString& code)
{
    static const QHash<QString, QString> names{
        {english, QStringLiteral("English")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("fr"), QStringLiteral("Français")},
        {QStringLiteral("es"), QStringLiteral("Español")},
        {QStringLiteral("ja"), QStringLiteral("日本語")},
        {QStringLiteral("ar"), QStringLiteral("العربية")},
    };
    return names.value(code, code);
}

QLocale Language::localeFor(const QString& code)
{
    const QLocale system = QLocale::system();
    const QLocale plain(code);
    return system.language() == plain.language() ? system : plain;
}

void Language::use(const QString& code)
{
    const QString known = codeFor(code);
    const QString chosen = known.isEmpty() ? systemCode() : known;
    if (chosen == m_code)
        return;
    m_code = chosen;
    const QLocale locale = localeFor(chosen);
    QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection(locale.textDirection());
    QCoreApplication::removeTranslator(&m_qtWords);
    QCoreApplication::removeTranslator(&m_words);
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qtWords.load(QStringLiteral("qtbase_") + chosen, qtFolder))
        QCoreApplication::installTranslator(&m_qtWords);
    // English is loaded, too: its plurals are in there.
    if (m_words.load(QStringLiteral("portico_") + chosen, QStringLiteral(":/portico/i18n")))
        QCoreApplication::installTranslator(&m_words);
}

} // namespace portico
