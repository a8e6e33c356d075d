#include "ui/text/InvoiceText.h"

#include <QRegularExpression>

namespace portico {

namespace {

struct StatusWords {
    QString text;
    Tone tone = Tone::Neutral;
};

class InvoiceTexts {
    Q_DECLARE_TR_FUNCTIONS(portico::InvoiceText)
public:
    // Stripe's Invoice.status; a status it adds later is shown as it came.
    static StatusWords status(const QString& status, const Formatter& format)
    {
        if (status == QLatin1String("paid"))
            return {tr("Paid"), Tone::Positive};
        if (status == QLatin1String("open"))
            return {tr("Open"), Tone::Warning};
        if (status == QLatin1String("draft"))
            return {tr("Draft"), Tone::Neutral};
        if (status == QLatin1String("void"))
            return {tr("Void"), Tone::Neutral};
        if (status == QLatin1String("uncollectible"))
            return {tr("Uncollectible"), Tone::Danger};
        return {format.name(status), Tone::Neutral};
    }
    static QString saving(int percent, const Formatter& format)
    {
        return percent < 0 ? tr("Saving…")
                           : tr("Saving… %1%").arg(format.locale().toString(percent));
    }
    static QString draft() { return tr("No number yet"); }
};

} // namespace

InvoiceWords describeInvoice(const Invoice& invoice, const Formatter& format)
{
    const auto status = InvoiceTexts::status(invoice.status, format);
    InvoiceWords words;
    words.number = invoice.number.isEmpty() ? InvoiceTexts::draft() : format.name(invoice.number);
    words.date = format.date(invoice.created);
    words.amount = format.money(invoice.total);
    words.status = status.text;
    words.tone = status.tone;
    words.spoken = QStringList{words.number, words.date, words.amount, words.status}.join(
        QStringLiteral(", "));
    return words;
}

QString savingText(int percent, const Formatter& format)
{
    return InvoiceTexts::saving(percent, format);
}

QString invoiceFileName(const Invoice& invoice, const QString& brand)
{
    static const QRegularExpression unsafe(QStringLiteral("[^\\p{L}\\p{N} ._-]+"));
    const QString number = invoice.number.isEmpty() ? invoice.id : invoice.number;
    QString name = brand + QLatin1Char(' ') + number;
    name = name.replace(unsafe, QStringLiteral("-")).simplified();
    while (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char('-')))
        name.remove(0, 1); // no hidden file, nothing that reads as an option
    return name.left(100).trimmed() + QStringLiteral(".pdf");
}

} // namespace portico
