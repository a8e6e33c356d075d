#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace portico {

class MainWindow;

// One thing a user can see, by name, and how to bring a fresh window there.
struct GalleryState {
    QString name;
    std::function<void(MainWindow& window)> show;
};

QList<GalleryState> galleryStates();

} // namespace portico
