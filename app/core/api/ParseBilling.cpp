#include "app/core/api/ParseBilling.h"

#include "app/core/api/JsonReader.h"

#include <algorithm>

namespace portico {
namespace {

QString s(const char16_t* text) { return QString::fromUtf16(text); }

template <class T> Parsed<T> finished(const JsonReader& reader, T value)
{
    if (!reader.ok())
        return std::unexpected(reader.failure());
    return value;
}

std::optional<Price> parsePrice(const std::optional<JsonReader>& reader)
{
    if (!reader)
        return std::nullopt;
    const auto money = reader->money();
    if (!money)
        return std::nullopt;
    const auto count = reader->integer(s(u"interval_count")).value_or(1);
    return Price{.money = *money,
        .interval = reader->string(s(u"interval")),
        .intervalCount = count >= 1 && count <= 1000 ? int(count) : 1};
}

Plan parsePlan(JsonReader& reader)
{
    return {.id = reader.string(s(u"id")),
        .name = reader.requiredString(s(u"name")),
        .price = parsePrice(reader.object(s(u"price")))};
}

std::optional<PauseInfo> parsePause(const std::optional<JsonReader>& reader)
{
    if (!reader)
        return std::nullopt;
    return PauseInfo{.resumesAt = reader->time(s(u"resumes_at"))};
}

std::optional<PendingChange> parsePendingChange(const std::optional<JsonReader>& reader)
{
    if (!reader)
        return std::nullopt;
    auto planReader = reader->object(s(u"plan"));
    const auto effectiveAt = reader->time(s(u"effective_at"));
    if (!planReader || !effectiveAt)
        return std::nullopt;
    const auto plan = parsePlan(*planReader);
    if (!planReader->ok())
        return std::nullopt;
    return PendingChange{.plan = plan, .effectiveAt = *effectiveAt};
}

std::optional<Discount> parseDiscount(const std::optional<JsonReader>& reader)
{
    if (!reader)
        return std::nullopt;
    Discount discount{.name = reader->string(s(u"name")),
        .percentOff = reader->number(s(u"percent_off")),
        .amountOff = std::nullopt,
        .endsAt = reader->time(s(u"ends_at"))};
    if (discount.percentOff && (*discount.percentOff < 0 || *discount.percentOff > 100))
        discount.percentOff.reset();
    if (const auto amountOff = reader->object(s(u"amount_off")))
        discount.amountOff = amountOff->money();
    return discount;
}

std::optional<Subscription> parseSubscription(const std::optional<JsonReader>& reader)
{
    if (!reader)
        return std::nullopt;
    const auto quantity = reader->integer(s(u"quantity")).value_or(1);
    return Subscription{.status = SubscriptionStatus::fromString(reader->string(s(u"status"))),
        .quantity = quantity >= 0 && quantity <= 1'000'000 ? int(quantity) : 1,
        .currentPeriodEnd = reader->time(s(u"current_period_end")),
        .cancelAt = reader->time(s(u"cancel_at")),
        .canceledAt = reader->time(s(u"canceled_at")),
        .endedAt = reader->time(s(u"ended_at")),
        .trialEnd = reader->time(s(u"trial_end")),
        .pause = parsePause(reader->object(s(u"pause"))),
        .pendingChange = parsePendingChange(reader->object(s(u"pending_change"))),
        .discount = parseDiscount(reader->object(s(u"discount")))};
}

std::optional<PaymentMethod> parsePaymentMethod(const std::optional<JsonReader>& reader)
{
    if (!reader || reader->string(s(u"type")).isEmpty())
        return std::nullopt;
    PaymentMethod method{.type = reader->string(s(u"type")),
        .brand = reader->string(s(u"brand")),
        .last4 = reader->string(s(u"last4"))};
    const auto month = reader->integer(s(u"exp_month")).value_or(0);
    const auto year = reader->integer(s(u"exp_year")).value_or(0);
    if (month >= 1 && month <= 12 && year >= 1970 && year <= 9999) {
        method.expMonth = int(month);
        method.expYear = int(year);
    }
    return method;
}

std::optional<NextInvoice> parseNextInvoice(const std::optional<JsonReader>& reader)
{
    if (!reader)
        return std::nullopt;
    const auto total = reader->money();
    const auto date = reader->time(s(u"date"));
    if (!total || !date)
        return std::nullopt;
    return NextInvoice{.total = *total, .date = *date};
}

std::optional<OpenInvoice> parseOpenInvoice(const std::optional<JsonReader>& reader)
{
    if (!reader)
        return std::nullopt;
    const auto due = reader->money(s(u"amount_due"));
    if (!due)
        return std::nullopt;
    return OpenInvoice{.number = reader->string(s(u"number")),
        .amountDue = *due,
        .nextPaymentAttempt = reader->time(s(u"next_payment_attempt")),
        .hostedUrl = reader->safeUrl(s(u"hosted_url"))};
}

QList<PortalFlow> parsePortalFlows(const QStringList& names)
{
    QList<PortalFlow> flows;
    for (const auto& name : names) {
        if (const auto flow = portalFlowFromName(name))
            flows << *flow;
    }
    return flows;
}

std::optional<Invoice> parseInvoice(const JsonReader& reader)
{
    const auto id = reader.string(s(u"id"));
    const auto total = reader.money();
    if (id.isEmpty() || !total)
        return std::nullopt;
    return Invoice{.id = id,
        .number = reader.string(s(u"number")),
        .created = reader.time(s(u"created")).value_or(QDateTime()),
        .total = *total,
        .status = reader.string(s(u"status")),
        .hostedUrl = reader.safeUrl(s(u"hosted_url")),
        .pdfUrl = reader.safeUrl(s(u"pdf_url"))};
}

void readSignIn(const JsonReader& reader, ClientConfig::SignIn& signIn)
{
    signIn.issuer = reader.safeUrl(s(u"issuer"));
    signIn.scopes = reader.strings(s(u"scopes"));
    signIn.password = reader.boolean(s(u"password"), signIn.password);
    if (const auto id = reader.string(s(u"client_id")); !id.isEmpty())
        signIn.clientId = id;
}

void readPortal(const JsonReader& reader, ClientConfig::Portal& portal)
{
    if (const auto url = reader.safeUrl(s(u"return_url")); !url.isEmpty())
        portal.returnUrl = url;
    if (const auto hosts = reader.strings(s(u"hosts")); !hosts.isEmpty())
        portal.hosts = hosts;
}

// #rrggbb, nothing else: the value ends up in a style sheet.
bool isColor(const QString& text)
{
    const auto isHex = [](QChar c) { return QStringLiteral("0123456789abcdefABCDEF").contains(c); };
    return text.size() == 7 && text.front() == QLatin1Char('#')
        && std::all_of(text.begin() + 1, text.end(), isHex);
}

} // namespace

Parsed<Billing> parseBilling(const QJsonObject& json)
{
    JsonReader reader(json);
    auto account = reader.requiredObject(s(u"account"));
    auto plan = reader.requiredObject(s(u"plan"));
    Billing billing{.account = {.id = account.requiredString(s(u"id")),
                        .email = account.string(s(u"email")),
                        .name = account.string(s(u"name"))},
        .plan = parsePlan(plan),
        // "Never subscribed" is a statement about money: anything but an object or null is an
        // error.
        .subscription = parseSubscription(reader.nullableObject(s(u"subscription"))),
        .paymentMethod = parsePaymentMethod(reader.object(s(u"payment_method"))),
        .nextInvoice = parseNextInvoice(reader.object(s(u"next_invoice"))),
        .openInvoice = parseOpenInvoice(reader.object(s(u"open_invoice"))),
        .portalFlows = parsePortalFlows(reader.strings(s(u"portal_flows"))),
        .syncedAt = reader.time(s(u"synced_at")).value_or(QDateTime())};
    reader.adopt(account);
    reader.adopt(plan);
    return finished(reader, billing);
}

Parsed<InvoicePage> parseInvoicePage(const QJsonObject& json)
{
    JsonReader reader(json);
    InvoicePage page;
    for (const auto& value : reader.requiredArray(s(u"invoices"))) {
        if (const auto invoice = parseInvoice(JsonReader(value.toObject())))
            page.invoices << *invoice;
    }
    page.nextCursor = reader.string(s(u"next_cursor"));
    // Without a cursor there is no way to ask for more.
    page.hasMore = reader.boolean(s(u"has_more"), false) && !page.nextCursor.isEmpty();
    return finished(reader, page);
}

Parsed<PortalSession> parsePortalSession(const QJsonObject& json)
{
    JsonReader reader(json);
    const PortalSession session{.url = QUrl(reader.requiredString(s(u"url")), QUrl::StrictMode),
        .returnUrl = QUrl(reader.string(s(u"return_url")), QUrl::StrictMode)};
    if (reader.ok() && !session.url.isValid())
        return std::unexpected(s(u"url"));
    return finished(reader, session);
}

ClientConfig parseClientConfig(const QJsonObject& json, const QUrl& backend)
{
    const JsonReader reader(json);
    auto config = ClientConfig::defaults(backend);
    if (const auto brand = reader.object(s(u"brand"))) {
        config.brandName = brand->string(s(u"name"));
        if (const auto color = brand->string(s(u"color")); isColor(color))
            config.brandColor = color;
    }
    config.supportUrl = reader.safeUrl(s(u"support_url"));
    if (const auto signIn = reader.object(s(u"sign_in")))
        readSignIn(*signIn, config.signIn);
    if (const auto portal = reader.object(s(u"portal")))
        readPortal(*portal, config.portal);
    return config;
}

} // namespace portico
