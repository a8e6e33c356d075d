#include "backend-stub/backend/webhooks/Signature.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

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

bool equalInConstantTime(const QByteArray& a, const QByteArray& b)
{
    if (a.size() != b.size()) // the length of a digest is no secret
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= unsigned(uchar(a.at(i)) ^ uchar(b.at(i)));
    return difference == 0;
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
    const auto payload = parsed.timestamp + '.' + rawBody;
    bool matches = false;
    for (const auto& secret : secrets) {
        const auto expected =
            QMessageAuthenticationCode::hash(payload, secret, QCryptographicHash::Sha256).toHex();
        for (const auto& signature : parsed.v1)
            matches |= equalInConstantTime(signature, expected); // no early way out
    }
    return matches;
}

} // namespace backend
