#pragma once

#include "app/core/api/Billing.h"

#include <QLabel>
#include <QWidget>

namespace portico {

class Button;
class ElidedLabel;
class Formatter;

// One invoice on the billing page: number and date, amount, status, and its PDF.
class InvoiceRow : public QWidget {
    Q_OBJECT
public:
    explicit InvoiceRow(QWidget* parent = nullptr);

    void show(const Invoice& invoice, const Formatter& format);
    void setProgress(std::optional<int> percent); // of its PDF; -1: size unknown; absent: none
    const QString& invoiceId() const { return m_invoice.id; }

signals:
    void saveRequested(const portico::Invoice& invoice);

private:
    Invoice m_invoice;
    ElidedLabel* m_number = nullptr;
    QLabel* m_date = nullptr;
    QLabel* m_amount = nullptr;
    ElidedLabel* m_status = nullptr;
    Button* m_save = nullptr;
};

} // namespace portico
