#include "formats/paper_layout.h"

#include <fmt/format.h>

#include <algorithm>

#include "formats/paper_page.h"

namespace yingtuo::formats {

namespace {

class Layout {
  public:
    explicit Layout(PageMaker& page) : page_(page) {}

    void operator()(const Heading& heading) {
        const PaperSizes& sizes = page_.sizes();
        const double points =
            heading.level == 0 ? sizes.title : (heading.level == 1 ? sizes.heading : sizes.subheading);
        const bool is_title = heading.level == 0;
        const auto text = page_.shape(heading.text, {points, true}, page_.width());
        page_.gap(points * (heading.level == 2 ? 0.45 : 0.7));
        // Some lines of what follows belong on the same page.
        page_.need(height_of(*text) + 5 * sizes.body);
        page_.flow(text, page_.left(), page_.width(), is_title);
        page_.skip(points * 0.25);
    }

    void operator()(const Paragraph& paragraph) {
        const PaperSizes& sizes = page_.sizes();
        const bool is_centred = paragraph.style == ParagraphStyle::centred;
        TextStyle style{sizes.body, paragraph.style == ParagraphStyle::strong};
        if (paragraph.style == ParagraphStyle::note) style.points = sizes.note;
        if (is_centred) style.points = sizes.subheading;
        if (paragraph.style != ParagraphStyle::note) page_.gap(style.points * 0.3);
        const std::string indent = paragraph.style == ParagraphStyle::body ? "\u3000\u3000" : "";
        const auto text = page_.shape(indent + paragraph.text, style, page_.width());
        page_.flow(text, page_.left(), page_.width(), is_centred);
        page_.skip(style.points * 0.3);
    }

    void operator()(const Steps& steps) {
        const TextStyle style{page_.sizes().body};
        const double hanging = 1.9 * style.points;
        for (std::size_t i = 0; i < steps.steps.size(); ++i) {
            const auto number = page_.shape(fmt::format("{}.", i + 1), style, hanging);
            const auto text = page_.shape(steps.steps[i], style, page_.width() - hanging);
            page_.need(text->lines.front().height);
            page_.place(number, page_.left(), page_.y(), hanging);
            page_.flow(text, page_.left() + hanging, page_.width() - hanging);
            page_.skip(style.points * 0.15);
        }
    }

    // In large print every field has a line to itself: there is room to write then.
    void operator()(const FormLine& line) {
        if (page_.print() == Print::usual || line.fields.size() < 2) return fields(line.fields);
        for (const FormField& field : line.fields) fields({field});
    }

    void operator()(const FactTable& table) { lay_out_facts(page_, table); }
    void operator()(const PaperTable& table) { lay_out_table(page_, table); }
    void operator()(const NewPage& page) {
        page_.new_page(page.is_landscape && !(page.is_upright_when_large && page_.print() == Print::large));
    }

  private:
    void fields(const std::vector<FormField>& fields) {
        if (fields.empty()) return;
        const TextStyle style{page_.sizes().body};
        const double between = style.points;
        const auto count = static_cast<double>(fields.size());
        const double slot = (page_.width() - between * (count - 1)) / count;
        struct Shaped {
            PageMaker::Text label;
            PageMaker::Text value;
            double label_width = 0;
        };
        std::vector<Shaped> shaped;
        double height = page_.sizes().form_line * style.points;
        for (const FormField& field : fields) {
            // Half of its slot at most: the other half is to be written on.
            Shaped& one = shaped.emplace_back();
            one.label = page_.shape(field.label + "：", style, slot / 2);
            for (const ShapedLine& part : one.label->lines) one.label_width = std::max(one.label_width, part.width);
            one.label_width = std::min(one.label_width, slot / 2);
            one.value = page_.shape(field.value, style, slot - one.label_width - 2);
            height = std::max({height, height_of(*one.label) + 4, height_of(*one.value) + 4});
        }
        // A value longer than a page flows on below its label.
        if (height > page_.whole_room()) {
            for (const Shaped& one : shaped) {
                page_.flow(one.label, page_.left(), slot / 2);
                page_.flow(one.value, page_.left(), page_.width());
            }
            return;
        }
        page_.need(height);
        const double base = page_.y() + height - 3;
        double x = page_.left();
        for (const Shaped& one : shaped) {
            page_.place(one.label, x, base - height_of(*one.label), slot / 2);
            page_.place(one.value, x + one.label_width + 2, base - height_of(*one.value), slot - one.label_width - 2);
            page_.rule(x + one.label_width + 1, base, x + slot, base);
            x += slot + between;
        }
        page_.skip(height);
    }

    PageMaker& page_;
};

}  // namespace

std::vector<PaperPage> lay_out(const Document& document, Print print, Shaper& shaper) {
    PageMaker page(document, print, shaper);
    Layout layout(page);
    for (const Block& block : document.blocks) std::visit(layout, block);
    return page.finish();
}

}  // namespace yingtuo::formats
