#pragma once

#include "backend-stub/serving/HttpServer.h"

#include <optional>

namespace qa {

// Refuses what a web page made the browser send: a name that was rebound to 127.0.0.1 (Host),
// another site (Origin), a form (no JSON). Nothing when the request may pass.
std::optional<serving::Response> refuseForeign(const serving::Request& request);

} // namespace qa
