#pragma once

#include "tests/ui/gallery/GalleryStates.h"

#include <QDir>
#include <QImage>

namespace portico {

// Pictures with their names under them, in rows: all of a group in one file.
class ContactSheet {
public:
    void add(const QString& name, const QImage& picture);
    bool save(const QString& path) const;

private:
    struct Entry {
        QString name;
        QImage picture; // made small
    };

    QList<Entry> m_entries;
};

// index.html, to leaf through what was rendered: every picture, by theme and language.
bool writeIndex(const QDir& folder, const QStringList& themes, const QStringList& languages,
    const QList<GalleryGroup>& groups);

} // namespace portico
