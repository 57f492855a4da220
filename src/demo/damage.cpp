#include "demo/damage.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/ensure.h"
#include "demo/names.h"

namespace yingtuo::demo {

namespace {

std::string full_width(std::string_view digits) {
    std::string wide;
    for (const char c : digits) {
        if (c >= '0' && c <= '9') {
            wide += "\xEF\xBC";  // U+FF10 to U+FF19
            wide.push_back(static_cast<char>('\x90' + (c - '0')));
        } else {
            wide.push_back(c);
        }
    }
    return wide;
}

// The same day as clerks write it; "2015-03-01" in.
std::string other_form(std::string_view date, std::uint64_t form) {
    const std::string year(date.substr(0, 4));
    const std::string month(date.substr(date[5] == '0' ? 6 : 5, date[5] == '0' ? 1 : 2));
    const std::string day(date.substr(date[8] == '0' ? 9 : 8, date[8] == '0' ? 1 : 2));
    switch (form) {
        case 0:
            return year + "." + month + "." + day;
        case 1:
            return year + "年" + month + "月" + day + "日";
        case 2:
            return year + "/" + month + "/" + day;
        default:
            return year + std::string(date.substr(5, 2)) + std::string(date.substr(8, 2));
    }
}

class Planter {
  public:
    Planter(DemoSeason& season, const Random& random) : season_(season), random_(random.split(0)) {}

    void plant() {
        for (Workbook& workbook : season_.workbooks) {
            const bool is_village_roll = workbook.path.ends_with("村级儿童花名册.xlsx");
            const bool is_school_roll = workbook.path.ends_with("学校儿童花名册.xlsx");
            if (is_village_roll) copy_to_other_villages(workbook);
            const bool is_adults = workbook.path.ends_with("志愿者.xlsx");
            for (LedgerSheet& sheet : workbook.sheets) {
                if (is_adults) plant_rows(workbook, sheet, "姓名", "身份证号", "联系电话", false);
                if (is_village_roll) plant_rows(workbook, sheet, "姓名", "公民身份证号码", "受委托监护人电话", false);
                if (is_school_roll) plant_rows(workbook, sheet, "学生姓名", "身份证号", "联系电话", true);
                if (is_village_roll && !sheet.table.rows.empty() && random_.chance(0.3)) add_total(workbook, sheet);
            }
        }
    }

  private:
    static std::size_t column_of(const LedgerSheet& sheet, std::string_view header) {
        const auto found = std::find(sheet.table.header.begin(), sheet.table.header.end(), header);
        ENSURE(found != sheet.table.header.end());
        return static_cast<std::size_t>(found - sheet.table.header.begin());
    }

    void note(const Workbook& workbook, const LedgerSheet& sheet, std::size_t row, std::string_view column,
              std::string_view kind) {
        season_.truth.rows.push_back(
            {workbook.path, sheet.name, std::to_string(sheet.file_row(row)), std::string(column), std::string(kind)});
    }

    void plant_rows(const Workbook& workbook, LedgerSheet& sheet, std::string_view name_header,
                    std::string_view number_header, std::string_view phone_header, bool is_school_roll) {
        const std::size_t name = column_of(sheet, name_header);
        const std::size_t number = column_of(sheet, number_header);
        const std::size_t phone = column_of(sheet, phone_header);
        const std::size_t sex = column_of(sheet, "性别");
        const std::size_t birth = column_of(sheet, "出生日期");
        const std::size_t remark = column_of(sheet, "备注");
        for (std::size_t r = 0; r < sheet.table.rows.size(); ++r) {
            auto& row = sheet.table.rows[r];
            double at = random_.unit();
            const std::uint64_t form = random_.below(4);
            // A share of the rows for each fault, one after the other on the line from 0 to 1.
            const auto falls_on = [&](double share) {
                at -= share;
                return at < 0 && at >= -share;
            };
            if (row[remark] == moved_remark) continue;  // its fault is to be here at all
            if (row[number].back() == 'X' && form < 2) {
                row[number].back() = 'x';
                note(workbook, sheet, r, number_header, "lower_case_x");
            } else if (falls_on(0.01)) {
                row[number] = full_width(row[number]);
                note(workbook, sheet, r, number_header, "full_width_digits");
            } else if (falls_on(0.012)) {
                row[name].insert(3, form < 2 ? " " : "　");
                note(workbook, sheet, r, name_header, "space_in_name");
            } else if (falls_on(0.08)) {
                row[birth] = other_form(row[birth], form);
                note(workbook, sheet, r, "出生日期", "date_form");
            } else if (falls_on(0.02)) {
                row[phone].insert(7, " ").insert(3, " ");
                note(workbook, sheet, r, phone_header, "space_in_phone");
            } else if (falls_on(0.003)) {
                row[sex] = row[sex] == "男" ? "女" : "男";
                note(workbook, sheet, r, "性别", "sex_contradicts_id");
            } else if (is_school_roll) {
                plant_school_row(workbook, sheet, r, at, name, number);
            }
        }
    }

    // Faults that only the village roll can put right.
    void plant_school_row(const Workbook& workbook, LedgerSheet& sheet, std::size_t r, double at, std::size_t name,
                          std::size_t number) {
        auto& row = sheet.table.rows[r];
        const auto& header = sheet.table.header;
        if (at < 0.01) {
            const auto twin = homophone_of(row[name]);
            if (!twin) return;
            row[name] = *twin;
            note(workbook, sheet, r, header[name], "homophone_name");
        } else if (at < 0.015) {
            row[number].back() = row[number].back() == '5' ? '6' : '5';
            note(workbook, sheet, r, header[number], "id_check_digit");
        } else if (at < 0.018) {
            row[number].replace(15, 3, "000");
            note(workbook, sheet, r, header[number], "id_digits_lost");
        } else if (at < 0.03) {
            row[number].clear();
            note(workbook, sheet, r, header[number], "id_missing");
        }
    }

    // The same child listed in a second village of the county, with the same identity number: families that moved.
    void copy_to_other_villages(Workbook& workbook) {
        struct Copy {
            std::size_t to_sheet;
            std::vector<std::string> row;
        };
        std::vector<Copy> copies;
        for (std::size_t s = 0; s < workbook.sheets.size(); ++s) {
            const LedgerSheet& sheet = workbook.sheets[s];
            for (const auto& row : sheet.table.rows) {
                if (!random_.chance(0.0018) || workbook.sheets.size() < 2) continue;
                const std::size_t other = (s + 1 + random_.below(workbook.sheets.size() - 1)) % workbook.sheets.size();
                copies.push_back({other, moved_to(sheet, row, workbook.sheets[other])});
            }
        }
        for (Copy& copy : copies) {
            LedgerSheet& sheet = workbook.sheets[copy.to_sheet];
            copy.row.front() = std::to_string(sheet.table.rows.size() + 1);
            note(workbook, sheet, sheet.table.rows.size(), "公民身份证号码", "same_child_two_villages");
            sheet.table.rows.push_back(std::move(copy.row));
        }
    }

    static std::vector<std::string> moved_to(const LedgerSheet& from, std::vector<std::string> row,
                                             const LedgerSheet& to) {
        const auto& host = to.table.rows.front();
        for (const char* column : {"乡镇（街道）", "村（社区）", "村民小组"}) {
            row[column_of(from, column)] = host[column_of(to, column)];
        }
        row[column_of(from, "备注")] = moved_remark;
        return row;
    }

    void add_total(const Workbook& workbook, LedgerSheet& sheet) {
        std::vector<std::string> row(sheet.table.header.size());
        row[0] = "合计";
        row[1] = std::to_string(sheet.table.rows.size()) + "人";
        note(workbook, sheet, sheet.table.rows.size(), sheet.table.header[0], "total_row");
        sheet.table.rows.push_back(std::move(row));
    }

    static constexpr std::string_view moved_remark = "随迁入住";
    DemoSeason& season_;
    Random random_;
};

}  // namespace

void plant_typical(DemoSeason& season, const Random& random) {
    Planter(season, random).plant();
}

}  // namespace yingtuo::demo
