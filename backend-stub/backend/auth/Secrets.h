#pragma once

#include <QByteArray>

namespace backend::auth {

// `prefix` and 256 bits from the system's generator, base64url without padding. The prefix lets
// secret scanners recognise a leak.
QByteArray randomToken(const QByteArray& prefix = {});

// What is stored instead of a token. A plain SHA-256 does: the token itself cannot be guessed.
QByteArray hashOf(const QByteArray& token);

QByteArray base64Url(const QByteArray& bytes); // RFC 4648 §5, without padding

// Takes the same time wherever the two differ.
bool equalsInConstantTime(const QByteArray& a, const QByteArray& b);

} // namespace backend::auth
