#include "demo/damage_files.h"

#include <algorithm>
#include <utility>

#include "base/ensure.h"

namespace yingtuo::demo {

namespace {

constexpr double by_place_share = 0.4;  // of the rolls have a sheet for each village or school
constexpr double gb18030_share = 0.12;
constexpr double utf8_share = 0.06;

std::size_t column_of(const LedgerSheet& sheet, Field field) {
    const auto found = std::find(sheet.fields.begin(), sheet.fields.end(), field);
    ENSURE(found != sheet.fields.end());
    return static_cast<std::size_t>(found - sheet.fields.begin());
}

// Rows of one village, or one school, on a sheet of their own, numbered anew.
std::vector<LedgerSheet> part_by(const LedgerSheet& whole, Field field) {
    const std::size_t column = column_of(whole, field);
    std::vector<LedgerSheet> parts;
    for (std::size_t r = 0; r < whole.table.rows.size(); ++r) {
        const std::string& name = whole.table.rows[r][column];
        auto part = std::find_if(parts.begin(), parts.end(), [&](const auto& sheet) { return sheet.name == name; });
        if (part == parts.end()) {
            LedgerSheet sheet = whole;
            sheet.name = name;
            sheet.table.rows.clear();
            sheet.children.clear();
            parts.push_back(std::move(sheet));
            part = parts.end() - 1;
        }
        part->table.rows.push_back(whole.table.rows[r]);
        part->children.push_back(whole.children[r]);
        part->table.rows.back()[column_of(*part, Field::serial)] = std::to_string(part->table.rows.size());
    }
    return parts;
}

}  // namespace

std::vector<Workbook> hand_in(std::vector<Workbook> workbooks, const Random& random) {
    std::vector<Workbook> handed;
    std::uint64_t part = 0;
    for (Workbook& workbook : workbooks) {
        const bool by_township = workbook.ledger == Ledger::village_roll || workbook.ledger == Ledger::school_roll;
        if (!by_township) {
            handed.push_back(std::move(workbook));
            continue;
        }
        for (LedgerSheet& sheet : workbook.sheets) {
            Random own = random.split(part++);
            const bool by_place = own.chance(by_place_share);
            const double form = own.unit();
            Workbook file;
            file.ledger = workbook.ledger;
            const auto name_at = workbook.path.rfind('/') + 1;
            file.path = workbook.path.substr(0, name_at) + sheet.name + workbook.path.substr(name_at);
            if (by_place && !sheet.table.rows.empty()) {
                file.sheets = part_by(sheet, file.ledger == Ledger::village_roll ? Field::village : Field::school);
            } else {
                file.sheets.push_back(std::move(sheet));
            }
            // Comma-separated text holds one sheet.
            if (file.sheets.size() == 1 && form < gb18030_share + utf8_share) {
                file.form = form < gb18030_share ? FileForm::csv_gb18030 : FileForm::csv_utf8;
                file.path.replace(file.path.size() - 4, 4, "csv");
            }
            handed.push_back(std::move(file));
        }
    }
    return handed;
}

}  // namespace yingtuo::demo
