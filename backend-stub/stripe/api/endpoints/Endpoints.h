#pragma once

#include "backend-stub/stripe/api/Router.h"

namespace stripe {

struct Domain;

// All of /v1/. What each takes is declared in params/, by the same names.
void addEndpoints(Router& router, Domain& domain);

void addResources(Router& router, Domain& domain); // retrieve, list, search
void addCatalog(Router& router, Domain& domain);
void addCustomers(Router& router, Domain& domain);
void addBilling(Router& router, Domain& domain);
void addPortal(Router& router, Domain& domain);
void addWebhooks(Router& router, Domain& domain);

} // namespace stripe
