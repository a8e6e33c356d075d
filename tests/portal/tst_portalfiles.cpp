// A page that wants a file gets one that the user chose, in the real engine.
#include "tests/portal/PortalBench.h"
#include "tests/support/ScriptedServer.h"
#include "ui/portal/AcceptedFiles.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWebEngineView>

#include <functional>
#include <memory>

using namespace portico;
using namespace portico::testing;
using namespace Qt::StringLiterals;

class TestPortalFiles : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void namesWhatIsAccepted_data();
    void namesWhatIsAccepted();
    void givesTheFileThatWasChosen();
    void givesSeveral();
    void givesNoneWhenCancelled();
    void givesNoFolder();
    void endsAVisitUnderTheDialog();

private:
    bool load(const QByteArray& input);
    void clickPage();
    void onDialog(const std::function<void(QFileDialog&)>& act);
    void choose(QFileDialog& dialog, const QString& names) const;
    QString chosen() const;

    ScriptedServer m_server;
    QTemporaryDir m_folder;
    QTimer m_watcher;
    std::unique_ptr<PortalBench> m_bench;
};

namespace {

constexpr int patience = 30'000; // ms

} // namespace

void TestPortalFiles::init()
{
    for (const QString& name : {u"one.pdf"_s, u"two.pdf"_s}) {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(name.toUtf8()) > 0);
    }
    m_bench = std::make_unique<PortalBench>();
}

void TestPortalFiles::cleanup()
{
    m_watcher.stop();
    m_watcher.disconnect();
    m_bench.reset();
}

void TestPortalFiles::namesWhatIsAccepted_data()
{
    QTest::addColumn<QStringList>("accepted");
    QTest::addColumn<QString>("filter");
    QTest::newRow("nothing said") << QStringList() << QString();
    QTest::newRow("a suffix") << QStringList{u".PDF"_s} << u"PDF (*.pdf)"_s;
    QTest::newRow("a type") << QStringList{u"image/png"_s} << u"PNG (*.png)"_s;
    QTest::newRow("both, the same") << QStringList{u".png"_s, u"image/png"_s} << u"PNG (*.png)"_s;
    QTest::newRow("images")
        << QStringList{u"image/*"_s}
        << u"JPG, JPEG, PNG, GIF, WEBP, HEIC … (*.jpg *.jpeg *.png *.gif *.webp "
           "*.heic *.tif *.tiff *.bmp *.svg)"_s;
    QTest::newRow("no such type") << QStringList{u"x-made/up"_s} << QString();
    QTest::newRow("no suffix") << QStringList{u".a)(*"_s} << QString();
}

void TestPortalFiles::namesWhatIsAccepted()
{
    QFETCH(const QStringList, accepted);
    QTEST(nameFilterFor(accepted), "filter");
}

bool TestPortalFiles::load(const QByteArray& input)
{
    m_server.on("/",
        ScriptedAnswer::body(200, "text/html",
            "<!doctype html><style>body > * { position: fixed; inset: 0; width: 100% }</style>"
                + input));
    const QUrl url = m_server.url(u"/"_s);
    return m_bench->load(url,
        PortalPolicy(
            QUrl(u"http://127.0.0.1:1"_s), {url.authority()}, QUrl(u"https://app.example.com/"_s)));
}

void TestPortalFiles::clickPage()
{
    QWidget* target = m_bench->view()->focusProxy();
    QTest::mouseClick(target, Qt::LeftButton, {}, {target->width() / 3, 10});
}

// The dialog has an event loop of its own, in which nobody is left to answer but a timer.
void TestPortalFiles::onDialog(const std::function<void(QFileDialog&)>& act)
{
    connect(&m_watcher, &QTimer::timeout, this, [this, act] {
        auto* dialog = m_bench->host.window.findChild<QFileDialog*>(u"portalFileDialog"_s);
        if (dialog && dialog->isVisible())
            act(*dialog);
    });
    m_watcher.start(20);
}

void TestPortalFiles::choose(QFileDialog& dialog, const QString& names) const
{
    dialog.setDirectory(m_folder.path());
    auto* name = dialog.findChild<QLineEdit*>(u"fileNameEdit"_s);
    name->setText(names);
    QTest::keyClick(name, Qt::Key_Return);
}

QString TestPortalFiles::chosen() const
{
    return m_bench
        ->evaluate(
            u"[...document.querySelector('input').files].map((f) => f.name + ' ' + f.size).join()"_s)
        .toString();
}

void TestPortalFiles::givesTheFileThatWasChosen()
{
    QVERIFY(load("<input type=file accept=.pdf>"));
    QStringList seen;
    onDialog([&](QFileDialog& dialog) {
        seen = QStringList(dialog.windowTitle()) + dialog.nameFilters();
        choose(dialog, u"one.pdf"_s);
    });
    clickPage();
    QTRY_COMPARE_WITH_TIMEOUT(chosen(), u"one.pdf 7"_s, patience);
    QCOMPARE(seen, (QStringList{u"127.0.0.1"_s, u"PDF (*.pdf)"_s, u"All Files (*)"_s}));
}

void TestPortalFiles::givesSeveral()
{
    QVERIFY(load("<input type=file multiple>"));
    onDialog([this](QFileDialog& dialog) { choose(dialog, u"\"one.pdf\" \"two.pdf\""_s); });
    clickPage();
    QTRY_COMPARE_WITH_TIMEOUT(chosen(), u"one.pdf 7,two.pdf 7"_s, patience);
}

void TestPortalFiles::givesNoneWhenCancelled()
{
    QVERIFY(load("<input type=file>"));
    int asked = 0;
    onDialog([&](QFileDialog& dialog) {
        if (++asked == 1)
            dialog.reject();
        else
            choose(dialog, u"two.pdf"_s);
    });
    clickPage();
    QTRY_COMPARE_WITH_TIMEOUT(asked, 1, patience);
    QCOMPARE(chosen(), QString());
    clickPage(); // and may think again
    QTRY_COMPARE_WITH_TIMEOUT(chosen(), u"two.pdf 7"_s, patience);
}

// Asked for by the first click; the second, for a file, shows that the first was answered.
void TestPortalFiles::givesNoFolder()
{
    QVERIFY(load("<input type=file webkitdirectory "
                 "onclick=\"setTimeout(() => { this.webkitdirectory = false }, 0)\">"));
    QList<QFileDialog::FileMode> asked;
    onDialog([&](QFileDialog& dialog) {
        asked.append(dialog.fileMode());
        choose(dialog, u"one.pdf"_s);
    });
    clickPage();
    QTRY_VERIFY_WITH_TIMEOUT(
        !m_bench->evaluate(u"document.querySelector('input').webkitdirectory"_s).toBool(),
        patience);
    clickPage();
    QTRY_COMPARE_WITH_TIMEOUT(chosen(), u"one.pdf 7"_s, patience);
    QCOMPARE(asked, QList{QFileDialog::ExistingFile});
}

void TestPortalFiles::endsAVisitUnderTheDialog()
{
    QVERIFY(load("<input type=file>"));
    onDialog([this](QFileDialog&) { m_bench->portal.end(PortalEnding::Closed); });
    clickPage();
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->ending, PortalEnding::Closed, patience);
    QVERIFY(!m_bench->host.window.findChild<QFileDialog*>());
    QVERIFY(load("<input type=file>"));
}

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication app(argc, argv);
    TestPortalFiles test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_portalfiles.moc"
