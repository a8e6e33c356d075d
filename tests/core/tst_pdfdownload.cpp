#include "app/core/billing/InvoicePdfs.h"
#include "app/core/http/PdfDownload.h"
#include "tests/support/ScriptedServer.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace portico;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Answer = ScriptedAnswer;

namespace {

const QByteArray pdf = "%PDF-1.7\n" + QByteArray(100'000, 'x') + "\n%%EOF\n";

Answer pdfAnswer(const QByteArray& body = pdf)
{
    return Answer::body(200, "application/pdf", body);
}

Answer redirectTo(const QByteArray& target)
{
    return Answer::body(302, "text/plain", {}, "Location: " + target + "\r\n");
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPdfDownload : public QObject {
    Q_OBJECT
private slots:
    void init();
    void isSaved();
    void carriesNothingOfTheUser();
    void followsARedirect();
    void fails_data();
    void fails();
    void aSilentPeerIsLeft();
    void aDrippingPeerIsLeft();
    void aFolderThatIsNotThere();
    void onlyHttpsFromElsewhere();
    void severalAtOnce();
    void isCanceled();

private:
    PdfDownload::Outcome fetch(const QUrl& url, PdfDownload::Limits limits = {});

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestPdfDownload::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"invoice.pdf"_s);
    QFile old(m_path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("what was there");
}

PdfDownload::Outcome TestPdfDownload::fetch(const QUrl& url, PdfDownload::Limits limits)
{
    PdfDownload download(url, m_path, true, limits);
    download.start();
    (void)QTest::qWaitFor([&] { return download.done().isDone(); }, 20'000);
    return download.done().isDone() ? download.done().await_resume()
                                    : std::unexpected(ApiError{.kind = Kind::Timeout, .code = {}});
}

void TestPdfDownload::isSaved()
{
    m_server->on("/i.pdf", pdfAnswer());
    PdfDownload download(m_server->url(u"/i.pdf"_s), m_path, true);
    const QSignalSpy progress(&download, &PdfDownload::progressed);
    download.start();
    QTRY_VERIFY(download.done().isDone());
    QVERIFY(download.done().await_resume());
    QCOMPARE(contentOf(m_path), pdf);
    QCOMPARE(progress.constLast().at(0).toInt(), 100);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestPdfDownload::carriesNothingOfTheUser()
{
    m_server->on("/first",
        Answer::body(302, "text/plain", {}, "Location: /second\r\nSet-Cookie: a=b; Path=/\r\n"));
    m_server->on("/second", pdfAnswer());
    QVERIFY(fetch(m_server->url(u"/first"_s)));
    for (const auto& request : m_server->requests()) {
        QVERIFY(!request.headers.contains("authorization"));
        QVERIFY(!request.headers.contains("cookie"));
        QVERIFY(!request.headers.contains("referer"));
    }
}

void TestPdfDownload::followsARedirect()
{
    m_server->on("/1", redirectTo("/2"));
    m_server->on("/2", redirectTo(m_server->url(u"/3"_s).toEncoded()));
    m_server->on("/3", pdfAnswer());
    QVERIFY(fetch(m_server->url(u"/1"_s)));
    QCOMPARE(contentOf(m_path), pdf);
}

void TestPdfDownload::fails_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<Kind>("kind");
    const QByteArray huge("%PDF-1.7\n" + QByteArray(PdfDownload::maxSize, 'x'));
    const QByteArray cut = "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: "
                           "5000\r\n\r\n%PDF-1.7 and no more";
    QTest::newRow("a page instead")
        << Answer::body(200, "text/html", "<h1>Sign in</h1>") << Kind::BadResponse;
    QTest::newRow("a page that says it is a PDF")
        << pdfAnswer("<h1>Sign in</h1>") << Kind::BadResponse;
    QTest::newRow("nothing") << pdfAnswer({}) << Kind::BadResponse;
    QTest::newRow("less than a signature") << pdfAnswer("%PD") << Kind::BadResponse;
    QTest::newRow("half of it") << Answer::raw(cut) << Kind::Offline;
    QTest::newRow("too large") << pdfAnswer(huge) << Kind::TooLarge;
    QTest::newRow("gone") << Answer::body(404, "text/html", "<h1>Gone</h1>") << Kind::NotFound;
    QTest::newRow("broken") << Answer::body(503, "text/html", {}) << Kind::Unavailable;
    QTest::newRow("partial content")
        << Answer::body(206, "application/pdf", pdf) << Kind::BadResponse;
    QTest::newRow("dropped") << Answer::drop() << Kind::Offline;
    QTest::newRow("redirect to itself") << redirectTo("/i.pdf") << Kind::Redirected;
    QTest::newRow("redirect to nowhere") << Answer::body(302, "text/plain", {}) << Kind::Redirected;
    QTest::newRow("redirect to http elsewhere")
        << redirectTo("http://pay.example/i.pdf") << Kind::Redirected;
    QTest::newRow("redirect to a file") << redirectTo("file:///etc/passwd") << Kind::Redirected;
    QTest::newRow("redirect with user info")
        << redirectTo("https://a:b@pay.example/i.pdf") << Kind::Redirected;
}

void TestPdfDownload::fails()
{
    QFETCH(const Answer, answer);
    QFETCH(const Kind, kind);
    m_server->on("/i.pdf", answer);
    const auto outcome = fetch(m_server->url(u"/i.pdf"_s));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, kind);
    QCOMPARE(contentOf(m_path), QByteArray("what was there"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestPdfDownload::aSilentPeerIsLeft()
{
    m_server->on("/i.pdf", Answer::hang());
    const auto outcome =
        fetch(m_server->url(u"/i.pdf"_s), {.silence = std::chrono::milliseconds(50)});
    QCOMPARE(outcome.error().kind, Kind::Timeout);
}

void TestPdfDownload::aDrippingPeerIsLeft()
{
    auto drip = pdfAnswer();
    drip.perByte = std::chrono::milliseconds(5);
    m_server->on("/i.pdf", drip);
    const auto outcome =
        fetch(m_server->url(u"/i.pdf"_s), {.total = std::chrono::milliseconds(300)});
    QCOMPARE(outcome.error().kind, Kind::Timeout);
    QCOMPARE(contentOf(m_path), QByteArray("what was there"));
}

void TestPdfDownload::aFolderThatIsNotThere()
{
    m_path = m_folder->filePath(u"no such folder/invoice.pdf"_s);
    const auto outcome = fetch(m_server->url(u"/i.pdf"_s));
    QCOMPARE(outcome.error().kind, Kind::NotWritten);
    QVERIFY(m_server->requests().isEmpty());
}

void TestPdfDownload::onlyHttpsFromElsewhere()
{
    QCOMPARE(fetch(QUrl(u"http://pay.example/i.pdf"_s)).error().kind, Kind::InsecureUrl);
    PdfDownload download(m_server->url(u"/i.pdf"_s), m_path, false);
    download.start();
    QCOMPARE(download.done().await_resume().error().kind, Kind::InsecureUrl);
    QVERIFY(m_server->requests().isEmpty());
}

void TestPdfDownload::severalAtOnce()
{
    m_server->on("/i.pdf", pdfAnswer());
    InvoicePdfs pdfs(m_server->url());
    const QSignalSpy saved(&pdfs, &InvoicePdfs::saved);
    for (const auto* name : {"a", "b", "a"}) {
        const auto id = QString::fromLatin1(name);
        pdfs.save(id, m_server->url(u"/i.pdf"_s), m_folder->filePath(id));
    }
    QTRY_COMPARE(saved.size(), 2);
    QCOMPARE(m_server->count("/i.pdf"), 2); // one of an invoice at a time
}

void TestPdfDownload::isCanceled()
{
    m_server->on("/i.pdf", Answer::hang());
    InvoicePdfs pdfs(m_server->url());
    const QSignalSpy failed(&pdfs, &InvoicePdfs::failed);
    pdfs.save(u"a"_s, m_server->url(u"/i.pdf"_s), m_path);
    QTRY_COMPARE(m_server->count("/i.pdf"), 1);
    pdfs.cancelAll();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(1).value<ApiError>().kind, Kind::Canceled);
    QCOMPARE(contentOf(m_path), QByteArray("what was there"));
}

QTEST_GUILESS_MAIN(TestPdfDownload)

#include "tst_pdfdownload.moc"
