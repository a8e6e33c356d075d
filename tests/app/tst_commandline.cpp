#include "app/StartError.h"
#include "tests/app/PorticoProcess.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

// What the program answers on the command line, without a display.
class tst_CommandLine : public QObject {
    Q_OBJECT
private slots:
    void answers_data();
    void answers();
    void languageThereIsNot();
    void isToldInABox_data();
    void isToldInABox();
    void desktopIsToldInABox();
    void manualNamesTheSameOptions();

private:
    struct Answer {
        int exitCode = -1;
        QString output;
        QString error;
    };
    Answer run(const QStringList& arguments) const;
};

tst_CommandLine::Answer tst_CommandLine::run(const QStringList& arguments) const
{
    PorticoProcess portico;
    portico.setEnvironment(u"QT_QPA_PLATFORM"_s, u"none of these"_s);
    portico.keepErrors();
    portico.start(arguments);
    if (!portico.waitForExit())
        return {};
    return {portico.exitCode(), portico.output(), portico.errors()};
}

void tst_CommandLine::answers_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QString& line, int code, const QString& says) {
        QTest::newRow(name) << line.split(u' ') << code << says;
    };
    row("version", u"--version"_s, 0, u"Portico "_s + QStringLiteral(PORTICO_VERSION) + u'\n');
    row("short version", u"-v"_s, 0, u"Portico "_s + QStringLiteral(PORTICO_VERSION) + u'\n');
    row("help", u"--help"_s, 0, u"portico://billing/payment-method"_s);
    row("short help", u"-h"_s, 0, u"PORTICO_LANGUAGE"_s);
    row("help beside others", u"--backend nonsense --help"_s, 0, u"--portal"_s);
    row("unknown option", u"--frobnicate"_s, 2, u"frobnicate"_s);
    row("option without its value", u"--backend"_s, 2, u"backend"_s);
    row("two links", u"portico://billing portico://more"_s, 2, u"portico://more"_s);
    row("no link", u"extra"_s, 2, u"\"extra\" is no portico:// link"_s);
    row("another's link", u"https://billing"_s, 2, u"portico://"_s);
    row("who says it", u"--frobnicate"_s, 2, u"portico: "_s);
    row("link of another version", u"--portal nowhere portico://nonsense"_s, 2, u"--portal"_s);
    row("insecure backend", u"--backend http://example.com"_s, 2, u"--backend"_s);
    row("unknown language", u"--language klingon"_s, 2, u"--language"_s);
    row("unknown place", u"--portal nowhere"_s, 2, u"--portal"_s);
}

void tst_CommandLine::answers()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, says);
    const auto answer = run(arguments);
    QCOMPARE(answer.exitCode, exitCode);
    QVERIFY2((exitCode == 0 ? answer.output : answer.error).contains(says),
        qPrintable(answer.output + answer.error));
    QCOMPARE(exitCode == 0 ? answer.error : answer.output, QString()); // nothing on the other one
}

void tst_CommandLine::languageThereIsNot()
{
    const auto answer = run({u"--language"_s, u"pt-BR"_s});
    QCOMPARE(answer.exitCode, 2);
    QCOMPARE(answer.error,
        u"portico: language is \"pt-BR\" (--language); expected one of en, de, fr, es, ja, ar\n"_s);
}

void tst_CommandLine::isToldInABox_data()
{
    QTest::addColumn<bool>("terminal");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<bool>("box");
    QTest::newRow("terminal on a desktop") << true << u"DISPLAY"_s << false;
    QTest::newRow("desktop, X11") << false << u"DISPLAY"_s << true;
    QTest::newRow("desktop, Wayland") << false << u"WAYLAND_DISPLAY"_s << true;
    QTest::newRow("service") << false << u"HOME"_s << false;
}

void tst_CommandLine::isToldInABox()
{
    QFETCH(bool, terminal);
    QFETCH(QString, variable);
    QProcessEnvironment environment;
    environment.insert(variable, u":0"_s);
    QTEST(portico::isToldInABox(terminal, environment), "box");
}

// The box waits for somebody, who does not come here: that Qt is asked for a screen has to do.
void tst_CommandLine::desktopIsToldInABox()
{
    PorticoProcess portico;
    portico.setEnvironment(u"QT_QPA_PLATFORM"_s, u"none of these"_s);
    portico.setEnvironment(u"DISPLAY"_s, u":0"_s);
    portico.keepErrors();
    portico.start({u"--portal"_s, u"nowhere"_s});
    QVERIFY(portico.waitForExit());
    const QString errors = portico.errors();
    QVERIFY2(errors.startsWith(u"portico: portal is \"nowhere\""_s), qPrintable(errors));
    QVERIFY2(errors.contains(u"\"none of these\""_s), qPrintable(errors));
}

void tst_CommandLine::manualNamesTheSameOptions()
{
    const auto optionsIn = [](const QString& text) {
        static const QRegularExpression option(u"--[a-z]+"_s);
        QSet<QString> options;
        for (const auto& match : option.globalMatch(text))
            options.insert(match.captured());
        return options;
    };
    QFile manual(QStringLiteral(PORTICO_MANUAL));
    QVERIFY(manual.open(QFile::ReadOnly));
    const QString page = QString::fromUtf8(manual.readAll()).remove(u'\\');
    const auto options = optionsIn(run({u"--help"_s}).output);
    QCOMPARE(options.size(), 5);
    QCOMPARE(optionsIn(page), options);
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
