#pragma once

#include "app/core/api/ApiError.h"
#include "app/core/auth/StorageProblem.h"
#include "ui/PortalHost.h"
#include "ui/text/Formatter.h"

#include <QString>

namespace portico {

// What went wrong, in words, and whether trying again can help.
struct Problem {
    QString title;
    QString text;
    bool retry = true;
};

// Billing could not be read.
Problem describeBillingProblem(const ApiError& error, const Formatter& format);
// The portal could not be opened.
Problem describePortalProblem(const ApiError& error, const Formatter& format);
// Signing in failed, for reasons other than the password.
Problem describeSignInProblem(const ApiError& error, const Formatter& format);
// Signing in through the browser or another device failed.
Problem describeBrowserSignInProblem(const ApiError& error, const Formatter& format);
// A PDF or the list of invoices could not be fetched.
Problem describeInvoiceProblem(const ApiError& error, const Formatter& format);
Problem describePdfProblem(const ApiError& error, const Formatter& format); // saving one
// While the portal is on screen.
Problem describeViewProblem(PortalProblem problem);

// What the keychain did not do, what that means, and what a button beside it can do about it
// (empty: nothing).
struct StorageWords {
    QString title;
    QString text;
    QString action;
};
StorageWords describeStorageProblem(const StorageProblem& problem);

} // namespace portico
