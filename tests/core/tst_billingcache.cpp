#include "app/core/api/ParseBilling.h"
#include "app/core/api/WriteBilling.h"
#include "app/core/billing/BillingCache.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace portico;
using namespace Qt::StringLiterals;

// The last known billing on disk: all that is shown comes back, nothing secret is in it, and what
// is broken is as if it were not there.
class TestBillingCache : public QObject {
    Q_OBJECT
private slots:
    void init();
    void keepsAllThatIsShown_data();
    void keepsAllThatIsShown();
    void isForItsOwnerOnly();
    void knowsWhoseItIs();
    void whatIsBrokenIsIgnored_data();
    void whatIsBrokenIsIgnored();
    void isWiped();

private:
    QByteArray content() const;
    QString path() const;
    void overwrite(const QByteArray& with) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    const QUrl m_backend{u"https://api.example.com"_s};
    const QDateTime m_now{QDate(2026, 11, 22), QTime(21, 0), Qt::UTC};
    const QString m_account = u"pat@example.com"_s;
    std::optional<BillingCache> m_cache;
    Billing m_billing;
};

void TestBillingCache::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_cache.emplace(m_dir->filePath(u"cache"_s), m_backend);
    m_billing.account = {u"acct_1"_s, m_account, u"Pat"_s};
    m_billing.plan.name = u"Pro"_s;
    m_billing.openInvoice = OpenInvoice{
        u"A-1"_s, {1900, u"USD"_s}, std::nullopt, QUrl(u"https://invoice.example/capability"_s)};
    m_billing.syncedAt = m_now;
}

QString TestBillingCache::path() const
{
    const QDir folder(m_dir->filePath(u"cache"_s));
    return folder.filePath(folder.entryList(QDir::Files).value(0));
}

QByteArray TestBillingCache::content() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestBillingCache::overwrite(const QByteArray& with) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(with);
}

void TestBillingCache::keepsAllThatIsShown_data()
{
    QTest::addColumn<QString>("path");
    const QDir examples(QStringLiteral(EXAMPLES_DIRECTORY));
    for (const auto& file : examples.entryList({u"getBilling.200.*.json"_s}))
        QTest::newRow(qPrintable(file)) << examples.filePath(file);
}

void TestBillingCache::keepsAllThatIsShown()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    auto billing = parseBilling(QJsonDocument::fromJson(file.readAll()).object());
    QVERIFY(billing);
    m_cache->save(m_account, {*billing, m_now});
    const auto known = m_cache->load(m_account, m_now);
    QVERIFY(known);
    QCOMPARE(known->checkedAt, m_now);
    if (billing->openInvoice)
        billing->openInvoice->hostedUrl.clear();
    QVERIFY(known->billing == *billing);
}

void TestBillingCache::isForItsOwnerOnly()
{
    m_cache->save(m_account, {m_billing, m_now});
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path()) & others));
    QVERIFY(!content().contains("http"));
    QVERIFY(!content().contains("capability"));
    QVERIFY(!path().contains(u"pat"_s));
}

void TestBillingCache::knowsWhoseItIs()
{
    m_cache->save(m_account, {m_billing, m_now});
    QVERIFY(m_cache->load(u"PAT@example.com"_s, m_now));
    QVERIFY(!m_cache->load(u"other@example.com"_s, m_now));
    QVERIFY(!m_cache->load({}, m_now));
    const BillingCache elsewhere(m_dir->filePath(u"cache"_s), QUrl(u"https://api.example.org"_s));
    QVERIFY(!elsewhere.load(m_account, m_now));
}

void TestBillingCache::whatIsBrokenIsIgnored_data()
{
    QTest::addColumn<QByteArray>("content");
    m_cache->save(m_account, {m_billing, m_now});
    const auto whole = content();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << whole.first(whole.size() / 2);
    QTest::newRow("not JSON") << QByteArray("\xff\xfe\x00 nonsense");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no account") << QByteArray(whole).replace("acct_1", "");
    QTest::newRow("no time") << QByteArray(whole).replace("checked_at", "checked");
    QTest::newRow("from the future")
        << QByteArray(whole).replace("checked_at\":\"2026", "checked_at\":\"2027");
    QTest::newRow("huge") << whole + QByteArray(1024 * 1024, ' ');
}

void TestBillingCache::whatIsBrokenIsIgnored()
{
    QFETCH(const QByteArray, content);
    m_cache->save(m_account, {m_billing, m_now});
    QVERIFY(m_cache->load(m_account, m_now));
    overwrite(content);
    QVERIFY(!m_cache->load(m_account, m_now));
    m_cache->save(m_account, {m_billing, m_now});
    QVERIFY(m_cache->load(m_account, m_now));
}

void TestBillingCache::isWiped()
{
    m_cache->save(m_account, {m_billing, m_now});
    m_cache->save(u"other@example.com"_s, {m_billing, m_now});
    m_cache->wipe();
    QVERIFY(!m_cache->load(m_account, m_now));
    QVERIFY(QDir(m_dir->filePath(u"cache"_s)).isEmpty());
}

QTEST_GUILESS_MAIN(TestBillingCache)

#include "tst_billingcache.moc"
