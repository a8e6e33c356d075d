#pragma once

#include "backend-stub/serving/HttpServer.h"
#include "backend-stub/storage/Database.h"

// The answers that several endpoints share, in the contract's error envelope.

namespace backend {

serving::Response badRequest(); // 400 that tells a forger nothing
serving::Response tryLater(); // 503 stripe_unavailable with Retry-After
serving::Response storageFailure(const storage::Error& error); // 503, logged with its reason

} // namespace backend
