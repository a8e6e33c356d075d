#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace stripe {

struct Call {
    QStringList args; // what stood in the path, in order
    QJsonObject params; // checked

    QString id() const { return args.value(0); }
};

using Answer = std::function<Result<QJsonObject>(const Call&)>;

// Endpoints by their name, "POST /v1/customers/:id". A literal segment wins over a placeholder.
class Router {
public:
    void on(const QString& endpoint, Answer answer);

    struct Match {
        QString endpoint;
        QStringList args;
        const Answer* answer = nullptr;
    };
    std::optional<Match> match(const QString& method, const QString& path) const;

private:
    struct Route {
        QString endpoint;
        QStringList segments;
        Answer answer;
    };
    QHash<QString, QList<Route>> m_routes; // by method and number of segments
};

} // namespace stripe
