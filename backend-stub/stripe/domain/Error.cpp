#include "backend-stub/stripe/domain/Error.h"

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

QString typeName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Card:
        return u"card_error"_s;
    case Error::Kind::Idempotency:
    case Error::Kind::Conflict:
        return u"idempotency_error"_s;
    case Error::Kind::Api:
        return u"api_error"_s;
    case Error::Kind::InvalidRequest:
    case Error::Kind::NotFound:
    case Error::Kind::Authentication:
    case Error::Kind::TooLarge:
        return u"invalid_request_error"_s;
    }
    return u"api_error"_s;
}

// Stripe names its objects in messages without the API's namespaces and underscores.
QString spoken(const QString& type)
{
    if (type == "payment_method"_L1)
        return u"PaymentMethod"_s;
    if (type == "setup_intent"_L1)
        return u"setupintent"_s;
    if (type == "payment_intent"_L1)
        return u"payment_intent"_s;
    auto name = type.section(u'.', -1);
    return name.replace(u'_', u' ');
}

} // namespace

Error::Error(Kind errorKind, QString text, QString errorCode, QString errorParam)
    : kind(errorKind)
    , message(std::move(text))
    , code(std::move(errorCode))
    , param(std::move(errorParam))
{
}

Error::Error(const storage::Error& error)
    : kind(Kind::Api)
    , message(u"The stand-in's storage failed: "_s + error.message)
{
}

Error Error::noSuch(const QString& type, const QString& id, const QString& param)
{
    return {param.isEmpty() ? Kind::NotFound : Kind::InvalidRequest,
        u"No such %1: '%2'"_s.arg(spoken(type), id), u"resource_missing"_s,
        param.isEmpty() ? u"id"_s : param};
}

Error Error::missing(const QString& param)
{
    return {Kind::InvalidRequest, u"Missing required param: %1."_s.arg(param),
        u"parameter_missing"_s, param};
}

Error Error::unknown(const QString& param)
{
    return {Kind::InvalidRequest, u"Received unknown parameter: %1"_s.arg(param),
        u"parameter_unknown"_s, param};
}

Error Error::invalid(const QString& param, const QString& message, const QString& code)
{
    return {Kind::InvalidRequest, message, code, param};
}

int Error::status() const
{
    switch (kind) {
    case Kind::InvalidRequest:
    case Kind::Idempotency:
        return 400;
    case Kind::Authentication:
        return 401;
    case Kind::Card:
        return 402;
    case Kind::NotFound:
        return 404;
    case Kind::Conflict:
        return 409;
    case Kind::TooLarge:
        return 413;
    case Kind::Api:
        return 500;
    }
    return 500;
}

QJsonObject Error::envelope() const
{
    QJsonObject error = details;
    error["message"_L1] = message;
    error["type"_L1] = typeName(kind);
    if (!code.isEmpty()) {
        auto page = code;
        error["code"_L1] = code;
        error["doc_url"_L1] = "https://stripe.com/docs/error-codes/"_L1 + page.replace(u'_', u'-');
    }
    if (!param.isEmpty())
        error["param"_L1] = param;
    if (!declineCode.isEmpty())
        error["decline_code"_L1] = declineCode;
    return {{u"error"_s, error}};
}

} // namespace stripe
