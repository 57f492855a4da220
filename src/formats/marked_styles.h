// Marked styles: the cell styles of a workbook, and beside them those of marked cells: as they were, on a coloured
// ground. The colours are ours alone, so that a mark is known again after a spreadsheet program has saved the file.
// Source: ECMA-376 part 1, 18.8 (styles).
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/result.h"
#include "domain/sheet.h"
#include "formats/xml_reader.h"

namespace yingtuo::formats {

class MarkedStyles {
  public:
    // `xml`: the styles part; empty where the workbook has none. Refuses what is not well-formed, and more styles than
    // a workbook may have.
    static Result<MarkedStyles> read(std::string xml, const std::string& where, std::size_t token_bytes);

    // The style of a cell that has `style`, marked. An unknown style counts as the first one.
    [[nodiscard]] std::size_t marked(std::size_t style, DoubtLevel level);
    // The same for a reason: text, wrapped, beside a cell of that style.
    [[nodiscard]] std::size_t reason(std::size_t style, DoubtLevel level);
    // Without our colour; the style itself where it has none. The colour that stood there before is not known any more.
    [[nodiscard]] std::size_t unmarked(std::size_t style);
    // Does any style carry our colour?
    [[nodiscard]] bool has_marks() const { return has_marks_; }

    // Refuses (too_large) more styles than a workbook may have.
    [[nodiscard]] Result<std::string> write() const;
    [[nodiscard]] bool is_changed() const { return !added_.empty(); }

  private:
    friend class StylesReader;
    struct Style {
        std::string tag;        // <xf ...>
        std::string alignment;  // the element, or empty
        std::string rest;       // other elements
        std::size_t fill = 0;
    };
    // A part of the document that holds a counted list: <fills count="2">...</fills>.
    struct Section {
        XmlSpan tag;
        std::size_t end = 0;  // before the end tag
        bool is_empty = false;
        std::size_t count = 0;
    };
    enum class Ground { none, refused, doubt, note };

    MarkedStyles() = default;
    [[nodiscard]] std::size_t add(std::size_t style, Ground ground, bool is_reason);
    [[nodiscard]] std::size_t fill_of(Ground ground);
    [[nodiscard]] static Ground ground_of(DoubtLevel level);
    [[nodiscard]] std::size_t first_free_fill() const;

    std::string xml_;
    std::string where_;
    std::string prefix_;
    std::size_t root_end_ = 0;                  // after the root's start tag
    std::map<std::string, std::size_t> after_;  // end of each section of the root
    std::optional<Section> fills_;
    std::optional<Section> styles_;
    std::vector<Style> known_;
    std::map<std::size_t, Ground> our_fills_;
    bool has_marks_ = false;

    std::vector<Ground> added_fills_;
    std::vector<std::string> added_;  // <xf> elements
    std::map<std::tuple<std::size_t, Ground, bool>, std::size_t> made_;
};

}  // namespace yingtuo::formats
