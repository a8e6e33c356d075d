#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QByteArray>

namespace stripe {

// Authorization: Bearer sk_test_…, or Basic with the key as user name. With `accepted` empty, any
// test key of real length is taken.
Result<void> authenticate(const QByteArray& authorization, const QByteArray& accepted);

} // namespace stripe
