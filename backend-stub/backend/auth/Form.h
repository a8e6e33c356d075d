#pragma once

#include "backend-stub/backend/auth/OAuthError.h"
#include "backend-stub/serving/HttpServer.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace backend::auth {

// application/x-www-form-urlencoded parameters, from a query or a body. OAuth parameters must not
// be repeated (RFC 6749 §3.1, §3.2), and one without a value counts as not sent.
class Form {
public:
    // invalid_request for broken encoding or more than 100 parameters.
    static Result<Form> parse(const QByteArray& encoded);

    // The body of a POST: also refuses another media type and a repeated parameter.
    static Result<Form> fromBody(const serving::Request& request);

    QString value(QStringView name) const; // empty when absent
    std::optional<QString> repeated() const; // the first name that occurs twice, if any
    bool repeats(QStringView name) const;

private:
    QList<std::pair<QString, QString>> m_parameters;
};

// Percent-encoding for a query or form value: all but RFC 3986's unreserved characters.
QByteArray formEncoded(const QString& value);

// `url` with the parameter added to its query.
QByteArray withParameter(QByteArray url, const QByteArray& name, const QString& value);

} // namespace backend::auth
