#include "backend-stub/stripe/portal/TrueType.h"

#include <QFile>
#include <QStandardPaths>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

// Where systems keep a font of many scripts, below their folder of fonts.
const QStringList& wellKnown()
{
    static const QStringList files{u"truetype/noto/NotoSans-Regular.ttf"_s,
        u"noto/NotoSans-Regular.ttf"_s, u"google-noto/NotoSans-Regular.ttf"_s,
        u"truetype/dejavu/DejaVuSans.ttf"_s, u"TTF/DejaVuSans.ttf"_s,
        u"truetype/liberation/LiberationSans-Regular.ttf"_s,
        u"truetype/droid/DroidSansFallbackFull.ttf"_s, u"arial.ttf"_s, u"Arial Unicode.ttf"_s};
    return files;
}

} // namespace

std::optional<TrueType> TrueType::load(const QString& file)
{
    QFile opened(file);
    TrueType font;
    if (!opened.open(QIODevice::ReadOnly))
        return std::nullopt;
    font.m_file = opened.readAll();
    return font.parse() ? std::optional(font) : std::nullopt;
}

std::optional<TrueType> TrueType::having(const QString& text)
{
    const auto characters = text.toUcs4();
    for (const auto& name : wellKnown()) {
        const auto file = QStandardPaths::locate(QStandardPaths::FontsLocation, name);
        auto font = file.isEmpty() ? std::nullopt : load(file);
        const auto has = [&font](uint character) { return font->glyph(character) != 0; };
        if (font && std::all_of(characters.begin(), characters.end(), has))
            return font;
    }
    return std::nullopt;
}

quint16 TrueType::u16(qsizetype at) const
{
    return at >= 0 && at + 2 <= m_file.size() ? qFromBigEndian<quint16>(m_file.constData() + at)
                                              : 0;
}

quint32 TrueType::u32(qsizetype at) const
{
    return at >= 0 && at + 4 <= m_file.size() ? qFromBigEndian<quint32>(m_file.constData() + at)
                                              : 0;
}

bool TrueType::parse()
{
    if (u32(0) != 0x00010000)
        return false;
    for (int i = 0; i < u16(4); ++i) {
        const auto record = 12 + 16 * i;
        m_tables.insert(m_file.mid(record, 4), u32(record + 8));
    }
    for (const auto* tag : {"head", "hhea", "hmtx", "cmap", "glyf", "loca"}) {
        if (!m_tables.contains(tag))
            return false;
    }
    m_hhea = m_tables.value("hhea");
    m_unitsPerEm = std::max<int>(1, u16(m_tables.value("head") + 18));
    const auto cmap = m_tables.value("cmap");
    for (int i = 0; i < u16(cmap + 2); ++i) {
        const auto record = cmap + 4 + 8 * i;
        const bool unicode = u16(record) == 0 || (u16(record) == 3 && u16(record + 2) == 1);
        if (unicode && u16(cmap + u32(record + 4)) == 4)
            readSegments(cmap + u32(record + 4));
    }
    return !m_glyphs.isEmpty();
}

void TrueType::readSegments(qsizetype table)
{
    const int size = u16(table + 6); // of each of the four arrays, in bytes
    for (int i = 0; i < size; i += 2) {
        const auto end = u16(table + 14 + i);
        const auto start = u16(table + 16 + size + i);
        const auto delta = u16(table + 16 + 2 * size + i);
        const auto offsetAt = table + 16 + 3 * size + i;
        const auto offset = u16(offsetAt);
        for (quint32 c = start; c <= end && c != 0xffff; ++c) {
            const auto listed = offset == 0 ? quint16(c) : u16(offsetAt + offset + 2 * (c - start));
            if (const auto glyph = quint16(listed == 0 ? 0 : listed + delta); glyph != 0)
                m_glyphs.insert(c, glyph);
        }
    }
}

quint16 TrueType::glyph(char32_t character) const { return m_glyphs.value(character); }

int TrueType::advance(quint16 glyph) const
{
    const int listed = std::max<int>(1, u16(m_hhea + 34)); // the last advance is that of all others
    return scaled(u16(m_tables.value("hmtx") + 4 * std::min<int>(glyph, listed - 1)));
}

std::array<int, 4> TrueType::box() const
{
    const auto head = m_tables.value("head");
    return {scaled(i16(head + 36)), scaled(i16(head + 38)), scaled(i16(head + 40)),
        scaled(i16(head + 42))};
}

} // namespace stripe::portal
