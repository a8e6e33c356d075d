// What a portal hands out, with the real engine: where the user says, or nowhere, and never at the
// cost of what was there.
#include "tests/portal/FakeHost.h"
#include "tests/support/ScriptedServer.h"
#include "ui/portal/PortalDownloads.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineProfile>

using namespace portico;
using namespace portico::testing;

namespace {

const QByteArray document("%PDF-1.7 the new one");
const QByteArray older("what was there before");

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

bool put(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(older) == older.size();
}

void setWritable(const QString& folder, bool writable)
{
    const auto readable = QFile::ReadOwner | QFile::ExeOwner;
    QFile::setPermissions(folder, writable ? readable | QFile::WriteOwner : readable);
}

void choose(QFileDialog& dialog, const QString& file) { emit dialog.fileSelected(file); }

} // namespace

// What the desktop is asked to open.
class Opener : public QObject {
    Q_OBJECT
public slots:
    void open(const QUrl& url) { opened.append(url); }

public:
    QList<QUrl> opened;
};

class TestPortalDownloads : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void savesWhereTheUserSays();
    void replacesWhatTheUserChose();
    void aFailureKeepsWhatWasThere();
    void givesEverythingAPdfsName();
    void takesNothingElse();
    void showsProgress();
    void saysThatADocumentDidNotArrive();
    void opensWhatWasSaved();

private:
    QFileDialog* dialog() const { return m_host->window.findChild<QFileDialog*>(); }
    void download(const QString& path);

    ScriptedServer m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeHost> m_host;
    // Destroyed from the last to the first: a page must go before its profile.
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<PortalDownloads> m_downloads;
    std::unique_ptr<QWebEnginePage> m_page;
};

void TestPortalDownloads::init()
{
    m_server.on("/invoice.pdf", ScriptedAnswer::body(200, "application/pdf", document));
    m_server.on("/invoice", ScriptedAnswer::body(200, "application/pdf", document));
    m_server.on("/setup.exe", ScriptedAnswer::body(200, "application/octet-stream", "MZ"));
    m_folder = std::make_unique<QTemporaryDir>();
    m_host = std::make_unique<FakeHost>();
    m_host->window.show();
    m_profile = std::make_unique<QWebEngineProfile>();
    m_downloads = std::make_unique<PortalDownloads>(*m_profile, m_host->window, *m_host);
    m_page = std::make_unique<QWebEnginePage>(m_profile.get());
}

void TestPortalDownloads::cleanup()
{
    setWritable(m_folder->path(), true);
    m_page.reset();
    m_downloads.reset();
    m_profile.reset();
    m_host.reset();
}

void TestPortalDownloads::download(const QString& path)
{
    m_page->download(m_server.url(path));
    QTRY_VERIFY_WITH_TIMEOUT(dialog() && dialog()->isVisible(), 30'000);
}

void TestPortalDownloads::savesWhereTheUserSays()
{
    download(QStringLiteral("/invoice.pdf"));
    const auto chosen = m_folder->filePath(QStringLiteral("mine.pdf"));
    choose(*dialog(), chosen);
    QCOMPARE(contentOf(chosen), document);
    QVERIFY(m_host->unsaved.isEmpty());
}

void TestPortalDownloads::replacesWhatTheUserChose()
{
    const auto chosen = m_folder->filePath(QStringLiteral("mine.pdf"));
    QVERIFY(put(chosen));
    download(QStringLiteral("/invoice.pdf"));
    choose(*dialog(), chosen); // the dialog has asked about overwriting
    QCOMPARE(contentOf(chosen), document);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
        QStringList(QStringLiteral("mine.pdf")));
}

void TestPortalDownloads::aFailureKeepsWhatWasThere()
{
    const auto chosen = m_folder->filePath(QStringLiteral("mine.pdf"));
    QVERIFY(put(chosen));
    setWritable(m_folder->path(), false);
    download(QStringLiteral("/invoice.pdf"));
    auto* first = dialog();
    choose(*first, chosen);
    QCOMPARE(m_host->unsaved, QStringList(QStringLiteral("mine.pdf")));
    QCOMPARE(contentOf(chosen), older);

    // The document is still there for another choice.
    const auto dialogs = m_host->window.findChildren<QFileDialog*>();
    QCOMPARE(dialogs.size(), 2);
    setWritable(m_folder->path(), true);
    choose(*dialogs.at(dialogs.at(0) == first ? 1 : 0), chosen);
    QCOMPARE(contentOf(chosen), document);
    QCOMPARE(m_host->unsaved.size(), 1);
}

void TestPortalDownloads::givesEverythingAPdfsName()
{
    download(QStringLiteral("/invoice"));
    QCOMPARE(dialog()->selectedFiles().constFirst().section(QLatin1Char('/'), -1),
        QStringLiteral("invoice.pdf"));
}

void TestPortalDownloads::takesNothingElse()
{
    m_page->download(m_server.url(QStringLiteral("/setup.exe")));
    QTRY_COMPARE(m_server.count("/setup.exe"), 1);
    download(QStringLiteral("/invoice.pdf")); // asked for later, and the only one to ask where
    QCOMPARE(m_host->window.findChildren<QFileDialog*>().size(), 1);
}

void TestPortalDownloads::showsProgress()
{
    download(QStringLiteral("/invoice.pdf"));
    QCOMPARE(m_host->progress.constFirst(), 0);
    QCOMPARE(m_host->progress.constLast(), 100);
}

void TestPortalDownloads::saysThatADocumentDidNotArrive()
{
    m_server.on("/cut.pdf",
        ScriptedAnswer::raw("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n"
                            "Content-Length: 100000\r\n\r\n%PDF-1.7 the first half"));
    m_page->download(m_server.url(QStringLiteral("/cut.pdf")));
    QTRY_COMPARE_WITH_TIMEOUT(m_host->lost, QStringList(QStringLiteral("cut.pdf")), 30'000);
    QCOMPARE(m_host->progress.constLast(), 100); // no bar that never ends
    QVERIFY(!dialog());
}

void TestPortalDownloads::opensWhatWasSaved()
{
    Opener opener;
    QDesktopServices::setUrlHandler(QStringLiteral("file"), &opener, "open");
    download(QStringLiteral("/invoice.pdf"));
    const auto chosen = m_folder->filePath(QStringLiteral("mine.pdf"));
    choose(*dialog(), chosen);
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    QCOMPARE(m_host->saved, QStringList(QStringLiteral("mine.pdf")));
    QCOMPARE(opener.opened, QList<QUrl>{QUrl::fromLocalFile(chosen)});
}

QTEST_MAIN(TestPortalDownloads)
#include "tst_portaldownloads.moc"
