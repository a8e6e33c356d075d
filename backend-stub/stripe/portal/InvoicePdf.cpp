#include "backend-stub/stripe/portal/InvoicePdf.h"

#include "backend-stub/pdf/Document.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

using Weight = pdf::Document::Weight;

constexpr double left = 56;
constexpr double middle = left + 250;
constexpr double right = pdf::Document::pageWidth - 56;
constexpr double quantityRight = right - 110;
constexpr double bottom = pdf::Document::pageHeight - 72;
constexpr double step = 15;

const pdf::Document::Style plain{10, Weight::Regular, 0};
const pdf::Document::Style quiet{9, Weight::Regular, 0.4};
const pdf::Document::Style strong{10, Weight::Bold, 0};

class Layout {
public:
    Layout(const InvoiceSheet& sheet, const Words& words)
        : m_sheet(sheet)
        , m_words(words)
        , m_pdf(sheet.title)
    {
    }

    QByteArray made()
    {
        head();
        parties();
        lines();
        totals();
        return m_pdf.save();
    }

private:
    // The next line's position; on a fresh page when this one is full.
    double next(double advance = step)
    {
        m_y += advance;
        if (m_y > bottom) {
            m_pdf.addPage();
            m_y = 72;
        }
        return m_y;
    }

    void head()
    {
        m_pdf.text(left, m_y, m_sheet.title, {20, Weight::Bold, 0});
        m_pdf.textRight(right, m_y, m_words(u"invoice_status."_s + m_sheet.status), strong);
        next(14);
        for (const auto& [label, value] : m_sheet.facts) {
            m_pdf.text(left, next(), label, quiet);
            m_pdf.text(left + 110, m_y, value, plain);
        }
    }

    void parties()
    {
        const double top = next(34);
        m_pdf.text(left, top, m_words(u"invoice.from"_s), quiet);
        m_pdf.text(middle, top, m_words(u"invoice.to"_s), quiet);
        const auto seller = column(m_sheet.seller, middle - left - 20);
        const auto buyer = column(m_sheet.buyer, right - middle);
        for (qsizetype i = 0; i < std::max(seller.size(), buyer.size()); ++i) {
            next();
            m_pdf.text(left, m_y, seller.value(i).first, seller.value(i).second);
            m_pdf.text(middle, m_y, buyer.value(i).first, buyer.value(i).second);
        }
        m_pdf.text(left, next(38), m_sheet.headline, {15, Weight::Bold, 0});
    }

    // A party's lines, broken where they are too long; the first, its name, is strong.
    QList<std::pair<QString, pdf::Document::Style>> column(const QStringList& party, double width)
    {
        QList<std::pair<QString, pdf::Document::Style>> column;
        for (qsizetype i = 0; i < party.size(); ++i) {
            const auto& style = i == 0 ? strong : plain;
            for (const auto& part : m_pdf.wrapped(party.at(i), width, style))
                column.append({part, style});
        }
        return column;
    }

    void lines()
    {
        next(30);
        m_pdf.text(left, m_y, m_words(u"invoice.description"_s), quiet);
        m_pdf.textRight(quantityRight, m_y, m_words(u"invoice.quantity"_s), quiet);
        m_pdf.textRight(right, m_y, m_words(u"invoices.amount"_s), quiet);
        m_pdf.line(left, right, m_y + 6);
        next(6);
        for (const auto& row : m_sheet.rows) {
            const auto parts = m_pdf.wrapped(row.description, quantityRight - left - 60, plain);
            m_pdf.text(left, next(), parts.first(), plain);
            m_pdf.textRight(quantityRight, m_y, row.quantity, plain);
            m_pdf.textRight(right, m_y, row.amount, plain);
            for (qsizetype i = 1; i < parts.size(); ++i)
                m_pdf.text(left, next(13), parts.at(i), plain);
            next(4);
        }
        m_pdf.line(left, right, m_y + 6);
        next(8);
    }

    void totals()
    {
        for (const auto& total : m_sheet.totals) {
            const auto& style = total.strong ? strong : plain;
            m_pdf.text(middle, next(17), total.label, style);
            m_pdf.textRight(right, m_y, total.amount, style);
        }
    }

    const InvoiceSheet& m_sheet;
    const Words& m_words;
    pdf::Document m_pdf;
    double m_y = 80;
};

} // namespace

QByteArray invoicePdf(const InvoiceSheet& sheet, const Words& words)
{
    return Layout(sheet, words).made();
}

} // namespace stripe::portal
