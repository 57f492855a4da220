// Cell places: "AB12", "A1:C3", and where the next row and cell of a sheet stand, named or not.
#pragma once

#include <optional>
#include <string_view>

#include "formats/xml_reader.h"

namespace yingtuo::formats {

struct CellPlace {
    int row = 0;     // from 1
    int column = 0;  // from 0
};

// "AB12" -> row 12, column 27.
[[nodiscard]] std::optional<CellPlace> parse_place(std::string_view text);

struct CellRange {
    CellPlace first;
    CellPlace last;
};

// Nothing where the last cell stands before the first.
[[nodiscard]] std::optional<CellRange> parse_range(std::string_view text);

// Rows and cells may leave out their places: they follow one another then.
class CellCursor {
  public:
    // The attributes of the next <row> or <c>. False where its place cannot be read.
    [[nodiscard]] bool start_row(const XmlAttributes& attributes);
    [[nodiscard]] bool start_cell(const XmlAttributes& attributes);
    [[nodiscard]] int row() const { return row_; }  // sure from the first cell on: some programs number the cells only
    [[nodiscard]] int column() const { return column_; }

  private:
    int row_ = 0;
    int column_ = -1;
    bool is_row_given_ = false;
};

}  // namespace yingtuo::formats
