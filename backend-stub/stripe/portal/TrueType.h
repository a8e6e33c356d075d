#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <array>
#include <optional>

namespace stripe::portal {

// A TrueType font file (OpenType with `glyf` outlines), as much of it as a PDF needs to show text
// in it. https://learn.microsoft.com/typography/opentype/spec/
class TrueType {
public:
    static std::optional<TrueType> load(
        const QString& file); // nothing: no such file, or no TrueType

    // A font of this machine that has every one of these characters.
    static std::optional<TrueType> having(const QString& text);

    quint16 glyph(char32_t character) const; // 0: it has none
    int advance(quint16 glyph) const; // in thousandths of the size
    int ascent() const { return scaled(i16(m_hhea + 4)); }
    int descent() const { return scaled(i16(m_hhea + 6)); } // below the line: negative
    std::array<int, 4> box() const;
    const QByteArray& file() const { return m_file; }

private:
    bool parse();
    void readSegments(qsizetype table); // cmap format 4
    quint16 u16(qsizetype at) const;
    qint16 i16(qsizetype at) const { return qint16(u16(at)); }
    quint32 u32(qsizetype at) const;
    int scaled(int units) const { return units * 1000 / m_unitsPerEm; }

    QByteArray m_file;
    QHash<QByteArray, qsizetype> m_tables; // tag to offset
    QHash<char32_t, quint16> m_glyphs;
    qsizetype m_hhea = 0;
    int m_unitsPerEm = 1000;
};

} // namespace stripe::portal
