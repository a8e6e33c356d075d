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
    QTest::newRow("empty backend") << u"backend"_s << QString();
    QTest::newRow("language") << u"language"_s << u"klingon language"_s;
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

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
