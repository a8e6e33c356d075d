#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>

// What each endpoint takes, declared in params/*.params, one endpoint a block:
//
//   POST /v1/customers/:id
//       email                 string
//       items[].quantity!     int          `!`: required within its parent
//       address               hash?        `?`: an empty value unsets it (JSON null)
//       proration_behavior    enum none always_invoice
//           create_prorations              what is further in goes on with the line above
//       quantity              int 0 999    at least, and at most
//       off_session           absent       Stripe has it, the stand-in does not and says so
//       @page                              limit, starting_after, ending_before
//
// Types: string int bool decimal map hash array range any absent, enum …, and time|enum … for a
// Unix time or one of the words. An optional string may always be unset. `expand` is taken
// everywhere.

namespace stripe {

struct Param {
    enum class Type {
        String,
        Int,
        Bool,
        Decimal,
        Map,
        Hash,
        Array,
        Range,
        Any,
        Enum,
        TimeOrEnum,
        Absent,
    };
    Type type = Type::Hash;
    bool required = false;
    bool unsettable = false;
    QStringList words; // of an enum; the bounds of an int
    std::map<QString, Param> members; // of a hash
    std::unique_ptr<Param> element; // of an array
};

class Params {
public:
    Params(); // reads the tables built into the program

    bool knows(const QString& endpoint) const { return m_endpoints.contains(endpoint); }

    // The parameters with their types, or Stripe's refusal of the first that does not fit.
    // An endpoint without a table takes none but expand.
    Result<QJsonObject> check(const QString& endpoint, const QJsonObject& form) const;

private:
    void read(const QString& table);

    std::map<QString, Param> m_endpoints;
    Param m_none;
};

} // namespace stripe
