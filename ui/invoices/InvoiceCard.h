#pragma once

#include "app/core/api/Billing.h"

#include <QFrame>
#include <QHash>
#include <QLabel>
#include <QList>

namespace portico {

class Banner;
class Button;
class InvoiceModel;
class InvoiceRow;

// The latest invoices on the billing page, and the way to all of them.
class InvoiceCard : public QFrame {
    Q_OBJECT
public:
    static constexpr int latest = 5;

    explicit InvoiceCard(InvoiceModel& model, QWidget* parent = nullptr);

    void setProgress(const QString& invoiceId, std::optional<int> percent);
    void clearProgress();

signals:
    void saveRequested(const portico::Invoice& invoice);
    void cancelRequested(const QString& invoiceId);
    void openRequested(const QUrl& page);
    void allRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void render();
    void alignAmounts();
    void retranslate();

    InvoiceModel& m_model;
    QHash<QString, int> m_progress; // percent by invoice
    QLabel* m_heading = nullptr;
    QLabel* m_empty = nullptr;
    Banner* m_problem = nullptr;
    QList<InvoiceRow*> m_rows;
    QList<QWidget*> m_lines; // between the rows
    Button* m_all = nullptr;
};

} // namespace portico
