#pragma once

#include "app/core/portal/Origin.h"

#include <QUrl>

namespace portico {

// Where the portal sends the user when they are done. Reaching it means "the visit is over", so it
// is compared as it would be sent: scheme, encoded host, port and encoded path exactly. A query and
// a fragment are allowed on top, user-info is not: no portal writes it, look-alikes do.
class ReturnUrl {
public:
    ReturnUrl() = default; // matches nothing
    explicit ReturnUrl(const QUrl& url);

    bool isValid() const { return m_origin.has_value(); }
    bool matches(const QUrl& url) const;

private:
    std::optional<Origin> m_origin;
    QString m_path; // encoded; "/" where the URL has none
};

} // namespace portico
