#pragma once

#include "backend-stub/backend/BackendServer.h"

namespace backend {

// What anybody may ask: GET /api/client-config, /healthz, and /settings/billing, where the portal's
// return URL lands when it is opened in an ordinary browser.
void addPublicPages(serving::Router& router, const QString& url, const Options& options);

} // namespace backend
