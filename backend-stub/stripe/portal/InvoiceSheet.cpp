#include "backend-stub/stripe/portal/InvoiceSheet.h"

#include "backend-stub/stripe/portal/LineText.h"
#include "backend-stub/stripe/portal/Money.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

class Writer {
public:
    Writer(Domain& domain, const QJsonObject& invoice, const Words& words)
        : m_domain(domain)
        , m_invoice(invoice)
        , m_words(words)
    {
    }

    QString amount(qint64 value) const
    {
        return money(value, m_invoice["currency"_L1].toString(), m_words.language());
    }
    QString date(const QJsonValue& seconds) const
    {
        return longDate(seconds.toInteger(), m_words.language());
    }
    qint64 sum(QLatin1StringView list) const
    {
        qint64 total = 0;
        for (const auto& each : m_invoice[list].toArray())
            total += each["amount"_L1].toInteger();
        return total;
    }

    QString headline() const
    {
        const auto status = m_invoice["status"_L1].toString();
        const auto due = m_invoice["amount_due"_L1].toInteger();
        if (status == "paid"_L1)
            return m_words(u"invoice.paid"_s).arg(amount(m_invoice["total"_L1].toInteger()));
        if (status != "open"_L1)
            return amount(m_invoice["total"_L1].toInteger());
        const auto day = m_invoice["due_date"_L1].isDouble() ? m_invoice["due_date"_L1]
                                                             : m_invoice["created"_L1];
        return m_words(u"invoice.due"_s).arg(amount(due), date(day));
    }

    QList<std::pair<QString, QString>> facts() const
    {
        QList<std::pair<QString, QString>> facts{
            {m_words(u"invoice.number"_s), m_invoice["number"_L1].toString()},
            {m_words(u"invoice.issued"_s), date(m_invoice["created"_L1])}};
        if (m_invoice["due_date"_L1].isDouble())
            facts.append({m_words(u"invoice.due_date"_s), date(m_invoice["due_date"_L1])});
        const auto paid = m_invoice["status_transitions"_L1]["paid_at"_L1];
        if (paid.isDouble())
            facts.append({m_words(u"invoice.paid_at"_s), date(paid)});
        return facts;
    }

    QList<InvoiceSheet::Row> rows() const
    {
        QList<InvoiceSheet::Row> rows;
        for (const auto& line : m_invoice["lines"_L1]["data"_L1].toArray()) {
            const auto quantity = line["quantity"_L1];
            rows.append({lineText(m_domain, line.toObject(), m_words),
                quantity.isDouble() ? QString::number(quantity.toInteger()) : QString(),
                amount(line["amount"_L1].toInteger())});
        }
        return rows;
    }

    QList<InvoiceSheet::Total> totals() const
    {
        const auto value = [this](const QString& member) { return m_invoice[member].toInteger(); };
        QList<InvoiceSheet::Total> totals{
            {m_words(u"invoice.subtotal"_s), amount(value(u"subtotal"_s))}};
        if (const auto off = sum("total_discount_amounts"_L1); off != 0)
            totals.append({m_words(u"confirm.discount"_s), amount(-off)});
        totals.append({m_words(u"confirm.tax"_s), amount(sum("total_taxes"_L1))});
        totals.append(
            {m_words(u"invoice.total"_s).arg(m_invoice["currency"_L1].toString().toUpper()),
                amount(value(u"total"_s)), true});
        if (const auto credit = value(u"amount_due"_s) - value(u"total"_s); credit != 0)
            totals.append({m_words(u"confirm.credit"_s), amount(credit)});
        if (const auto paid = value(u"amount_paid"_s); paid != 0)
            totals.append({m_words(u"invoice.amount_paid"_s), amount(-paid)});
        totals.append(
            {m_words(u"invoice.amount_due"_s), amount(value(u"amount_remaining"_s)), true});
        return totals;
    }

    QStringList buyer() const
    {
        const auto address = m_invoice["customer_address"_L1];
        QStringList lines{m_invoice["customer_name"_L1].toString(), address["line1"_L1].toString(),
            address["line2"_L1].toString(),
            QString(address["postal_code"_L1].toString() + u' ' + address["city"_L1].toString())
                .trimmed(),
            address["state"_L1].toString(), address["country"_L1].toString(),
            m_invoice["customer_email"_L1].toString()};
        for (const auto& each : m_invoice["customer_tax_ids"_L1].toArray())
            lines.append(each["value"_L1].toString());
        lines.removeAll(QString());
        return lines;
    }

private:
    Domain& m_domain;
    const QJsonObject& m_invoice;
    const Words& m_words;
};

} // namespace

InvoiceSheet invoiceSheet(Domain& domain, const QJsonObject& invoice, const Words& words)
{
    const Writer writer(domain, invoice, words);
    const auto seller = invoice["account_name"_L1].toString();
    return {words(u"invoice.title"_s).arg(invoice["number"_L1].toString()),
        invoice["status"_L1].toString(), writer.facts(),
        {seller.isEmpty() ? u"Acme Cloud"_s : seller, u"1 Example Street"_s, u"12345 Sampletown"_s,
            words(u"invoice.test"_s)},
        writer.buyer(), writer.headline(), writer.rows(), writer.totals()};
}

} // namespace stripe::portal
