#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QJsonObject>
#include <QString>

// billing_portal.session: the right to use the hosted portal as one customer. Its URL is
// <base>/p/session/<token>, the token being the secret. As Stripe's do, a session ends 5 minutes
// after it was made when it was not opened, and one hour after it was last used.

namespace stripe {

class Clock;
class PortalConfigurations;
class Store;

class PortalSessions {
public:
    PortalSessions(Store& store, Clock& clock, PortalConfigurations& configurations);

    void setBaseUrl(QString baseUrl) { m_baseUrl = std::move(baseUrl); } // http://127.0.0.1:8788
    QString baseUrl() const { return m_baseUrl; }

    Result<QJsonObject> create(const QJsonObject& params); // POST /v1/billing_portal/sessions

    // The live session behind a token, noting that it was used now. NotFound when there is none or
    // it ended: the page says so kindly and shows nothing else.
    Result<QJsonObject> open(const QString& token);

private:
    Store& m_store;
    Clock& m_clock;
    PortalConfigurations& m_configurations;
    QString m_baseUrl;
};

} // namespace stripe
