#pragma once

#include "app/core/billing/BillingState.h"
#include "tests/ui/gallery/GalleryStates.h"

namespace portico::scenes {

// The billing page with that snapshot and those invoices.
void showSnapshot(
    MainWindow& window, const BillingSnapshot& snapshot, const InvoicePage& invoices = {});
// The same, just checked, with invoices as such a subscription has them.
void showBilling(MainWindow& window, const Billing& billing);

GalleryState billing(const char* name, const Billing& billing);
// `then` goes on from the billing page of `billing`.
GalleryState billing(
    const char* name, const Billing& billing, const std::function<void(MainWindow&)>& then);

Billing changed(Billing billing, const std::function<void(Billing&)>& change);

} // namespace portico::scenes
