#include "app/core/http/UrlSafety.h"

#include <QTest>

using namespace portico;

class TestUrlSafety : public QObject {
    Q_OBJECT
private slots:
    void judges_data();
    void judges();
    void joins_data();
    void joins();
    void logsTheOriginOnly();
};

void TestUrlSafety::judges_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("secure");
    const auto row = [](const char* url, bool secure) {
        QTest::newRow(url) << QString::fromLatin1(url) << secure;
    };
    row("https://example.com/", true);
    row("https://[2001:db8::1]/", true);
    row("http://127.0.0.1:8787/", true);
    row("http://127.1.2.3/", true);
    row("http://[::1]:80/", true);
    row("http://localhost/", true);
    row("http://LOCALHOST/", true);
    row("http://example.com/", false);
    row("http://localhost.example.com/", false);
    row("http://127.0.0.1.example.com/", false);
    row("http://128.0.0.1/", false);
    row("http://0.0.0.0/", false);
    row("http://[::2]/", false);
    row("https://user@example.com/", false);
    row("https://user:word@example.com/", false);
    row("https:///path", false);
    row("ftp://127.0.0.1/", false);
    row("file:///etc/passwd", false);
    row("javascript:alert(1)", false);
    row("", false);
}

void TestUrlSafety::judges()
{
    QFETCH(const QString, url);
    QTEST(isSecure(QUrl(url)), "secure");
}

void TestUrlSafety::joins_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("joined");
    QTest::newRow("bare") << "https://a.example" << "https://a.example/api/x";
    QTest::newRow("slash") << "https://a.example/" << "https://a.example/api/x";
    QTest::newRow("path") << "https://a.example/b" << "https://a.example/b/api/x";
    QTest::newRow("path and slash") << "https://a.example/b/" << "https://a.example/b/api/x";
    QTest::newRow("query") << "https://a.example/?q#f" << "https://a.example/api/x";
}

void TestUrlSafety::joins()
{
    QFETCH(const QString, base);
    QTEST(endpoint(QUrl(base), QStringLiteral("/api/x")).toString(), "joined");
}

void TestUrlSafety::logsTheOriginOnly()
{
    const QUrl url(
        QStringLiteral("https://me:secret@a.example:8443/p/session/secret?code=secret#secret"));
    QCOMPARE(loggable(url), QStringLiteral("https://a.example:8443"));
}

QTEST_GUILESS_MAIN(TestUrlSafety)
#include "tst_urlsafety.moc"
