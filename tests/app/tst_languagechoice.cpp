#include "app/Settings.h"
#include "tests/app/AppBench.h"
#include "ui/MainWindow.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace portico;
using namespace Qt::StringLiterals;

// What is chosen in a menu holds at once, for the portal too, and in the next run.
class tst_LanguageChoice : public QObject {
    Q_OBJECT
private slots:
    void optionDecidesTheStart();
    void signInPageOffersIt();
    void portalFollows();
    void isRemembered();

private:
    QString portalLocale(const AppBench& bench) const;
    Settings nextRun(const AppBench& bench, const QHash<QString, QString>& options = {}) const;
};

Settings tst_LanguageChoice::nextRun(
    const AppBench& bench, const QHash<QString, QString>& options) const
{
    const auto settings = readSettings(
        {.files = {}, .state = bench.stateFile(), .environment = {}, .options = options});
    return settings ? *settings : Settings();
}

QString tst_LanguageChoice::portalLocale(const AppBench& bench) const
{
    return bench.server.last("/api/billing/portal").json()[u"locale"].toString();
}

void tst_LanguageChoice::optionDecidesTheStart()
{
    AppBench bench;
    bench.settings.language = u"ar"_s;
    bench.start();
    QCOMPARE(bench.window().layoutDirection(), Qt::RightToLeft);
    QVERIFY(bench.hands().waitForText(u"signInButton"_s, u"تسجيل الدخول"_s));
}

void tst_LanguageChoice::signInPageOffersIt()
{
    AppBench bench;
    bench.settings.language = u"en"_s;
    bench.start();
    QVERIFY(bench.hands().waitForText(u"signInLanguage"_s, u"English"_s));
    QVERIFY(bench.hands().find(u"signInLanguage"_s));
    QVERIFY(bench.hands().trigger(u"language-de"_s));
    QVERIFY(bench.hands().waitForText(u"signInButton"_s, u"Anmelden"_s));
    QCOMPARE(bench.hands().text(u"signInLanguage"_s), u"Deutsch"_s);
}

void tst_LanguageChoice::portalFollows()
{
    AppBench bench;
    bench.settings.language = u"ja"_s;
    bench.start();
    QVERIFY(bench.signIn());
    QVERIFY(bench.hands().click(u"manageButton"_s));
    QTRY_COMPARE(bench.opened.size(), 1);
    QCOMPARE(portalLocale(bench), u"ja"_s);

    bench.start();
    QVERIFY(bench.signIn());
    QVERIFY(bench.hands().trigger(u"language-fr"_s));
    QVERIFY(bench.hands().click(u"manageButton"_s));
    QTRY_COMPARE(bench.opened.size(), 1);
    QCOMPARE(portalLocale(bench), u"fr"_s);
}

void tst_LanguageChoice::isRemembered()
{
    AppBench bench;
    bench.settings.language = u"en"_s;
    bench.start();
    QVERIFY(bench.hands().find(u"signInLanguage"_s));
    QVERIFY(bench.hands().trigger(u"language-es"_s));
    bench.settings = nextRun(bench);
    QCOMPARE(bench.settings.language, u"es"_s);
    QCOMPARE(nextRun(bench, {{u"language"_s, u"de"_s}}).language, u"de"_s);

    bench.settings.backend = bench.server.url();
    bench.start();
    QVERIFY(bench.hands().waitForText(u"signInLanguage"_s, u"Español"_s));
    QVERIFY(bench.hands().trigger(u"language-"_s)); // as the system
    QCOMPARE(nextRun(bench).language, QString());
}

QTEST_MAIN(tst_LanguageChoice)
#include "tst_languagechoice.moc"
