#include "app/core/auth/KeychainSecretStore.h"
#include "tests/core/SecretServiceRemote.h"

#include <QCoroTask>
#include <QDir>
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
    void noticesThatSomebodyDeletedIt();
    void takesOneCallAfterTheOther();
    void tellsLockedFromAbsent();
    void aSilentKeychainEndsByTheDeadline();

private:
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
    m_store = std::make_unique<KeychainSecretStore>(QStringLiteral("portico-test"), 5s);
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
}

void TestKeychainSecretStore::noticesThatSomebodyDeletedIt()
{
    QVERIFY(QCoro::waitFor(m_store->write(key, secret)));
    KeychainJobs jobs(QStringLiteral("portico-test"), 5s);
    QVERIFY(QCoro::waitFor(jobs.erase(key)));
    const auto answer = QCoro::waitFor(m_store->read(key));
    QVERIFY(answer && !answer->exists);
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
    KeychainSecretStore hasty(QStringLiteral("portico-test"), 300ms);
    m_service.stop();
    const auto read = QCoro::waitFor(hasty.read(key));
    const auto removed = QCoro::waitFor(hasty.remove(key));
    m_service.resume();
    QVERIFY(!read && read.error() == SecretError::Timeout);
    QVERIFY(!removed && removed.error() == SecretError::Timeout);
}

// An old session's removal is slow, and somebody signs in meanwhile.
void TestKeychainSecretStore::takesOneCallAfterTheOther()
{
    QVERIFY(QCoro::waitFor(m_store->write(key, "old")));
    auto removing = m_store->remove(key);
    auto writing = m_store->write(key, secret);
    QVERIFY(QCoro::waitFor(writing));
    QVERIFY(QCoro::waitFor(removing));
    QCOMPARE(QCoro::waitFor(m_store->read(key))->value, secret);
}

QTEST_GUILESS_MAIN(TestKeychainSecretStore)
#include "tst_keychainsecretstore.moc"
