#include "app/core/auth/KeychainSecretStore.h"
#include "tests/core/SecretServiceRemote.h"

#include <QCoroTask>
#include <QDir>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace portico;
using namespace std::chrono_literals;

namespace {

const auto key = QStringLiteral("https://id.example pro@example.com");
const auto service = QStringLiteral("portico-situations");
const auto secret = QByteArrayLiteral("canary-old");
const auto newSecret = QByteArrayLiteral("canary-new");

QString nameOf(SecretError error)
{
    switch (error) {
    case SecretError::Locked:
        return QStringLiteral("locked");
    case SecretError::NoService:
        return QStringLiteral("no service");
    case SecretError::Denied:
        return QStringLiteral("denied");
    case SecretError::Timeout:
        return QStringLiteral("timeout");
    case SecretError::Broken:
        break;
    }
    return QStringLiteral("broken");
}

QString nameOf(const SecretAnswer& answer)
{
    if (!answer)
        return nameOf(answer.error());
    return answer->exists ? QString::fromUtf8(answer->value) : QStringLiteral("none");
}

QString nameOf(const SecretDone& done)
{
    return done ? QStringLiteral("done") : nameOf(done.error());
}

} // namespace

// Every situation a keychain can be in, times read, write and delete, on a real gnome-keyring, and
// after each: is the token still there that nobody asked to delete? Runs under
// tests/support/with-keyring; the situations without any keyring under bare-bus.conf and without a
// bus.
class TestKeychainSituations : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void holds_data();
    void holds();

private:
    struct Situation {
        QString name;
        std::function<void()> make;
        QString read; // what each answers
        QString write;
        QString remove;
        bool stores = true; // a token is there before
    };
    QList<Situation> situations();
    void addRows(const Situation& situation);
    QString perform(KeychainSecretStore& store, const QString& operation);

    SecretServiceRemote m_service;
    QHash<QString, std::function<void()>> m_makers;
    bool m_hasKeyring = false;
};

void TestKeychainSituations::initTestCase()
{
    const auto home = QDir::homePath();
    m_hasKeyring = home.contains(QLatin1String("portico-keyring"));
    if (!m_hasKeyring && !qEnvironmentVariableIsSet("PORTICO_TEST_WITHOUT_KEYRING"))
        QSKIP("Not under with-keyring: this would touch a real keyring");
}

QList<TestKeychainSituations::Situation> TestKeychainSituations::situations()
{
    const auto nothing = [] { };
    const auto old = QString::fromUtf8(secret);
    const auto done = QStringLiteral("done");
    const auto none = QStringLiteral("none");
    const auto locked = QStringLiteral("locked");
    const auto timeout = QStringLiteral("timeout");
    const auto broken = QStringLiteral("broken");
    const auto noService = QStringLiteral("no service");
    if (!m_hasKeyring)
        return {{qEnvironmentVariable("PORTICO_TEST_WITHOUT_KEYRING"), nothing, noService,
            noService, noService, false}};

    const auto lock = [this] { m_service.lock(); };
    const auto stop = [this] { m_service.stop(); };
    const auto eraseByHand = [] { QCoro::waitFor(KeychainJobs(service, 5s).erase(key)); };
    const auto forbid = [this] { m_service.setForbidden(true); };
    const auto stumble = [this] {
        m_service.stop();
        QTimer::singleShot(300ms, [this] { m_service.resume(); });
    };
    const auto dropAlias = [this] { m_service.setHasDefault(false); };
    const auto denied = QStringLiteral("denied");
    return {{QStringLiteral("open, nothing stored"), nothing, none, done, done, false},
        {QStringLiteral("open, stored"), nothing, old, done, done},
        {QStringLiteral("deleted by hand"), eraseByHand, none, done, done},
        {QStringLiteral("locked"), lock, locked, locked, locked},
        {QStringLiteral("locked, nothing stored"), lock, none, locked, done, false},
        {QStringLiteral("not answering"), stop, timeout, timeout, timeout},
        {QStringLiteral("slow"), stumble, old, done, done},
        {QStringLiteral("no default collection, nothing stored"), dropAlias, none, broken, done,
            false},
        {QStringLiteral("no default collection"), dropAlias, old, broken, done},
        {QStringLiteral("forbidden"), forbid, denied, denied, denied},
        {QStringLiteral("forbidden, nothing stored"), forbid, denied, denied, denied, false}};
}

void TestKeychainSituations::addRows(const Situation& situation)
{
    m_makers.insert(situation.name, situation.make);
    const QList<std::pair<QString, QString>> operations{{QStringLiteral("read"), situation.read},
        {QStringLiteral("write"), situation.write}, {QStringLiteral("delete"), situation.remove}};
    for (const auto& [operation, outcome] : operations) {
        QTest::addRow("%s: %s", qPrintable(situation.name), qPrintable(operation))
            << situation.name << operation << outcome << situation.stores;
    }
}

void TestKeychainSituations::holds_data()
{
    QTest::addColumn<QString>("situation");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<bool>("stores");
    const auto all = situations();
    for (const auto& situation : all)
        addRows(situation);
}

QString TestKeychainSituations::perform(KeychainSecretStore& store, const QString& operation)
{
    if (operation == QLatin1String("read"))
        return nameOf(QCoro::waitFor(store.read(key)));
    if (operation == QLatin1String("write"))
        return nameOf(QCoro::waitFor(store.write(key, newSecret)));
    return nameOf(QCoro::waitFor(store.remove(key)));
}

void TestKeychainSituations::holds()
{
    QFETCH(const QString, situation);
    QFETCH(const QString, operation);
    QFETCH(const bool, stores);
    KeychainSecretStore patient(service, 5s);
    if (m_hasKeyring) {
        QVERIFY(QCoro::waitFor(patient.remove(key)));
        if (stores)
            QVERIFY(QCoro::waitFor(patient.write(key, secret)));
    }

    m_makers.value(situation)();
    // A locked keyring first tries to ask somebody, which takes a moment.
    const auto deadline = situation == QLatin1String("not answering") ? 1s : 10s;
    KeychainSecretStore store(service, deadline);
    const auto outcome = perform(store, operation);
    if (m_hasKeyring) {
        m_service.resume();
        m_service.setForbidden(false);
        m_service.setHasDefault(true);
        m_service.unlock();
    }
    QTEST(outcome, "outcome");

    // No token may be lost but by a deletion that was asked for.
    if (!m_hasKeyring)
        return;
    const auto left = nameOf(QCoro::waitFor(patient.read(key)));
    const bool isDone = outcome == QLatin1String("done");
    if (operation == QLatin1String("delete") && isDone)
        QCOMPARE(left, QStringLiteral("none"));
    if (!stores || situation.contains(QLatin1String("by hand"))
        || (operation == QLatin1String("delete") && isDone))
        return;
    QVERIFY2(left == QString::fromUtf8(secret) || left == QString::fromUtf8(newSecret),
        qPrintable(left));
    if (isDone)
        QCOMPARE(left, QString::fromUtf8(newSecret));
}

QTEST_GUILESS_MAIN(TestKeychainSituations)
#include "tst_keychainsituations.moc"
