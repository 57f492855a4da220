// Paper layout: where everything of a document stands on A4 pages. Knows no font and no file: a Shaper breaks text into
// lines, and the pages that come out hold lines of text, rules and grey areas at points of the page.
// What does not fit goes on to the next page, between two lines if it has to be: nothing is cut off.
// Shapes: all lengths in points of 1/72 inch, y downwards.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "domain/document.h"

namespace yingtuo::formats {

enum class Print {
    usual,
    large,  // 18 points and more
};

struct TextStyle {
    double points = 10.5;
    bool is_bold = false;
    friend auto operator<=>(const TextStyle&, const TextStyle&) = default;
};

struct ShapedLine {
    double width = 0;
    double height = 0;
    double baseline = 0;  // from the top of the line
};

struct ShapedText {
    std::vector<ShapedLine> lines;   // at least one
    std::shared_ptr<void> drawn_by;  // the shaper's own
};

class Shaper {
  public:
    virtual ~Shaper() = default;
    Shaper() = default;
    Shaper(const Shaper&) = delete;
    Shaper& operator=(const Shaper&) = delete;
    // Breaks the text into lines of at most this width, anywhere if a word is wider. No line is wider, but for one
    // that is a single character.
    virtual std::shared_ptr<const ShapedText> shape(const std::string& text, const TextStyle& style, double width) = 0;
};

struct PlacedText {
    std::shared_ptr<const ShapedText> text;
    std::size_t first = 0;  // of its lines, these
    std::size_t count = 0;
    double x = 0;
    double y = 0;
    double width = 0;
    bool is_centred = false;
};

struct PlacedRule {
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
};

struct PlacedGrey {
    double x = 0, y = 0, width = 0, height = 0;
};

struct PaperPage {
    double width = 0;
    double height = 0;
    std::vector<PlacedGrey> greys;
    std::vector<PlacedRule> rules;
    std::vector<PlacedText> texts;
};

// At least one page; each with the running head above and its number below.
[[nodiscard]] std::vector<PaperPage> lay_out(const Document& document, Print print, Shaper& shaper);

}  // namespace yingtuo::formats
