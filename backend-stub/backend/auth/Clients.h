#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace backend::auth {

// A registered OAuth client. All are public (RFC 6749 §2.1): a desktop app cannot keep a secret.
struct Client {
    QString id;
    QString name; // shown on the consent page
    QList<QByteArray> redirectUris;
    QStringList scopes; // what it may ask for
};

// The app this stub is made for.
Client desktopClient();

const Client* findClient(const QList<Client>& clients, const QString& id);

// Byte for byte (RFC 9700 §2.1), except that a registered http loopback address without a port
// stands for every port of it (RFC 8252 §7.3). Nothing is normalised: what differs in spelling
// differs.
bool redirectMatches(const QByteArray& registered, const QByteArray& requested);

} // namespace backend::auth
