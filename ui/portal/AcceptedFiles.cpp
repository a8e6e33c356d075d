#include "ui/portal/AcceptedFiles.h"

#include <QMimeDatabase>

#include <algorithm>

namespace portico {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamed = 6;

QStringList suffixesOf(const QString& accepted)
{
    if (accepted.startsWith(u'.'))
        return {accepted.mid(1).toLower()};
    if (accepted == "image/*"_L1)
        return {u"jpg"_s, u"jpeg"_s, u"png"_s, u"gif"_s, u"webp"_s, u"heic"_s, u"tif"_s, u"tiff"_s,
            u"bmp"_s, u"svg"_s};
    return QMimeDatabase().mimeTypeForName(accepted).suffixes();
}

bool isPlain(const QString& suffix)
{
    return !suffix.isEmpty() && std::ranges::all_of(suffix, [](QChar c) {
        return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_';
    });
}

QString nameOf(const QStringList& suffixes)
{
    const bool isLong = suffixes.size() > mostNamed;
    const QString names = suffixes.mid(0, mostNamed).join(", "_L1).toUpper();
    return isLong ? names + u" …"_s : names;
}

} // namespace

QString nameFilterFor(const QStringList& accepted)
{
    QStringList suffixes;
    for (const QString& each : accepted) {
        const QStringList some = suffixesOf(each);
        if (some.isEmpty() || !std::ranges::all_of(some, isPlain))
            return {};
        suffixes += some;
    }
    suffixes.removeDuplicates();
    if (suffixes.isEmpty())
        return {};
    return u"%1 (*.%2)"_s.arg(nameOf(suffixes), suffixes.join(" *."_L1));
}

} // namespace portico
