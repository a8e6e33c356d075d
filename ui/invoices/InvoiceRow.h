#pragma once

#include "app/core/api/Billing.h"

#include <QLabel>
#include <QWidget>

namespace portico {

class Button;
class ElidedLabel;
class Formatter;

// One invoice on the billing page: number and date, amount, status, and one button: it saves the
// PDF, stops the saving, or opens the invoice's page where there is no PDF.
class InvoiceRow : public QWidget {
    Q_OBJECT
public:
    explicit InvoiceRow(QWidget* parent = nullptr);

    void show(const Invoice& invoice, const Formatter& format);
    // Before show(): of its PDF; -1: size unknown; absent: none on its way.
    void setProgress(std::optional<int> percent) { m_percent = percent; }
    int amountWidth() const; // that it needs
    void setAmountWidth(int width);
    const QString& invoiceId() const { return m_invoice.id; }

signals:
    void saveRequested(const portico::Invoice& invoice);
    void cancelRequested(const QString& invoiceId);
    void openRequested(const QUrl& page);

private:
    void act();
    void renderButton(const QString& number);

    Invoice m_invoice;
    std::optional<int> m_percent;
    ElidedLabel* m_number = nullptr;
    QLabel* m_date = nullptr;
    QLabel* m_amount = nullptr;
    ElidedLabel* m_status = nullptr;
    Button* m_action = nullptr;
};

} // namespace portico
