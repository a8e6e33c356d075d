#include "tests/stub/support/BackendFixture.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

bool BackendFixture::start(const QStringList& more)
{
    if (stripe.url().port() <= 0 && !stripe.listen())
        return false;
    // From the environment, as a deployment should: a process list shows no secret.
    stub.setEnvironment(u"PORTICO_STUB_STRIPE_KEY"_s, u"sk_test_fake"_s);
    stub.setEnvironment(u"PORTICO_STUB_WEBHOOK_SECRET"_s, QString::fromLatin1(secret));
    return stub.start(
        QStringList{u"--no-demo"_s, u"--stripe-api-base"_s, stripe.url().toString()} + more);
}

Call BackendFixture::webhook(const QJsonObject& event, const QByteArray& signedWith) const
{
    auto call = Call::json("POST", stub.backend(u"/api/webhooks/stripe"_s), event);
    const auto signature = stripeSignature(call.body, signedWith);
    return std::move(call).with("Stripe-Signature", signature);
}

QByteArray BackendFixture::signIn(const QString& email, const QString& customer)
{
    QJsonObject account{{u"email"_s, email}, {u"password"_s, u"correct horse"_s}};
    if (!customer.isEmpty())
        account.insert(u"customer_id"_s, customer);
    if (http.send(Call::json("POST", stub.backend(u"/qa/accounts"_s), account)).status != 201)
        return {};
    account.remove(u"customer_id"_s);
    const auto answer =
        http.send(Call::json("POST", stub.backend(u"/api/auth/sign-in"_s), account));
    return answer.json()[u"access_token"].toString().toUtf8();
}

Call BackendFixture::api(const QByteArray& method, const QString& path, const QByteArray& token,
    const QJsonObject& body) const
{
    auto call = Call::json(method, stub.backend(path), body);
    if (method == "GET")
        call.body.clear();
    return std::move(call).with("Authorization", "Bearer " + token);
}
