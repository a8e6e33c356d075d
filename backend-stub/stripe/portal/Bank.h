#pragma once

#include "backend-stub/serving/HttpServer.h"
#include "backend-stub/stripe/domain/Domain.h"

#include <QHash>
#include <QQueue>
#include <QString>

#include <optional>

// The test bank behind 3-D Secure: pages of another origin (localhost, where the portal is
// 127.0.0.1) that a customer meets in an iframe or in a window of its own. On the stand-in's port,
// which is the one that an app lets through. A challenge is named by an unguessable token and is
// answered once.
//
//   waiting ──POST …/complete──▶ passed
//        └────POST …/fail──────▶ failed

namespace stripe::portal {

class Bank {
public:
    explicit Bank(Domain& domain) : m_domain(domain) { }

    QByteArray origin() const; // "http://localhost:8788"; empty before the portal has an address
    std::optional<serving::Response> answer(const serving::Request& request); // nothing: not its

    // The page to show for a setup intent that requires action.
    QString challenge(const QString& setupIntent, const QString& language);

private:
    struct Challenge {
        QString setupIntent;
        QString language;
    };

    serving::Response respond(const serving::Request& request);
    serving::Response decide(const Challenge& challenge, bool passed);
    serving::Response page(const Challenge& challenge, const QString& text, const QString& token);

    static constexpr qsizetype most = 1000; // open challenges; the oldest are forgotten

    Domain& m_domain;
    QHash<QString, Challenge> m_challenges;
    QQueue<QString> m_order;
};

} // namespace stripe::portal
