#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QJsonObject>
#include <QString>

// billing_portal.configuration: what the hosted portal offers. One is the default; without any, the
// first use makes one in which every feature that needs no choice of plans is on.
//
// Two settings of Stripe's dashboard have no field in its API. They are kept under the stand-in's
// own hidden member "_portico", set through the portal's settings page:
//   {"cancellation_reason_required": bool, "pause_instead_of_cancel": bool}

namespace stripe {

class Clock;
class Store;

class PortalConfigurations {
public:
    PortalConfigurations(Store& store, Clock& clock);

    Result<QJsonObject> create(const QJsonObject& params);
    Result<QJsonObject> update(const QString& id, const QJsonObject& params);
    Result<QJsonObject> defaultConfiguration(); // made when there is none

    static QJsonObject extension(const QJsonObject& configuration);
    Result<QJsonObject> setExtension(const QString& id, const QJsonObject& extension);

private:
    Store& m_store;
    Clock& m_clock;
};

} // namespace stripe
