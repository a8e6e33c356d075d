#include "app/Settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace portico;
using namespace Qt::StringLiterals;

class TestSettings : public QObject {
    Q_OBJECT
private slots:
    void init();
    void laterSourcesWin();
    void wrongValues_data();
    void wrongValues();
    void missingFilesAreFine();
    void wrongFiles_data();
    void wrongFiles();
    void unreadableFile();
    void stateIsTheProgramsOwn();
    void builtInIsCheckedToo();
    void emptyVariablesAreNotSet();
    void languagesWithWords_data();
    void languagesWithWords();
    void commasStay();
    void passwordsAreNotRepeated_data();
    void passwordsAreNotRepeated();

private:
    QString write(const QString& name, const QByteArray& contents);

    SettingsSources m_sources;
    QTemporaryDir m_folder;
};

void TestSettings::init() { m_sources = {}; }

QString TestSettings::write(const QString& name, const QByteArray& contents)
{
    QFile file(m_folder.filePath(name));
    [[maybe_unused]] const bool opened = file.open(QFile::WriteOnly | QFile::Truncate);
    file.write(contents);
    return file.fileName();
}

void TestSettings::laterSourcesWin()
{
    m_sources.files = {
        write(u"system.ini"_s, "[portico]\nbackend=https://system.example\nlanguage=fr\n"),
        write(u"user.ini"_s, "[portico]\nbackend=https://user.example\n")};
    QCOMPARE(readSettings(m_sources)->backend, QUrl(u"https://user.example"_s));
    QCOMPARE(readSettings(m_sources)->language, u"fr"_s);

    m_sources.environment.insert(u"PORTICO_BACKEND"_s, u"https://environment.example"_s);
    QCOMPARE(readSettings(m_sources)->backend, QUrl(u"https://environment.example"_s));

    m_sources.options.insert(u"backend"_s, u"http://127.0.0.1:9"_s);
    QCOMPARE(readSettings(m_sources)->backend, QUrl(u"http://127.0.0.1:9"_s));
}

void TestSettings::wrongValues_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain http") << u"backend"_s << u"http://example.com"_s;
    QTest::newRow("no scheme") << u"backend"_s << u"example.com"_s;
    QTest::newRow("user-info") << u"backend"_s << u"https://a:b@example.com"_s;
    QTest::newRow("language") << u"language"_s << u"klingon language"_s;
    QTest::newRow("language without words") << u"language"_s << u"pt-BR"_s;
    QTest::newRow("language's name") << u"language"_s << u"english"_s;
    QTest::newRow("portal") << u"portal"_s << u"nowhere"_s;
}

void TestSettings::wrongValues()
{
    QFETCH(QString, key);
    QFETCH(QString, value);

    m_sources.files = {write(u"bad.ini"_s, u"[portico]\n%1=%2\n"_s.arg(key, value).toUtf8())};
    QCOMPARE(readSettings(m_sources).error().source, m_sources.files.first());

    m_sources.environment.insert("PORTICO_"_L1 + key.toUpper(), value);
    QCOMPARE(readSettings(m_sources).error().source, QString("PORTICO_"_L1 + key.toUpper()));

    m_sources.options.insert(key, value);
    const auto settings = readSettings(m_sources);
    QVERIFY(!settings);
    QCOMPARE(settings.error().source, QString("--"_L1 + key));
    QVERIFY(settings.error().message().contains(key));
}

void TestSettings::missingFilesAreFine()
{
    m_sources.files = {u"/nonexistent/portico.ini"_s};
    QVERIFY(readSettings(m_sources)->backend.isValid());
}

void TestSettings::wrongFiles_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("says"); // empty: nothing is wrong
    QTest::newRow("misspelt") << QByteArray("[portico]\nbakend=https://a.example\n")
                              << u"unknown setting \"bakend\""_s;
    QTest::newRow("no header") << QByteArray("backend=https://a.example\n") << u"\"backend\""_s;
    QTest::newRow("another header")
        << QByteArray("[Client]\nbackend=https://a.example\n") << u"Client/backend"_s;
    QTest::newRow("unclosed header")
        << QByteArray("[portico\nbackend=https://a.example\n") << u"name=value"_s;
    QTest::newRow("garbage") << QByteArray("<<<garbage\n") << u"name=value"_s;
    QTest::newRow("comment of a shell") << QByteArray("# Portico\n[portico]\n") << u";comment"_s;
    QTest::newRow("empty value") << QByteArray("[portico]\nbackend=\n") << u"https"_s;
    QTest::newRow("empty file") << QByteArray() << QString();
    QTest::newRow("all in comments")
        << QByteArray("; Portico\n[portico]\n;backend=x\n") << QString();
}

void TestSettings::wrongFiles()
{
    QFETCH(QByteArray, contents);
    QFETCH(QString, says);

    m_sources.files = {write(QString::fromUtf8(QTest::currentDataTag()) + u".ini"_s, contents)};
    const auto settings = readSettings(m_sources);
    QCOMPARE(settings.has_value(), says.isEmpty());
    if (settings)
        return;
    QCOMPARE(settings.error().source, m_sources.files.first());
    QVERIFY2(settings.error().message().contains(says), qPrintable(settings.error().message()));
    QVERIFY(settings.error().message().contains(m_sources.files.first()));
}

void TestSettings::unreadableFile()
{
    const QString path = write(u"secret.ini"_s, "[portico]\nlanguage=de\n");
    QVERIFY(QFile::setPermissions(path, {}));
    if (QFile file(path); file.open(QFile::ReadOnly))
        QSKIP("root reads every file");
    m_sources.files = {path};
    QCOMPARE(readSettings(m_sources).error().kind, SettingsError::Kind::UnreadableFile);
    QVERIFY(readSettings(m_sources).error().message().contains(path));
}

void TestSettings::stateIsTheProgramsOwn()
{
    m_sources.files = {write(u"below.ini"_s, "[portico]\nlanguage=fr\nportal=browser\n")};
    m_sources.state = write(u"state.ini"_s, "[portico]\nlanguage=ja\n[window]\nscheme=dark\n");
    QCOMPARE(readSettings(m_sources)->language, u"ja"_s);
    QVERIFY(readSettings(m_sources)->portalInBrowser);
    m_sources.environment.insert(u"PORTICO_LANGUAGE"_s, u"de"_s);
    QCOMPARE(readSettings(m_sources)->language, u"de"_s);

    m_sources.state = write(u"broken-state.ini"_s, "[win"); // what is lost is only a choice
    QVERIFY(readSettings(m_sources));
}

void TestSettings::builtInIsCheckedToo()
{
    m_sources.builtIn = u"http://192.0.2.2:18998"_s;
    QCOMPARE(readSettings(m_sources).error().source, u"built in"_s);
    m_sources.options.insert(u"backend"_s, u"https://a.example"_s); // and nobody asks for it
    QCOMPARE(readSettings(m_sources)->backendSource, u"--backend"_s);
}

void TestSettings::emptyVariablesAreNotSet()
{
    m_sources.files = {write(u"plain.ini"_s, "[portico]\nbackend=https://a.example\n")};
    for (const QString& name : {u"PORTICO_BACKEND"_s, u"PORTICO_LANGUAGE"_s, u"PORTICO_PORTAL"_s})
        m_sources.environment.insert(name, QString());
    const auto settings = readSettings(m_sources);
    QVERIFY(settings);
    QCOMPARE(settings->backend, QUrl(u"https://a.example"_s));
}

void TestSettings::languagesWithWords_data()
{
    QTest::addColumn<QString>("language");
    for (const char* language : {"de", "de-AT", "de_AT.UTF-8", "FR", "es-419", "ja", "ar", ""})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestSettings::languagesWithWords()
{
    QFETCH(QString, language);
    m_sources.options.insert(u"language"_s, language);
    QVERIFY(readSettings(m_sources));

    m_sources.options.insert(u"language"_s, u"it"_s);
    QCOMPARE(readSettings(m_sources).error().expected, u"one of en, de, fr, es, ja, ar"_s);
}

void TestSettings::commasStay()
{
    m_sources.files = {write(u"commas.ini"_s, "[portico]\nbackend=a, b\n")};
    QCOMPARE(readSettings(m_sources).error().value, u"a, b"_s);
}

void TestSettings::passwordsAreNotRepeated_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("https") << u"https://user:canary@host.example"_s;
    QTest::newRow("no scheme") << u"user:canary@host.example"_s;
    QTest::newRow("with a slash") << u"https://user:can/canary@host.example"_s;
    QTest::newRow("with an at") << u"https://user:canary@canary@host.example"_s;
    QTest::newRow("not a URL") << u"https://user:canary 1@host.example"_s;
    QTest::newRow("odd scheme") << u"h2+tls://user:canary@host.example"_s;
}

void TestSettings::passwordsAreNotRepeated()
{
    QFETCH(QString, url);
    m_sources.options.insert(u"backend"_s, url);
    const QString message = readSettings(m_sources).error().message();
    QVERIFY2(!message.contains(u"canary"), qPrintable(message));
    QVERIFY2(!message.contains(u"user:"), qPrintable(message));
    QVERIFY2(message.contains(u"host.example") && message.contains(u"no user name"),
        qPrintable(message));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
