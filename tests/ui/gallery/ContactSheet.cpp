#include "tests/ui/gallery/ContactSheet.h"

#include <QFile>
#include <QPainter>

namespace portico {

namespace {

constexpr int columns = 3;
constexpr int shownWidth = 480;
constexpr int gap = 16;
constexpr int captionHeight = 28;

QString fieldOf(const QString& label, const QString& id, const QStringList& values)
{
    QString options;
    for (const QString& value : values)
        options += QStringLiteral("<option>%1</option>").arg(value);
    return QStringLiteral("<label>%1 <select id=\"%2\">%3</select></label>")
        .arg(label, id, options);
}

QString sectionOf(const GalleryGroup& group)
{
    QString figures;
    for (const auto& state : group.states) {
        figures += QStringLiteral("<figure><a><img loading=\"lazy\" data-state=\"%1\" alt=\"%1\">"
                                  "</a><figcaption>%1</figcaption></figure>\n")
                       .arg(state.name);
    }
    return QStringLiteral("<h2>%1</h2>\n<section>\n%2</section>\n").arg(group.title, figures);
}

} // namespace

void ContactSheet::add(const QString& name, const QImage& picture)
{
    m_entries.append({name, picture.scaledToWidth(shownWidth, Qt::SmoothTransformation)});
}

bool ContactSheet::save(const QString& path) const
{
    if (m_entries.isEmpty())
        return false;
    const int rows = (static_cast<int>(m_entries.size()) + columns - 1) / columns;
    const QSize cell(shownWidth + gap, m_entries.first().picture.height() + captionHeight + gap);
    QImage sheet(columns * cell.width() + gap, rows * cell.height() + gap, QImage::Format_RGB32);
    sheet.fill(QColor(0xd0, 0xd4, 0xda));
    QPainter painter(&sheet);
    for (int i = 0; i < m_entries.size(); ++i) {
        const auto& entry = m_entries.at(i);
        const QPoint corner(gap + i % columns * cell.width(), gap + i / columns * cell.height());
        painter.drawImage(corner, entry.picture);
        painter.drawText(
            QRect(corner + QPoint(0, entry.picture.height()), QSize(shownWidth, captionHeight)),
            Qt::AlignCenter, entry.name);
    }
    painter.end();
    return sheet.save(path);
}

bool writeIndex(const QDir& folder, const QStringList& themes, const QStringList& languages,
    const QList<GalleryGroup>& groups)
{
    QFile page(QStringLiteral(":/gallery/index.html"));
    QFile index(folder.filePath(QStringLiteral("index.html")));
    if (!page.open(QIODevice::ReadOnly) || !index.open(QIODevice::WriteOnly))
        return false;
    QString sections;
    for (const auto& group : groups)
        sections += sectionOf(group);
    auto html = QString::fromUtf8(page.readAll());
    html.replace(QLatin1String("@fields"),
        fieldOf(QStringLiteral("Theme"), QStringLiteral("theme"), themes)
            + fieldOf(QStringLiteral("Language"), QStringLiteral("language"), languages));
    html.replace(QLatin1String("@sections"), sections);
    return index.write(html.toUtf8()) > 0;
}

} // namespace portico
