#include "ui/portal/PageFileChooser.h"

#include "ui/portal/AcceptedFiles.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QStandardPaths>
#include <QWebEngineView>

namespace portico {

namespace {

constexpr auto allFiles = "All Files (*)"; // in the translations that Qt brings

} // namespace

QStringList PageFileChooser::ask(
    QWebEnginePage::FileSelectionMode mode, const QStringList& acceptedTypes)
{
    const bool isDocuments =
        mode == QWebEnginePage::FileSelectOpen || mode == QWebEnginePage::FileSelectOpenMultiple;
    if (m_isDismissed || m_dialog || !isDocuments)
        return {};
    m_dialog =
        new QFileDialog(QWebEngineView::forPage(&m_page), m_page.url().host(QUrl::FullyEncoded),
            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    m_dialog->setObjectName(QStringLiteral("portalFileDialog"));
    m_dialog->setFileMode(mode == QWebEnginePage::FileSelectOpenMultiple
            ? QFileDialog::ExistingFiles
            : QFileDialog::ExistingFile);
    m_dialog->setOption(QFileDialog::HideNameFilterDetails);
    if (const QString filter = nameFilterFor(acceptedTypes); !filter.isEmpty())
        m_dialog->setNameFilters({filter, QCoreApplication::translate("QFileDialog", allFiles)});
    const bool chose = m_dialog->exec() == QDialog::Accepted && !m_isDismissed;
    const QStringList files = chose && m_dialog ? m_dialog->selectedFiles() : QStringList();
    delete m_dialog;
    return files;
}

void PageFileChooser::dismiss()
{
    m_isDismissed = true;
    if (m_dialog)
        m_dialog->reject();
}

} // namespace portico
