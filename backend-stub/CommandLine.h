#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <expected>

struct CommandLine {
    quint16 port = 8787;
    quint16 stripePort = 8788;
    QString dataDir; // empty: gone at exit
    QUrl stripeApiBase; // empty: the stand-in
    QByteArray stripeKey;
    QByteArrayList webhookSecrets; // several while one is being rolled
    QString plansFile; // price id → plan, JSON
    std::chrono::seconds webhookDelay{0};
    bool demo = true;
    QStringList warnings; // one line each

    bool usesStandIn() const { return stripeApiBase.isEmpty(); }

    // Secrets come from PORTICO_STUB_STRIPE_KEY and PORTICO_STUB_WEBHOOK_SECRET, which other users
    // of the machine do not see in its process list; the options of the same name win over them.
    // --help and --version print and exit. The error is one line.
    static std::expected<CommandLine, QString> parse(const QStringList& arguments);
};
