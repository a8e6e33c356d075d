#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

struct _cairo;

// A PDF of text and lines on A4 pages, laid out by Pango and written by Cairo: whatever script a
// customer's name is in, it is shaped, carried in the fonts of this machine, and can be copied.
//
// Qt's own writer would need the Gui module and a platform plugin, and what it writes is copied as
// other characters than those that went in: radicals for ideographs, presentation forms for Arabic.

namespace pdf {

class Document {
public:
    static constexpr double pageWidth = 595; // points, 1/72 inch
    static constexpr double pageHeight = 842;

    enum class Weight { Regular, Bold };
    struct Style {
        double size = 10;
        Weight weight = Weight::Regular;
        double grey = 0; // 0 black, 1 white
    };

    explicit Document(const QString& title);
    Q_DISABLE_COPY_MOVE(Document)

    void addPage();
    // One line. Positions from the page's upper left corner, at the text's base line.
    void text(double x, double y, const QString& text, const Style& style);
    void textRight(double x, double y, const QString& text, const Style& style); // ends at x
    void line(double fromX, double toX, double y);

    QByteArray save(); // the last call

    double width(const QString& text, const Style& style) const;
    // Broken between words, and within one that is wider by itself.
    QStringList wrapped(const QString& text, double width, const Style& style) const;

private:
    QByteArray m_file; // written to as it grows
    std::unique_ptr<_cairo, void (*)(_cairo*)> m_page;
};

} // namespace pdf
