#pragma once

#include <QByteArray>

namespace e2e {

// Every byte that this process sent to or read from an IPv4 socket so far: how a test learns of
// secrets that nobody ever shows it. Linking WireTap.cpp puts its read(), write() and send() before
// the C library's.
QByteArray wire();

} // namespace e2e
