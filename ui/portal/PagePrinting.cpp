#include "ui/portal/PagePrinting.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QWebEngineView>

namespace portico {

PagePrinting::PagePrinting(QWebEngineView& view) : QObject(&view), m_view(view)
{
    connect(
        &view, &QWebEngineView::printRequested, this, &PagePrinting::askHow, Qt::QueuedConnection);
    connect(&view, &QWebEngineView::printFinished, this, [this] { m_printer.reset(); });
}

PagePrinting::~PagePrinting() = default;

void PagePrinting::askHow()
{
    if (m_printer)
        return;
    m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(m_printer.get(), &m_view);
    dialog->setObjectName(QStringLiteral("portalPrintDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { m_view.print(m_printer.get()); });
    connect(dialog, &QDialog::rejected, this, [this] { m_printer.reset(); });
    dialog->open();
}

} // namespace portico
