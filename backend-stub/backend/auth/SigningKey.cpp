#include "backend-stub/backend/auth/SigningKey.h"

#include "backend-stub/backend/auth/Secrets.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace backend::auth {

namespace {

constexpr unsigned int keyBits = 2048;

template <auto free> struct Freed {
    template <class T> void operator()(T* owned) const { free(owned); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using Buffer = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;

std::unexpected<OAuthError> broken()
{
    return refuse("server_error", "ID tokens cannot be signed right now.", 503);
}

QByteArray pemOf(EVP_PKEY* key)
{
    const Buffer buffer(BIO_new(BIO_s_mem()));
    if (!buffer
        || !PEM_write_bio_PrivateKey(buffer.get(), key, nullptr, nullptr, 0, nullptr, nullptr))
        return {};
    char* data = nullptr;
    const auto size = BIO_get_mem_data(buffer.get(), &data);
    return QByteArray(data, size);
}

Key keyFrom(const QByteArray& pem)
{
    const Buffer buffer(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return Key(buffer ? PEM_read_bio_PrivateKey(buffer.get(), nullptr, nullptr, nullptr) : nullptr);
}

QByteArray parameter(EVP_PKEY* key, const char* name)
{
    BIGNUM* raw = nullptr;
    if (!EVP_PKEY_get_bn_param(key, name, &raw))
        return {};
    const Number number(raw);
    QByteArray bytes(BN_num_bytes(number.get()), '\0');
    BN_bn2bin(number.get(), reinterpret_cast<unsigned char*>(bytes.data()));
    return bytes;
}

QByteArray signature(EVP_PKEY* key, const QByteArray& text)
{
    const Digest digest(EVP_MD_CTX_new());
    const auto* data = reinterpret_cast<const unsigned char*>(text.constData());
    size_t size = 0;
    if (!digest || EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key) != 1
        || EVP_DigestSign(digest.get(), nullptr, &size, data, size_t(text.size())) != 1)
        return {};
    QByteArray bytes(qsizetype(size), '\0');
    auto* out = reinterpret_cast<unsigned char*>(bytes.data());
    if (EVP_DigestSign(digest.get(), out, &size, data, size_t(text.size())) != 1)
        return {};
    return bytes.first(qsizetype(size));
}

QByteArray json(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

struct SigningKey::Pair {
    Key key;
    QJsonObject jwk; // the public half
};

SigningKey::SigningKey(storage::Database& database) : m_database(database) { }

SigningKey::~SigningKey() = default;

Result<QByteArray> SigningKey::signedJwt(const QJsonObject& claims)
{
    if (auto loaded = load(); !loaded)
        return std::unexpected(loaded.error());
    const auto header = json({{QStringLiteral("alg"), QStringLiteral("RS256")},
        {QStringLiteral("typ"), QStringLiteral("JWT")},
        {QStringLiteral("kid"), m_pair->jwk.value(QStringLiteral("kid"))}});
    const auto text = base64Url(header) + '.' + base64Url(json(claims));
    const auto bytes = signature(m_pair->key.get(), text);
    if (bytes.isEmpty())
        return broken();
    return text + '.' + base64Url(bytes);
}

Result<QJsonObject> SigningKey::publicKeySet()
{
    if (auto loaded = load(); !loaded)
        return std::unexpected(loaded.error());
    return QJsonObject{{QStringLiteral("keys"), QJsonArray{m_pair->jwk}}};
}

Result<void> SigningKey::load()
{
    if (m_pair)
        return {};
    const auto pem = stored();
    if (!pem)
        return unavailable(pem.error());
    auto key = *pem ? keyFrom(**pem) : Key(EVP_RSA_gen(keyBits));
    if (!key)
        return broken();
    if (!*pem) {
        const auto done = m_database.run(
            QStringLiteral("INSERT INTO auth_keys (pem, created) VALUES (?, unixepoch())"),
            {QString::fromLatin1(pemOf(key.get()))});
        if (!done)
            return unavailable(done.error());
    }
    const auto modulus = parameter(key.get(), OSSL_PKEY_PARAM_RSA_N);
    const auto exponent = parameter(key.get(), OSSL_PKEY_PARAM_RSA_E);
    const auto id =
        base64Url(QCryptographicHash::hash(modulus, QCryptographicHash::Sha256)).left(16);
    m_pair = std::make_unique<Pair>(Pair{std::move(key),
        {{QStringLiteral("kty"), QStringLiteral("RSA")},
            {QStringLiteral("use"), QStringLiteral("sig")},
            {QStringLiteral("alg"), QStringLiteral("RS256")},
            {QStringLiteral("kid"), QString::fromLatin1(id)},
            {QStringLiteral("n"), QString::fromLatin1(base64Url(modulus))},
            {QStringLiteral("e"), QString::fromLatin1(base64Url(exponent))}}});
    return {};
}

storage::Result<std::optional<QByteArray>> SigningKey::stored()
{
    auto query =
        m_database.run(QStringLiteral("SELECT pem FROM auth_keys ORDER BY id DESC LIMIT 1"));
    if (!query)
        return std::unexpected(query.error());
    std::optional<QByteArray> pem;
    if ((*query)->next())
        pem = (*query)->value(0).toString().toLatin1();
    (*query)->finish();
    return pem;
}

} // namespace backend::auth
