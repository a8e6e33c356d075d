#pragma once

#include "app/core/api/Billing.h"
#include "ui/design/Theme.h"
#include "ui/text/Formatter.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <optional>

namespace portico {

// The one thing a user should do now.
struct BillingAction {
    QString label;
    PortalFlow flow = PortalFlow::Home; // where in the portal it is done
    QUrl url{}; // set: it is done on this page instead (a hosted invoice), in the browser
};

struct BillingBanner {
    Tone tone = Tone::Info;
    QString title;
    QString text;
    std::optional<BillingAction> action;
};

// A subscription in words: a pill, one sentence with the date or amount that matters, and a banner
// only where there is something to know or to do before it is too late.
struct BillingStatus {
    QString pill;
    Tone tone = Tone::Neutral;
    QString sentence;
    std::optional<BillingBanner> banner;
};

// Pure: the same billing at the same time always reads the same. Exactly one banner is chosen when
// several would fit, the one that costs most to miss.
BillingStatus describeStatus(const Billing& billing, const QDateTime& now, const Formatter& format);

} // namespace portico
