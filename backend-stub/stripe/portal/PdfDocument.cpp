#include "backend-stub/stripe/portal/PdfDocument.h"

#include <QHash>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

// Helvetica's widths from ' ' to '~', in thousandths of the size (Adobe's font metrics).
constexpr std::array<int, 95> widths{278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584,
    278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584,
    556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778,
    722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
    500, 500, 500, 334, 260, 334, 584};

int widthOf(char c)
{
    const auto code = static_cast<unsigned char>(c);
    if (code >= 32 && code < 127)
        return widths[code - 32U];
    return code == 0xa0 ? 278 : 556; // accented letters are as wide as most of their kind
}

// A literal string, ISO 32000-1 §7.3.4.2.
QByteArray literal(const QByteArray& text)
{
    QByteArray out = "(";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '(' || c == ')' || c == '\\')
            out += '\\';
        if (code < 32 || code > 126)
            out += '\\' + QByteArray::number(code, 8).rightJustified(3, '0');
        else
            out += c;
    }
    return out + ')';
}

QByteArray number(double value) { return QByteArray::number(value, 'f', 2); }

class Objects {
public:
    void add(const QByteArray& body)
    {
        m_offsets.append(m_file.size());
        m_file += QByteArray::number(m_offsets.size()) + " 0 obj\n" + body + "\nendobj\n";
    }

    QByteArray finished(int root, int info)
    {
        const auto start = QByteArray::number(m_file.size());
        const auto size = QByteArray::number(m_offsets.size() + 1);
        m_file += "xref\n0 " + size + "\n0000000000 65535 f \n";
        for (const auto offset : m_offsets)
            m_file += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
        m_file += "trailer\n<< /Size " + size + " /Root " + QByteArray::number(root) + " 0 R /Info "
            + QByteArray::number(info) + " 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
        return m_file;
    }

private:
    QByteArray m_file = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n";
    QList<qsizetype> m_offsets;
};

QByteArray font(const QByteArray& name)
{
    return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>";
}

} // namespace

QByteArray toWindows1252(const QString& text)
{
    static const QHash<char16_t, char> beyondLatin1{{u'€', '\x80'}, {u'‚', '\x82'}, {u'„', '\x84'},
        {u'…', '\x85'}, {u'Š', '\x8a'}, {u'Œ', '\x8c'}, {u'Ž', '\x8e'}, {u'‘', '\x91'},
        {u'’', '\x92'}, {u'“', '\x93'}, {u'”', '\x94'}, {u'•', '\x95'}, {u'–', '\x96'},
        {u'—', '\x97'}, {u'™', '\x99'}, {u'š', '\x9a'}, {u'œ', '\x9c'}, {u'ž', '\x9e'},
        {u'Ÿ', '\x9f'}, {u'\u2212', '-'}, {u'\u202f', '\xa0'}};
    QByteArray out;
    for (const auto c : text) {
        const auto code = c.unicode();
        if (beyondLatin1.contains(code))
            out += beyondLatin1.value(code);
        else if ((code >= 32 && code < 127) || (code >= 0xa0 && code < 0x100))
            out += char(code);
        else if (c.decompositionTag() == QChar::Canonical
            && c.decomposition().at(0).unicode() < 127)
            out += c.decomposition().at(0).toLatin1();
        else if (!c.isLowSurrogate() && !c.isMark())
            out += '?';
    }
    return out;
}

PdfDocument::PdfDocument(QString title, QString language)
    : m_title(std::move(title))
    , m_language(std::move(language))
{
    addPage();
}

void PdfDocument::addPage() { m_pages.append(QByteArray()); }

void PdfDocument::text(double x, double y, const QString& text, const Style& style)
{
    m_pages.last() += "BT /" + QByteArray(style.weight == Weight::Bold ? "F2 " : "F1 ")
        + number(style.size) + " Tf " + number(style.grey) + " g " + number(x) + ' '
        + number(pageHeight - y) + " Td " + literal(toWindows1252(text)) + " Tj ET\n";
}

void PdfDocument::textRight(double x, double y, const QString& shown, const Style& style)
{
    text(x - width(shown, style), y, shown, style);
}

void PdfDocument::line(double fromX, double toX, double y)
{
    const auto height = number(pageHeight - y);
    m_pages.last() += "0.8 G 0.7 w " + number(fromX) + ' ' + height + " m " + number(toX) + ' '
        + height + " l S\n";
}

double PdfDocument::width(const QString& text, const Style& style)
{
    double sum = 0;
    for (const char c : toWindows1252(text))
        sum += widthOf(c);
    return sum * style.size / 1000;
}

QStringList PdfDocument::wrapped(const QString& text, double room, const Style& style)
{
    QStringList lines;
    QString current;
    for (const auto& word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto longer = current.isEmpty() ? word : current + u' ' + word;
        if (!current.isEmpty() && width(longer, style) > room) {
            lines.append(current);
            current = word;
        } else {
            current = longer;
        }
    }
    if (!current.isEmpty() || lines.isEmpty())
        lines.append(current);
    return lines;
}

// Objects: 1 catalog, 2 page tree, 3 and 4 fonts, 5 information, then a page and its content each.
QByteArray PdfDocument::save() const
{
    Objects objects;
    QByteArray kids;
    for (qsizetype i = 0; i < m_pages.size(); ++i)
        kids += QByteArray::number(6 + 2 * i) + " 0 R ";
    objects.add("<< /Type /Catalog /Pages 2 0 R /Lang " + literal(m_language.toLatin1()) + " >>");
    objects.add("<< /Type /Pages /Kids [ " + kids + "] /Count " + QByteArray::number(m_pages.size())
        + " >>");
    objects.add(font("Helvetica"));
    objects.add(font("Helvetica-Bold"));
    objects.add("<< /Title " + literal(toWindows1252(m_title)) + " /Producer (Portico) >>");
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        const auto& content = m_pages.at(i);
        objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Resources << /Font << "
                    "/F1 3 0 R /F2 4 0 R >> >> /Contents "
            + QByteArray::number(7 + 2 * i) + " 0 R >>");
        objects.add("<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content
            + "endstream");
    }
    return objects.finished(1, 5);
}

} // namespace stripe::portal
