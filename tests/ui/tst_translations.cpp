#include "ui/language/Language.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

// The .ts files hold exactly the strings of the code, each translated, with the placeholders of its
// source.
class tst_Translations : public QObject {
    Q_OBJECT

private slots:
    void isComplete_data();
    void isComplete();
};

namespace {

struct Message {
    QString context;
    QString source;
    QString state; // the translation's type: unfinished, vanished, obsolete, or nothing
    QStringList translations; // one, or one a plural form
    bool plural = false;
};

// Names, and what has no words.
bool mayBeIdentical(const QString& source)
{
    static const QSet<QString> same{u"Portico"_s, u"Portico %1"_s, u"PDF (*.pdf)"_s};
    static const QRegularExpression placeholder(u"%[n1-9]"_s);
    static const QRegularExpression letters(u"\\p{L}{2}"_s);
    QString bare = source;
    return same.contains(source) || !bare.remove(placeholder).contains(letters);
}

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message;
    message.context = context;
    message.plural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.state = xml.attributes().value("type"_L1).toString();
            if (!message.plural) {
                message.translations.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                message.translations.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    xml.readNextStartElement();
    while (xml.readNextStartElement()) { // contexts
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                messages.append(readMessage(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression placeholder(u"%[1-9]"_s);
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

QString complaint(const Message& message, const QString& language)
{
    if (!message.state.isEmpty())
        return u"is "_s + message.state;
    for (const QString& translation : message.translations) {
        if (translation.trimmed().isEmpty())
            return u"has no translation"_s;
        if (placeholders(translation) != placeholders(message.source))
            return u"has other placeholders than its source: "_s + translation;
    }
    // "one" may be said without the number; the form for any number may not. %Ln is the number in
    // the digits of its language.
    static const QRegularExpression number(u"%L?n"_s);
    if (message.plural && !message.translations.constLast().contains(number)
        && message.source.contains(number))
        return u"loses its number"_s;
    const bool identical = message.translations == QStringList{message.source};
    if (language != "en"_L1 && identical && !mayBeIdentical(message.source))
        return u"is still English"_s;
    return {};
}

// The file as it would be after lupdate: new strings unfinished, gone ones vanished.
QString update(const QString& language, const QTemporaryDir& folder, QString& copy)
{
    const QString name = u"portico_%1.ts"_s.arg(language);
    const QString source = QStringLiteral(PORTICO_SOURCE_DIR);
    copy = folder.filePath(name);
    if (!QFile::copy(source + u"/resources/translations/"_s + name, copy))
        return u"there is no "_s + name;
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    QStringList arguments{
        source + u"/ui"_s, u"-locations"_s, u"none"_s, u"-I"_s, source, u"-ts"_s, copy};
    if (language == "en"_L1)
        arguments.prepend(u"-pluralonly"_s); // the rest is in the code
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(PORTICO_LUPDATE), arguments);
    const bool worked = lupdate.waitForFinished(60'000) && lupdate.exitCode() == 0;
    return worked ? QString() : u"lupdate: "_s + QString::fromLocal8Bit(lupdate.readAll());
}

} // namespace

void tst_Translations::isComplete_data()
{
    QTest::addColumn<QString>("language");
    for (const QString& code : portico::Language::codes())
        QTest::newRow(qPrintable(code)) << code;
}

void tst_Translations::isComplete()
{
    QFETCH(const QString, language);
    const QTemporaryDir folder;
    QString updated;
    const QString trouble = update(language, folder, updated);
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    const auto messages = readMessages(updated);
    QVERIFY(!messages.isEmpty());
    QStringList found;
    for (const auto& message : messages) {
        if (const QString what = complaint(message, language); !what.isEmpty())
            found.append(u"%1: \"%2\" %3"_s.arg(message.context, message.source, what));
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Translations)

#include "tst_translations.moc"
