#include "backend-stub/stripe/portal/PdfDocument.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
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
    if (code == 0x85 || code == 0x8c || code == 0x97 || code == 0x99) // … Œ — ™
        return 1000;
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

// 0: Windows-1252 has no such character.
char encoded(QChar c)
{
    static const QHash<char16_t, char> beyondLatin1{{u'€', '\x80'}, {u'‚', '\x82'}, {u'„', '\x84'},
        {u'…', '\x85'}, {u'Š', '\x8a'}, {u'Œ', '\x8c'}, {u'Ž', '\x8e'}, {u'‘', '\x91'},
        {u'’', '\x92'}, {u'“', '\x93'}, {u'”', '\x94'}, {u'•', '\x95'}, {u'–', '\x96'},
        {u'—', '\x97'}, {u'™', '\x99'}, {u'š', '\x9a'}, {u'œ', '\x9c'}, {u'ž', '\x9e'},
        {u'Ÿ', '\x9f'}, {u'\u2212', '-'}, {u'\u202f', '\xa0'}};
    const auto code = c.unicode();
    if ((code >= 32 && code < 127) || (code >= 0xa0 && code < 0x100))
        return char(code);
    return beyondLatin1.value(code, 0);
}

QByteArray hex(quint16 value) { return QByteArray::number(value, 16).rightJustified(4, '0'); }

QByteArray stream(const QByteArray& content, const QByteArray& more = {})
{
    return "<< /Length " + QByteArray::number(content.size()) + more + " >>\nstream\n" + content
        + "\nendstream";
}

// What a reader copies and searches, ISO 32000-1 §9.10.3.
QByteArray toUnicode(const QMap<quint16, char32_t>& used)
{
    QByteArray map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                     "/CMapName /Portico def /CMapType 2 def\n"
                     "1 begincodespacerange <0000> <ffff> endcodespacerange\n";
    for (auto it = used.begin(); it != used.end(); ++it)
        map +=
            "1 beginbfchar <" + hex(it.key()) + "> <" + hex(quint16(it.value())) + "> endbfchar\n";
    return map + "endcmap CMapName currentdict /CMap defineresource pop end end";
}

QByteArray font(const QByteArray& name)
{
    return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>";
}

// A composite font over the glyphs of a TrueType file, ISO 32000-1 §9.7: the font, its glyphs,
// their description, the file itself, and what its glyphs stand for. They are numbered from `first`
// on.
QByteArrayList fontObjects(const TrueType& font, const QMap<quint16, char32_t>& used,
    qsizetype first, const QByteArray& name)
{
    const auto id = [](qsizetype number) { return QByteArray::number(number) + " 0 R"; };
    QByteArray glyphWidths;
    for (auto it = used.begin(); it != used.end(); ++it)
        glyphWidths += QByteArray::number(it.key()) + " [ "
            + QByteArray::number(font.advance(it.key())) + " ] ";
    QByteArray box;
    for (const int edge : font.box())
        box += QByteArray::number(edge) + ' ';
    const auto packed = qCompress(font.file()).mid(4); // without Qt's own length in front
    return {"<< /Type /Font /Subtype /Type0 /BaseFont /" + name
            + " /Encoding /Identity-H "
              "/DescendantFonts [ "
            + id(first + 1) + " ] /ToUnicode " + id(first + 4) + " >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /" + name
            + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
              "/CIDToGIDMap /Identity /FontDescriptor "
            + id(first + 2) + " /W [ " + glyphWidths + "] >>",
        "<< /Type /FontDescriptor /FontName /" + name + " /Flags 4 /FontBBox [ " + box
            + "] /ItalicAngle 0 /StemV 80 /Ascent " + QByteArray::number(font.ascent())
            + " /Descent " + QByteArray::number(font.descent()) + " /CapHeight "
            + QByteArray::number(font.ascent()) + " /FontFile2 " + id(first + 3) + " >>",
        stream(packed, " /Filter /FlateDecode /Length1 " + QByteArray::number(font.file().size())),
        stream(toUnicode(used))};
}

} // namespace

bool isWindows1252(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return encoded(c) != 0; });
}

QByteArray toWindows1252(const QString& text)
{
    QByteArray out;
    for (const auto c : text) {
        if (const char known = encoded(c); known != 0)
            out += known;
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

void PdfDocument::run(double x, double y, const QString& text, const Style& style)
{
    QByteArray font = style.weight == Weight::Bold ? "F2" : "F1";
    QByteArray shown = literal(toWindows1252(text));
    if (const auto index = carriedFor(text); index >= 0) {
        auto& carried = m_carried[index];
        font = "F" + QByteArray::number(3 + index);
        shown = "<";
        for (const char32_t character : text.toUcs4()) {
            const auto glyph = carried.font.glyph(character);
            carried.used.insert(glyph, character);
            shown += hex(glyph);
        }
        shown += '>';
        if (style.weight == Weight::Bold) // drawn with an outline of its own colour
            shown = "2 Tr " + number(style.size / 40) + " w " + number(style.grey) + " G " + shown;
    }
    m_pages.last() += "BT /" + font + ' ' + number(style.size) + " Tf " + number(style.grey) + " g "
        + number(x) + ' ' + number(pageHeight - y) + " Td " + shown + " Tj 0 Tr ET\n";
}

void PdfDocument::text(double x, double y, const QString& text, const Style& style)
{
    for (const auto& part : runs(text)) {
        run(x, y, part, style);
        x += runWidth(part, style);
    }
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

qsizetype PdfDocument::carriedFor(const QString& text)
{
    if (isWindows1252(text) || m_inNoFont.contains(text))
        return -1;
    const auto characters = text.toUcs4();
    for (qsizetype i = 0; i < m_carried.size(); ++i) {
        const auto has = [&](uint each) { return m_carried.at(i).font.glyph(each) != 0; };
        if (std::all_of(characters.begin(), characters.end(), has))
            return i;
    }
    auto font = TrueType::having(text);
    if (!font) {
        m_inNoFont.insert(text);
        return -1;
    }
    m_carried.append({*std::move(font), {}});
    return m_carried.size() - 1;
}

QStringList PdfDocument::runs(const QString& text)
{
    if (isWindows1252(text) || carriedFor(text) >= 0)
        return {text};
    QStringList words;
    for (const auto& word : text.split(u' '))
        words.append((words.isEmpty() ? QString() : u" "_s) + word);
    return words;
}

double PdfDocument::width(const QString& text, const Style& style)
{
    double sum = 0;
    for (const auto& part : runs(text))
        sum += runWidth(part, style);
    return sum;
}

double PdfDocument::runWidth(const QString& text, const Style& style)
{
    double sum = 0;
    if (const auto index = carriedFor(text); index >= 0) {
        const auto& font = m_carried.at(index).font;
        for (const char32_t character : text.toUcs4())
            sum += font.advance(font.glyph(character));
        return sum * style.size / 1000;
    }
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

// Objects: 1 catalog, 2 page tree, 3 and 4 fonts, 5 information, then a page and its content each,
// then five for each font that is carried.
QByteArray PdfDocument::save() const
{
    const auto id = [](qsizetype number) { return QByteArray::number(number) + " 0 R "; };
    Objects objects;
    QByteArray kids;
    for (qsizetype i = 0; i < m_pages.size(); ++i)
        kids += id(6 + 2 * i);
    const auto firstFont = 6 + 2 * m_pages.size();
    QByteArray fonts = "/F1 3 0 R /F2 4 0 R ";
    for (qsizetype i = 0; i < m_carried.size(); ++i)
        fonts += "/F" + QByteArray::number(3 + i) + ' ' + id(firstFont + 5 * i);
    objects.add("<< /Type /Catalog /Pages 2 0 R /Lang " + literal(m_language.toLatin1()) + " >>");
    objects.add("<< /Type /Pages /Kids [ " + kids + "] /Count " + QByteArray::number(m_pages.size())
        + " >>");
    objects.add(font("Helvetica"));
    objects.add(font("Helvetica-Bold"));
    objects.add("<< /Title " + literal(toWindows1252(m_title)) + " /Producer (Portico) >>");
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Resources << /Font << "
            + fonts + ">> >> /Contents " + id(7 + 2 * i) + ">>");
        objects.add(stream(m_pages.at(i)));
    }
    for (qsizetype i = 0; i < m_carried.size(); ++i) {
        for (const auto& object : fontObjects(m_carried.at(i).font, m_carried.at(i).used,
                 firstFont + 5 * i, "PORTCO+Carried" + QByteArray::number(i)))
            objects.add(object);
    }
    return objects.finished(1, 5);
}

} // namespace stripe::portal
