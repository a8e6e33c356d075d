#pragma once

#include "app/core/billing/BillingState.h"
#include "ui/design/Theme.h"
#include "ui/text/Formatter.h"

#include <QString>

namespace portico {

struct ChangeSummary {
    Tone tone = Tone::Info;
    QString sentence;
};

// What a visit to the portal did, as one sentence: "Pro monthly → Pro yearly; next charge $190.00
// on March 3, 2027". Pure.
ChangeSummary describeChange(const BillingChange& change, const Formatter& format);

} // namespace portico
