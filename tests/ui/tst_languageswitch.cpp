#include "tests/ui/gallery/GalleryStates.h"
#include "tests/ui/gallery/Samples.h"
#include "ui/language/Language.h"
#include "ui/MainWindow.h"
#include "ui/SignInPage.h"
#include "ui/text/StatusSentence.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QMetaProperty>
#include <QPushButton>
#include <QTest>

using namespace portico;
using namespace Qt::StringLiterals;

// A window whose language was switched at run time says what one that was opened in that
// language says, and mirrors as it does.
class tst_LanguageSwitch : public QObject {
    Q_OBJECT
private slots:
    void countsInTheDigitsOfTheLanguage();
    void cleanup();
    void switchesBothWays_data();
    void switchesBothWays();
    void keepsWhatIsMissing();
    void menusTickTheChoice();

private:
    Language m_language;
};

namespace {

// Every text a widget or an action has, with whose it is; what its class calls text is for it to
// say.
QStringList textsOf(const QObject& object)
{
    static const QSet<QString> notForReading{
        u"objectName"_s, u"styleSheet"_s, u"inputMask"_s, u"windowFilePath"_s, u"windowRole"_s};
    QStringList texts;
    const auto* meta = object.metaObject();
    for (int i = 0; i < meta->propertyCount(); ++i) {
        const auto property = meta->property(i);
        const QString name = QString::fromLatin1(property.name());
        if (property.typeId() != QMetaType::QString || notForReading.contains(name))
            continue;
        const QString text = property.read(&object).toString();
        if (!text.isEmpty())
            texts += u"%1 %2 %3: %4"_s.arg(
                QString::fromLatin1(meta->className()), object.objectName(), name, text);
    }
    return texts;
}

QStringList rowsOf(const QAbstractItemView& view)
{
    QStringList rows;
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        for (const int role : {Qt::DisplayRole, Qt::AccessibleTextRole, Qt::ToolTipRole})
            rows += view.model()->index(row, 0).data(role).toString();
    }
    return rows;
}

// While a dialog is open nothing can switch the language, and each is made anew.
bool isInDialog(const QWidget& widget) { return qobject_cast<const QDialog*>(widget.window()); }

QStringList everythingSaid(MainWindow& window)
{
    QStringList said = textsOf(window);
    for (const auto* widget : window.findChildren<QWidget*>()) {
        if (isInDialog(*widget))
            continue;
        if (widget->isVisibleTo(&window) || widget->isWindow())
            said += textsOf(*widget);
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
            said += rowsOf(*view);
    }
    for (const auto* action : window.findChildren<QAction*>())
        said += textsOf(*action);
    return said;
}

void settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents(); // requests are queued, layouts settle
}

std::unique_ptr<MainWindow> open(const GalleryState& state)
{
    auto window = std::make_unique<MainWindow>();
    window->setConfig(samples::config());
    state.show(*window);
    window->show();
    settle();
    return window;
}

} // namespace

void tst_LanguageSwitch::cleanup() { m_language.use(u"en"_s); }

void tst_LanguageSwitch::switchesBothWays_data()
{
    QTest::addColumn<GalleryState>("state");
    for (const auto& state : galleryStates())
        QTest::newRow(qPrintable(state.name)) << state;
}

void tst_LanguageSwitch::switchesBothWays()
{
    QFETCH(GalleryState, state);
    m_language.use(u"en"_s);
    const auto window = open(state);
    const QStringList english = everythingSaid(*window);
    for (const QString& code : {u"ar"_s, u"en"_s}) {
        m_language.use(code);
        settle();
        const QStringList said = everythingSaid(*window);
        QCOMPARE(said, everythingSaid(*open(state)));
        QCOMPARE(said == english, code == u"en");
        const auto direction = code == u"ar" ? Qt::RightToLeft : Qt::LeftToRight;
        for (const auto* widget : window->findChildren<QWidget*>())
            QVERIFY(widget->layoutDirection() == direction || isInDialog(*widget));
    }
}

void tst_LanguageSwitch::keepsWhatIsMissing()
{
    m_language.use(u"en"_s);
    MainWindow window;
    window.showSignIn();
    window.show();
    QTest::mouseClick(window.findChild<QPushButton*>(u"signInButton"_s), Qt::LeftButton);
    m_language.use(u"de"_s);
    settle();
    QVERIFY(everythingSaid(window).join(u'\n').contains(u"Geben Sie Ihr Passwort ein."_s));
}

void tst_LanguageSwitch::menusTickTheChoice()
{
    MainWindow window;
    const auto ticked = [&window] {
        QStringList names;
        for (const auto* action : window.findChildren<QAction*>()) {
            if (action->isChecked() && action->objectName().startsWith("language-"_L1))
                names += action->objectName();
        }
        return names;
    };
    QCOMPARE(ticked(), QStringList(2, u"language-"_s)); // the sign-in page's and the account's
    window.setLanguageChoice(u"ja"_s);
    QCOMPARE(ticked(), QStringList(2, u"language-ja"_s));

    QString asked;
    connect(&window, &MainWindow::languageRequested, &window,
        [&asked](const QString& code) { asked += code + u' '; });
    for (auto* action : window.findChildren<QAction*>(u"language-de"_s))
        action->trigger();
    QCOMPARE(asked, u"de de "_s);
}

// A count stands beside dates and amounts, in the same digits.
void tst_LanguageSwitch::countsInTheDigitsOfTheLanguage()
{
    m_language.use(u"ar"_s);
    const auto status = describeStatus(samples::trialing(), samples::now(), Formatter(QLocale()));
    QVERIFY2(status.sentence.contains(u"١٢"_s), qPrintable(status.sentence));
    QVERIFY2(!status.sentence.contains(u"12"_s), qPrintable(status.sentence));
}

int main(int argc, char** argv)
{
    qputenv("PORTICO_REDUCED_MOTION", "1");
    const QApplication qt(argc, argv);
    tst_LanguageSwitch test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_languageswitch.moc"
