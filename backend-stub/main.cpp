#include "backend-stub/backend/auth/AuthServer.h"
#include "backend-stub/backend/BackendServer.h"
#include "backend-stub/CommandLine.h"
#include "backend-stub/DataFolder.h"
#include "backend-stub/EndSignals.h"
#include "backend-stub/qa/DemoAccounts.h"
#include "backend-stub/qa/Qa.h"
#include "backend-stub/StripeThread.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QFile>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

namespace {

int fail(const QString& why)
{
    std::fprintf(stderr, "portico-backend-stub: %s\n", qPrintable(why));
    return 1;
}

std::expected<backend::Plans, QString> plansFrom(const QString& file)
{
    if (file.isEmpty())
        return backend::Plans();
    QFile json(file);
    if (!json.open(QIODevice::ReadOnly))
        return std::unexpected(QStringLiteral("%1: %2").arg(file, json.errorString()));
    auto plans = backend::Plans::fromJson(json.readAll());
    if (!plans)
        return std::unexpected(QStringLiteral("%1: %2").arg(file, plans.error()));
    return plans;
}

backend::Options backendOptions(const CommandLine& line, const QString& dataDir, const QUrl& stripe)
{
    backend::Options options;
    options.port = line.port;
    options.dataDir = dataDir;
    options.stripeApiBase = stripe;
    options.stripeKey = line.stripeKey;
    if (line.demo)
        options.offeredEmails = qa::demoEmails();
    options.webhookSecrets = line.webhookSecrets;
    return options;
}

// For who starts it by hand: programs read the ready line, and that alone.
void tellPeople(const CommandLine& line, const QString& backend)
{
    if (isatty(STDOUT_FILENO) == 0 || isatty(STDERR_FILENO) == 0)
        return;
    if (line.demo)
        std::fprintf(stderr, "Demo accounts, password %s: %s\n", qa::demoPassword,
            qPrintable(qa::demoEmails().join(QStringLiteral(", "))));
    std::fprintf(
        stderr, "Accounts, states and faults: %s/qa. Ctrl-C ends it.\n", qPrintable(backend));
}

// Within the event loop, so that the program can be told to end meanwhile.
QCoro::Task<> announce(qa::Qa& qa, CommandLine line, QString backend, QString stripe)
{
    if (const auto ready = co_await qa.prepare(); !ready) {
        QCoreApplication::exit(fail(ready.error()));
        co_return;
    }
    std::printf("ready backend=%s stripe=%s\n", qPrintable(backend), qPrintable(stripe));
    std::fflush(stdout);
    tellPeople(line, backend);
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("portico-backend-stub"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PORTICO_VERSION));
    const EndSignals endSignals;

    const auto line = CommandLine::parse(QCoreApplication::arguments());
    if (!line)
        return fail(line.error());
    for (const auto& warning : line->warnings)
        std::fprintf(stderr, "portico-backend-stub: warning: %s\n", qPrintable(warning));
    const auto data = DataFolder::open(line->dataDir);
    if (!data)
        return fail(data.error());
    auto plans = plansFrom(line->plansFile);
    if (!plans)
        return fail(plans.error());

    std::unique_ptr<StripeThread> standIn;
    auto stripe = line->stripeApiBase;
    if (line->usesStandIn()) {
        auto started = StripeThread::start({.port = line->stripePort,
            .dataDir = data->path(),
            .webhookDelay = line->webhookDelay,
            .apiKey = line->stripeKey});
        if (!started)
            return fail(started.error());
        standIn = *std::move(started);
        stripe = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(standIn->port()));
    }

    auto options = backendOptions(*line, data->path(), stripe);
    options.plans = *std::move(plans);
    auto backend = backend::BackendServer::start(std::move(options));
    if (!backend)
        return fail(backend.error());

    qa::Qa qa(**backend,
        {.dataDir = data->path(),
            .stripe = stripe,
            .stripeKey = line->stripeKey,
            .standIn = line->usesStandIn(),
            .demo = line->demo});
    const auto start = [&] { announce(qa, *line, (*backend)->url(), stripe.toString()); };
    QTimer::singleShot(0, start);
    const int code = QCoreApplication::exec();
    (*backend)->auth().accounts().drain(); // who waits for a password goes on while all is there
    return code;
}
