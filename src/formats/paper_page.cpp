#include "formats/paper_page.h"

#include <fmt/format.h>

#include <algorithm>

namespace yingtuo::formats {

namespace {

constexpr double a4_short = 595.28;
constexpr double a4_long = 841.89;
constexpr double margin = 45;
constexpr double head_y = 24;

}  // namespace

const PaperSizes& sizes_of(Print print) {
    static constexpr PaperSizes usual{.title = 25,
                                      .heading = 14.5,
                                      .subheading = 12.5,
                                      .body = 11.5,
                                      .note = 9,
                                      .table = 8.5,
                                      .wall_table = 11,
                                      .label_share = 0.2,
                                      .form_line = 2.1,
                                      .running_head = 8};
    static constexpr PaperSizes large{.title = 34,
                                      .heading = 26,
                                      .subheading = 22,
                                      .body = 19,
                                      .note = 18,
                                      .table = 18,
                                      .wall_table = 18,
                                      .label_share = 0.27,
                                      .form_line = 1.9,
                                      .running_head = 18};
    return print == Print::large ? large : usual;
}

double height_of(const ShapedText& text, std::size_t first, std::size_t count) {
    double height = 0;
    for (std::size_t i = first; i < first + count; ++i) height += text.lines[i].height;
    return height;
}

double height_of(const ShapedText& text) {
    return height_of(text, 0, text.lines.size());
}

PageMaker::PageMaker(const Document& document, Print print, Shaper& shaper)
    : print_(print), shaper_(shaper), running_head_(document.running_head), is_landscape_(document.is_landscape) {
    new_page(document.is_landscape);
}

double PageMaker::left() const {
    return margin;
}

double PageMaker::width() const {
    return pages_.back().width - 2 * margin;
}

// Two lines of running head have room.
double PageMaker::top() const {
    return head_y + 3.2 * sizes().running_head + 8;
}

double PageMaker::bottom() const {
    return pages_.back().height - head_y - 2.4 * sizes().running_head;
}

double PageMaker::room() const {
    return bottom() - y_;
}

double PageMaker::whole_room() const {
    return bottom() - top();
}

bool PageMaker::is_at_top() const {
    return y_ <= top() + 0.01;
}

void PageMaker::new_page(bool is_landscape) {
    is_landscape_ = is_landscape;
    PaperPage& page = pages_.emplace_back();
    page.width = is_landscape ? a4_long : a4_short;
    page.height = is_landscape ? a4_short : a4_long;
    y_ = top();
}

void PageMaker::need(double height) {
    if (height > room() && !is_at_top()) new_page();
}

void PageMaker::gap(double height) {
    if (!is_at_top()) y_ += height;
}

PageMaker::Text PageMaker::shape(const std::string& text, const TextStyle& style, double width) {
    return shaper_.shape(text, style, width);
}

void PageMaker::place(const Text& text, std::size_t first, std::size_t count, double x, double y, double width,
                      bool centred) {
    if (count > 0) pages_.back().texts.push_back({text, first, count, x, y, width, centred});
}

void PageMaker::place(const Text& text, double x, double y, double width, bool centred) {
    place(text, 0, text->lines.size(), x, y, width, centred);
}

void PageMaker::flow(const Text& text, double x, double width, bool centred) {
    for (std::size_t first = 0; first < text->lines.size();) {
        need(text->lines[first].height);
        std::size_t count = 1;
        double height = text->lines[first].height;
        while (first + count < text->lines.size() && height + text->lines[first + count].height <= room())
            height += text->lines[first + count++].height;
        place(text, first, count, x, y_, width, centred);
        y_ += height;
        first += count;
    }
}

void PageMaker::rule(double x1, double y1, double x2, double y2) {
    pages_.back().rules.push_back({x1, y1, x2, y2});
}

void PageMaker::grey(double x, double y, double width, double height) {
    pages_.back().greys.push_back({x, y, width, height});
}

std::vector<PaperPage> PageMaker::finish() {
    const TextStyle style{.points = sizes().running_head};
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        PaperPage& page = pages_[i];
        const double across = page.width - 2 * margin;
        if (!running_head_.empty()) {
            const Text head = shape(running_head_, style, across);
            // A name may be of any length; above the page two lines have room.
            const std::size_t lines = std::min<std::size_t>(2, head->lines.size());
            const double height = height_of(*head, 0, lines);
            page.texts.push_back({head, 0, lines, margin, top() - 9 - height, across, true});
            page.rules.push_back({margin, top() - 8, page.width - margin, top() - 8});
        }
        const Text number = shape(fmt::format("第{}页  共{}页", i + 1, pages_.size()), style, across);
        page.texts.push_back(
            {number, 0, number->lines.size(), margin, page.height - head_y - height_of(*number), across, true});
    }
    return std::move(pages_);
}

}  // namespace yingtuo::formats
