#include "backend-stub/CommandLine.h"

#include <QCommandLineParser>
#include <QtGlobal>

namespace {

const QString demoKey = QStringLiteral("sk_test_portico_demo_00000000000000000000");

QCommandLineOption valued(
    const char* name, const char* valueName, const char* description, const char* defaultValue = "")
{
    return {QLatin1StringView(name), QLatin1StringView(description), QLatin1StringView(valueName),
        QLatin1StringView(defaultValue)};
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
    return parser.isSet(option) ? parser.value(option).toUtf8() : qgetenv(variable);
}

bool isHttpBase(const QUrl& url)
{
    const bool http =
        url.scheme() == QStringLiteral("https") || url.scheme() == QStringLiteral("http");
    return http && !url.host().isEmpty();
}

} // namespace

std::expected<CommandLine, QString> CommandLine::parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("A backend and a stand-in for Stripe, for trying Portico without either.\n"
                       "Secrets are better given as PORTICO_STUB_STRIPE_KEY and "
                       "PORTICO_STUB_WEBHOOK_SECRET."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({valued("port", "PORT", "Port of the backend; 0 picks a free one.", "8787"),
        valued(
            "stripe-port", "PORT", "Port of the stand-in for Stripe; 0 picks a free one.", "8788"),
        valued("data", "DIR", "Keep everything in DIR; without it, everything is gone at exit."),
        valued("stripe-api-base", "URL",
            "Talk to this Stripe API, e.g. https://api.stripe.com, not to the stand-in."),
        valued("stripe-key", "KEY", "Secret key for Stripe."),
        valued("stripe-webhook-secret", "SECRET",
            "whsec_… that signs the events; several, separated by commas, during a roll."),
        valued("plans", "FILE", "JSON: Stripe price id to plan {\"id\", \"name\"}."),
        valued(
            "webhook-delay", "SECONDS", "The stand-in delivers its events that much later.", "0"),
        {QStringLiteral("no-demo"), QStringLiteral("Make no demo accounts.")}});
    parser.process(arguments);
    if (!parser.positionalArguments().isEmpty())
        return std::unexpected(QStringLiteral("unexpected argument \"%1\"")
                .arg(parser.positionalArguments().constFirst()));

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
        .webhookSecret =
            secret(parser, QStringLiteral("stripe-webhook-secret"), "PORTICO_STUB_WEBHOOK_SECRET"),
        .plansFile = parser.value(QStringLiteral("plans")),
        .webhookDelay = std::chrono::seconds(*delay),
        .demo = !parser.isSet(QStringLiteral("no-demo"))};
    if (!line.usesStandIn() && !isHttpBase(line.stripeApiBase))
        return std::unexpected(
            QStringLiteral("--stripe-api-base takes a URL such as https://api.stripe.com"));
    if (line.stripeKey.isEmpty() && !line.usesStandIn())
        return std::unexpected(
            QStringLiteral("--stripe-api-base needs a key: set PORTICO_STUB_STRIPE_KEY"));
    if (line.stripeKey.isEmpty())
        line.stripeKey = demoKey.toUtf8();
    return line;
}
