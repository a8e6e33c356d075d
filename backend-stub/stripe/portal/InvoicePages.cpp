#include "backend-stub/stripe/portal/InvoicePages.h"

#include "backend-stub/stripe/portal/Assets.h"
#include "backend-stub/stripe/portal/Guard.h"
#include "backend-stub/stripe/portal/InvoicePdf.h"
#include "backend-stub/stripe/portal/InvoiceSheet.h"

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

QString cell(const QString& text, bool number = false)
{
    return (number ? u"<td class=\"number\">%1</td>"_s : u"<td>%1</td>"_s)
        .arg(text.toHtmlEscaped());
}

QString rowsHtml(const InvoiceSheet& sheet)
{
    QString html;
    for (const auto& row : sheet.rows)
        html += u"<tr>"_s + cell(row.description) + cell(row.quantity, true)
            + cell(row.amount, true) + u"</tr>"_s;
    return html;
}

template <class Pairs> QString pairsHtml(const Pairs& pairs)
{
    QString html;
    for (const auto& [label, value] : pairs)
        html += u"<div><dt>%1</dt><dd class=\"number\">%2</dd></div>"_s.arg(
            label.toHtmlEscaped(), value.toHtmlEscaped());
    return html;
}

QString totalsHtml(const InvoiceSheet& sheet)
{
    QString html;
    for (const auto& total : sheet.totals)
        html += u"<div class=\"%1\"><dt>%2</dt><dd class=\"number\">%3</dd></div>"_s.arg(
            total.strong ? u"total"_s : u"part"_s, total.label.toHtmlEscaped(),
            total.amount.toHtmlEscaped());
    return html;
}

QString linesHtml(const QStringList& lines)
{
    QString html;
    for (const auto& line : lines)
        html += u"<div>%1</div>"_s.arg(line.toHtmlEscaped());
    return html;
}

QString payHtml(const QString& token, const InvoiceSheet& sheet, const Words& words)
{
    if (sheet.status != "open"_L1)
        return {};
    return u"<form method=\"post\" action=\"/i/%1/pay\"><button class=\"button primary\" "
           "id=\"pay-invoice\">%2</button></form>"_s.arg(
               token, words(u"action.pay-invoice"_s).toHtmlEscaped());
}

QString noticeHtml(const QString& tone, const QString& text)
{
    return u"<p class=\"notice %1\" role=\"status\">%2</p>"_s.arg(tone, text.toHtmlEscaped());
}

serving::Response sheetPage(Domain& domain, const QJsonObject& invoice, const QString& token,
    const Words& words, const QString& notice)
{
    const auto sheet = invoiceSheet(domain, invoice, words);
    Values values;
    values.set(u"lang"_s, words.language())
        .set(u"title"_s, sheet.title)
        .set(u"headline"_s, sheet.headline)
        .set(u"status"_s, words(u"invoice_status."_s + sheet.status))
        .set(u"from"_s, words(u"invoice.from"_s))
        .set(u"to"_s, words(u"invoice.to"_s))
        .set(u"description"_s, words(u"invoice.description"_s))
        .set(u"quantity"_s, words(u"invoice.quantity"_s))
        .set(u"amount"_s, words(u"invoices.amount"_s))
        .set(u"download"_s, words(u"action.download-pdf"_s))
        .set(u"pdf"_s, u"/i/%1/pdf"_s.arg(token))
        .set(u"notice"_s, Markup{notice})
        .set(u"pay"_s, Markup{payHtml(token, sheet, words)})
        .set(u"facts"_s, Markup{pairsHtml(sheet.facts)})
        .set(u"seller"_s, Markup{linesHtml(sheet.seller)})
        .set(u"buyer"_s, Markup{linesHtml(sheet.buyer)})
        .set(u"rows"_s, Markup{rowsHtml(sheet)})
        .set(u"totals"_s, Markup{totalsHtml(sheet)});
    return page(u"invoice.html"_s, values);
}

serving::Response pdf(Domain& domain, const QJsonObject& invoice, const Words& words)
{
    const auto name = invoice["number"_L1].toString().toUtf8();
    return serving::Response::text(
        invoicePdf(invoiceSheet(domain, invoice, words), words), "application/pdf")
        .with("Content-Disposition", "attachment; filename=\"invoice-" + name + ".pdf\"")
        .with("Cache-Control", "no-store");
}

serving::Response paid(
    Domain& domain, const QJsonObject& invoice, const QString& token, const Words& words)
{
    const auto id = invoice["id"_L1].toString();
    const auto done = domain.invoices.pay(id);
    const auto now = domain.store.get(u"invoice"_s, id).value_or(invoice);
    const auto notice = done ? noticeHtml(u"good"_s, words(u"invoice.pay_done"_s))
                             : noticeHtml(u"bad"_s, words(u"invoice.pay_failed"_s));
    return sheetPage(domain, now, token, words, notice);
}

} // namespace

std::optional<serving::Response> invoicePage(
    Domain& domain, const serving::Request& request, const QString& token, const QString& action)
{
    const auto invoice = domain.store.first(u"invoice"_s, {{u"_token"_s, token}});
    if (!invoice || !invoice->has_value())
        return std::nullopt;
    const Words words(languageFor({}, request.header("Accept-Language")));
    if (request.method == "POST" && action == "pay"_L1 && isSameOrigin(request))
        return paid(domain, **invoice, token, words);
    if (request.method != "GET")
        return std::nullopt;
    if (action == "pdf"_L1)
        return pdf(domain, **invoice, words);
    return action.isEmpty() ? std::optional(sheetPage(domain, **invoice, token, words, {}))
                            : std::nullopt;
}

} // namespace stripe::portal
