#include "app/core/portal/PortalPolicy.h"
#include "tests/portal/HostileUrls.h"

#include <QTest>

using namespace portico;

using Frame = Navigation::Frame;

class TestPortalPolicy : public QObject {
    Q_OBJECT
private slots:
    void judge_data();
    void judge();
    void hostile_data();
    void hostile();
    void remoteBackendAllowsNoPlainHttp();
    void listEntries_data();
    void listEntries();
    void refusesEverythingByDefault();
};

Q_DECLARE_METATYPE(portico::Verdict)
Q_DECLARE_METATYPE(portico::Navigation)

static PortalPolicy localPolicy()
{
    return PortalPolicy(QUrl(QStringLiteral("http://127.0.0.1:8787")),
        {QStringLiteral("billing.stripe.com"), QStringLiteral("127.0.0.1:8788")},
        QUrl(QStringLiteral("https://app.example.com/settings/billing")));
}

void TestPortalPolicy::judge_data()
{
    QTest::addColumn<Navigation>("navigation");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char* name, const char* url, Frame frame, bool clicked,
                         Verdict verdict) {
        QTest::newRow(name) << Navigation{.url = QUrl(QString::fromUtf8(url)),
            .frame = frame,
            .clickedLink = clicked}
                            << verdict;
    };
    const char* back = "https://app.example.com/settings/billing";
    row("return", back, Frame::Main, false, Verdict::Return);
    row("return by a click", back, Frame::Main, true, Verdict::Return);
    row("return in a sub-frame is an ordinary page", back, Frame::Sub, false, Verdict::Allow);
    row("portal", "https://billing.stripe.com/p/session/x", Frame::Main, false, Verdict::Allow);
    row("portal by a click", "https://billing.stripe.com/p", Frame::Main, true, Verdict::Allow);
    row("portal, default port", "https://billing.stripe.com:443/p", Frame::Main, false,
        Verdict::Allow);
    row("portal, capital host", "https://Billing.Stripe.COM/p", Frame::Main, false, Verdict::Allow);
    row("listed loopback", "http://127.0.0.1:8788/p", Frame::Main, false, Verdict::Allow);
    row("listed loopback, https", "https://127.0.0.1:8788/p", Frame::Main, false, Verdict::Allow);
    row("listed loopback in a frame", "http://127.0.0.1:8788/p", Frame::Sub, false, Verdict::Allow);
    row("clicked https", "https://stripe.com/privacy", Frame::Main, true, Verdict::SystemBrowser);
    row("clicked http", "http://example.com/", Frame::Main, true, Verdict::SystemBrowser);
    row("scripted https", "https://stripe.com/privacy", Frame::Main, false, Verdict::Refuse);
    row("clicked mail address", "mailto:a@example.com", Frame::Main, true, Verdict::Refuse);
    row("clicked file", "file:///etc/passwd", Frame::Main, true, Verdict::Refuse);
    row("clicked user-info", "https://stripe.com@evil.test/", Frame::Main, true, Verdict::Refuse);
    row("bank in a frame", "https://acs.bank.example/3ds", Frame::Sub, false, Verdict::Allow);
    row("bank in a frame, other port", "https://acs.bank.example:8443/", Frame::Sub, false,
        Verdict::Allow);
    row("bank in a frame, plain http", "http://acs.bank.example/", Frame::Sub, false,
        Verdict::Refuse);
    row("bank in a frame, user-info", "https://a@acs.bank.example/", Frame::Sub, false,
        Verdict::Refuse);
    row("blank frame", "about:blank", Frame::Sub, false, Verdict::Allow);
    row("srcdoc frame", "about:srcdoc", Frame::Sub, false, Verdict::Allow);
    row("data frame", "data:text/html,x", Frame::Sub, false, Verdict::Refuse);
    row("blob frame", "blob:https://billing.stripe.com/1", Frame::Sub, false, Verdict::Refuse);
    row("file frame", "file:///etc/passwd", Frame::Sub, false, Verdict::Refuse);
    row("loopback service in a frame", "http://127.0.0.1:631/", Frame::Sub, false, Verdict::Refuse);
    row("blank main frame", "about:blank", Frame::Main, false, Verdict::Refuse);
    row("stub's other name in a frame", "http://localhost:8788/b", Frame::Sub, false,
        Verdict::Allow);
    row("stub's other name, other port", "http://localhost:631/", Frame::Sub, false,
        Verdict::Refuse);
    row("stub's other name as main", "http://localhost:8788/b", Frame::Main, false,
        Verdict::Refuse);
    row("bank in a window", "https://acs.bank.example/3ds", Frame::Window, false, Verdict::Allow);
    row("bank in a window that a click opened", "https://acs.bank.example/3ds", Frame::Window, true,
        Verdict::Allow);
    row("plain http clicked in a window", "http://acs.bank.example/", Frame::Window, true,
        Verdict::SystemBrowser);
    row("bank in a window, plain http", "http://acs.bank.example/", Frame::Window, false,
        Verdict::Refuse);
    row("return in a window", back, Frame::Window, false, Verdict::Return);
    row("user-info in a window", "https://a@bank.example/", Frame::Window, false, Verdict::Refuse);
    row("empty", "", Frame::Main, false, Verdict::Refuse);
    row("empty in a frame", "", Frame::Sub, false, Verdict::Refuse);
}

void TestPortalPolicy::judge()
{
    QFETCH(Navigation, navigation);
    QFETCH(Verdict, verdict);
    QCOMPARE(localPolicy().judge(navigation), verdict);
}

void TestPortalPolicy::hostile_data()
{
    QTest::addColumn<QUrl>("url");
    for (const auto& hostile : testing::hostileUrls())
        QTest::newRow(hostile.name) << hostile.at(8788);
}

void TestPortalPolicy::hostile()
{
    QFETCH(QUrl, url);
    const PortalPolicy policy = localPolicy();
    QCOMPARE(policy.judge({.url = url}), Verdict::Refuse);
    QVERIFY(!policy.mayStart(url));

    const auto clicked = policy.judge({.url = url, .clickedLink = true});
    const bool isWeb =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    QVERIFY(clicked == Verdict::Refuse || (isWeb && clicked == Verdict::SystemBrowser));

    const auto framed = policy.judge({.url = url, .frame = Frame::Sub});
    const bool isStub = url.port() == 8788; // the same program under another name of this machine
    QVERIFY(framed == Verdict::Refuse
        || (framed == Verdict::Allow && (isStub || url.scheme() == QLatin1String("https"))));
}

void TestPortalPolicy::remoteBackendAllowsNoPlainHttp()
{
    const PortalPolicy policy(QUrl(QStringLiteral("https://api.example.com")),
        {QStringLiteral("127.0.0.1:8788")}, QUrl(QStringLiteral("http://127.0.0.1:8787/back")));
    QVERIFY(!policy.hasReturn());
    QVERIFY(!policy.mayStart(QUrl(QStringLiteral("http://127.0.0.1:8788/p"))));
    QVERIFY(policy.mayStart(QUrl(QStringLiteral("https://127.0.0.1:8788/p"))));
    QCOMPARE(
        policy.judge({.url = QUrl(QStringLiteral("http://127.0.0.1:8787/back"))}), Verdict::Refuse);
}

void TestPortalPolicy::listEntries_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* name, const char* entry, const char* url, bool allowed) {
        QTest::newRow(name) << QString::fromUtf8(entry) << QString::fromUtf8(url) << allowed;
    };
    row("host", "pay.example.com", "https://pay.example.com/", true);
    row("host and port", "pay.example.com:8443", "https://pay.example.com:8443/", true);
    row("port of another", "pay.example.com:8443", "https://pay.example.com/", false);
    row("ipv6", "[::1]:8788", "http://[::1]:8788/", true);
    row("localhost", "localhost:8788", "http://localhost:8788/", true);
    row("unicode host", "bücher.example", "https://xn--bcher-kva.example/", true);
    row("plain http elsewhere", "pay.example.com", "http://pay.example.com/", false);
    row("wildcard", "*.example.com", "https://pay.example.com/", false);
    row("wildcard alone", "*", "https://pay.example.com/", false);
    row("leading dot", ".example.com", "https://pay.example.com/", false);
    row("scheme", "https://pay.example.com", "https://pay.example.com/", false);
    row("path", "pay.example.com/p", "https://pay.example.com/p", false);
    row("user-info", "a@pay.example.com", "https://pay.example.com/", false);
    row("empty", "", "https://pay.example.com/", false);
    row("bad port", "pay.example.com:99999", "https://pay.example.com/", false);
}

void TestPortalPolicy::listEntries()
{
    QFETCH(QString, entry);
    QFETCH(QString, url);
    QFETCH(bool, allowed);
    const PortalPolicy policy(QUrl(QStringLiteral("http://127.0.0.1:8787")), {entry}, {});
    QCOMPARE(policy.mayStart(QUrl(url)), allowed);
}

void TestPortalPolicy::refusesEverythingByDefault()
{
    const PortalPolicy none;
    QVERIFY(!none.mayStart(QUrl(QStringLiteral("https://billing.stripe.com/"))));
    QVERIFY(!none.hasReturn());
}

QTEST_GUILESS_MAIN(TestPortalPolicy)
#include "tst_portalpolicy.moc"
