#include "backend-stub/backend/billing/Invoices.h"

#include "backend-stub/serving/Router.h"

#include <QDateTime>
#include <QJsonArray>

namespace backend {

namespace {

QJsonValue textOrNull(const QJsonValue& value)
{
    return value.isString() ? value : QJsonValue(QJsonValue::Null);
}

QJsonObject invoice(const QJsonObject& from)
{
    return {{QStringLiteral("id"), from[u"id"]},
        {QStringLiteral("number"), textOrNull(from[u"number"])},
        {QStringLiteral("created"),
            QDateTime::fromSecsSinceEpoch(from[u"created"].toInteger())
                .toUTC()
                .toString(Qt::ISODate)},
        {QStringLiteral("amount"), from[u"total"]},
        {QStringLiteral("currency"), from[u"currency"].toString().toUpper()},
        {QStringLiteral("status"), textOrNull(from[u"status"])},
        {QStringLiteral("hosted_url"), textOrNull(from[u"hosted_invoice_url"])},
        {QStringLiteral("pdf_url"), textOrNull(from[u"invoice_pdf"])}};
}

} // namespace

std::expected<StripeParams, serving::Response> invoiceQuery(
    const QUrlQuery& query, const QString& customerId)
{
    int limit = 20;
    if (query.hasQueryItem(QStringLiteral("limit"))) {
        bool isNumber = false;
        limit = query.queryItemValue(QStringLiteral("limit")).toInt(&isNumber);
        if (!isNumber || limit < 1 || limit > 100) {
            return std::unexpected(serving::errorResponse(400, QStringLiteral("invalid_limit"),
                QStringLiteral("limit must be between 1 and 100")));
        }
    }
    StripeParams params{{QStringLiteral("customer"), customerId},
        {QStringLiteral("limit"), QString::number(limit)}};
    const auto cursor = query.queryItemValue(QStringLiteral("cursor"), QUrl::FullyDecoded);
    if (!cursor.isEmpty())
        params.append({QStringLiteral("starting_after"), cursor});
    return params;
}

QJsonObject invoicePage(const QJsonObject& stripeList)
{
    QJsonArray invoices;
    const auto data = stripeList.value(u"data").toArray();
    for (const auto& entry : data) {
        if (entry[u"status"] != QStringLiteral("draft"))
            invoices.append(invoice(entry.toObject()));
    }
    const bool hasMore = stripeList.value(u"has_more").toBool() && !data.isEmpty();
    return {{QStringLiteral("invoices"), invoices}, {QStringLiteral("has_more"), hasMore},
        {QStringLiteral("next_cursor"), hasMore ? data.last()[u"id"] : QJsonValue::Null}};
}

serving::Response unknownCursor()
{
    return serving::errorResponse(400, QStringLiteral("invalid_cursor"),
        QStringLiteral("This page of invoices is not known"));
}

} // namespace backend
