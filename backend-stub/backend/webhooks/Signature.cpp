#include "backend-stub/backend/webhooks/Signature.h"

#include "backend-stub/backend/auth/Secrets.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace backend {

namespace {

constexpr std::chrono::seconds tolerance{300};

struct Header {
    QByteArray timestamp; // as sent: it is part of what is signed
    QByteArrayList v1;
};

Header parse(const QByteArray& header)
{
    Header parsed;
    for (const auto& element : header.split(',')) {
        const auto equals = element.indexOf('=');
        const auto name = element.left(equals).trimmed();
        if (equals > 0 && name == "t")
            parsed.timestamp = element.mid(equals + 1).trimmed();
        else if (equals > 0 && name == "v1")
            parsed.v1.append(element.mid(equals + 1).trimmed());
    }
    return parsed;
}

// OpenSSL's, which uses what the processor has for it: every delivery is hashed whole.
QByteArray hmacSha256(const QByteArray& key, const QByteArray& text)
{
    QByteArray digest(32, '\0');
    HMAC(EVP_sha256(), key.constData(), int(key.size()),
        reinterpret_cast<const unsigned char*>(text.constData()), std::size_t(text.size()),
        reinterpret_cast<unsigned char*>(digest.data()), nullptr);
    return digest;
}

} // namespace

bool isSigned(const QByteArray& header, const QByteArray& rawBody, const QByteArrayList& secrets,
    std::chrono::sys_seconds now)
{
    const auto parsed = parse(header);
    bool isNumber = false;
    const auto timestamp = parsed.timestamp.toLongLong(&isNumber);
    const auto unixNow = now.time_since_epoch().count();
    if (!isNumber || timestamp < unixNow - tolerance.count()
        || timestamp > unixNow + tolerance.count())
        return false;
    const QByteArray payload = parsed.timestamp + '.' + rawBody;
    bool matches = false;
    for (const auto& secret : secrets) {
        const auto expected = hmacSha256(secret, payload).toHex();
        for (const auto& signature : parsed.v1)
            matches |= auth::equalsInConstantTime(signature, expected); // no early way out
    }
    return matches;
}

} // namespace backend
