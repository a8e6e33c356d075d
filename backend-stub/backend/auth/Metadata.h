#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace backend::auth {

// What this server can do: RFC 8414 §2 and OpenID Connect Discovery §3 in one document.
QJsonObject metadata(const QByteArray& issuer);

} // namespace backend::auth
