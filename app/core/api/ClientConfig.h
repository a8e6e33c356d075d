#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace portico {

// GET /api/client-config: the one thing read before sign-in. A 404 means the defaults.
struct ClientConfig {
    struct SignIn {
        QUrl issuer; // empty: no browser sign-in is offered
        QString clientId;
        QStringList scopes;
        bool password = true;
    };
    struct Portal {
        QUrl returnUrl; // default: <backend>/settings/billing
        QStringList hosts; // default: billing.stripe.com; may carry a port, as "127.0.0.1:8788"
    };

    QString brandName; // empty: the product's name is not known, "Portico" is shown
    QString brandColor; // #rrggbb or empty
    QUrl supportUrl;
    SignIn signIn;
    Portal portal;

    static ClientConfig defaults(const QUrl& backend);
};

} // namespace portico
