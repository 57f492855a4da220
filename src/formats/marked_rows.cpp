#include "formats/marked_rows.h"

#include <algorithm>
#include <charconv>

namespace yingtuo::formats {

std::size_t number_of(std::optional<std::string_view> text) {
    std::size_t value = 0;
    if (text) std::from_chars(text->data(), text->data() + text->size(), value);
    return value;
}

void SheetScan::start(std::string_view element, const XmlAttributes& attributes) {
    if (element == "cols") has_columns = true;
    if (element == "col") {
        if (const auto style = attributes.find("style")) {
            column_styles.push_back(
                {number_of(attributes.find("min")), number_of(attributes.find("max")), number_of(style)});
        }
    }
    if (element == "mergeCell") {
        if (const auto range = parse_range(attributes.find("ref").value_or(""))) merged.push_back(*range);
    }
}

std::size_t SheetScan::style_of_column(std::size_t column) const {
    const auto found = std::find_if(column_styles.begin(), column_styles.end(), [&](const ColumnStyle& style) {
        return style.first <= column + 1 && column + 1 <= style.last;
    });
    return found == column_styles.end() ? 0 : found->style;
}

Work work_of(const SheetMarks& marks, const SheetScan& scan) {
    Work work;
    const auto mark = [&](int row, std::size_t column, DoubtLevel level) -> RowWork& {
        RowWork& there = work[row];
        DoubtLevel& now = there.cells.try_emplace(column, level).first->second;
        now = std::max(now, level);
        return there;
    };
    const std::vector<MarkedCell>& cells = marks.cells;
    std::vector<bool> is_moved(cells.size(), false);
    for (const CellRange& range : scan.merged) {
        const auto first = std::partition_point(cells.begin(), cells.end(),
                                                [&](const MarkedCell& cell) { return cell.row < range.first.row; });
        for (auto cell = first; cell != cells.end() && cell->row <= range.last.row; ++cell) {
            const int column = static_cast<int>(cell->column);
            if (column < range.first.column || column > range.last.column) continue;
            mark(range.first.row, static_cast<std::size_t>(range.first.column), cell->level);
            is_moved[static_cast<std::size_t>(cell - cells.begin())] = true;
        }
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!is_moved[i]) mark(cells[i].row, cells[i].column, cells[i].level).must_be_there = true;
    }
    for (const RowReason& reason : marks.reasons) {
        work[reason.row].reason = &reason;
        work[reason.row].must_be_there = true;
    }
    if (marks.reasons.empty() || marks.first_header_row == 0) return work;
    for (int row = marks.first_header_row; row <= marks.last_header_row; ++row)
        work[row].heading = ReasonHeading::below;
    work[marks.first_header_row].heading = ReasonHeading::text;
    work[marks.first_header_row].must_be_there = true;
    return work;
}

}  // namespace yingtuo::formats
