#pragma once

#include <QString>

namespace portico {

// Where a portico:// link leads.
enum class Place {
    Window, // nowhere in particular: the window comes to the front
    Billing, // portico://billing
    PaymentMethod, // portico://billing/payment-method: the portal, in that flow
};

// Is it a link for this program at all, whether this version knows it or not?
bool isLink(const QString& text);

// A link this version does not know, or with anything in it beyond the place, leads to the window.
Place placeOf(const QString& link);

} // namespace portico
