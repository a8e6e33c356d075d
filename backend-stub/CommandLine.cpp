#include "backend-stub/CommandLine.h"

#include "backend-stub/qa/DemoAccounts.h"

#include <QCommandLineParser>
#include <QtGlobal>

#include <algorithm>

namespace {

const QString demoKey = QStringLiteral("sk_test_portico_demo_00000000000000000000");

QCommandLineOption valued(
    const char* name, const char* valueName, const char* description, const char* defaultValue = "")
{
    return {QString::fromUtf8(name), QString::fromUtf8(description), QString::fromUtf8(valueName),
        QString::fromUtf8(defaultValue)};
}

QString description()
{
    return QStringLiteral(
        "A backend and a stand-in for Stripe, for trying Portico without either.\n"
        "Secrets are better given as PORTICO_STUB_STRIPE_KEY and "
        "PORTICO_STUB_WEBHOOK_SECRET.\n\n"
        "Demo accounts, password %1:\n  %2\n"
        "Accounts, their states and faults on purpose: /qa on the backend's port.\n"
        "Ctrl-C, SIGTERM or SIGHUP ends it, with exit code 0.")
        .arg(QLatin1StringView(qa::demoPassword), qa::demoEmails().join(u' '));
}

QList<QCommandLineOption> valuedOptions()
{
    return {valued("port", "PORT", "Port of the backend, 8787 unless told; 0 picks a free one.",
                "8787"),
        valued("stripe-port", "PORT",
            "Port of the stand-in for Stripe, 8788 unless told; 0 picks a free one.", "8788"),
        valued("data", "DIR", "Keep everything in DIR; without it, everything is gone at exit."),
        valued("stripe-api-base", "URL",
            "Talk to this Stripe API, e.g. https://api.stripe.com, not to the stand-in."),
        valued("stripe-key", "KEY", "Secret key for Stripe, sk_… or rk_…"),
        valued("stripe-webhook-secret", "SECRET",
            "whsec_… that signs the events; several, separated by commas, during a roll."),
        valued("plans", "FILE", "JSON: Stripe price id to plan {\"id\", \"name\"}."),
        valued(
            "webhook-delay", "SECONDS", "The stand-in delivers its events that much later.", "0")};
}

std::expected<int, QString> number(const QCommandLineParser& parser, const QString& option, int max)
{
    bool isNumber = false;
    const int value = parser.value(option).toInt(&isNumber);
    if (!isNumber || value < 0 || value > max) {
        return std::unexpected(QStringLiteral("--%1 takes a number from 0 to %2, not \"%3\"")
                .arg(option)
                .arg(max)
                .arg(parser.value(option)));
    }
    return value;
}

QByteArray secret(const QCommandLineParser& parser, const QString& option, const char* variable)
{
    return (parser.isSet(option) ? parser.value(option).toUtf8() : qgetenv(variable)).trimmed();
}

QByteArrayList secretsIn(const QByteArray& list)
{
    QByteArrayList secrets;
    for (const auto& secret : list.split(',')) {
        if (!secret.trimmed().isEmpty())
            secrets.append(secret.trimmed());
    }
    return secrets;
}

bool isHttpBase(const QUrl& url)
{
    const bool http =
        url.scheme() == QStringLiteral("https") || url.scheme() == QStringLiteral("http");
    return http && !url.host().isEmpty();
}

bool isSecretKey(const QByteArray& key) { return key.startsWith("sk_") || key.startsWith("rk_"); }

bool isWebhookSecret(const QByteArray& secret) { return secret.startsWith("whsec_"); }

// What Stripe would refuse much later, and in words that do not name the setting. Says no secret.
QString troubleWithStripe(const CommandLine& line)
{
    if (!isHttpBase(line.stripeApiBase))
        return QStringLiteral("--stripe-api-base takes a URL such as https://api.stripe.com");
    if (line.stripeKey.isEmpty())
        return QStringLiteral("--stripe-api-base needs a key: set PORTICO_STUB_STRIPE_KEY");
    if (line.stripeKey.startsWith("pk_"))
        return QStringLiteral(
            "the Stripe key is a publishable one: the secret one begins with sk_ or rk_");
    if (!isSecretKey(line.stripeKey))
        return QStringLiteral("the Stripe key begins with neither sk_ nor rk_");
    if (!std::ranges::all_of(line.webhookSecrets, isWebhookSecret))
        return QStringLiteral("a webhook secret does not begin with whsec_");
    return {};
}

QStringList warningsFor(const CommandLine& line)
{
    if (!line.usesStandIn() && line.webhookSecrets.isEmpty())
        return {QStringLiteral("no webhook secret: webhooks cannot be verified and are refused; "
                               "set PORTICO_STUB_WEBHOOK_SECRET")};
    if (line.usesStandIn() && (!line.stripeKey.isEmpty() || !line.webhookSecrets.isEmpty()))
        return {QStringLiteral("the Stripe key and webhook secret do not lead to Stripe but to the "
                               "stand-in: add --stripe-api-base https://api.stripe.com")};
    return {};
}

} // namespace

std::expected<CommandLine, QString> CommandLine::parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    const auto options = valuedOptions();
    parser.setApplicationDescription(description());
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(options);
    parser.addOption({QStringLiteral("no-demo"), QStringLiteral("Make no demo accounts.")});
    parser.process(arguments);
    if (!parser.positionalArguments().isEmpty())
        return std::unexpected(QStringLiteral("unexpected argument \"%1\"")
                .arg(parser.positionalArguments().constFirst()));
    for (const auto& option : options) {
        if (parser.value(option).isEmpty() && parser.isSet(option))
            return std::unexpected(QStringLiteral("--%1 takes a %2, not \"\"")
                    .arg(option.names().constFirst(), option.valueName()));
    }

    const auto port = number(parser, QStringLiteral("port"), 65535);
    const auto stripePort = number(parser, QStringLiteral("stripe-port"), 65535);
    const auto delay = number(parser, QStringLiteral("webhook-delay"), 86400);
    for (const auto* value : {&port, &stripePort, &delay}) {
        if (!*value)
            return std::unexpected(value->error());
    }
    CommandLine line{.port = quint16(*port),
        .stripePort = quint16(*stripePort),
        .dataDir = parser.value(QStringLiteral("data")),
        .stripeApiBase = QUrl(parser.value(QStringLiteral("stripe-api-base"))),
        .stripeKey = secret(parser, QStringLiteral("stripe-key"), "PORTICO_STUB_STRIPE_KEY"),
        .webhookSecrets = secretsIn(
            secret(parser, QStringLiteral("stripe-webhook-secret"), "PORTICO_STUB_WEBHOOK_SECRET")),
        .plansFile = parser.value(QStringLiteral("plans")),
        .webhookDelay = std::chrono::seconds(*delay),
        .demo = !parser.isSet(QStringLiteral("no-demo")),
        .warnings = {}};
    if (const auto trouble = troubleWithStripe(line); !line.usesStandIn() && !trouble.isEmpty())
        return std::unexpected(trouble);
    line.warnings = warningsFor(line);
    if (line.stripeKey.isEmpty())
        line.stripeKey = demoKey.toUtf8();
    return line;
}
