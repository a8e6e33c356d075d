#pragma once

#include "backend-stub/stripe/portal/TrueType.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

// A small PDF (ISO 32000-1) of text and lines on A4 pages, in the standard font Helvetica.
//
// By hand, because Qt's own writer needs the Gui module and a platform plugin, while the stand-in
// is a console program whose pages are made on a thread of its own. What Helvetica's encoding,
// Windows-1252, does not have is set in a font of this machine, which the file then carries; where
// no font has it either, it loses its accents or is shown as '?'.

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

    double width(const QString& text, const Style& style);
    QStringList wrapped(const QString& text, double width, const Style& style);

private:
    // A font that the file carries, and which of its glyphs stand for what.
    struct Carried {
        TrueType font;
        QMap<quint16, char32_t> used;
    };

    // The carried font to set this text in, taken on if need be; -1: Helvetica does, or has to.
    qsizetype carriedFor(const QString& text);
    // All of it where one font does, else its words, each to be set in its own.
    QStringList runs(const QString& text);
    void run(double x, double y, const QString& text, const Style& style);
    double runWidth(const QString& text, const Style& style);

    QString m_title;
    QString m_language;
    QList<QByteArray> m_pages; // content streams
    QList<Carried> m_carried;
    QSet<QString> m_inNoFont;
};

QByteArray toWindows1252(const QString& text);
bool isWindows1252(const QString& text);

} // namespace stripe::portal
