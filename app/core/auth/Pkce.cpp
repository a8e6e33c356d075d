#include "app/core/auth/Pkce.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace portico {
namespace {

QString base64Url(const QByteArray& bytes)
{
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray sha256(const QString& text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

QString randomToken()
{
    // Not global(): Qt 6.4.2 seeds that badly (CVE-2024-36048).
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return base64Url(QByteArray(reinterpret_cast<const char*>(words.data()), sizeof(words)));
}

QString codeChallenge(const QString& verifier) { return base64Url(sha256(verifier)); }

bool equalSecrets(const QString& a, const QString& b)
{
    const auto first = sha256(a);
    const auto second = sha256(b);
    unsigned char difference = 0;
    for (qsizetype i = 0; i < first.size(); ++i)
        difference |= static_cast<unsigned char>(first[i] ^ second[i]);
    return difference == 0;
}

} // namespace portico
