#pragma once

#include "backend-stub/stripe/portal/Outcome.h"

#include <QJsonObject>
#include <QString>

#include <optional>

// What a page sent, read with suspicion: wrong types, control characters and endless texts are
// refused by name before anything is done with them.

namespace stripe::portal {

class Body {
public:
    // Not an object: "bad_request".
    static Outcome<Body> parse(const QByteArray& json);
    explicit Body(QJsonObject object);

    // Absent and null are the empty text. Longer than `max` characters is refused.
    Outcome<QString> text(const QString& name, qsizetype max = 200) const;
    Outcome<QString> lines(const QString& name, qsizetype max) const; // line breaks allowed
    Outcome<QString> id(const QString& name) const; // required: letters, digits and '_'
    Outcome<qint64> count(const QString& name, qint64 least, qint64 most) const; // required
    bool has(const QString& name) const; // there and not null
    bool flag(const QString& name) const;
    QJsonObject object(const QString& name) const; // empty when it is none

private:
    QJsonObject m_object;
};

} // namespace stripe::portal
