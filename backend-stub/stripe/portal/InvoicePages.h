#pragma once

#include "backend-stub/serving/HttpServer.h"
#include "backend-stub/stripe/domain/Domain.h"

#include <QString>

#include <optional>

// /i/<token>: the hosted invoice, to be seen by whoever has its link, as at Stripe.
// /i/<token>/pdf: the same as a file. POST /i/<token>/pay: pays what is open with the card on file.

namespace stripe::portal {

// Nothing when there is no such invoice.
std::optional<serving::Response> invoicePage(
    Domain& domain, const serving::Request& request, const QString& token, const QString& action);

} // namespace stripe::portal
