#pragma once

#include "backend-stub/stripe/domain/Domain.h"
#include "backend-stub/stripe/portal/Words.h"

#include <QJsonObject>
#include <QString>

namespace stripe::portal {

// What an invoice's line is for, in the reader's language. What billing itself wrote is said anew
// from the line's facts; what a person wrote stays.
QString lineText(Domain& domain, const QJsonObject& line, const Words& words);

} // namespace stripe::portal
