#include "backend-stub/pdf/Document.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

namespace pdf {

namespace {

using Layout = std::unique_ptr<PangoLayout, decltype(&g_object_unref)>;

cairo_status_t append(void* file, const unsigned char* data, unsigned int size)
{
    static_cast<QByteArray*>(file)->append(reinterpret_cast<const char*>(data), size);
    return CAIRO_STATUS_SUCCESS;
}

Layout layoutOf(cairo_t* page, const QString& text, const Document::Style& style)
{
    Layout layout(pango_cairo_create_layout(page), &g_object_unref);
    // As wide as the fonts say: rounding to pixels would tear words apart for who reads the text.
    auto* context = pango_layout_get_context(layout.get());
    pango_context_set_round_glyph_positions(context, FALSE);
    auto* exact = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(exact, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, exact);
    cairo_font_options_destroy(exact);
    const auto bytes = text.toUtf8();
    pango_layout_set_text(layout.get(), bytes.constData(), int(bytes.size()));
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    auto* font = pango_font_description_from_string("Helvetica");
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    if (style.weight == Document::Weight::Bold)
        pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    return layout;
}

} // namespace

Document::Document(const QString& title) : m_page(nullptr, &cairo_destroy)
{
    auto* surface = cairo_pdf_surface_create_for_stream(append, &m_file, pageWidth, pageHeight);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.toUtf8().constData());
    m_page.reset(cairo_create(surface));
    cairo_surface_destroy(surface); // the page holds it
}

void Document::addPage() { cairo_show_page(m_page.get()); }

void Document::text(double x, double y, const QString& text, const Style& style)
{
    const auto layout = layoutOf(m_page.get(), text, style);
    cairo_set_source_rgb(m_page.get(), style.grey, style.grey, style.grey);
    cairo_move_to(m_page.get(), x, y);
    pango_cairo_show_layout_line(m_page.get(), pango_layout_get_line_readonly(layout.get(), 0));
}

void Document::textRight(double x, double y, const QString& shown, const Style& style)
{
    text(x - width(shown, style), y, shown, style);
}

void Document::line(double fromX, double toX, double y)
{
    cairo_set_source_rgb(m_page.get(), 0.8, 0.8, 0.8);
    cairo_set_line_width(m_page.get(), 0.7);
    cairo_move_to(m_page.get(), fromX, y);
    cairo_line_to(m_page.get(), toX, y);
    cairo_stroke(m_page.get());
}

QByteArray Document::save()
{
    cairo_surface_finish(cairo_get_target(m_page.get()));
    return m_file;
}

double Document::width(const QString& text, const Style& style) const
{
    int width = 0;
    pango_layout_get_size(layoutOf(m_page.get(), text, style).get(), &width, nullptr);
    return double(width) / PANGO_SCALE;
}

QStringList Document::wrapped(const QString& text, double room, const Style& style) const
{
    const auto layout = layoutOf(m_page.get(), text, style);
    pango_layout_set_width(layout.get(), int(room * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    const auto bytes = text.toUtf8();
    QStringList lines;
    for (auto* each = pango_layout_get_lines_readonly(layout.get()); each; each = each->next) {
        const auto* line = static_cast<const PangoLayoutLine*>(each->data);
        lines.append(QString::fromUtf8(bytes.mid(line->start_index, line->length)).trimmed());
    }
    return lines;
}

} // namespace pdf
