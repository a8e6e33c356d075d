#include "app/core/billing/InvoicePdfs.h"

#include "app/core/http/UrlSafety.h"

#include <QPointer>

#include <vector>

namespace portico {

InvoicePdfs::InvoicePdfs(const QUrl& backend, QObject* parent)
    : QObject(parent)
    , m_loopback(isLoopback(backend))
{
}

InvoicePdfs::~InvoicePdfs()
{
    blockSignals(true);
    cancelAll();
}

QCoro::Task<> InvoicePdfs::save(QString invoiceId, QUrl pdf, QString path)
{
    if (m_underWay.contains(invoiceId))
        co_return;
    const QPointer alive(this);
    const auto download = std::make_shared<PdfDownload>(pdf, path, m_loopback);
    m_underWay.emplace(invoiceId, download);
    connect(download.get(), &PdfDownload::progressed, this,
        [this, invoiceId](int percent) { emit progressed(invoiceId, percent); });
    download->start();
    const auto done = download->done();
    const auto outcome = co_await done;
    if (!alive)
        co_return;
    m_underWay.erase(invoiceId);
    if (outcome)
        emit saved(invoiceId, path);
    else
        emit failed(invoiceId, outcome.error());
}

void InvoicePdfs::cancel(const QString& invoiceId)
{
    const auto found = m_underWay.find(invoiceId);
    if (found == m_underWay.end())
        return;
    const auto download = found->second; // ends, and leaves the list, within cancel()
    download->cancel();
}

void InvoicePdfs::cancelAll()
{
    std::vector<QString> ids;
    ids.reserve(m_underWay.size());
    for (const auto& [id, download] : m_underWay)
        ids.push_back(id);
    for (const auto& id : ids)
        cancel(id);
}

} // namespace portico
