#include "app/core/portal/ReturnUrl.h"
#include "tests/portal/HostileUrls.h"

#include <QTest>

using portico::ReturnUrl;

class TestReturnUrl : public QObject {
    Q_OBJECT
private slots:
    void genuine_data();
    void genuine();
    void hostile_data();
    void hostile();
    void withoutPath();
    void unusable_data();
    void unusable();
};

static QUrl theReturn() { return QUrl(QStringLiteral("https://app.example.com/settings/billing")); }

void TestReturnUrl::genuine_data()
{
    QTest::addColumn<QString>("url");
    const auto row = [](const char* name, const char* url) {
        QTest::newRow(name) << QString::fromUtf8(url);
    };
    row("as it is", "https://app.example.com/settings/billing");
    row("default port", "https://app.example.com:443/settings/billing");
    row("capital host", "https://APP.Example.COM/settings/billing");
    row("capital scheme", "HTTPS://app.example.com/settings/billing");
    row("query", "https://app.example.com/settings/billing?session=1");
    row("empty query", "https://app.example.com/settings/billing?");
    row("fragment", "https://app.example.com/settings/billing#top");
    row("query and fragment", "https://app.example.com/settings/billing?a=b#c");
    row("url in the query", "https://app.example.com/settings/billing?u=https://evil.test/@");
    row("at in the query", "https://app.example.com/settings/billing?a@b");
    row("at in the fragment", "https://app.example.com/settings/billing#a@b");
}

void TestReturnUrl::genuine()
{
    QFETCH(QString, url);
    QVERIFY(ReturnUrl(theReturn()).matches(QUrl(url)));
}

void TestReturnUrl::hostile_data()
{
    QTest::addColumn<QUrl>("url");
    for (const auto& hostile : portico::testing::hostileUrls())
        QTest::newRow(hostile.name) << hostile.at(8788);
}

void TestReturnUrl::hostile()
{
    QFETCH(QUrl, url);
    QVERIFY(!ReturnUrl(theReturn()).matches(url));
}

void TestReturnUrl::withoutPath()
{
    const ReturnUrl root(QUrl(QStringLiteral("https://app.example.com")));
    QVERIFY(root.matches(QUrl(QStringLiteral("https://app.example.com/"))));
    QVERIFY(root.matches(QUrl(QStringLiteral("https://app.example.com/?done"))));
    QVERIFY(!root.matches(QUrl(QStringLiteral("https://app.example.com//"))));
}

void TestReturnUrl::unusable_data()
{
    QTest::addColumn<QString>("url");
    for (const char* url : {"", "app.example.com", "portico://return", "https:///path",
             "https://user@app.example.com/", "file:///return", "http://"})
        QTest::newRow(*url ? url : "empty") << QString::fromUtf8(url);
}

void TestReturnUrl::unusable()
{
    QFETCH(QString, url);
    const ReturnUrl returnUrl{QUrl(url)};
    QVERIFY(!returnUrl.isValid());
    QVERIFY(!returnUrl.matches(QUrl(url)));
}

QTEST_GUILESS_MAIN(TestReturnUrl)
#include "tst_returnurl.moc"
