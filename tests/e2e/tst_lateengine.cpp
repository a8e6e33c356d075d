#include "app/Application.h"
#include "app/Settings.h"
#include "tests/e2e/WidgetDriver.h"
#include "tests/support/StubProcess.h"
#include "ui/MainWindow.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

// No WebEngine library is mapped into the app before the first portal visit.
class tst_LateEngine : public QObject {
    Q_OBJECT

private slots:
    void engineComesWithTheFirstVisit();
};

namespace {

bool engineIsMapped()
{
    QFile maps(u"/proc/self/maps"_s);
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("WebEngine");
}

QString diagnosticsOf(const e2e::WidgetDriver& window)
{
    if (!window.trigger(u"diagnosticsAction"_s))
        return {};
    const auto* text = qobject_cast<QPlainTextEdit*>(window.find(u"diagnosticsText"_s));
    const QString said = text ? text->toPlainText() : QString();
    return window.click(u"diagnosticsClose"_s) ? said : QString();
}

const QRegularExpression engine(
    uR"(Web engine: Qt WebEngine 6\.\S+, Chromium \d\S+\nWeb engine security level: Chromium \d)"_s);

} // namespace

void tst_LateEngine::engineComesWithTheFirstVisit()
{
    StubProcess stub;
    QVERIFY2(stub.start(), qUtf8Printable(stub.lastError()));
    portico::Settings settings;
    settings.backend = stub.backend();
    portico::Application app(settings);
    app.start();

    const e2e::WidgetDriver window(app.window());
    QVERIFY(window.type(u"emailField"_s, u"pro@example.com"_s));
    QVERIFY(window.type(u"passwordField"_s, u"portico-demo"_s));
    QVERIFY(window.click(u"signInButton"_s));
    QVERIFY(window.waitForText(u"planName"_s, u"Pro"_s));
    const QString diagnostics = diagnosticsOf(window);
    QVERIFY(diagnostics.contains(u"Web engine: not loaded"_s));
    QVERIFY(diagnostics.contains(
        QRegularExpression(uR"(GET 127\.0\.0\.1/api/billing 200 \d+ ms req_[0-9a-f]{32}\n)"_s)));
    QVERIFY(!engineIsMapped());

    QVERIFY(window.click(u"manageButton"_s));
    QVERIFY(window.waitForText(u"portalHost"_s, u"127.0.0.1"_s));
    QVERIFY(engineIsMapped());

    QVERIFY(window.click(u"portalClose"_s));
    QVERIFY(window.waitForText(u"planName"_s, u"Pro"_s));
    QVERIFY(diagnosticsOf(window).contains(engine));
}

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QApplication qt(argc, argv);
    tst_LateEngine test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lateengine.moc"
