#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

// A small PDF (ISO 32000-1) of text and lines on A4 pages, in the standard font Helvetica.
//
// By hand, because Qt's own writer needs the Gui module, a platform plugin and installed fonts,
// while the stand-in is a console program whose pages are made on a thread of its own. The price:
// text is limited to Windows-1252. What lies outside loses its accents, or is shown as '?'.

namespace stripe::portal {

class PdfDocument {
public:
    static constexpr double pageWidth = 595; // points, 1/72 inch
    static constexpr double pageHeight = 842;

    enum class Weight { Regular, Bold };
    struct Style {
        double size = 10;
        Weight weight = Weight::Regular;
        double grey = 0; // 0 black, 1 white
    };

    PdfDocument(QString title, QString language);

    void addPage();
    // Positions from the page's upper left corner, at the text's base line.
    void text(double x, double y, const QString& text, const Style& style);
    void textRight(double x, double y, const QString& text, const Style& style); // ends at x
    void line(double fromX, double toX, double y);

    QByteArray save() const;

    static double width(const QString& text, const Style& style);
    static QStringList wrapped(const QString& text, double width, const Style& style);

private:
    QString m_title;
    QString m_language;
    QList<QByteArray> m_pages; // content streams
};

QByteArray toWindows1252(const QString& text);

} // namespace stripe::portal
