#include "app/core/api/Billing.h"
