#include "backend-stub/stripe/domain/Domain.h"
#include "backend-stub/stripe/portal/PortalSite.h"

#include <QCoroTask>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

// How long a session lives, with a clock that only moves when told to.
class TestPortalSite : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void opensUntil_data();
    void opensUntil();
    void staysUntil_data();
    void staysUntil();
    void eachUseStartsTheHourAnew();
    void saysNothingOfTheCustomerAfterwards();

private:
    serving::Response get(const QString& path, const QByteArray& cookie = {});
    QByteArray openCookie();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<stripe::Store> m_store;
    std::unique_ptr<stripe::Domain> m_domain;
    std::unique_ptr<stripe::PortalSite> m_site;
    QJsonObject m_session;
    qint64 m_now = 1'800'000'000;
};

void TestPortalSite::init()
{
    m_now = 1'800'000'000;
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = stripe::Store::open(m_folder->filePath(u"stripe.sqlite"_s));
    QVERIFY(store);
    m_store = *std::move(store);
    m_domain = std::make_unique<stripe::Domain>(*m_store);
    m_domain->clock.setSource([this] { return m_now; });
    m_domain->portalSessions.setBaseUrl(u"http://127.0.0.1:1"_s);
    m_site = std::make_unique<stripe::PortalSite>(*m_domain);
    const auto customer = m_domain->customers.create({{u"name"_s, u"Pat Secret"_s}});
    QVERIFY(customer);
    const auto session = m_domain->portalSessions.create({{u"customer"_s, (*customer)["id"_L1]}});
    QVERIFY(session);
    m_session = *session;
}

void TestPortalSite::cleanup()
{
    m_site.reset();
    m_domain.reset();
    m_store.reset();
    m_folder.reset();
}

serving::Response TestPortalSite::get(const QString& path, const QByteArray& cookie)
{
    serving::Request request;
    request.method = "GET";
    request.path = path;
    request.headers = {{"Host", "127.0.0.1:1"}, {"Cookie", cookie}};
    return QCoro::waitFor(m_site->answer(request));
}

QByteArray TestPortalSite::openCookie()
{
    const auto page = get(QUrl(m_session["url"_L1].toString()).path());
    for (const auto& [name, value] : page.headers) {
        if (name == "Set-Cookie")
            return value.left(value.indexOf(';'));
    }
    return {};
}

void TestPortalSite::opensUntil_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<int>("status");
    QTest::newRow("at once") << qint64(0) << 200;
    QTest::newRow("after five minutes") << qint64(300) << 200;
    QTest::newRow("a second later") << qint64(301) << 404;
    QTest::newRow("the next day") << qint64(86400) << 404;
}

void TestPortalSite::opensUntil()
{
    QFETCH(qint64, seconds);
    QFETCH(int, status);
    m_now += seconds;
    QCOMPARE(get(QUrl(m_session["url"_L1].toString()).path()).status, status);
}

void TestPortalSite::staysUntil_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<int>("status");
    QTest::newRow("after an hour") << qint64(3600) << 200;
    QTest::newRow("a second later") << qint64(3601) << 410;
}

void TestPortalSite::staysUntil()
{
    QFETCH(qint64, seconds);
    QFETCH(int, status);
    const auto cookie = openCookie();
    QVERIFY(!cookie.isEmpty());
    m_now += seconds;
    const auto state = u"/p/api/%1/state"_s.arg(m_session["id"_L1].toString());
    QCOMPARE(get(state, cookie).status, status);
}

void TestPortalSite::eachUseStartsTheHourAnew()
{
    const auto cookie = openCookie();
    const auto state = u"/p/api/%1/state"_s.arg(m_session["id"_L1].toString());
    for (int i = 0; i < 3; ++i) {
        m_now += 3600;
        QCOMPARE(get(state, cookie).status, 200);
    }
    m_now += 3601;
    QCOMPARE(get(state, cookie).status, 410);
}

void TestPortalSite::saysNothingOfTheCustomerAfterwards()
{
    const auto cookie = openCookie();
    m_now += 7200;
    const auto state = u"/p/api/%1/state"_s.arg(m_session["id"_L1].toString());
    QVERIFY(!get(state, cookie).body.contains("Pat Secret"));
    QVERIFY(!get(QUrl(m_session["url"_L1].toString()).path()).body.contains("Pat Secret"));
}

QTEST_GUILESS_MAIN(TestPortalSite)
#include "tst_portalsite.moc"
