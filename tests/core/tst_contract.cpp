#include "app/core/api/ParseBilling.h"
#include "app/core/auth/DeviceSignIn.h"
#include "app/core/auth/Discovery.h"
#include "app/core/auth/Tokens.h"
#include "app/core/http/ErrorBody.h"

#include <QDir>
#include <QTest>

#include <functional>

using namespace portico;

namespace {

using Reader = std::function<QString(const QJsonObject&)>; // answers what is wrong, or nothing

template <class T> QString wrong(const std::expected<T, QString>& parsed)
{
    return parsed ? QString() : parsed.error();
}

QHash<QString, Reader> readers()
{
    const Reader billing = [](const QJsonObject& json) { return wrong(parseBilling(json)); };
    const Reader tokens = [](const QJsonObject& json) { return wrong(Tokens::fromJson(json)); };
    return {{QStringLiteral("getBilling"), billing}, {QStringLiteral("syncBilling"), billing},
        {QStringLiteral("listInvoices"),
            [](const QJsonObject& json) { return wrong(parseInvoicePage(json)); }},
        {QStringLiteral("createPortalSession"),
            [](const QJsonObject& json) { return wrong(parsePortalSession(json)); }},
        {QStringLiteral("authorizeDevice"),
            [](const QJsonObject& json) { return wrong(DeviceAuthorization::fromJson(json)); }},
        {QStringLiteral("signIn"), tokens}, {QStringLiteral("token"), tokens}};
}

} // namespace

// The examples of the contract, as backend-stub/openapi.yaml gives them: the client understands
// every answer, and every error by its code.
class TestContract : public QObject {
    Q_OBJECT
private slots:
    void isUnderstood_data();
    void isUnderstood();
};

void TestContract::isUnderstood_data()
{
    QTest::addColumn<QString>("path");
    const QDir examples(QStringLiteral(EXAMPLES_DIRECTORY));
    for (const auto& file : examples.entryList({QStringLiteral("*.json")}))
        QTest::newRow(qPrintable(file)) << examples.filePath(file);
}

void TestContract::isUnderstood()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto body = file.readAll();
    const auto json = parseJsonObject(body);
    QVERIFY(json);
    const auto parts = QFileInfo(path).fileName().split(QLatin1Char('.'));
    const auto status = parts.value(1).toInt();
    if (status >= 400) {
        const auto error = errorFromStatus(status, body);
        QVERIFY2(!error.code.isEmpty(), "the client sees no code");
        return;
    }
    static const auto all = readers();
    if (const auto reader = all.value(parts.value(0)))
        QCOMPARE(reader(*json), QString());
}

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
