#pragma once

#include "backend-stub/serving/HttpServer.h"

#include <QList>
#include <QStringList>

// Finds the handler for a request. A pattern is a path whose segments may be named,
// "/invoices/{id}"; what stood there is in request.params, percent-decoded. No match is 404, the
// wrong method 405.

namespace serving {

class Router {
public:
    void on(QByteArray method, const QString& pattern, Handler handler);

    // The handler must outlive the task; the router owns it, so keep the router.
    QCoro::Task<Response> answer(Request request) const;

private:
    struct Route {
        QByteArray method;
        QStringList segments;
        Handler handler;
    };

    QList<Route> m_routes;
};

// The error envelope of the contract: {"error":{"code","message"}}.
Response errorResponse(int status, const QString& code, const QString& message);

} // namespace serving
