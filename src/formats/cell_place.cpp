#include "formats/cell_place.h"

#include <charconv>

namespace yingtuo::formats {

std::optional<CellPlace> parse_place(std::string_view text) {
    CellPlace place;
    std::size_t letters = 0;
    while (letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z') {
        if (letters == 4) return std::nullopt;
        place.column = place.column * 26 + (text[letters] - 'A' + 1);
        ++letters;
    }
    if (letters == 0) return std::nullopt;
    --place.column;
    const char* last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data() + letters, last, place.row);
    if (error != std::errc{} || end != last || place.row < 1) return std::nullopt;
    return place;
}

std::optional<CellRange> parse_range(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto first = parse_place(text.substr(0, colon));
    const auto last = parse_place(text.substr(colon + 1));
    if (!first || !last || last->row < first->row || last->column < first->column) return std::nullopt;
    return CellRange{*first, *last};
}

bool CellCursor::start_row(const XmlAttributes& attributes) {
    const auto given = attributes.find("r");
    is_row_given_ = given.has_value();
    column_ = -1;
    ++row_;
    if (!given) return true;
    const char* last = given->data() + given->size();
    const auto [end, error] = std::from_chars(given->data(), last, row_);
    return error == std::errc{} && end == last;
}

bool CellCursor::start_cell(const XmlAttributes& attributes) {
    const auto reference = attributes.find("r");
    if (!reference) {
        ++column_;
        return true;
    }
    const auto place = parse_place(*reference);
    if (!place) return false;
    if (!is_row_given_ && column_ < 0 && place->row > row_) row_ = place->row;
    column_ = place->column;
    return true;
}

}  // namespace yingtuo::formats
