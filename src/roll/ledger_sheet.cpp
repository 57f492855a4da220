#include "roll/ledger_sheet.h"

#include <algorithm>
#include <set>

#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

constexpr auto footer_words = {"合计",     "小计",     "总计",       "共计",       "累计",       "填表人",   "填报人",
                               "填表单位", "填报单位", "填表日期",   "填报日期",   "填表说明",   "填报说明", "制表",
                               "审核人",   "审批人",   "单位负责人", "负责人签字", "主要负责人", "分管领导", "联系人:",
                               "联系人：", "说明:",    "说明：",     "备注:",      "备注：",     "注:",      "注：",
                               "以上",     "本页",     "盖章",       "单位（盖章", "单位(盖章"};

bool is_footer_text(std::string_view text) {
    return std::any_of(footer_words.begin(), footer_words.end(),
                       [&](std::string_view word) { return text.starts_with(word); });
}

// "3" or "118人" where an identity number belongs is a sum; words ("联系电话：...") are a footer that runs on.
bool is_no_number(std::string_view text) {
    constexpr std::size_t longest = 6;
    const bool has_words = std::any_of(text.begin(), text.end(), [](char c) { return c < 0; });
    if (has_words) return true;
    return text.size() < longest;
}

Column key_column(LedgerKind kind) {
    switch (kind) {
        case LedgerKind::venues:
            return Column::venue_name;
        case LedgerKind::site_plan:
            return Column::activity;
        default:
            return Column::name;
    }
}

// The header again, as at the top of each printed page.
bool repeats_header(const LedgerSheet& ledger, const std::vector<std::string_view>& cells, const std::string& key) {
    const int key_at = ledger.header.at[static_cast<std::size_t>(key_column(ledger.header.ledger))];
    if (key_at < 0 || key.empty() || header_key(key) != ledger.leaf_keys[static_cast<std::size_t>(key_at)])
        return false;
    std::size_t same = 0;
    std::size_t filled = 0;
    for (std::size_t i = 0; i < cells.size() && i < ledger.leaf_keys.size(); ++i) {
        if (is_blank(cells[i])) continue;
        ++filled;
        if (header_key(cells[i]) == ledger.leaf_keys[i]) ++same;
    }
    return same >= 2 && same * 2 >= filled;
}

enum class RowKind { data, empty, footer, header, single_text };

RowKind kind_of(const LedgerSheet& ledger, const std::vector<std::string_view>& cells) {
    const Header& header = ledger.header;
    const auto at = [&](Column column) -> std::string_view {
        const int position = header.at[static_cast<std::size_t>(column)];
        return position < 0 || static_cast<std::size_t>(position) >= cells.size()
                   ? std::string_view()
                   : cells[static_cast<std::size_t>(position)];
    };
    // Cells with something in them, a row number aside.
    std::size_t filled = 0;
    bool one_text = true;
    std::string_view first;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (is_blank(cells[i])) continue;
        if (first.empty()) first = cells[i];
        one_text = one_text && cells[i] == first;
        const bool serial = i < header.meaning.size() && header.meaning[i] == Column::serial;
        if (!serial || !is_digits(squeeze(cells[i]))) ++filled;
    }
    const std::string first_text = squeeze(first);
    if (filled == 0) return is_footer_text(first_text) ? RowKind::footer : RowKind::empty;
    const std::string key = squeeze(at(key_column(header.ledger)));
    if (repeats_header(ledger, cells, key)) return RowKind::header;
    const bool no_number = is_no_number(squeeze(at(Column::id_number)));
    if (no_number) {
        // A count beside it ("30人") is no name; a name is.
        const bool no_name = key.empty() || key == first_text || (key.front() >= '0' && key.front() <= '9');
        if (is_footer_text(key) || (no_name && is_footer_text(first_text))) return RowKind::footer;
    }
    if (no_number && one_text && header.paths.size() >= 3 && (filled >= 3 || key.empty())) return RowKind::single_text;
    return RowKind::data;
}

// Columns that say the same for many rows below each other.
bool may_be_written_once(Column column) {
    return column == Column::county || column == Column::township || column == Column::village ||
           column == Column::school;
}

// A column of places that is written where it changes only, as merged cells come out of a text file: most of its cells
// are empty, the first is not, and no written cell repeats the one above it. Where a village is only missing here and
// there, nothing is filled in.
std::vector<bool> columns_written_once(const LedgerSheet& ledger) {
    struct Seen {
        std::string_view last;  // in the row before, as written
        int last_row = 0;
        int written = 0;
        int empty = 0;
        bool repeats = false;
        bool starts_empty = false;
    };
    const Header& header = ledger.header;
    std::vector<Seen> seen(header.meaning.size());
    // Most sheets have no such column: that is seen without asking what each row is.
    const auto& rows = ledger.sheet->rows;
    bool any = false;
    for (std::size_t column = 0; column < seen.size(); ++column) {
        if (!may_be_written_once(header.meaning[column])) continue;
        const auto empty = std::count_if(
            rows.begin() + static_cast<std::ptrdiff_t>(header.first_data), rows.end(),
            [&](const SheetRow& row) { return column >= row.cells.size() || is_blank(row.cells[column]); });
        any = any || 2 * static_cast<std::size_t>(empty) >= rows.size() - header.first_data;
    }
    if (!any) return std::vector<bool>(seen.size(), false);
    std::vector<std::string_view> cells;
    for (std::size_t i = header.first_data; i < rows.size(); ++i) {
        const SheetRow& row = rows[i];
        cells.assign(row.cells.begin(), row.cells.end());
        if (kind_of(ledger, cells) != RowKind::data) continue;
        for (std::size_t column = 0; column < seen.size(); ++column) {
            if (!may_be_written_once(header.meaning[column])) continue;
            Seen& own = seen[column];
            const std::string_view cell = column < cells.size() ? cells[column] : std::string_view();
            if (is_blank(cell)) {
                ++own.empty;
                own.starts_empty = own.starts_empty || own.written == 0;
            } else {
                // Below a total or an empty row the place may be written anew.
                own.repeats = own.repeats || (cell == own.last && row.number == own.last_row + 1) || is_ditto(cell);
                ++own.written;
            }
            own.last = cell;
            own.last_row = row.number;
        }
    }
    std::vector<bool> once(seen.size(), false);
    for (std::size_t column = 0; column < seen.size(); ++column) {
        const Seen& own = seen[column];
        once[column] = own.written > 0 && own.empty >= own.written && !own.repeats && !own.starts_empty;
    }
    return once;
}

}  // namespace

LedgerSheet make_ledger_sheet(const Sheet& sheet, Header header) {
    LedgerSheet ledger;
    ledger.sheet = &sheet;
    ledger.list = list_kind_of(sheet, header);
    ledger.header = std::move(header);
    for (const std::string& path : ledger.header.paths)
        ledger.leaf_keys.push_back(header_key(path.substr(path.rfind('/') + 1)));
    std::size_t width = ledger.header.paths.size();
    for (std::size_t i = ledger.header.first_data; i < sheet.rows.size(); ++i)
        width = std::max(width, sheet.rows[i].cells.size());
    std::set<std::string, std::less<>> used;
    for (std::size_t column = 0; column < width; ++column) {
        const Column meaning = column < ledger.header.meaning.size() ? ledger.header.meaning[column] : Column::count;
        std::string key;
        if (meaning == Column::kept || meaning == Column::count) {
            key = column < ledger.header.paths.size() ? ledger.header.paths[column] : std::string();
            if (key.empty()) key = column_letters(column);
            if (!used.insert(key).second) key += " (" + column_letters(column) + ")";
            used.insert(key);
        }
        ledger.other_keys.push_back(std::move(key));
    }
    ledger.written_once = columns_written_once(ledger);
    return ledger;
}

OtherColumns RowReader::other() const {
    OtherColumns other;
    for (std::size_t i = 0; i < cells_.size() && i < ledger_.other_keys.size(); ++i) {
        if (ledger_.other_keys[i].empty() || cells_[i].empty()) continue;
        std::string text = fold(cells_[i]);
        if (!text.empty()) other.emplace_hint(other.end(), ledger_.other_keys[i], std::move(text));
    }
    return other;
}

namespace {

bool is_formula_error(std::string_view cell) {
    return cell.starts_with('#') &&
           equals_any(cell, {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"});
}

}  // namespace

void for_each_row(const LedgerSheet& ledger, Doubts& doubts, const std::function<void(const RowReader&)>& each) {
    const Sheet& sheet = *ledger.sheet;
    std::vector<std::string_view> cells;
    std::vector<std::string_view> above;
    for (std::size_t i = ledger.header.first_data; i < sheet.rows.size(); ++i) {
        const SheetRow& row = sheet.rows[i];
        cells.assign(row.cells.begin(), row.cells.end());
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (!is_ditto(cells[column])) continue;
            const Column meaning =
                column < ledger.header.meaning.size() ? ledger.header.meaning[column] : Column::count;
            // Two people never share these, whatever the stroke says.
            const bool own = meaning == Column::name || meaning == Column::id_number || meaning == Column::venue_name ||
                             meaning == Column::serial;
            cells[column] = own || column >= above.size() ? std::string_view() : above[column];
        }
        std::vector<std::size_t> errors;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (!is_formula_error(cells[column])) continue;
            cells[column] = {};
            errors.push_back(column);
        }
        const RowKind kind = kind_of(ledger, cells);
        if (kind == RowKind::data) {
            for (const std::size_t column : errors) {
                std::string label = column_letters(column);
                if (column < ledger.header.paths.size()) label += " " + ledger.header.paths[column];
                doubts.add(sheet, row.number, std::move(label), Doubt::cell_error);
            }
            for (std::size_t column = 0; column < ledger.written_once.size(); ++column) {
                if (!ledger.written_once[column] || column >= above.size()) continue;
                if (column >= cells.size()) cells.resize(column + 1);
                if (is_blank(cells[column])) cells[column] = above[column];
            }
        }
        switch (kind) {
            case RowKind::data:
                each(RowReader(ledger, row.number, cells, doubts));
                above = cells;
                break;
            case RowKind::single_text:
                doubts.add(sheet, row.number, {}, Doubt::row_single_text);
                break;
            case RowKind::empty:
            case RowKind::footer:
            case RowKind::header:
                break;
        }
    }
}

std::string text_of(const RowReader& row, Column column) {
    const std::string_view cell = row.cell(column);
    return is_blank(cell) ? std::string() : fold(cell);
}

}  // namespace yingtuo::roll
