#include "tests/ui/gallery/GalleryStates.h"
#include "tests/ui/gallery/Samples.h"
#include "tests/ui/gallery/Scenes.h"
#include "ui/dialogs/Diagnostics.h"
#include "ui/MainWindow.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

namespace portico {

namespace {

using namespace samples;

Diagnostics diagnostics()
{
    const auto request = [](const char* method, const char* path, int status, int took) {
        RequestRecord record;
        record.at = now().addSecs(-5);
        record.method = method;
        record.host = QStringLiteral("billing.acme.example");
        record.path = QLatin1String(path);
        record.status = status;
        record.took = std::chrono::milliseconds(took);
        record.requestId = QStringLiteral("req_%1").arg(took, 12, 36, QLatin1Char('0'));
        return record;
    };
    return {.backendHost = QStringLiteral("billing.acme.example"),
        .settingsSource = QStringLiteral("/etc/xdg/portico/portico.ini"),
        .engineVersion = QStringLiteral("6.8.2"),
        .enginePatchLevel = QStringLiteral("122.0.6261.171"),
        .keychain = QStringLiteral("Secret Service"),
        .proxy = QStringLiteral("none"),
        .requests = {request("GET", "/api/client-config", 200, 48),
            request("GET", "/api/billing", 304, 31),
            request("POST", "/api/billing/portal", 400, 77)}};
}

// Opens the menu of a button, and menus in it, as a press would: only that nothing waits for it,
// and that it stays within the window, as it would on a screen of that size.
void openMenu(MainWindow& window, const char* button, const QStringList& inner = {})
{
    auto* owner = window.findChild<QPushButton*>(QLatin1String(button));
    QMenu* menu = owner->menu();
    const bool rightToLeft = owner->isRightToLeft();
    const int aside = rightToLeft ? owner->width() - menu->sizeHint().width() : 0;
    menu->popup(owner->mapToGlobal(QPoint(aside, owner->height())));
    const int below = window.mapFromGlobal(menu->geometry().bottomLeft()).y() - window.height();
    if (below > 0)
        menu->move(menu->x(), owner->mapToGlobal(QPoint()).y() - menu->height());
    for (const QString& name : inner) {
        auto* next = menu->findChild<QMenu*>(name);
        const QRect item = menu->actionGeometry(next->menuAction());
        menu->setActiveAction(next->menuAction());
        const int width = next->sizeHint().width();
        next->popup(menu->mapToGlobal(item.topLeft()));
        next->move(menu->mapToGlobal(QPoint(rightToLeft ? menu->width() : -width, item.y())));
    }
}

GalleryState menu(const char* name, const QStringList& actions = {})
{
    auto state = scenes::billing(name, active());
    state.open = [actions](MainWindow& window) { openMenu(window, "accountButton", actions); };
    return state;
}

} // namespace

QList<GalleryState> overlayStates()
{
    auto languages = GalleryState{QStringLiteral("signin-language-menu"),
        [](MainWindow& window) { window.showSignIn(); },
        [](MainWindow& window) { openMenu(window, "signInLanguage"); }};
    auto focus = scenes::billing("keyboard-focus", pastDue());
    focus.open = [](MainWindow& window) {
        auto* button = window.findChild<QPushButton*>(QStringLiteral("manageButton"));
        button->clearFocus(); // it has it, but did not come by it with the Tab key
        button->setFocus(Qt::TabFocusReason);
    };
    return {
        menu("account-menu"),
        menu("language-menu", {QStringLiteral("languageMenu")}),
        menu("appearance-menu", {QStringLiteral("schemeMenu")}),
        languages,
        focus,
        scenes::billing("about", active(),
            [](MainWindow& window) {
                window.findChild<QAction*>(QStringLiteral("aboutAction"))->trigger();
            }),
        scenes::billing("diagnostics", active(),
            [](MainWindow& window) { window.showDiagnostics(diagnostics()); }),
    };
}

} // namespace portico
