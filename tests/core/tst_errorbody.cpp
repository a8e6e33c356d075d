#include "app/core/http/ErrorBody.h"

#include <QTest>

using namespace portico;
using Kind = ApiError::Kind;

class TestErrorBody : public QObject {
    Q_OBJECT
private slots:
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void knowsJson_data();
    void knowsJson();
};

void TestErrorBody::saysWhatWentWrong_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<QString>("code");

    const auto row = [](const char* name, int status, const char* body, Kind kind,
                         const char* code) {
        QTest::newRow(name) << status << QByteArray(body) << kind << QString::fromLatin1(code);
    };
    row("the contract's envelope", 400,
        R"({"error":{"code":"no_billing_account","message":"No billing account found"}})",
        Kind::NoBillingAccount, "no_billing_account");
    row("the same in words", 400, R"({"error":"No billing account found"})", Kind::NoBillingAccount,
        "no_billing_account");
    row("other words", 400, R"({"error":"Something broke, sorry"})", Kind::Rejected, "");
    row("OAuth's", 400, R"({"error":"invalid_grant","error_description":"x"})", Kind::InvalidGrant,
        "invalid_grant");
    row("OAuth's, by 401", 401, R"({"error":"invalid_grant"})", Kind::InvalidGrant,
        "invalid_grant");
    row("a code with a secret in it", 400, R"({"error":{"code":"token=abc/def"}})", Kind::Rejected,
        "");
    row("a code that is a number", 400, R"({"error":{"code":42}})", Kind::Rejected, "");
    row("an endless code", 400, (R"({"error":")" + QByteArray(65, 'a') + "\"}").constData(),
        Kind::Rejected, "");
    row("wrong password", 401, R"({"error":{"code":"invalid_credentials"}})",
        Kind::InvalidCredentials, "invalid_credentials");
    row("no session", 401, R"({"error":{"code":"unauthorized"}})", Kind::Unauthorized,
        "unauthorized");
    row("an HTML page", 404, "<html>not here</html>", Kind::NotFound, "");
    row("bare 400", 400, "", Kind::Rejected, "");
    row("bare 429", 429, "", Kind::RateLimited, "");
    row("bare 503", 503, "", Kind::Unavailable, "");
    row("a redirect", 302, "", Kind::Redirected, "");
    row("no_billing_account by 500", 500, R"({"error":"no_billing_account"})", Kind::Unavailable,
        "no_billing_account");
}

void TestErrorBody::saysWhatWentWrong()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    const auto error = errorFromStatus(status, body);
    QTEST(error.kind, "kind");
    QTEST(error.code, "code");
    QCOMPARE(error.httpStatus, status);
}

void TestErrorBody::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds"); // -1: none
    QTest::newRow("seconds") << QByteArray("120") << 120;
    QTest::newRow("a date") << QByteArray("Sun, 22 Nov 2026 21:00:30 GMT") << 30;
    QTest::newRow("a past date") << QByteArray("Sun, 22 Nov 2026 20:00:00 GMT") << 0;
    QTest::newRow("negative") << QByteArray("-5") << 0;
    QTest::newRow("forever") << QByteArray("999999999999") << 86400;
    QTest::newRow("words") << QByteArray("soon") << -1;
    QTest::newRow("empty") << QByteArray("") << -1;
}

void TestErrorBody::readsRetryAfter()
{
    QFETCH(const QByteArray, value);
    const QDateTime now({2026, 11, 22}, {21, 0}, Qt::UTC);
    const auto seconds = parseRetryAfter(value, now);
    QTEST(seconds ? int(seconds->count()) : -1, "seconds");
}

void TestErrorBody::knowsJson_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isJson");
    QTest::newRow("plain") << QByteArray("application/json") << true;
    QTest::newRow("with charset") << QByteArray("Application/JSON; charset=utf-8") << true;
    QTest::newRow("suffix") << QByteArray("application/problem+json") << true;
    QTest::newRow("html") << QByteArray("text/html") << false;
    QTest::newRow("lookalike") << QByteArray("application/jsonp") << false;
    QTest::newRow("none") << QByteArray() << false;
}

void TestErrorBody::knowsJson()
{
    QFETCH(const QByteArray, type);
    QTEST(isJsonContentType(type), "isJson");
}

QTEST_GUILESS_MAIN(TestErrorBody)
#include "tst_errorbody.moc"
