#include "tests/ui/gallery/Samples.h"

namespace portico::samples {

namespace {

QString rawStatus(SubscriptionStatus::Value status)
{
    switch (status) {
    case SubscriptionStatus::Trialing:
        return QStringLiteral("trialing");
    case SubscriptionStatus::Active:
        return QStringLiteral("active");
    case SubscriptionStatus::PastDue:
        return QStringLiteral("past_due");
    case SubscriptionStatus::Unpaid:
        return QStringLiteral("unpaid");
    case SubscriptionStatus::Incomplete:
        return QStringLiteral("incomplete");
    case SubscriptionStatus::IncompleteExpired:
        return QStringLiteral("incomplete_expired");
    case SubscriptionStatus::Paused:
        return QStringLiteral("paused");
    case SubscriptionStatus::Canceled:
        return QStringLiteral("canceled");
    case SubscriptionStatus::Unknown:
        break;
    }
    return QStringLiteral("awaiting_review");
}

} // namespace

QDateTime now() { return {QDate(2026, 11, 22), QTime(21, 0), QTimeZone::utc()}; }

QDateTime day(const QString& isoDate)
{
    return {QDate::fromString(isoDate, Qt::ISODate), QTime(0, 0), QTimeZone::utc()};
}

ClientConfig config()
{
    auto config = ClientConfig::defaults(QUrl(QStringLiteral("https://billing.acme.example")));
    config.brandName = QStringLiteral("Acme Cloud");
    config.brandColor = QStringLiteral("#5b5bd6");
    config.supportUrl = QUrl(QStringLiteral("https://acme.example/support"));
    config.signIn.issuer = QUrl(QStringLiteral("https://accounts.acme.example"));
    config.signIn.clientId = QStringLiteral("portico-desktop");
    return config;
}

Plan plan(const QString& name, qint64 amount, const QString& interval, const QString& currency)
{
    return {name.toLower(), name, Price{{amount, currency}, interval, 1}};
}

Billing active()
{
    Billing billing;
    billing.account = {
        QStringLiteral("acct_1"), QStringLiteral("pro@example.com"), QStringLiteral("Pat Pro")};
    billing.plan = plan(QStringLiteral("Pro"), 19000, QStringLiteral("year"));
    Subscription subscription;
    subscription.status = {SubscriptionStatus::Active, QStringLiteral("active")};
    subscription.currentPeriodEnd = day(QStringLiteral("2027-03-03"));
    billing.subscription = subscription;
    billing.paymentMethod = PaymentMethod{
        QStringLiteral("card"), QStringLiteral("visa"), QStringLiteral("4242"), 12, 2030};
    billing.nextInvoice =
        NextInvoice{{19000, QStringLiteral("USD")}, day(QStringLiteral("2027-03-03"))};
    billing.portalFlows = {PortalFlow::PaymentMethodUpdate, PortalFlow::SubscriptionUpdate,
        PortalFlow::SubscriptionCancel, PortalFlow::SubscriptionPause, PortalFlow::CustomerUpdate};
    billing.syncedAt = now();
    return billing;
}

Billing free()
{
    Billing billing;
    billing.account = {
        QStringLiteral("acct_2"), QStringLiteral("free@example.com"), QStringLiteral("Fay Free")};
    billing.plan = {QStringLiteral("free"), QStringLiteral("Free"), std::nullopt};
    billing.syncedAt = now();
    return billing;
}

Billing with(SubscriptionStatus::Value status)
{
    auto billing = active();
    billing.subscription->status = {status, rawStatus(status)};
    return billing;
}

Billing without(SubscriptionStatus::Value status)
{
    auto billing = with(status);
    billing.nextInvoice.reset();
    return billing;
}

Billing trialing()
{
    auto billing = with(SubscriptionStatus::Trialing);
    billing.plan = plan(QStringLiteral("Pro"), 1900, QStringLiteral("month"));
    billing.subscription->trialEnd = day(QStringLiteral("2026-12-04"));
    billing.subscription->currentPeriodEnd = billing.subscription->trialEnd;
    billing.nextInvoice =
        NextInvoice{{1900, QStringLiteral("USD")}, day(QStringLiteral("2026-12-04"))};
    return billing;
}

Billing pastDue()
{
    auto billing = with(SubscriptionStatus::PastDue);
    billing.plan = plan(QStringLiteral("Pro"), 1900, QStringLiteral("month"));
    billing.paymentMethod->last4 = QStringLiteral("0341");
    billing.nextInvoice.reset();
    billing.openInvoice = OpenInvoice{QStringLiteral("ACME-1000"), {1900, QStringLiteral("USD")},
        day(QStringLiteral("2026-11-27")), QUrl(QStringLiteral("https://invoice.stripe.com/i/1"))};
    return billing;
}

Billing owing(SubscriptionStatus::Value status)
{
    auto billing = pastDue();
    billing.subscription->status = with(status).subscription->status;
    if (status != SubscriptionStatus::PastDue) // nobody tries again
        billing.openInvoice->nextPaymentAttempt.reset();
    return billing;
}

BillingSnapshot snapshot(const Billing& billing)
{
    return {billing, std::nullopt, now().addSecs(-5), false};
}

ApiError error(ApiError::Kind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
}

InvoicePage invoices(int count)
{
    InvoicePage page;
    const QStringList statuses{QStringLiteral("open"), QStringLiteral("paid"),
        QStringLiteral("paid"), QStringLiteral("void"), QStringLiteral("uncollectible"),
        QStringLiteral("disputed_by_bank")};
    for (int i = 0; i < count; ++i) {
        Invoice invoice;
        invoice.id = QStringLiteral("in_%1").arg(i);
        invoice.number = QStringLiteral("ACME-%1").arg(1000 - i, 4, 10, QLatin1Char('0'));
        invoice.created = day(QStringLiteral("2026-11-03")).addMonths(-i);
        invoice.total = {1900 + i, QStringLiteral("USD")};
        invoice.status = statuses.at(i % statuses.size());
        if (i % 4 != 3)
            invoice.pdfUrl = QUrl(QStringLiteral("https://pay.stripe.com/invoice/%1/pdf").arg(i));
        else if (i % 8 == 3)
            invoice.hostedUrl = QUrl(QStringLiteral("https://invoice.stripe.com/i/%1").arg(i));
        page.invoices.append(invoice);
    }
    return page;
}

InvoicePage invoicesOf(const Billing& billing, int count)
{
    using Status = SubscriptionStatus;
    InvoicePage page;
    const auto status = billing.subscription ? billing.subscription->status.value : Status::Unknown;
    if (!billing.subscription || !billing.plan.price || status == Status::Trialing)
        return page;
    const bool yearly = billing.plan.price->interval == QLatin1String("year");
    const bool first = status == Status::Incomplete || status == Status::IncompleteExpired;
    for (int i = 0; i < (first ? 1 : count); ++i) {
        Invoice invoice;
        invoice.id = QStringLiteral("in_%1").arg(i);
        invoice.number = QStringLiteral("ACME-%1").arg(1000 - i, 4, 10, QLatin1Char('0'));
        invoice.created = yearly ? day(QStringLiteral("2026-03-03")).addYears(-i)
                                 : day(QStringLiteral("2026-11-20")).addMonths(-i);
        invoice.total = billing.plan.price->money;
        invoice.status = QStringLiteral("paid");
        invoice.pdfUrl = QUrl(QStringLiteral("https://pay.stripe.com/invoice/%1/pdf").arg(i));
        page.invoices.append(invoice);
    }
    if (billing.openInvoice) {
        page.invoices.first().number = billing.openInvoice->number;
        page.invoices.first().status = QStringLiteral("open");
    }
    if (status == Status::IncompleteExpired)
        page.invoices.first().status = QStringLiteral("void");
    return page;
}

} // namespace portico::samples
