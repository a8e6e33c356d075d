#pragma once

#include "app/core/api/ApiError.h"
#include "app/core/api/ClientConfig.h"

#include <QCoroTask>
#include <QUrl>

namespace portico {

class HttpClient;

// GET /api/client-config. A 404 answers the defaults, which stand for every field that is missing.
QCoro::Task<Result<ClientConfig>> fetchClientConfig(HttpClient& http, QUrl backend);

} // namespace portico
