#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace portico {

class MainWindow;

// One thing a user can see, by name, and how to bring a fresh window there: `show` before the
// window is on screen, `open` after, for what opens over it (menus).
struct GalleryState {
    QString name;
    std::function<void(MainWindow& window)> show;
    std::function<void(MainWindow& window)> open{};
};

// What belongs together, in the order in which a user meets it.
struct GalleryGroup {
    QString name; // of its contact sheet
    QString title;
    QList<GalleryState> states;
};

QList<GalleryGroup> galleryGroups();
QList<GalleryState> galleryStates(); // of all groups

QList<GalleryState> signInStates();
QList<GalleryState> subscriptionStates();
QList<GalleryState> noticeStates(); // banners that the state of a subscription brings
QList<GalleryState> invoiceStates();
QList<GalleryState> problemStates();
QList<GalleryState> visitStates(); // before, during and after a visit to the portal
QList<GalleryState> portalStates();
QList<GalleryState> overlayStates(); // menus and dialogs
QList<GalleryState> oddStates(); // input that nobody would choose

} // namespace portico
