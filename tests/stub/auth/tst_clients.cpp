#include "backend-stub/backend/auth/Clients.h"

#include <QTest>

using namespace backend::auth;

class tst_Clients : public QObject {
    Q_OBJECT
private slots:
    void redirectMatches_data();
    void redirectMatches();
    void findsTheDesktopClientOnly();
};

void tst_Clients::redirectMatches_data()
{
    QTest::addColumn<QByteArray>("registered");
    QTest::addColumn<QByteArray>("requested");
    QTest::addColumn<bool>("matches");

    const QByteArray v4 = "http://127.0.0.1/callback";
    const QByteArray v6 = "http://[::1]/callback";
    const QByteArray web = "https://app.example.com/callback";
    QTest::newRow("any port") << v4 << QByteArray("http://127.0.0.1:49152/callback") << true;
    QTest::newRow("no port") << v4 << v4 << true;
    QTest::newRow("highest port") << v4 << QByteArray("http://127.0.0.1:65535/callback") << true;
    QTest::newRow("IPv6, any port") << v6 << QByteArray("http://[::1]:49152/callback") << true;
    QTest::newRow("web, same") << web << web << true;

    QTest::newRow("port too high") << v4 << QByteArray("http://127.0.0.1:65536/callback") << false;
    QTest::newRow("port zero") << v4 << QByteArray("http://127.0.0.1:0/callback") << false;
    QTest::newRow("leading zero") << v4 << QByteArray("http://127.0.0.1:080/callback") << false;
    QTest::newRow("empty port") << v4 << QByteArray("http://127.0.0.1:/callback") << false;
    QTest::newRow("sign") << v4 << QByteArray("http://127.0.0.1:+80/callback") << false;
    QTest::newRow("user info") << v4 << QByteArray("http://127.0.0.1:80@evil.example/callback")
                               << false;
    QTest::newRow("port then host")
        << v4 << QByteArray("http://127.0.0.1:80.evil.example/callback") << false;
    QTest::newRow("longer path") << v4 << QByteArray("http://127.0.0.1:80/callback/x") << false;
    QTest::newRow("nested path") << v4 << QByteArray("http://127.0.0.1:80/x/callback") << false;
    QTest::newRow("dots") << v4 << QByteArray("http://127.0.0.1:80/x/../callback") << false;
    QTest::newRow("other case") << v4 << QByteArray("http://127.0.0.1:80/Callback") << false;
    QTest::newRow("escaped") << v4 << QByteArray("http://127.0.0.1:80/c%61llback") << false;
    QTest::newRow("query") << v4 << QByteArray("http://127.0.0.1:80/callback?a=b") << false;
    QTest::newRow("fragment") << v4 << QByteArray("http://127.0.0.1:80/callback#a") << false;
    QTest::newRow("localhost") << v4 << QByteArray("http://localhost:80/callback") << false;
    QTest::newRow("other scheme") << v4 << QByteArray("https://127.0.0.1:80/callback") << false;
    QTest::newRow("scheme in capitals")
        << v4 << QByteArray("HTTP://127.0.0.1:80/callback") << false;
    QTest::newRow("other loopback") << v4 << QByteArray("http://127.0.0.2:80/callback") << false;
    QTest::newRow("number for a host")
        << v4 << QByteArray("http://2130706433:80/callback") << false;
    QTest::newRow("trailing line break")
        << v4 << QByteArray("http://127.0.0.1:80/callback\n") << false;
    QTest::newRow("empty") << v4 << QByteArray() << false;
    QTest::newRow("web, with a port")
        << web << QByteArray("https://app.example.com:8443/callback") << false;
    QTest::newRow("web, subdomain")
        << web << QByteArray("https://x.app.example.com/callback") << false;
}

void tst_Clients::redirectMatches()
{
    QFETCH(QByteArray, registered);
    QFETCH(QByteArray, requested);
    QTEST(backend::auth::redirectMatches(registered, requested), "matches");
}

void tst_Clients::findsTheDesktopClientOnly()
{
    const QList<Client> clients{desktopClient()};
    const auto* found = findClient(clients, QStringLiteral("portico-desktop"));
    QVERIFY(found);
    QCOMPARE(found->name, QStringLiteral("Portico"));
    QVERIFY(!findClient(clients, QStringLiteral("Portico-Desktop")));
    QVERIFY(!findClient(clients, QString()));
}

QTEST_GUILESS_MAIN(tst_Clients)
#include "tst_clients.moc"
