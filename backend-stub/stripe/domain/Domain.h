#pragma once

#include "backend-stub/stripe/domain/Catalog.h"
#include "backend-stub/stripe/domain/Clock.h"
#include "backend-stub/stripe/domain/Customers.h"
#include "backend-stub/stripe/domain/Invoices.h"
#include "backend-stub/stripe/domain/Life.h"
#include "backend-stub/stripe/domain/PaymentMethods.h"
#include "backend-stub/stripe/domain/PortalConfigurations.h"
#include "backend-stub/stripe/domain/PortalSessions.h"
#include "backend-stub/stripe/domain/SetupIntents.h"
#include "backend-stub/stripe/domain/Store.h"
#include "backend-stub/stripe/domain/Subscriptions.h"
#include "backend-stub/stripe/domain/WebhookEndpoints.h"
#include "backend-stub/stripe/webhooks/WebhookSender.h"

// What the stand-in can do, wired once. The API (api/) and the hosted portal (portal/) are two ways
// in to the same functions; both run on the stand-in's thread.

namespace stripe {

struct Domain {
    explicit Domain(Store& objects)
        : store(objects)
        , clock(store)
        , catalog(store, clock)
        , paymentMethods(store, clock)
        , invoices(store, clock)
        , subscriptions(store, clock, catalog, invoices)
        , customers(store, clock, paymentMethods, subscriptions)
        , setupIntents(store, clock, paymentMethods)
        , portalConfigurations(store, clock)
        , portalSessions(store, clock, portalConfigurations)
        , webhookEndpoints(store, clock)
        , webhookSender(store)
        , life(*this)
    {
    }
    Q_DISABLE_COPY_MOVE(Domain)

    Store& store;
    Clock clock;
    Catalog catalog;
    PaymentMethods paymentMethods;
    Invoices invoices;
    Subscriptions subscriptions;
    Customers customers;
    SetupIntents setupIntents;
    PortalConfigurations portalConfigurations;
    PortalSessions portalSessions;
    WebhookEndpoints webhookEndpoints;
    WebhookSender webhookSender;
    Life life;
};

} // namespace stripe
