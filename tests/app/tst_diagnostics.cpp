#include "tests/app/AppBench.h"
#include "ui/MainWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTest>

using namespace portico;
using namespace Qt::StringLiterals;

// What the diagnostics page says of a real run, and what it does not.
class tst_Diagnostics : public QObject {
    Q_OBJECT
private slots:
    void namesVersionsAndPlaces();
    void listsRequestsWithTheirIds();
    void saysWhatWentWrong();
    void isCopiedAndHoldsNoSecret();

private:
    QString shown(const AppBench& bench) const;
};

QString tst_Diagnostics::shown(const AppBench& bench) const
{
    const auto* text = qobject_cast<QPlainTextEdit*>(bench.hands().find(u"diagnosticsText"_s));
    return text ? text->toPlainText() : QString();
}

void tst_Diagnostics::namesVersionsAndPlaces()
{
    AppBench bench;
    bench.settings.portalInBrowser = false;
    bench.settings.backendSource = QDir::homePath() + u"/.config/portico/portico.ini"_s;
    bench.start();
    QVERIFY(bench.hands().click(u"signInDiagnostics"_s));
    const QStringList lines = shown(bench).split(u'\n');
    QVERIFY(lines.contains(u"Portico: "_s + QStringLiteral(PORTICO_VERSION)));
    QVERIFY(lines.contains(u"Qt: "_s + QLatin1String(qVersion())));
    QVERIFY(lines.contains(u"Backend: "_s + bench.server.url().authority()));
    QVERIFY(lines.contains(u"Set by: ~/.config/portico/portico.ini"_s));
    QVERIFY(lines.contains(u"Web engine: not loaded before the first portal visit"_s));
    QVERIFY(lines.contains(u"Keychain: none"_s));
    QVERIFY(lines.contains(u"Proxy: none"_s));
}

void tst_Diagnostics::listsRequestsWithTheirIds()
{
    AppBench bench;
    bench.start();
    QVERIFY(bench.signIn());
    QVERIFY(bench.hands().trigger(u"diagnosticsAction"_s));
    const QString text = shown(bench);
    const QRegularExpression line(uR"(^\S+Z GET 127\.0\.0\.1/api/billing 200 \d+ ms req_bench$)"_s,
        QRegularExpression::MultilineOption);
    QVERIFY2(line.match(text).hasMatch(), qPrintable(text));
}

void tst_Diagnostics::saysWhatWentWrong()
{
    AppBench bench;
    bench.server.on("/api/client-config", ScriptedAnswer::json(503, {}));
    bench.start();
    QTRY_VERIFY(bench.server.count("/api/client-config") > 0);
    QVERIFY(bench.hands().find(u"signInNoticeAction"_s));
    QVERIFY(bench.hands().click(u"signInDiagnostics"_s));
    QVERIFY(shown(bench).contains(QRegularExpression(u"client-config 503 \\d+ ms Unavailable"_s)));
}

void tst_Diagnostics::isCopiedAndHoldsNoSecret()
{
    AppBench bench;
    bench.start();
    QVERIFY(bench.signIn());
    QVERIFY(bench.hands().click(u"manageButton"_s));
    QTRY_COMPARE(bench.opened.size(), 1);
    QVERIFY(bench.hands().trigger(u"diagnosticsAction"_s));
    const QString text = shown(bench);
    QVERIFY(bench.hands().click(u"diagnosticsCopy"_s));
    QCOMPARE(QApplication::clipboard()->text(), text);
    for (const QString& secret : {u"canary"_s, u"a password"_s, u"/p/session"_s, u"?"_s,
             u"pro@example.com"_s, QDir::homePath() + u'/'})
        QVERIFY2(!text.contains(secret), qPrintable(secret));
}

QTEST_MAIN(tst_Diagnostics)
#include "tst_diagnostics.moc"
