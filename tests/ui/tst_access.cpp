#include "tests/ui/gallery/GalleryStates.h"
#include "tests/ui/gallery/Picture.h"
#include "tests/ui/gallery/Samples.h"
#include "ui/design/Appearance.h"
#include "ui/MainWindow.h"
#include "ui/widgets/Access.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Skeleton.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QFrame>
#include <QLineEdit>
#include <QProgressBar>
#include <QTest>

using namespace portico;

// What assistive technology and a keyboard find in every state: each control has a name and a role,
// and Tab reaches each of them once, in the order of reading.
class tst_Access : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { portico::installAccessRoles(); }
    void everyControlHasNameAndRole_data();
    void everyControlHasNameAndRole();
    void everyGroupSaysWhatItIs_data();
    void everyGroupSaysWhatItIs();
    void tabReachesEveryControlInOrder_data();
    void tabReachesEveryControlInOrder();
    void lessMovementIsHonoured_data();
    void lessMovementIsHonoured();
    void schemeFollowsPaletteAndDesktop_data();
    void schemeFollowsPaletteAndDesktop();
};

namespace {

void addStates()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const auto& state : galleryStates())
        QTest::newRow(qPrintable(state.name)) << number++;
}

std::unique_ptr<MainWindow> windowIn(int number)
{
    auto window = std::make_unique<MainWindow>();
    window->setConfig(samples::config());
    window->resize(960, 1400); // so that nothing has to be scrolled to
    enter(galleryStates().at(number), *window);
    return window;
}

bool isControl(const QWidget& widget)
{
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget)
        || qobject_cast<const QAbstractItemView*>(&widget)
        || qobject_cast<const QProgressBar*>(&widget);
}

QList<QWidget*> visibleControls(const QWidget& window)
{
    QList<QWidget*> controls;
    for (auto* widget : window.findChildren<QWidget*>()) {
        if (isControl(*widget) && widget->window() == &window && widget->isVisibleTo(&window))
            controls.append(widget);
    }
    return controls;
}

bool takesTab(const QWidget& widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) && widget.isEnabled();
}

// Above comes first, and on one line what is on the leading side.
bool isReadBefore(const QWidget& a, const QWidget& b)
{
    const QRect one(a.mapTo(a.window(), QPoint()), a.size());
    const QRect other(b.mapTo(b.window(), QPoint()), b.size());
    if (one.bottom() < other.top() || other.bottom() < one.top())
        return one.top() < other.top();
    return one.left() < other.left();
}

// How often it paints while some frames of an animation would pass.
class PaintCounter : public QObject {
public:
    explicit PaintCounter(QWidget& widget) : QObject(&widget) { widget.installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

void tst_Access::everyControlHasNameAndRole_data() { addStates(); }

void tst_Access::everyControlHasNameAndRole()
{
    QFETCH(const int, number);
    const auto window = windowIn(number);
    QList<QWidget*> controls;
    for (const auto* open : openWindows(*window))
        controls += visibleControls(*open);
    for (auto* control : controls) {
        auto* access = QAccessible::queryAccessibleInterface(control);
        const auto what = QLatin1String(control->metaObject()->className()) + QLatin1Char(' ')
            + control->objectName();
        QVERIFY2(access, qPrintable(what));
        QVERIFY2(!access->text(QAccessible::Name).trimmed().isEmpty(), qPrintable(what));
        const auto role = access->role();
        QVERIFY2(role != QAccessible::NoRole && role != QAccessible::Client, qPrintable(what));
    }
}

void tst_Access::everyGroupSaysWhatItIs_data() { addStates(); }

// To a screen reader a frame is a window, which only the window is.
void tst_Access::everyGroupSaysWhatItIs()
{
    QFETCH(const int, number);
    const auto window = windowIn(number);
    QCOMPARE(QAccessible::queryAccessibleInterface(window.get())->role(), QAccessible::Window);
    for (auto* frame : window->findChildren<QFrame*>()) {
        const auto role = QAccessible::queryAccessibleInterface(frame)->role();
        const auto* const what = frame->metaObject()->className();
        QVERIFY2(role != QAccessible::Border && role != QAccessible::Window, what);
    }
}

void tst_Access::tabReachesEveryControlInOrder_data() { addStates(); }

void tst_Access::tabReachesEveryControlInOrder()
{
    QFETCH(const int, number);
    const auto window = windowIn(number);
    const auto names = [](const QList<QWidget*>& widgets) {
        QStringList list;
        for (const auto* widget : widgets)
            list.append(widget->objectName());
        return list;
    };
    for (auto* open : openWindows(*window)) {
        QList<QWidget*> wanted;
        for (auto* control : visibleControls(*open)) {
            if (takesTab(*control))
                wanted.append(control);
        }
        std::ranges::sort(wanted, [](auto* a, auto* b) { return isReadBefore(*a, *b); });
        QList<QWidget*> reached;
        for (auto* next = open->nextInFocusChain(); next != open; next = next->nextInFocusChain()) {
            if (wanted.contains(next))
                reached.append(next);
        }
        QCOMPARE(names(reached), names(wanted));
    }
}

void tst_Access::lessMovementIsHonoured_data()
{
    QTest::addColumn<bool>("setBefore");
    QTest::addColumn<bool>("wishedLater");
    QTest::newRow("as usual") << false << false;
    QTest::newRow("less") << true << false;
    QTest::newRow("less, while it moves") << false << true;
}

void tst_Access::lessMovementIsHonoured()
{
    QFETCH(const bool, setBefore);
    QFETCH(const bool, wishedLater);
    qunsetenv("PORTICO_REDUCED_MOTION");
    if (setBefore)
        qputenv("PORTICO_REDUCED_MOTION", "1");
    QWidget window;
    Appearance appearance(window);
    auto* skeleton = new Skeleton(100, 20, &window);
    auto* button = new Button(Button::Kind::Primary, &window);
    button->move(0, 40);
    window.show();
    button->setBusy(true, QStringLiteral("Saving…"));
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCoreApplication::processEvents();
    PaintCounter skeletonPaints(*skeleton);
    PaintCounter buttonPaints(*button);
    if (!setBefore)
        QTRY_VERIFY(skeletonPaints.count > 1 && buttonPaints.count > 1);
    if (wishedLater) {
        appearance.setDesktopWishes({.lessMotion = true});
        QTest::qWait(100); // the frame that was under way
        skeletonPaints.count = buttonPaints.count = 0;
    }
    if (setBefore || wishedLater) {
        QTest::qWait(300); // frames that must not come
        QCOMPARE(skeletonPaints.count, 0);
        QCOMPARE(buttonPaints.count, 0);
    }
}

void tst_Access::schemeFollowsPaletteAndDesktop_data()
{
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<DesktopWishes>("wishes");
    QTest::addColumn<Scheme>("scheme");
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    const QColor grey(0xef, 0xef, 0xef);
    const QColor coal(0x20, 0x20, 0x20);
    using Wishes = DesktopWishes;
    QTest::newRow("light") << grey << black << Wishes{} << Scheme::Light;
    QTest::newRow("dark") << coal << white << Wishes{} << Scheme::Dark;
    QTest::newRow("white on black") << black << white << Wishes{} << Scheme::HighContrast;
    QTest::newRow("yellow on black")
        << black << QColor(Qt::yellow) << Wishes{} << Scheme::HighContrast;
    QTest::newRow("wished dark") << grey << black << Wishes{.dark = true} << Scheme::Dark;
    QTest::newRow("wished light") << coal << white << Wishes{.dark = false} << Scheme::Light;
    QTest::newRow("more contrast")
        << grey << black << Wishes{.highContrast = true} << Scheme::HighContrastLight;
    QTest::newRow("more contrast in the dark")
        << coal << white << Wishes{.highContrast = true} << Scheme::HighContrast;
    QTest::newRow("dark and more contrast")
        << grey << black << Wishes{.dark = true, .highContrast = true} << Scheme::HighContrast;
}

void tst_Access::schemeFollowsPaletteAndDesktop()
{
    QFETCH(const QColor, ground);
    QFETCH(const QColor, ink);
    QFETCH(const DesktopWishes, wishes);
    QFETCH(const Scheme, scheme);
    QPalette palette;
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::WindowText, ink);
    QCOMPARE(schemeFor(palette, wishes), scheme);
}

QTEST_MAIN(tst_Access)

#include "tst_access.moc"
