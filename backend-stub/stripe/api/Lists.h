#pragma once

#include "backend-stub/stripe/domain/Store.h"

#include <QJsonObject>
#include <QString>

namespace stripe {

// {"object":"list","url",has_more,data}, without hidden members.
QJsonObject listObject(const QString& url, const Page& page);

// limit (1 to 100, 10 when absent), starting_after, ending_before, and created[gt|gte|lt|lte].
// The other parameters are left to the caller.
Result<Query> pageOf(const QString& type, const QJsonObject& params);

// As pageOf(), every further parameter being a member that has to be equal; arrays mean any of them
// (lookup_keys[] asks for lookup_key).
Result<Query> filtered(const QString& type, const QJsonObject& params);

// The `query` of Stripe's search: clauses of field:"value", metadata["k"]:"v", AND, with : and ~.
Result<Query> searched(const QString& type, const QJsonObject& params);
QJsonObject searchResult(const QString& url, const Page& page);

} // namespace stripe
