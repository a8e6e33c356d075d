#pragma once

#include <QUrl>

#include <vector>

namespace portico::testing {

// The portal of these tests is on billing.stripe.com and on 127.0.0.1:{port}, and sends the user
// back to https://app.example.com/settings/billing. Everything here is something else.
struct HostileUrl {
    const char* name;
    const char* url; // UTF-8; {port} stands for the portal's port on loopback

    QString text(quint16 portalPort) const;
    QUrl at(quint16 portalPort) const { return QUrl(text(portalPort)); }
};

const std::vector<HostileUrl>& hostileUrls();

} // namespace portico::testing
