#pragma once

#include <QString>

namespace portico {

// 256 bits from the system's generator, in the 43 characters of base64url: a state, a nonce or a
// code verifier (RFC 7636 §4.1).
QString randomToken();

// RFC 7636 §4.2, S256.
QString codeChallenge(const QString& verifier);

// Whether both are equal, in a time that tells nothing about where they differ.
bool equalSecrets(const QString& a, const QString& b);

} // namespace portico
