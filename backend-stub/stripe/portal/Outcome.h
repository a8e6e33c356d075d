#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QJsonObject>
#include <QString>

#include <expected>

// How the portal's own endpoints refuse. The page has words for each code in the customer's
// language; `message` only travels where Stripe's sentence is all there is (code "refused").

namespace stripe::portal {

struct Refusal {
    int status = 400;
    QString code;
    QString param;
    QString message;
    bool keepsChanges = false; // what led here happened all the same: a declined payment

    QJsonObject envelope() const; // {"error":{"code","param","message"}}
};

template <class T> using Outcome = std::expected<T, Refusal>;

std::unexpected<Refusal> refuse(const QString& code, const QString& param = {}, int status = 400);
std::unexpected<Refusal> refuse(const Error& error);

} // namespace stripe::portal
