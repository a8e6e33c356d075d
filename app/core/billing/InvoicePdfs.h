#pragma once

#include "app/core/api/ApiError.h"
#include "app/core/http/PdfDownload.h"

#include <QCoroTask>
#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>
#include <unordered_map>

namespace portico {

// The PDFs of invoices on their way to disk, one a time for each invoice.
class InvoicePdfs : public QObject {
    Q_OBJECT
public:
    // PDFs on loopback are only for a backend that is there itself.
    explicit InvoicePdfs(const QUrl& backend, QObject* parent = nullptr);
    ~InvoicePdfs() override;

    // Ends in saved() or failed(), unless one of this invoice is under way.
    QCoro::Task<> save(QString invoiceId, QUrl pdf, QString path);
    void cancel(const QString& invoiceId); // failed() with Canceled
    void cancelAll();

signals:
    void progressed(const QString& invoiceId, int percent); // -1: size unknown
    void saved(const QString& invoiceId, const QString& path);
    void failed(const QString& invoiceId, const portico::ApiError& error);

private:
    bool m_loopback;
    std::unordered_map<QString, std::shared_ptr<PdfDownload>> m_underWay;
};

} // namespace portico
