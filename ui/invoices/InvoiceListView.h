#pragma once

#include "app/core/api/Billing.h"

#include <QHash>
#include <QLabel>
#include <QWidget>

#include <optional>

class QListView;

namespace portico {

class Banner;
class Button;
class InvoiceModel;

// Every invoice, from the first to the last, loaded as one scrolls.
class InvoiceListView : public QWidget {
    Q_OBJECT
public:
    explicit InvoiceListView(InvoiceModel& model, QWidget* parent = nullptr);

    void setProgress(const QString& invoiceId, std::optional<int> percent);
    void clearProgress();

    QSize minimumSizeHint() const override;

signals:
    void backRequested();
    void saveRequested(const portico::Invoice& invoice);
    void cancelRequested(const QString& invoiceId);
    void openRequested(const QUrl& page);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    std::optional<Invoice> selected() const;
    void act();
    void render();
    void renderAction();
    QString hint() const;
    void retranslate();

    InvoiceModel& m_model;
    QHash<QString, int> m_progress;
    Button* m_back = nullptr;
    QLabel* m_title = nullptr;
    QListView* m_list = nullptr;
    Banner* m_problem = nullptr;
    QLabel* m_hint = nullptr;
    Button* m_action = nullptr;
};

} // namespace portico
