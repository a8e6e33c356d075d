#pragma once

#include <QUrl>

namespace test {

// Where a GET of `link` is sent on to (303 See Other); empty: nobody is there, or nowhere.
QUrl followed(const QUrl& link);

} // namespace test
