#pragma once

#include "backend-stub/stripe/portal/Body.h"
#include "backend-stub/stripe/portal/Visit.h"

#include <QJsonObject>

// Who is billed: e-mail, name, phone, address and tax IDs, as far as the configuration allows.

namespace stripe::portal {

// The allowed members among {email, name, phone, address{line1 line2 city state postal_code
// country}}; what is absent stays, what is empty goes.
Outcome<QJsonObject> updateDetails(const Visit& visit, const Body& body);
Outcome<QJsonObject> addTaxId(const Visit& visit, const Body& body); // {type, value}
Outcome<QJsonObject> removeTaxId(const Visit& visit, const Body& body); // {id}

bool isEmail(const QString& text); // one address, as far as its form can tell

} // namespace stripe::portal
