#include "backend-stub/backend/auth/AuthorizationCodes.h"
#include "backend-stub/backend/auth/AuthorizationRequest.h"
#include "backend-stub/backend/auth/Metadata.h"

#include <QJsonArray>
#include <QTest>

using namespace backend::auth;

// What is a good authorization request, and where a refusal may be said.
class tst_AuthorizationRequest : public QObject {
    Q_OBJECT
private slots:
    void reads();
    void refuses_data();
    void refuses();
    void provesPossession_data();
    void provesPossession();
    void saysWhatItCan();
};

namespace {

const QByteArray good = "response_type=code&client_id=portico-desktop"
                        "&redirect_uri=http%3A%2F%2F127.0.0.1%3A4711%2Fcallback&state=s1&nonce=n1"
                        "&scope=openid+email+offline_access&code_challenge_method=S256"
                        "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

std::expected<AuthorizationRequest, AuthorizationRefusal> read(const QByteArray& query)
{
    const QList<Client> clients{desktopClient()};
    return readAuthorizationRequest(*Form::parse(query), clients);
}

QByteArray with(const QByteArray& name, const QByteArray& value)
{
    auto pairs = good.split('&');
    pairs.removeIf([&](const QByteArray& pair) { return pair.startsWith(name + '='); });
    if (!value.isNull())
        pairs.append(name + '=' + value);
    return pairs.join('&');
}

QByteArray without(const QByteArray& name) { return with(name, {}); }

} // namespace

void tst_AuthorizationRequest::reads()
{
    const auto request = read(good + "&prompt=login&max_age=60&login_hint=a%40b&unknown=x");
    QVERIFY(request);
    QCOMPARE(request->clientName, QStringLiteral("Portico"));
    QCOMPARE(request->redirectUri, QByteArray("http://127.0.0.1:4711/callback"));
    QCOMPARE(request->state, QStringLiteral("s1"));
    QCOMPARE(request->nonce, QStringLiteral("n1"));
    QCOMPARE(request->scope, QStringLiteral("openid email offline_access"));
    QCOMPARE(request->loginHint, QStringLiteral("a@b"));
    QCOMPARE(request->prompt, AuthorizationRequest::Prompt::Login);
    QCOMPARE(request->maxAge, std::optional(std::chrono::seconds(60)));
}

void tst_AuthorizationRequest::refuses_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<bool>("redirects");
    const QByteArray request = "invalid_request";

    QTest::newRow("nothing") << QByteArray() << QByteArray("invalid_client") << false;
    QTest::newRow("no client") << without("client_id") << QByteArray("invalid_client") << false;
    QTest::newRow("unknown client")
        << with("client_id", "x") << QByteArray("invalid_client") << false;
    QTest::newRow("two clients") << good + "&client_id=portico-desktop"
                                 << QByteArray("invalid_client") << false;
    QTest::newRow("no redirect") << without("redirect_uri") << request << false;
    QTest::newRow("foreign redirect")
        << with("redirect_uri", "https%3A%2F%2Fevil.example%2Fcallback") << request << false;
    QTest::newRow("other path") << with("redirect_uri", "http%3A%2F%2F127.0.0.1%3A4711%2Fother")
                                << request << false;
    QTest::newRow("localhost") << with("redirect_uri", "http%3A%2F%2Flocalhost%3A4711%2Fcallback")
                               << request << false;
    QTest::newRow("script") << with("redirect_uri", "javascript%3Aalert(1)") << request << false;
    QTest::newRow("two redirects")
        << good + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A4711%2Fcallback" << request << false;

    QTest::newRow("no response type") << without("response_type") << request << true;
    QTest::newRow("implicit flow")
        << with("response_type", "token") << QByteArray("unsupported_response_type") << true;
    QTest::newRow("hybrid flow") << with("response_type", "code+id_token")
                                 << QByteArray("unsupported_response_type") << true;
    QTest::newRow("fragment") << good + "&response_mode=fragment" << request << true;
    QTest::newRow("no challenge") << without("code_challenge") << request << true;
    QTest::newRow("no method, which means plain")
        << without("code_challenge_method") << request << true;
    QTest::newRow("plain") << with("code_challenge_method", "plain") << request << true;
    QTest::newRow("method in small letters")
        << with("code_challenge_method", "s256") << request << true;
    QTest::newRow("short challenge")
        << with("code_challenge", QByteArray(42, 'a')) << request << true;
    QTest::newRow("long challenge")
        << with("code_challenge", QByteArray(44, 'a')) << request << true;
    QTest::newRow("padded challenge")
        << with("code_challenge", QByteArray(42, 'a') + "%3D") << request << true;
    QTest::newRow("unknown scope")
        << with("scope", "openid+admin") << QByteArray("invalid_scope") << true;
    QTest::newRow("repeated nonce") << good + "&nonce=n2" << request << true;
    QTest::newRow("repeated state") << good + "&state=s2" << request << true;
    QTest::newRow("request object")
        << good + "&request=x" << QByteArray("request_not_supported") << true;
    QTest::newRow("request address")
        << good + "&request_uri=x" << QByteArray("request_uri_not_supported") << true;
    QTest::newRow("prompt none and login") << good + "&prompt=none+login" << request << true;
    QTest::newRow("max_age in words") << good + "&max_age=soon" << request << true;
}

void tst_AuthorizationRequest::refuses()
{
    QFETCH(QByteArray, query);
    QFETCH(bool, redirects);
    const auto request = read(query);
    QVERIFY(!request);
    QTEST(request.error().error.code, "error");
    QCOMPARE(!request.error().redirectUri.isEmpty(), redirects);
}

void tst_AuthorizationRequest::provesPossession_data()
{
    QTest::addColumn<QByteArray>("verifier");
    QTest::addColumn<bool>("proves");
    // RFC 7636, appendix B
    const QByteArray genuine = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    QTest::newRow("genuine") << genuine << true;
    QTest::newRow("the challenge itself")
        << QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM") << false;
    QTest::newRow("other") << QByteArray(43, 'a') << false;
    QTest::newRow("cut") << genuine.chopped(1) << false;
    QTest::newRow("padded") << QByteArray(genuine + '=') << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("too long") << QByteArray(129, 'a') << false;
}

void tst_AuthorizationRequest::provesPossession()
{
    QFETCH(QByteArray, verifier);
    QTEST(backend::auth::provesPossession(verifier, "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
        "proves");
}

void tst_AuthorizationRequest::saysWhatItCan()
{
    const auto said = metadata("http://127.0.0.1:8787");
    QCOMPARE(said.value(u"issuer").toString(), QStringLiteral("http://127.0.0.1:8787"));
    QCOMPARE(said.value(u"token_endpoint").toString(),
        QStringLiteral("http://127.0.0.1:8787/oauth/token"));
    QCOMPARE(said.value(u"code_challenge_methods_supported").toArray(),
        QJsonArray({QStringLiteral("S256")}));
    QVERIFY(said.value(u"authorization_response_iss_parameter_supported").toBool());
    QVERIFY(!said.value(u"request_uri_parameter_supported").toBool(true)); // true when left out
}

QTEST_GUILESS_MAIN(tst_AuthorizationRequest)
#include "tst_authorizationrequest.moc"
