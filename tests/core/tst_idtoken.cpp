#include "app/core/auth/Discovery.h"
#include "app/core/auth/IdToken.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace portico;

namespace {

const QDateTime now({2026, 11, 22}, {21, 0}, Qt::UTC);

QJsonObject goodClaims()
{
    return {{QStringLiteral("iss"), QStringLiteral("https://id.example")},
        {QStringLiteral("aud"), QStringLiteral("client")},
        {QStringLiteral("sub"), QStringLiteral("42")},
        {QStringLiteral("nonce"), QStringLiteral("n")},
        {QStringLiteral("exp"), now.toSecsSinceEpoch() + 60}};
}

QString encode(const QJsonObject& claims)
{
    const auto payload = QJsonDocument(claims).toJson().toBase64(
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return QStringLiteral("e30.%1.c2ln").arg(QString::fromLatin1(payload));
}

QJsonObject goodMetadata()
{
    return {{QStringLiteral("issuer"), QStringLiteral("https://id.example")},
        {QStringLiteral("authorization_endpoint"), QStringLiteral("https://id.example/auth")},
        {QStringLiteral("token_endpoint"), QStringLiteral("https://id.example/token")}};
}

const IdToken::Expectation expectation{.issuer = QStringLiteral("https://id.example"),
    .clientId = QStringLiteral("client"),
    .nonce = QStringLiteral("n"),
    .now = now};

} // namespace

class TestIdToken : public QObject {
    Q_OBJECT
private slots:
    void takesAGoodOne();
    void refuses_data();
    void refuses();
    void refusesOtherThings_data();
    void refusesOtherThings();
    void takesGoodMetadata();
    void refusesMetadata_data();
    void refusesMetadata();
};

void TestIdToken::takesAGoodOne()
{
    auto claims = goodClaims();
    claims.insert(QStringLiteral("email"), QStringLiteral("pro@example.com"));
    const auto token = IdToken::parse(encode(claims), expectation);
    QVERIFY(token);
    QCOMPARE(token->identity.subject, QStringLiteral("42"));
    QCOMPARE(token->email, QStringLiteral("pro@example.com"));

    claims.insert(
        QStringLiteral("aud"), QJsonArray{QStringLiteral("client"), QStringLiteral("api")});
    claims.insert(QStringLiteral("azp"), QStringLiteral("client"));
    QVERIFY(IdToken::parse(encode(claims), expectation));
}

void TestIdToken::refuses_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char* name, const char* claim, const QJsonValue& value) {
        QTest::newRow(name) << QString::fromLatin1(claim) << value;
    };
    row("another issuer", "iss", QStringLiteral("https://evil.example"));
    row("the issuer with a slash", "iss", QStringLiteral("https://id.example/"));
    row("no issuer", "iss", QJsonValue());
    row("another audience", "aud", QStringLiteral("other"));
    row("no audience", "aud", QJsonArray());
    row("a list without us", "aud", QJsonArray{QStringLiteral("a"), QStringLiteral("b")});
    row("a list without azp", "aud", QJsonArray{QStringLiteral("client"), QStringLiteral("b")});
    row("issued to another", "azp", QStringLiteral("other"));
    row("long expired", "exp", now.toSecsSinceEpoch() - 3600);
    row("no expiry", "exp", QJsonValue());
    row("expiry in words", "exp", QStringLiteral("never"));
    row("another nonce", "nonce", QStringLiteral("m"));
    row("no nonce", "nonce", QJsonValue());
    row("no subject", "sub", QJsonValue());
}

void TestIdToken::refuses()
{
    QFETCH(const QString, claim);
    QFETCH(const QJsonValue, value);
    auto claims = goodClaims();
    claims.insert(claim, value);
    const auto token = IdToken::parse(encode(claims), expectation);
    QVERIFY(!token);
    QCOMPARE(token.error(), claim == QLatin1String("azp") ? QStringLiteral("aud") : claim);
}

void TestIdToken::refusesOtherThings_data()
{
    QTest::addColumn<QString>("token");
    QTest::newRow("nothing") << QString();
    QTest::newRow("two parts") << QStringLiteral("e30.e30");
    QTest::newRow("four parts") << encode(goodClaims()) + QStringLiteral(".x");
    QTest::newRow("no base64") << QStringLiteral("e30.***.x");
    QTest::newRow("no JSON") << QStringLiteral("e30.e3.x");
    QTest::newRow("a list") << QStringLiteral("e30.W10.x");
}

void TestIdToken::refusesOtherThings()
{
    QFETCH(const QString, token);
    QVERIFY(!IdToken::parse(token, expectation));
}

void TestIdToken::takesGoodMetadata()
{
    const QUrl issuer(QStringLiteral("https://id.example"));
    const auto metadata = ProviderMetadata::fromJson(goodMetadata(), issuer);
    QVERIFY(metadata);
    QCOMPARE(metadata->tokenEndpoint.path(), QStringLiteral("/token"));
    QVERIFY(metadata->revocationEndpoint.isEmpty());
    QVERIFY(!metadata->sendsIssuer);
}

void TestIdToken::refusesMetadata_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char* name, const char* field, const QJsonValue& value) {
        QTest::newRow(name) << QString::fromLatin1(field) << value;
    };
    row("another issuer", "issuer", QStringLiteral("https://evil.example"));
    row("the issuer with a slash", "issuer", QStringLiteral("https://id.example/"));
    row("no issuer", "issuer", QJsonValue());
    row("an insecure token endpoint", "token_endpoint", QStringLiteral("http://id.example/token"));
    row("no token endpoint", "token_endpoint", QJsonValue());
    row("plain PKCE only", "code_challenge_methods_supported", QJsonArray{QStringLiteral("plain")});
}

void TestIdToken::refusesMetadata()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    auto json = goodMetadata();
    json.insert(field, value);
    const auto metadata =
        ProviderMetadata::fromJson(json, QUrl(QStringLiteral("https://id.example")));
    QVERIFY(!metadata);
    QCOMPARE(metadata.error(), field);
}

QTEST_GUILESS_MAIN(TestIdToken)
#include "tst_idtoken.moc"
