#include "backend-stub/stripe/portal/Outcome.h"

using namespace Qt::StringLiterals;

namespace stripe::portal {

QJsonObject Refusal::envelope() const
{
    QJsonObject error{{u"code"_s, code}};
    if (!param.isEmpty())
        error["param"_L1] = param;
    if (!message.isEmpty())
        error["message"_L1] = message;
    return {{u"error"_s, error}};
}

std::unexpected<Refusal> refuse(const QString& code, const QString& param, int status)
{
    return std::unexpected(Refusal{status, code, param, {}});
}

namespace {

// Of all the reasons that banks give, these tell the customer what to do about it.
QString cardCode(const Error& error)
{
    if (error.declineCode == "insufficient_funds"_L1
        || error.declineCode == "test_mode_live_card"_L1)
        return error.declineCode;
    return error.code.isEmpty() ? u"card_declined"_s : error.code;
}

Refusal refusalOf(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Card:
        return {402, cardCode(error), error.param, {}};
    case Error::Kind::NotFound:
        return {404, u"not_found"_s, {}, {}};
    case Error::Kind::InvalidRequest:
        if (error.code == "resource_missing"_L1)
            return {404, u"not_found"_s, {}, {}};
        return {400, u"refused"_s, error.param, error.message};
    case Error::Kind::Authentication:
    case Error::Kind::Conflict:
    case Error::Kind::Idempotency:
    case Error::Kind::TooLarge:
    case Error::Kind::Api:
        break;
    }
    return {500, u"server"_s, {}, {}};
}

} // namespace

std::unexpected<Refusal> refuse(const Error& error)
{
    auto refusal = refusalOf(error);
    refusal.keepsChanges = error.keepsChanges;
    return std::unexpected(refusal);
}

} // namespace stripe::portal
