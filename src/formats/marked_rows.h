// Marked rows: what is to be done in each row of a workbook's sheet, worked out before its rows are copied.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/marks.h"
#include "formats/cell_place.h"
#include "formats/xml_reader.h"

namespace yingtuo::formats {

// 0 for nothing and for what is no number.
[[nodiscard]] std::size_t number_of(std::optional<std::string_view> text);

// What must be known of a sheet first, some of which stands below its rows.
struct SheetScan : XmlHandler {
    struct ColumnStyle {
        std::size_t first = 0;  // from 1
        std::size_t last = 0;
        std::size_t style = 0;
    };
    bool has_columns = false;
    std::vector<ColumnStyle> column_styles;
    std::vector<CellRange> merged;

    void start(std::string_view element, const XmlAttributes& attributes) override;
    void end(std::string_view) override {}

    [[nodiscard]] std::size_t style_of_column(std::size_t column) const;
};

// Is this row of the sheet one of its header, and the one where our heading stands?
enum class ReasonHeading { none, text, below };

struct RowWork {
    std::map<std::size_t, DoubtLevel> cells;
    const RowReason* reason = nullptr;
    ReasonHeading heading = ReasonHeading::none;
    bool must_be_there = false;  // a row that only a merged range or a header runs through may be missing
};
using Work = std::map<int, RowWork>;  // by row

// Of a merged range only the first cell shows: a mark on any of its cells is a mark on that. `marks` must outlive it.
[[nodiscard]] Work work_of(const SheetMarks& marks, const SheetScan& scan);

}  // namespace yingtuo::formats
