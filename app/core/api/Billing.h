#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

// The values of the contract (backend-stub/openapi.yaml) as the client holds them. Money is in the
// currency's minor unit, times are UTC, enumerations keep the raw word of a value they do not know.

namespace portico {

struct Money {
    qint64 amount = 0; // minor unit: cents, yen, fils
    QString currency; // ISO 4217, upper case

    friend bool operator==(const Money&, const Money&) = default;
};

struct Price {
    Money money;
    QString interval; // Stripe's: day, week, month, year; empty for a one-off
    int intervalCount = 1;

    friend bool operator==(const Price&, const Price&) = default;
};

struct Plan {
    QString id;
    QString name;
    std::optional<Price> price; // absent: free of charge, or priced elsewhere

    friend bool operator==(const Plan&, const Plan&) = default;
};

struct SubscriptionStatus {
    // Stripe's eight (API version 2026-10-28.endive), and what it may add next.
    enum Value {
        Trialing,
        Active,
        PastDue,
        Unpaid,
        Incomplete,
        IncompleteExpired,
        Paused,
        Canceled,
        Unknown
    };

    Value value = Unknown;
    QString raw; // as the backend wrote it

    static SubscriptionStatus fromString(const QString& raw);
    friend bool operator==(const SubscriptionStatus&, const SubscriptionStatus&) = default;
};

struct PauseInfo {
    std::optional<QDateTime> resumesAt; // absent: until resumed by hand

    friend bool operator==(const PauseInfo&, const PauseInfo&) = default;
};

struct PendingChange {
    Plan plan;
    QDateTime effectiveAt;

    friend bool operator==(const PendingChange&, const PendingChange&) = default;
};

struct Discount {
    QString name;
    std::optional<double> percentOff; // 0–100
    std::optional<Money> amountOff;
    std::optional<QDateTime> endsAt; // absent: forever

    friend bool operator==(const Discount&, const Discount&) = default;
};

struct Subscription {
    SubscriptionStatus status;
    int quantity = 1;
    std::optional<QDateTime> currentPeriodEnd;
    std::optional<QDateTime> cancelAt; // both of Stripe's ways to schedule a cancellation
    std::optional<QDateTime> canceledAt;
    std::optional<QDateTime> endedAt;
    std::optional<QDateTime> trialEnd;
    std::optional<PauseInfo> pause; // pause_collection, or the pause behind status `paused`
    std::optional<PendingChange> pendingChange;
    std::optional<Discount> discount;

    friend bool operator==(const Subscription&, const Subscription&) = default;
};

struct PaymentMethod {
    QString type; // Stripe's: card, sepa_debit, …
    QString brand; // for cards: visa, mastercard, …
    QString last4;
    int expMonth = 0; // 1–12, 0 when it does not expire
    int expYear = 0;

    friend bool operator==(const PaymentMethod&, const PaymentMethod&) = default;
};

struct NextInvoice {
    Money total;
    QDateTime date;

    friend bool operator==(const NextInvoice&, const NextInvoice&) = default;
};

// The invoice that waits for payment: what a past-due, unpaid or incomplete subscription owes.
struct OpenInvoice {
    QString number;
    Money amountDue;
    std::optional<QDateTime> nextPaymentAttempt;
    QUrl hostedUrl;

    friend bool operator==(const OpenInvoice&, const OpenInvoice&) = default;
};

// Stripe's flow_data.type. Home is the portal without a flow.
enum class PortalFlow {
    Home,
    PaymentMethodUpdate,
    SubscriptionCancel,
    SubscriptionUpdate,
    SubscriptionUpdateConfirm,
    SubscriptionPause,
    CustomerUpdate
};
QString portalFlowName(PortalFlow flow); // empty for Home
std::optional<PortalFlow> portalFlowFromName(const QString& name);

struct Account {
    QString id;
    QString email;
    QString name;

    friend bool operator==(const Account&, const Account&) = default;
};

// GET /api/billing and POST /api/billing/sync.
struct Billing {
    Account account;
    Plan plan;
    std::optional<Subscription> subscription; // absent: never subscribed
    std::optional<PaymentMethod> paymentMethod;
    std::optional<NextInvoice> nextInvoice;
    std::optional<OpenInvoice> openInvoice;
    QList<PortalFlow> portalFlows; // what the portal configuration offers; unknown ones are dropped
    QDateTime syncedAt; // when the backend last read Stripe

    // The same in everything a user can see, whenever it was synced.
    bool sameStateAs(const Billing& other) const;
    friend bool operator==(const Billing&, const Billing&) = default;
};

struct Invoice {
    QString id;
    QString number;
    QDateTime created;
    Money total;
    QString status; // Stripe's: draft, open, paid, uncollectible, void; raw when unknown
    QUrl hostedUrl;
    QUrl pdfUrl;

    friend bool operator==(const Invoice&, const Invoice&) = default;
};

struct InvoicePage {
    QList<Invoice> invoices;
    bool hasMore = false;
    QString nextCursor;
};

// POST /api/billing/portal. `url` is a one-time secret: it goes to the engine and nowhere else.
struct PortalSession {
    QUrl url;
    QUrl returnUrl;
};

} // namespace portico
