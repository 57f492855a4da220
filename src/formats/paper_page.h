// Paper page: the pages of a document as they fill, from top to bottom. Used by paper_layout.cpp and paper_table.cpp.
#pragma once

#include <string>
#include <vector>

#include "formats/paper_layout.h"

namespace yingtuo::formats {

// Sizes of type and room, for either print.
struct PaperSizes {
    double title;
    double heading;
    double subheading;
    double body;
    double note;
    double table;
    double wall_table;
    double label_share;  // of a fact table
    double form_line;    // height, as a multiple of the type
    double running_head;
};
[[nodiscard]] const PaperSizes& sizes_of(Print print);

class PageMaker {
  public:
    using Text = std::shared_ptr<const ShapedText>;

    PageMaker(const Document& document, Print print, Shaper& shaper);

    [[nodiscard]] const PaperSizes& sizes() const { return sizes_of(print_); }
    [[nodiscard]] Print print() const { return print_; }
    [[nodiscard]] double left() const;
    [[nodiscard]] double width() const;
    [[nodiscard]] double y() const { return y_; }
    // What is left on this page, and what an empty one has.
    [[nodiscard]] double room() const;
    [[nodiscard]] double whole_room() const;
    [[nodiscard]] bool is_at_top() const;

    void new_page(bool is_landscape);
    void new_page() { new_page(is_landscape_); }
    // A new page unless so much is left, or nothing stands on this one yet.
    void need(double height);
    void skip(double height) { y_ += height; }
    // Room between two blocks; none at the top of a page.
    void gap(double height);

    [[nodiscard]] Text shape(const std::string& text, const TextStyle& style, double width);
    void place(const Text& text, std::size_t first, std::size_t count, double x, double y, double width, bool centred);
    void place(const Text& text, double x, double y, double width, bool centred = false);
    // Line by line, over pages, from here downwards.
    void flow(const Text& text, double x, double width, bool centred = false);
    void rule(double x1, double y1, double x2, double y2);
    void grey(double x, double y, double width, double height);

    // Adds what stands on every page, and gives the pages.
    [[nodiscard]] std::vector<PaperPage> finish();

  private:
    [[nodiscard]] double top() const;
    [[nodiscard]] double bottom() const;

    Print print_;
    Shaper& shaper_;
    std::string running_head_;
    bool is_landscape_;
    double y_ = 0;
    std::vector<PaperPage> pages_;
};

[[nodiscard]] double height_of(const ShapedText& text);
[[nodiscard]] double height_of(const ShapedText& text, std::size_t first, std::size_t count);

// paper_table.cpp
void lay_out_table(PageMaker& page, const PaperTable& table);
void lay_out_facts(PageMaker& page, const FactTable& table);

}  // namespace yingtuo::formats
