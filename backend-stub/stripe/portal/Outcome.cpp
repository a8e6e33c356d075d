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

std::unexpected<Refusal> refuse(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Card: {
        const auto& code =
            error.declineCode == "insufficient_funds"_L1 ? error.declineCode : error.code;
        return std::unexpected(Refusal{402, code, error.param, {}});
    }
    case Error::Kind::NotFound:
        return refuse(u"not_found"_s, {}, 404);
    case Error::Kind::InvalidRequest:
        if (error.code == "resource_missing"_L1)
            return refuse(u"not_found"_s, {}, 404);
        return std::unexpected(Refusal{400, u"refused"_s, error.param, error.message});
    case Error::Kind::Authentication:
    case Error::Kind::Conflict:
    case Error::Kind::Idempotency:
    case Error::Kind::TooLarge:
    case Error::Kind::Api:
        break;
    }
    return refuse(u"server"_s, {}, 500);
}

} // namespace stripe::portal
