#include "backend-stub/stripe/api/Authentication.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

QByteArray keyIn(const QByteArray& authorization)
{
    const auto space = authorization.indexOf(' ');
    const auto scheme = authorization.left(space).toLower();
    const auto credentials = authorization.mid(space + 1).trimmed();
    if (scheme == "bearer")
        return credentials;
    if (scheme == "basic") {
        const auto pair = QByteArray::fromBase64(credentials);
        return pair.left(pair.indexOf(':'));
    }
    return {};
}

// Compared by hash, so that the time taken says nothing about the key.
bool same(const QByteArray& one, const QByteArray& other)
{
    using Hash = QCryptographicHash;
    return Hash::hash(one, Hash::Sha256) == Hash::hash(other, Hash::Sha256);
}

bool isTestKey(const QByteArray& key)
{
    return (key.startsWith("sk_test_") || key.startsWith("rk_test_")) && key.size() >= 20;
}

// Only the shape of a wrong key is repeated, as Stripe does.
QString masked(const QByteArray& key)
{
    return key.size() < 16
        ? u"****"_s
        : QString::fromLatin1(key.left(8)) + u"****"_s + QString::fromLatin1(key.right(4));
}

} // namespace

Result<void> authenticate(const QByteArray& authorization, const QByteArray& accepted)
{
    const auto key = keyIn(authorization);
    if (key.isEmpty()) {
        return std::unexpected(Error(Error::Kind::Authentication,
            u"You did not provide an API key. You need to provide your API key in the "
            "Authorization header, using Bearer auth (e.g. 'Authorization: Bearer "
            "YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we "
            "can help at https://support.stripe.com/."_s));
    }
    if (accepted.isEmpty() ? isTestKey(key) : same(key, accepted))
        return {};
    return std::unexpected(
        Error(Error::Kind::Authentication, u"Invalid API Key provided: %1"_s.arg(masked(key))));
}

} // namespace stripe
