#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace portico {

// The language of the program: its words, Qt's own, the way numbers and dates are written, and the
// direction of reading. One for the whole process, since that is how Qt keeps translators; changing
// it sends every widget a LanguageChange.
class Language : public QObject {
    Q_OBJECT
public:
    explicit Language(QObject* parent = nullptr); // none is in use yet
    explicit Language(const QString& code); // see use()
    ~Language() override;

    // "en", "de", "fr", "es", "ja", "ar": what there are words for.
    static QStringList codes();
    // Which of them "de_AT", "de-AT" and "de" mean; empty where there are no words for it.
    static QString codeFor(const QString& tag);
    // In the language itself, as somebody who only reads that one looks for it.
    static QString nativeName(const QString& code);

    // Empty, or a language there are no words for: the system's where it is known, else English.
    void use(const QString& code);
    const QString& code() const { return m_code; } // the language in use

    // How `code` writes numbers and dates: as the system does where that is the same language.
    static QLocale localeFor(const QString& code);

private:
    QString m_code;
    QTranslator m_words;
    QTranslator m_qtWords;
};

} // namespace portico
