#include "app/core/auth/KeychainSecretStore.h"
#include "tests/core/SecretServiceRemote.h"

#include <QCoroTask>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace portico;
using namespace std::chrono_literals;

namespace {

const auto key = QStringLiteral("https://id.example pro@example.com");
const auto secret = QByteArrayLiteral("canary-refresh-token");

} // namespace

// Runs under tests/support/with-keyring: an unlocked gnome-keyring of its own.
class TestKeychainSecretStore : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void keepsASecret();
    void replacesASecret();
    void knowsThatThereIsNone();
    void keepsLargeAndOddSecrets_data();
    void keepsLargeAndOddSecrets();
    void keepsAccountsApart();
    void removesForGood();
    void removesWhatAnotherRunMarked();
    void noticesThatSomebodyDeletedIt();
    void tellsLockedFromAbsent();
    void aSilentKeychainEndsByTheDeadline();
    void leavesNoSecretInTheSettings();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<KeychainSecretStore> m_store;
    SecretServiceRemote m_service;
};

void TestKeychainSecretStore::initTestCase()
{
    if (!QDir::homePath().contains(QLatin1String("portico-keyring")))
        QSKIP("Not under with-keyring: this would touch a real keyring");
}

void TestKeychainSecretStore::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_dir->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_store =
        std::make_unique<KeychainSecretStore>(QStringLiteral("portico-test"), *m_settings, 5s);
    m_service.unlock();
    QVERIFY(QCoro::waitFor(m_store->remove(key)));
}

void TestKeychainSecretStore::keepsASecret()
{
    QVERIFY(QCoro::waitFor(m_store->write(key, secret)));
    const auto answer = QCoro::waitFor(m_store->read(key));
    QVERIFY(answer && answer->exists);
    QCOMPARE(answer->value, secret);
}

void TestKeychainSecretStore::replacesASecret()
{
    QVERIFY(QCoro::waitFor(m_store->write(key, "first")));
    QVERIFY(QCoro::waitFor(m_store->write(key, secret)));
    QCOMPARE(QCoro::waitFor(m_store->read(key))->value, secret);
}

void TestKeychainSecretStore::knowsThatThereIsNone()
{
    const auto answer = QCoro::waitFor(m_store->read(key));
    QVERIFY(answer && !answer->exists);
}

void TestKeychainSecretStore::keepsLargeAndOddSecrets_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("60 kB") << QByteArray(60'000, 'x');
    QTest::newRow("UTF-8") << QByteArray("пароль €");
    QTest::newRow("bytes") << QByteArray("\x01\xff\x00\x7f", 4);
}

void TestKeychainSecretStore::keepsLargeAndOddSecrets()
{
    QFETCH(const QByteArray, value);
    QVERIFY(QCoro::waitFor(m_store->write(key, value)));
    QCOMPARE(QCoro::waitFor(m_store->read(key))->value, value);
}

void TestKeychainSecretStore::keepsAccountsApart()
{
    const auto other = QStringLiteral("https://id.example x@example.com");
    QVERIFY(QCoro::waitFor(m_store->write(key, secret)));
    QVERIFY(QCoro::waitFor(m_store->write(other, "other")));
    QVERIFY(QCoro::waitFor(m_store->remove(other)));
    QCOMPARE(QCoro::waitFor(m_store->read(key))->value, secret);
}

void TestKeychainSecretStore::removesForGood()
{
    QVERIFY(QCoro::waitFor(m_store->write(key, secret)));
    QVERIFY(QCoro::waitFor(m_store->remove(key)));
    QVERIFY(!QCoro::waitFor(m_store->read(key))->exists);
    QVERIFY(m_settings->allKeys().isEmpty());
}

void TestKeychainSecretStore::removesWhatAnotherRunMarked()
{
    QVERIFY(QCoro::waitFor(m_store->write(key, secret)));
    m_settings->clear();
    QVERIFY(QCoro::waitFor(m_store->remove(key)));
    QVERIFY(!QCoro::waitFor(m_store->read(key))->exists);
}

void TestKeychainSecretStore::noticesThatSomebodyDeletedIt()
{
    QVERIFY(QCoro::waitFor(m_store->write(key, secret)));
    KeychainJobs jobs(QStringLiteral("portico-test"), 5s);
    QVERIFY(QCoro::waitFor(jobs.erase(key)));
    const auto answer = QCoro::waitFor(m_store->read(key));
    QVERIFY(answer && !answer->exists);
    QVERIFY(m_settings->allKeys().isEmpty());
}

void TestKeychainSecretStore::tellsLockedFromAbsent()
{
    QVERIFY(QCoro::waitFor(m_store->write(key, secret)));
    m_service.lock();
    QVERIFY(m_service.isLocked());
    const auto read = QCoro::waitFor(m_store->read(key));
    QVERIFY(!read && read.error() == SecretError::Locked);
    const auto written = QCoro::waitFor(m_store->write(key, "new"));
    QVERIFY(!written && written.error() == SecretError::Locked);
    const auto removed = QCoro::waitFor(m_store->remove(key));
    QVERIFY(!removed && removed.error() == SecretError::Locked);

    m_service.unlock();
    QCOMPARE(QCoro::waitFor(m_store->read(key))->value, secret); // nothing lost
}

void TestKeychainSecretStore::aSilentKeychainEndsByTheDeadline()
{
    QVERIFY(QCoro::waitFor(m_store->write(key, secret)));
    KeychainSecretStore hasty(QStringLiteral("portico-test"), *m_settings, 300ms);
    m_service.stop();
    const auto read = QCoro::waitFor(hasty.read(key));
    const auto removed = QCoro::waitFor(hasty.remove(key));
    m_service.resume();
    QVERIFY(!read && read.error() == SecretError::Timeout);
    QVERIFY(!removed && removed.error() == SecretError::Timeout);
}

void TestKeychainSecretStore::leavesNoSecretInTheSettings()
{
    QVERIFY(QCoro::waitFor(m_store->write(key, secret)));
    QFile file(m_settings->fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto content = file.readAll();
    QVERIFY(content.contains("keychain"));
    QVERIFY(!content.contains("canary") && !content.contains("example"));
}

QTEST_GUILESS_MAIN(TestKeychainSecretStore)
#include "tst_keychainsecretstore.moc"
