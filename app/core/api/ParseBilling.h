#pragma once

#include "app/core/api/Billing.h"
#include "app/core/api/ClientConfig.h"

#include <QJsonObject>

#include <expected>

namespace portico {

// The contract's answers as values. The error is the path of the field the client cannot do without
// and did not get, as "account.id": for the log, not for the user.
template <class T> using Parsed = std::expected<T, QString>;

Parsed<Billing> parseBilling(const QJsonObject& json);
// Invoices without an id or an amount are left out: nothing could be shown of them.
Parsed<InvoicePage> parseInvoicePage(const QJsonObject& json);
Parsed<PortalSession> parsePortalSession(const QJsonObject& json);
// Nothing in it is required; what is missing or unusable is as in ClientConfig::defaults().
ClientConfig parseClientConfig(const QJsonObject& json, const QUrl& backend);

} // namespace portico
