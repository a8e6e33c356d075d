#pragma once

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <expected>

namespace portico {

// A token endpoint's answer (RFC 6749 §5.1, OpenID Connect Core §3.1.3.3). Secret, all of it.
struct Tokens {
    QString accessToken;
    std::chrono::seconds expiresIn{0}; // 0: the provider did not say
    QString refreshToken{}; // empty: none, or on a refresh the old one stays good
    QString idToken{};

    // The error is the name of the field that is missing or unusable.
    static std::expected<Tokens, QString> fromJson(const QJsonObject& json);
};

} // namespace portico
