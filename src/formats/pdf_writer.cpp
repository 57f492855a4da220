#include "formats/pdf_writer.h"

#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>

#include "formats/printable_text.h"

namespace yingtuo::formats {

namespace {

// A TrueType font first: of fonts with CFF outlines (Noto CJK) cairo 1.16 loses characters whose hint masks begin
// within the outline (如 is one), for it drops the subroutines that they call.
constexpr const char* family = "WenQuanYi Micro Hei, Noto Sans CJK SC, sans-serif";
// Of other fonts only rare characters are taken. A CFF font is emboldened: of such a font cairo embeds the outlines
// themselves, without subroutines, and loses none.
constexpr const char* cff_as_outlines = R"(<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<match target="font"><test name="fontformat"><string>CFF</string></test>
<edit name="embolden" mode="assign"><bool>true</bool></edit></match></fontconfig>)";
constexpr double line_spacing = 1.12;  // of what the font asks for, which is little
constexpr std::size_t most_kept = 40'000;

template <typename Object>
std::unique_ptr<Object, void (*)(void*)> owned(Object* object) {
    return {object, [](void* pointer) { g_object_unref(pointer); }};
}

double points(int pango_units) {
    return static_cast<double>(pango_units) / PANGO_SCALE;
}

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void must_draw(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(std::string("pdf: ") + cairo_status_to_string(status));
}

}  // namespace

class PdfWriter::Pen final : public Shaper {
  public:
    Pen() : fonts_(owned(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT))) {
        FcConfig* config = FcInitLoadConfigAndFonts();
        if (config == nullptr || FcConfigParseAndLoadFromMemory(
                                     config, reinterpret_cast<const FcChar8*>(cff_as_outlines), FcTrue) == FcFalse)
            throw std::runtime_error("pdf: the fonts cannot be configured");
        pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(fonts_.get()), config);
        FcConfigDestroy(config);  // the font map has a reference of its own
        context_ = owned(pango_font_map_create_context(fonts_.get()));
        pango_cairo_context_set_resolution(context_.get(), 72);
        pango_context_set_language(context_.get(), pango_language_from_string("zh-cn"));
        pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);
        // Places of glyphs as on paper, not rounded to the pixels of a screen.
        pango_context_set_round_glyph_positions(context_.get(), FALSE);
        cairo_font_options_t* options = cairo_font_options_create();
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        pango_cairo_context_set_font_options(context_.get(), options);
        cairo_font_options_destroy(options);
    }

    std::shared_ptr<const ShapedText> shape(const std::string& text, const TextStyle& style, double width) override {
        if (kept_.size() > most_kept) kept_.clear();
        const auto [place, is_new] = kept_.try_emplace({text, style, width});
        if (is_new) place->second = shape_anew(text, style, width);
        return place->second;
    }

    std::string draw(const std::vector<PaperPage>& pages, const std::string& title) {
        std::string bytes;
        cairo_surface_t* surface =
            cairo_pdf_surface_create_for_stream(append, &bytes, pages.front().width, pages.front().height);
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, printable_text(title).c_str());
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Yingtuo");
        // A fixed date, so that the same document gives the same bytes.
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2025-01-01T00:00:00Z");
        cairo_t* cairo = cairo_create(surface);
        for (const PaperPage& page : pages) {
            cairo_pdf_surface_set_size(surface, page.width, page.height);
            draw_page(cairo, page);
            cairo_show_page(cairo);
        }
        const cairo_status_t drawn = cairo_status(cairo);
        cairo_destroy(cairo);
        cairo_surface_finish(surface);
        const cairo_status_t finished = cairo_surface_status(surface);
        cairo_surface_destroy(surface);
        must_draw(drawn);
        must_draw(finished);
        return bytes;
    }

    [[nodiscard]] bool has_chinese() {
        const auto probe = shape_anew("应托尽托", {}, 1000);
        return pango_layout_get_unknown_glyphs_count(static_cast<PangoLayout*>(probe->drawn_by.get())) == 0;
    }

  private:
    std::shared_ptr<const ShapedText> shape_anew(const std::string& text, const TextStyle& style, double width) {
        const std::string clean = printable_text(text);
        std::shared_ptr<PangoLayout> layout(pango_layout_new(context_.get()),
                                            [](PangoLayout* object) { g_object_unref(object); });
        PangoFontDescription* font = pango_font_description_from_string(family);
        pango_font_description_set_absolute_size(font, style.points * PANGO_SCALE);
        if (style.is_bold) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
        pango_layout_set_font_description(layout.get(), font);
        pango_font_description_free(font);
        pango_layout_set_auto_dir(layout.get(), FALSE);
        pango_layout_set_width(layout.get(), static_cast<int>(std::max(1.0, width) * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_text(layout.get(), clean.data(), static_cast<int>(clean.size()));
        auto shaped = std::make_shared<ShapedText>();
        const int lines = pango_layout_get_line_count(layout.get());
        for (int i = 0; i < lines; ++i) {
            PangoRectangle logical;
            pango_layout_line_get_extents(pango_layout_get_line_readonly(layout.get(), i), nullptr, &logical);
            const double height = points(logical.height) * line_spacing;
            const double baseline = points(-logical.y) - (points(logical.height) - height) / 2;
            shaped->lines.push_back({points(logical.width), height, baseline});
        }
        shaped->drawn_by = std::move(layout);
        return shaped;
    }

    static void draw_page(cairo_t* cairo, const PaperPage& page) {
        cairo_set_source_rgb(cairo, 0.92, 0.92, 0.92);
        for (const PlacedGrey& grey : page.greys) {
            cairo_rectangle(cairo, grey.x, grey.y, grey.width, grey.height);
            cairo_fill(cairo);
        }
        cairo_set_source_rgb(cairo, 0, 0, 0);
        cairo_set_line_width(cairo, 0.5);
        for (const PlacedRule& rule : page.rules) {
            cairo_move_to(cairo, rule.x1, rule.y1);
            cairo_line_to(cairo, rule.x2, rule.y2);
        }
        cairo_stroke(cairo);
        for (const PlacedText& placed : page.texts) {
            auto* layout = static_cast<PangoLayout*>(placed.text->drawn_by.get());
            double y = placed.y;
            for (std::size_t i = placed.first; i < placed.first + placed.count; ++i) {
                const ShapedLine& line = placed.text->lines[i];
                const double x = placed.is_centred ? placed.x + (placed.width - line.width) / 2 : placed.x;
                cairo_move_to(cairo, x, y + line.baseline);
                pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout, static_cast<int>(i)));
                y += line.height;
            }
        }
    }

    std::unique_ptr<PangoFontMap, void (*)(void*)> fonts_;
    std::unique_ptr<PangoContext, void (*)(void*)> context_{nullptr, nullptr};
    std::map<std::tuple<std::string, TextStyle, double>, std::shared_ptr<const ShapedText>> kept_;
};

PdfWriter::PdfWriter(std::unique_ptr<Pen> pen) : pen_(std::move(pen)) {}
PdfWriter::PdfWriter(PdfWriter&&) noexcept = default;
PdfWriter& PdfWriter::operator=(PdfWriter&&) noexcept = default;
PdfWriter::~PdfWriter() = default;

Result<PdfWriter> PdfWriter::make() {
    auto pen = std::make_unique<Pen>();
    if (!pen->has_chinese()) {
        return refuse(
            ErrorCode::unsupported,
            {"本机没有中文字体，不能生成 PDF", "this machine has no font with Chinese characters: no PDF can be made"},
            {"请安装 fonts-wqy-microhei", "install the package fonts-wqy-microhei"}, "fonts");
    }
    return PdfWriter(std::move(pen));
}

std::string PdfWriter::write(const Document& document, Print print) {
    return pen_->draw(lay_out(document, print, *pen_), document.title);
}

Shaper& PdfWriter::shaper() {
    return *pen_;
}

}  // namespace yingtuo::formats
