#pragma once

// Answers of a backend. In a file of their own: moc loses its way in raw strings that are
// arguments of a macro.

namespace portico::samples {

inline constexpr char pro[] = R"json({
  "account": {"id": "acct_1", "email": "pro@example.com", "name": "Pat Pro"},
  "plan": {"id": "pro", "name": "Pro",
           "price": {"amount": 19000, "currency": "usd", "interval": "year", "interval_count": 1}},
  "subscription": {
    "status": "active", "quantity": 3, "current_period_end": "2027-03-03T00:00:00Z",
    "cancel_at": "2027-03-03T00:00:00Z", "canceled_at": null, "ended_at": null, "trial_end": null,
    "pause": {"resumes_at": null},
    "pending_change": {"plan": {"id": "team", "name": "Team"}, "effective_at": "2027-03-03T01:00:00+01:00"},
    "discount": {"name": "Winter", "percent_off": 25, "amount_off": null, "ends_at": "2027-01-01T00:00:00.500Z"}
  },
  "payment_method": {"type": "card", "brand": "visa", "last4": "4242", "exp_month": 12, "exp_year": 2030},
  "next_invoice": {"amount": 19000, "currency": "USD", "date": "2027-03-03T00:00:00Z"},
  "open_invoice": {"number": "A-1", "amount_due": 900, "currency": "JPY", "next_payment_attempt": null,
                   "hosted_url": "https://invoice.stripe.com/i/1"},
  "portal_flows": ["payment_method_update", "time_travel", "subscription_cancel", 7],
  "synced_at": "2026-11-22T21:00:00Z",
  "news": {"unknown": true}
})json";

inline constexpr char invoices[] = R"json({
  "invoices": [
    {"id": "in_1", "number": "A-1", "created": "2026-11-22T21:00:00Z", "amount": 900, "currency": "usd",
     "status": "paid", "hosted_url": "https://invoice.stripe.com/i", "pdf_url": "javascript:alert(1)"},
    {"number": "no id", "amount": 1, "currency": "usd"}, {"id": "no amount"}, 7],
  "has_more": true, "next_cursor": "c"
})json";

inline constexpr char fullConfig[] = R"json({
  "brand": {"name": "Acme", "color": "#5b5bd6"}, "support_url": "https://acme.example/help",
  "sign_in": {"issuer": "https://id.example", "client_id": "c", "scopes": ["openid"], "password": false},
  "portal": {"return_url": "https://acme.example/back", "hosts": ["pay.acme.example"]}
})json";

inline constexpr char badConfig[] = R"json({
  "brand": {"color": "red;}"}, "support_url": "http://plain.example",
  "sign_in": {"issuer": "http://plain.example"}, "portal": {"return_url": 7, "hosts": "x"}
})json";

} // namespace portico::samples
