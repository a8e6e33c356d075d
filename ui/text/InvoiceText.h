#pragma once

#include "app/core/api/Billing.h"
#include "ui/design/Theme.h"
#include "ui/text/Formatter.h"

#include <QString>

namespace portico {

struct InvoiceWords {
    QString number; // never empty: an invoice without a number is a draft
    QString date;
    QString amount;
    QString status;
    Tone tone = Tone::Neutral;
    QString spoken; // all of it, for assistive technology
};

InvoiceWords describeInvoice(const Invoice& invoice, const Formatter& format);

// How far the PDF is; -1: nobody knows.
QString savingText(int percent, const Formatter& format);

// A file name for its PDF that every file system takes: "Acme Cloud ACME-0007.pdf".
QString invoiceFileName(const Invoice& invoice, const QString& brand);

} // namespace portico
