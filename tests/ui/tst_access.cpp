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
    void highContrastFollowsThePalette_data();
    void highContrastFollowsThePalette();
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
    QTest::addColumn<bool>("less");
    QTest::newRow("as usual") << false;
    QTest::newRow("less") << true;
}

void tst_Access::lessMovementIsHonoured()
{
    QFETCH(const bool, less);
    qunsetenv("PORTICO_REDUCED_MOTION");
    if (less)
        qputenv("PORTICO_REDUCED_MOTION", "1");
    QWidget window;
    auto* skeleton = new Skeleton(100, 20, &window);
    auto* button = new Button(Button::Kind::Primary, &window);
    button->move(0, 40);
    window.show();
    button->setBusy(true, QStringLiteral("Saving…"));
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCoreApplication::processEvents();
    const PaintCounter skeletonPaints(*skeleton);
    const PaintCounter buttonPaints(*button);
    if (less) {
        QTest::qWait(300); // frames that must not come
        QCOMPARE(skeletonPaints.count, 0);
        QCOMPARE(buttonPaints.count, 0);
    } else {
        QTRY_VERIFY(skeletonPaints.count > 1 && buttonPaints.count > 1);
    }
}

void tst_Access::highContrastFollowsThePalette_data()
{
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << QColor(0xef, 0xef, 0xef) << QColor(Qt::black) << int(Scheme::Light);
    QTest::newRow("dark") << QColor(0x20, 0x20, 0x20) << QColor(Qt::white) << int(Scheme::Dark);
    QTest::newRow("white on black")
        << QColor(Qt::black) << QColor(Qt::white) << int(Scheme::HighContrast);
    QTest::newRow("yellow on black")
        << QColor(Qt::black) << QColor(Qt::yellow) << int(Scheme::HighContrast);
}

void tst_Access::highContrastFollowsThePalette()
{
    QFETCH(const QColor, ground);
    QFETCH(const QColor, ink);
    QFETCH(const int, scheme);
    const QPalette before = QApplication::palette();
    QPalette palette = before;
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::WindowText, ink);
    QApplication::setPalette(palette);
    const auto found = Appearance::systemScheme();
    QApplication::setPalette(before);
    QCOMPARE(int(found), scheme);
}

QTEST_MAIN(tst_Access)

#include "tst_access.moc"
