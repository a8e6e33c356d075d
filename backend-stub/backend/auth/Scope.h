#pragma once

#include <QString>
#include <QStringList>

namespace backend::auth {

// RFC 6749 §3.3: words separated by single spaces.
inline QStringList scopeWords(const QString& scope)
{
    return scope.split(u' ', Qt::SkipEmptyParts);
}

inline bool scopeHas(const QString& scope, QStringView word)
{
    return scopeWords(scope).contains(word);
}

} // namespace backend::auth
