#include "demo/damage_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "demo/clerk_forms.h"

namespace yingtuo::demo {

namespace {

struct SheetColumn {
    Field field = Field::other;
    std::string header;
    std::string group;      // the header above, "父亲信息"; empty for none
    std::string top_group;  // the header above that
    std::vector<std::string> cells;
    bool is_number = false;
    bool is_merged = false;
};

std::vector<SheetColumn> take_apart(const LedgerSheet& sheet) {
    std::vector<SheetColumn> columns(sheet.table.header.size());
    for (std::size_t c = 0; c < columns.size(); ++c) {
        columns[c].field = sheet.fields[c];
        columns[c].header = sheet.table.header[c];
        columns[c].is_number = sheet.number_columns.contains(c);
        for (const auto& row : sheet.table.rows) columns[c].cells.push_back(row[c]);
    }
    return columns;
}

// What one hand does to all its sheets.
struct Habits {
    explicit Habits(Random random)
        : place(random.unit()),
          groups(random.unit()),
          rows(random.unit()),
          has_annex(random.chance(0.35)),
          is_shuffled(random.chance(0.45)),
          has_other_columns(random.chance(0.4)),
          has_total(random.chance(0.35)),
          has_footer(random.chance(0.45)),
          has_blank_rows(random.chance(0.2)),
          order(random.split(1)),
          words(random.split(2)) {}

    double place;
    double groups;
    double rows;
    bool has_annex;
    bool is_shuffled;
    bool has_other_columns;
    bool has_total;
    bool has_footer;
    bool has_blank_rows;
    Random order;
    Random words;
};

class SheetLayout {
  public:
    SheetLayout(const Workbook& workbook, LedgerSheet& sheet, FaultBook& faults, const Habits& habits)
        : workbook_(workbook), sheet_(sheet), faults_(faults), habits_(habits), columns_(take_apart(sheet)) {}

    void lay_out() {
        if (sheet_.table.rows.empty()) return;
        if (habits_.has_annex) sheet_.title_lines.insert(sheet_.title_lines.begin(), "附件1");
        if (is_roll(workbook_.ledger)) {
            move_place();
            move_school();
            group_columns();
        }
        rename_columns();
        if (habits_.has_other_columns) add_other_columns();
        if (habits_.is_shuffled) shuffle_columns();
        put_together();
        write_rows();
        note_header();
    }

  private:
    std::optional<std::size_t> find(Field field) const {
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            if (columns_[c].field == field) return c;
        }
        return std::nullopt;
    }

    void drop(Field field) {
        if (const auto c = find(field)) columns_.erase(columns_.begin() + static_cast<std::ptrdiff_t>(*c));
    }

    bool is_one_value(std::size_t column) const {
        const auto& cells = columns_[column].cells;
        return std::all_of(cells.begin(), cells.end(), [&](const std::string& cell) { return cell == cells.front(); });
    }

    void note_sheet(std::string_view kind, std::string value) {
        notes_.push_back({std::string(kind), std::move(value)});
    }

    // Village rolls: county, township and village go into the title, or the village into merged cells, or all of it
    // into one address.
    void move_place() {
        const auto village = find(Field::village);
        const auto county = find(Field::county);
        const auto township = find(Field::township);
        if (!village || !county || !township || !is_one_value(*county) || !is_one_value(*township)) return;
        const std::string above = columns_[*county].cells.front() + columns_[*township].cells.front();
        std::string& title = sheet_.title_lines[habits_.has_annex ? 1 : 0];
        if (habits_.place < 0.3 && is_one_value(*village)) {
            const std::string place = above + columns_[*village].cells.front();
            title = place + "2025年暑期托管村级儿童花名册";
            drop(Field::county);
            drop(Field::township);
            drop(Field::village);
            note_sheet("place_in_title", place);
        } else if (habits_.place < 0.55) {
            title = above + "2025年暑期托管村级儿童花名册";
            columns_[*village].is_merged = true;
            drop(Field::county);
            drop(Field::township);
            note_sheet("merged_village", "");
        } else if (habits_.place < 0.75) {
            SheetColumn address;
            address.field = Field::address;
            address.header = "家庭住址";
            const std::size_t group = *find(Field::group);
            for (std::size_t r = 0; r < sheet_.table.rows.size(); ++r) {
                address.cells.push_back((habits_.place < 0.65 ? "" : "云南省昭通市") + columns_[*county].cells[r] +
                                        columns_[*township].cells[r] + columns_[*village].cells[r] +
                                        columns_[group].cells[r]);
            }
            columns_[*county] = std::move(address);
            drop(Field::township);
            drop(Field::village);
            drop(Field::group);
            note_sheet("combined_address", "");
        }
    }

    // A school's own sheet names the school in its title.
    void move_school() {
        const auto school = find(Field::school);
        if (workbook_.ledger != Ledger::school_roll || !school || habits_.place > 0.6 || !is_one_value(*school)) return;
        const std::string name = columns_[*school].cells.front();
        const bool is_readable = name.ends_with("小学") || name.ends_with("中学") || name.ends_with("幼儿园");
        if (!is_readable) return;
        sheet_.title_lines[habits_.has_annex ? 1 : 0] = name + " 2025年暑期托管学生花名册";
        drop(Field::school);
        note_sheet("school_in_title", name);
    }

    // "父亲信息" above 姓名, 务工地点 and 电话, as the printed form has it.
    void group_columns() {
        if (habits_.groups > 0.45) return;
        const bool has_top = habits_.groups < 0.15;
        for (SheetColumn& column : columns_) {
            const auto put = [&](std::string_view prefix, std::string_view group, std::string_view header) {
                column.group = group;
                column.header = header.empty() ? column.header.substr(prefix.size()) : std::string(header);
                if (has_top) column.top_group = "家庭情况";
            };
            if (column.header.starts_with("父亲")) {
                put("父亲", "父亲信息", "");
            } else if (column.header.starts_with("母亲")) {
                put("母亲", "母亲信息", "");
            } else if (column.header.starts_with("受委托监护人")) {
                put("受委托监护人", "受委托监护人信息", "");
            } else if (column.field == Field::carer_name) {
                put("", "监护人信息", "姓名");
            } else if (column.field == Field::carer_phone) {
                put("", "监护人信息", "联系电话");
            } else if (column.field == Field::carer_relation) {
                put("", find_group("受委托监护人信息") ? "受委托监护人信息" : "监护人信息", "与儿童关系");
            }
        }
    }

    bool find_group(std::string_view group) const {
        return std::any_of(columns_.begin(), columns_.end(),
                           [&](const SheetColumn& column) { return column.group == group; });
    }

    void rename_columns() {
        Random random = habits_.words;
        for (SheetColumn& column : columns_) {
            const auto synonyms = synonyms_of(workbook_.ledger, column.field);
            const bool is_renamed = random.chance(0.35);
            const std::uint64_t which = random.next();
            if (!is_renamed || synonyms.empty() || !column.group.empty()) continue;
            column.header = synonyms[which % synonyms.size()];
            renamed_.insert(column.field);
        }
    }

    void add_other_columns() {
        SheetColumn dog;
        dog.header = "家中有无看门犬";
        SheetColumn opinion;
        opinion.header = "驻村工作队意见";
        for (std::size_t r = 0; r < sheet_.table.rows.size(); ++r) {
            dog.cells.emplace_back(r % 3 == 0 ? "有" : "无");
            opinion.cells.push_back(fmt::format("已核第{}户", r + 1));
        }
        columns_.insert(columns_.begin() + 1, std::move(opinion));
        columns_.push_back(std::move(dog));
    }

    // Columns of one group stay together; the number stays first.
    void shuffle_columns() {
        std::vector<std::vector<SheetColumn>> blocks;
        for (SheetColumn& column : columns_) {
            const bool joins = !blocks.empty() && !column.group.empty() && blocks.back().back().group == column.group;
            if (!joins) blocks.emplace_back();
            blocks.back().push_back(std::move(column));
        }
        Random random = habits_.order;
        random.shuffle(std::span(blocks).subspan(1));
        columns_.clear();
        for (auto& block : blocks) {
            for (SheetColumn& column : block) columns_.push_back(std::move(column));
        }
    }

    void put_together() {
        // Columns without a group stand between those of one: the top header covers neighbours only.
        const auto any = [&](auto is) { return std::any_of(columns_.begin(), columns_.end(), is); };
        const bool has_groups = any([](const SheetColumn& column) { return !column.group.empty(); });
        const bool has_top = any([](const SheetColumn& column) { return !column.top_group.empty(); });
        const std::size_t width = columns_.size();
        sheet_.upper_header.assign((has_groups ? 1U : 0U) + (has_top ? 1U : 0U), std::vector<std::string>(width));
        sheet_.table.header.assign(width, "");
        sheet_.fields.clear();
        sheet_.number_columns.clear();
        for (std::size_t c = 0; c < width; ++c) {
            const SheetColumn& column = columns_[c];
            // A header without a group fills all rows: it stands in the uppermost of its merged cells.
            std::vector<std::string> path;
            if (!column.top_group.empty()) path.push_back(column.top_group);
            if (!column.group.empty()) path.push_back(column.group);
            path.push_back(column.header);
            const std::size_t height = sheet_.upper_header.size() + 1;
            for (std::size_t i = 0; i < path.size(); ++i) {
                // The leaf of a group stands in the last row.
                const std::size_t row = i + 1 == path.size() && path.size() > 1 ? height - 1 : i;
                (row + 1 == height ? sheet_.table.header[c] : sheet_.upper_header[row][c]) = path[i];
            }
            sheet_.fields.push_back(column.field);
            if (column.is_number) sheet_.number_columns.insert(c);
            if (column.is_merged) sheet_.merged_columns.insert(c);
        }
    }

    struct Row {
        std::vector<std::string> cells;
        int child = 0;
    };

    void write_rows() {
        const std::size_t rows = sheet_.table.rows.size();
        const std::vector<int> children = sheet_.children;
        sheet_.table.rows.clear();
        sheet_.children.clear();
        const auto village = find(Field::village);
        const bool has_subtotals = village && habits_.rows < 0.2;
        const bool repeats_header = habits_.rows > 0.92 && rows > 30 && sheet_.upper_header.empty();
        int in_village = 0;
        for (std::size_t r = 0; r < rows; ++r) {
            std::vector<std::string> cells;
            for (const SheetColumn& column : columns_) cells.push_back(column.cells[r]);
            add({std::move(cells), children.empty() ? 0 : children[r]});
            ++in_village;
            const bool is_last = r + 1 == rows;
            if (has_subtotals && (is_last || columns_[*village].cells[r + 1] != columns_[*village].cells[r])) {
                add_skipped("subtotal_row", {"小计", fmt::format("{}人", in_village)});
                in_village = 0;
            }
            if (habits_.has_blank_rows && !is_last && r % 17 == 11) add_skipped("blank_row", {});
            if (repeats_header && !is_last && r % 30 == 29) add_skipped("repeated_header", sheet_.table.header);
        }
        if (habits_.has_total) add_skipped("total_row", {"合计", fmt::format("{}人", rows)});
        if (habits_.has_footer) {
            if (habits_.has_blank_rows) add_skipped("blank_row", {});
            add_skipped("footer", {"填表人：村儿童主任　　审核人：分管领导　　填报日期：2025年6月20日"});
        }
    }

    void add(Row row) {
        sheet_.table.rows.push_back(std::move(row.cells));
        sheet_.children.push_back(row.child);
    }

    void add_skipped(std::string_view kind, std::vector<std::string> cells) {
        cells.resize(columns_.size());
        add({std::move(cells), 0});
        skipped_.emplace_back(std::string(kind), sheet_.table.rows.size() - 1);
    }

    // Written down last: only now the rows have their places.
    void note_header() {
        std::string fields;
        for (const SheetColumn& column : columns_) {
            fields += (fields.empty() ? "" : " ") + std::string(code_of(column.field));
        }
        const int at = sheet_.header_row();
        const auto note = [&](std::string_view kind) {
            faults_.row(workbook_, sheet_, at, "header", kind, {"", fields});
        };
        if (habits_.has_annex) note("annex_line");
        if (sheet_.upper_header.size() == 1) note("header_of_two_rows");
        if (sheet_.upper_header.size() == 2) note("header_of_three_rows");
        if (habits_.is_shuffled) note("columns_in_other_order");
        if (habits_.has_other_columns) note("unknown_columns");
        if (workbook_.form == FileForm::csv_gb18030) note("text_in_gb18030");
        if (workbook_.form == FileForm::csv_utf8) note("text_in_utf8_with_mark");
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            if (!renamed_.contains(columns_[c].field)) continue;
            faults_.row(workbook_, sheet_, at, "column", "header_synonym",
                        {"", column_letters(c) + " " + std::string(code_of(columns_[c].field))});
        }
        for (const auto& [kind, row] : skipped_)
            faults_.row(workbook_, sheet_, sheet_.file_row(row), "skipped", kind, {"", ""});
        for (const auto& [kind, value] : notes_) faults_.row(workbook_, sheet_, at, "place", kind, {"", value});
    }

    const Workbook& workbook_;
    LedgerSheet& sheet_;
    FaultBook& faults_;
    const Habits& habits_;
    std::vector<SheetColumn> columns_;
    std::set<Field> renamed_;
    std::vector<std::pair<std::string, std::size_t>> skipped_;
    std::vector<std::pair<std::string, std::string>> notes_;
};

}  // namespace

void lay_out(Workbook& workbook, FaultBook& faults, const Random& random) {
    const Habits habits(random);
    for (LedgerSheet& sheet : workbook.sheets) SheetLayout(workbook, sheet, faults, habits).lay_out();
}

}  // namespace yingtuo::demo
