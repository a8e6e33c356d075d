#include "app/Application.h"
#include "app/core/auth/Session.h"
#include "tests/e2e/Journey.h"
#include "tests/e2e/Person.h"
#include "tests/e2e/WidgetDriver.h"
#include "tests/e2e/WireTap.h"
#include "tests/support/StubProcess.h"
#include "ui/MainWindow.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

const auto password = u"portico-demo"_s;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Qt Test's own stops after 2,000 lines.
void toLog(QtMsgType, const QMessageLogContext& context, const QString& text)
{
    std::fprintf(stderr, "%s %s\n", context.category, qPrintable(text));
}

} // namespace

// A whole life with every log at its loudest: sign in through the browser, visit the portal, sign
// out, begin with a code, sign in with a password, start again, sign out. Then every secret that
// crossed the wire is looked for in all that was left: the log with the engine's own words, the
// home with settings, state, caches and the engine's folders, and the command lines and
// environments of every process, which a core file carries as well.
class tst_Secrets : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void findsWhatIsPlanted_data();
    void findsWhatIsPlanted();
    void leavesNone();

private:
    void startApp();
    void live();
    void collect();
    void sampleCommandLines();
    QStringList placesOf(const QByteArray& secret) const;

    StubProcess m_stub;
    e2e::Person m_person;
    std::unique_ptr<portico::Application> m_app;
    QUrl m_opened;
    QTimer m_sampler;
    QSet<QByteArray> m_commandLines;
    QSet<QByteArray> m_environments;
    QMap<QByteArray, QByteArray> m_secrets; // and what each is
    QSet<QByteArray> m_kinds;
};

void tst_Secrets::initTestCase()
{
    if (!QDir::homePath().contains(u"portico-keyring"_s))
        QSKIP("Not under with-keyring: this would search a real home");
    // Qt's default handler and the engine's processes write there.
    QVERIFY(std::freopen(qPrintable(QDir::home().filePath(u"log"_s)), "w", stderr));
    qInstallMessageHandler(toLog);
    QVERIFY2(m_stub.start(), qUtf8Printable(m_stub.lastError()));
    QVERIFY(m_person.start());
    connect(&m_sampler, &QTimer::timeout, this, &tst_Secrets::sampleCommandLines);
    m_sampler.start(50);
}

void tst_Secrets::sampleCommandLines()
{
    const auto processes = QDir(u"/proc"_s).entryList({u"[1-9]*"_s}, QDir::Dirs);
    for (const auto& process : processes) {
        m_commandLines << contentOf(u"/proc/%1/cmdline"_s.arg(process));
        m_environments << contentOf(u"/proc/%1/environ"_s.arg(process)); // empty: not ours
    }
}

QStringList tst_Secrets::placesOf(const QByteArray& secret) const
{
    QStringList places;
    for (const auto& line : m_commandLines) {
        if (line.contains(secret))
            places << u"a command line"_s;
    }
    for (const auto& environment : m_environments) {
        if (environment.contains(secret))
            places << u"an environment"_s;
    }
    std::fflush(stderr);
    QDirIterator home(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (home.hasNext()) {
        const auto path = home.next();
        if (path.contains(QString::fromLatin1(secret)) || contentOf(path).contains(secret))
            places << home.fileName();
    }
    return places;
}

void tst_Secrets::findsWhatIsPlanted_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("log") << u"log"_s;
    QTest::newRow("file") << u"planted"_s;
    QTest::newRow("command line") << u"a command line"_s;
    QTest::newRow("environment") << u"an environment"_s;
}

void tst_Secrets::findsWhatIsPlanted()
{
    QFETCH(const QString, place);
    const auto secret = "planted-in-" + QByteArray(QTest::currentDataTag()).replace(' ', '-');
    QVERIFY(placesOf(secret).isEmpty());
    QProcess process;
    if (place == u"log"_s) {
        std::fprintf(stderr, "%s\n", secret.constData());
    } else if (place == u"planted"_s) {
        QDir::home().mkpath(u".cache/deep"_s);
        QFile file(QDir::home().filePath(u".cache/deep/planted"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x" + secret);
    } else if (place == u"an environment"_s) {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PLANTED"_s, QString::fromLatin1(secret));
        process.setProcessEnvironment(environment);
        process.start(u"sh"_s, {u"-c"_s, u"read wait"_s});
    } else {
        process.start(u"sh"_s, {u"-c"_s, u"read wait"_s, QString::fromLatin1(secret)});
    }
    QTRY_COMPARE(placesOf(secret), QStringList{place});
    process.closeWriteChannel();
    process.waitForFinished();
}

void tst_Secrets::startApp()
{
    m_app.reset();
    portico::Settings settings;
    settings.backend = m_stub.backend();
    portico::Application::Services services;
    services.openUrl = [this](const QUrl& url) {
        m_opened = url;
        return true;
    };
    m_app = std::make_unique<portico::Application>(settings, std::move(services));
    m_app->window().resize(1080, 800);
    m_app->start();
}

void tst_Secrets::live()
{
    startApp();
    const e2e::WidgetDriver window(m_app->window());
    const e2e::Journey journey(m_app->window());
    QVERIFY(window.click(u"browserSignInButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_opened.isEmpty(), e2e::patience);
    QVERIFY(m_person.does({{u"open"_s, m_opened.toString(QUrl::FullyEncoded)},
        {u"press"_s, u"button.account:has-text(\"pro@example.com\")"_s},
        {u"type"_s, u"#password"_s, password}, {u"press"_s, u"#sign-in"_s},
        {u"press"_s, u"#allow"_s}}));
    QVERIFY(journey.seesPlan(u"Pro"_s, u"19"_s));
    QVERIFY(journey.openPortal());
    QVERIFY(journey.returnToApp());
    QVERIFY(journey.signOut());
    QVERIFY(window.click(u"deviceSignInButton"_s));
    QVERIFY(window.find(u"deviceCode"_s));
    QVERIFY(window.click(u"cancelButton"_s));
    QVERIFY(journey.signIn(u"starter@example.com"_s, password));
    QVERIFY(journey.seesPlan(u"Starter"_s, u"9"_s));
    QVERIFY(m_app->window().findChild<QLineEdit*>(u"passwordField"_s)->text().isEmpty());
    startApp();
    const e2e::Journey again(m_app->window());
    QVERIFY(again.seesPlan(u"Starter"_s, u"9"_s));
    QVERIFY(again.signOut());
    QVERIFY(again.seesSignIn());
    m_app.reset();
}

void tst_Secrets::collect()
{
    m_secrets.insert(password.toUtf8(), "password");
    const auto wire = QString::fromLatin1(e2e::wire());
    const QRegularExpression pattern(
        u"(access_token|refresh_token|id_token|device_code|code|code_verifier|token|Bearer)"
        "(?:\"\\s*:\\s*\"|=| )([A-Za-z0-9._~-]{16,})"_s);
    auto all = pattern.globalMatch(wire);
    while (all.hasNext()) {
        const auto match = all.next();
        m_secrets.insert(match.captured(2).toLatin1(), match.captured(1).toLatin1());
        m_kinds << match.captured(1).toLatin1();
    }
    // The portal's address: what is secret in it is its last part.
    const QRegularExpression portal(u"\"url\"\\s*:\\s*\"[^\"]*/([^/\"]{8,})\""_s);
    auto visits = portal.globalMatch(wire);
    while (visits.hasNext()) {
        m_kinds << "portal";
        m_secrets.insert(visits.next().captured(1).toLatin1(), "portal");
    }
}

void tst_Secrets::leavesNone()
{
    live();
    if (QTest::currentTestFailed())
        return;
    collect();
    const QByteArrayList kinds{"access_token", "refresh_token", "id_token", "device_code", "code",
        "code_verifier", "portal"};
    for (const auto& kind : kinds)
        QVERIFY2(m_kinds.contains(kind), kind.constData());
    const auto log = contentOf(QDir::home().filePath(u"log"_s));
    QVERIFY(log.contains("portico.http") && log.contains("qt.")); // loud it was
    for (auto secret = m_secrets.cbegin(); secret != m_secrets.cend(); ++secret) {
        const auto places = placesOf(secret.key());
        const auto found = secret.value() + " in " + places.join(u", "_s).toUtf8();
        QVERIFY2(places.isEmpty(), found.constData());
    }
    std::printf("%d secrets, %d command lines, a log of %d kB\n", int(m_secrets.size()),
        int(m_commandLines.size()), int(log.size() / 1024));
}

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QApplication qt(argc, argv);
    tst_Secrets test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_secrets.moc"
