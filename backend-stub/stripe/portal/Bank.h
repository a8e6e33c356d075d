#pragma once

#include "backend-stub/serving/HttpServer.h"
#include "backend-stub/stripe/domain/Domain.h"

#include <QCoroTask>
#include <QHash>
#include <QQueue>
#include <QString>

#include <expected>

// The test bank behind 3-D Secure: pages of another origin (http://localhost and a port of its own)
// that a customer meets in an iframe or in a window of its own. A challenge is named by an
// unguessable token and is answered once.
//
//   waiting ──POST …/complete──▶ passed
//        └────POST …/fail──────▶ failed

namespace stripe::portal {

class Bank {
public:
    explicit Bank(Domain& domain);

    std::expected<void, QString> listen();
    QByteArray origin() const; // "http://localhost:40123"; empty before listen()

    // The page to show for a setup intent that requires action.
    QString challenge(const QString& setupIntent, const QString& language);

private:
    struct Challenge {
        QString setupIntent;
        QString language;
    };

    QCoro::Task<serving::Response> answer(serving::Request request);
    serving::Response respond(const serving::Request& request);
    serving::Response decide(const Challenge& challenge, bool passed);
    serving::Response page(const Challenge& challenge, const QString& text, const QString& token);

    static constexpr qsizetype most = 1000; // open challenges; the oldest are forgotten

    Domain& m_domain;
    serving::HttpServer m_http;
    quint16 m_port = 0;
    QHash<QString, Challenge> m_challenges;
    QQueue<QString> m_order;
};

} // namespace stripe::portal
