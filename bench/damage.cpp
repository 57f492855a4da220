// Benchmark of reading damaged ledgers: the faults that `yingtuo demo --damage typical` planted against what the roll
// tells and reads of them. A fault is found where one of its doubts is told of its row, or where its value is read in
// spite of it; where two rows of a child disagree and nobody can know which is wrong, also where it is told of the
// other. An alarm (a doubt, or a row not taken over) is false where no fault of its row explains it, nor one of another
// row of the same child. Usage: damage DIR...      folders written by `yingtuo demo` Prints one JSON line a folder: by
// kind planted and found, false alarms by code, children, seconds.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

#include "formats/csv.h"
#include "formats/files.h"
#include "formats/season_file.h"
#include "formats/sheets.h"
#include "roll/adult_row.h"
#include "roll/cell_text.h"
#include "roll/child_row.h"
#include "roll/date_cell.h"
#include "roll/header.h"
#include "roll/ledger_sheet.h"
#include "roll/reconcile.h"

namespace {

using namespace yingtuo;
namespace fs = std::filesystem;

using RowKey = std::tuple<std::string, std::string, int>;  // file below ledgers/, sheet, row

struct Fault {
    RowKey row;
    std::string column;
    std::string field;
    std::string kind;
    std::vector<std::string> doubts;
    std::string value;
};

[[noreturn]] void fail(const Error& error) {
    throw std::runtime_error(error.where + ": " + error.message.en);
}

template <typename T>
T must(Result<T> result) {
    if (!result) fail(result.error());
    return std::move(*result);
}

std::vector<std::vector<std::string>> read_table(const fs::path& file, std::size_t columns) {
    const std::string text = must(formats::read_file(file, 1ULL << 30));
    std::vector<std::vector<std::string>> rows;
    for (const SheetRow& row : must(formats::read_csv(text, file.filename().string(), {})).rows) {
        rows.push_back(row.cells);
        rows.back().resize(columns);
    }
    rows.erase(rows.begin());
    return rows;
}

// "ledgers/昭阳区/x.xlsx" -> "昭阳区/x.xlsx".
RowKey key_of(const std::vector<std::string>& row) {
    return {row[0].substr(row[0].find('/') + 1), row[1], std::stoi(row[2])};
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    while (start < text.size()) {
        const auto end = std::min(text.find(separator, start), text.size());
        parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

// What the roll reads of one row, by field.
using Values = std::map<std::string, std::string>;

std::string words(Sex sex) {
    return sex == Sex::unknown ? std::string() : std::string(name_of(sex).zh);
}

class Reading {
  public:
    Reading(const formats::SeasonFile& season, const std::vector<Sheet>& sheets) : places_(season.regions) {
        for (const Sheet& sheet : sheets) read_sheet(season, sheet);
    }

    [[nodiscard]] const Values* row(const RowKey& key) const {
        const auto found = rows_.find(key);
        return found == rows_.end() ? nullptr : &found->second;
    }
    // Codes of the columns' meanings, by sheet column, of the sheet in which the row stands.
    [[nodiscard]] const std::vector<std::string>* columns(const RowKey& key) const {
        const auto found = columns_.find({std::get<0>(key), std::get<1>(key)});
        return found == columns_.end() ? nullptr : &found->second;
    }
    [[nodiscard]] int header_row(const RowKey& key) const { return headers_.at({std::get<0>(key), std::get<1>(key)}); }
    [[nodiscard]] int rows() const { return static_cast<int>(rows_.size()); }
    // Rows of the sheet that have this field read.
    [[nodiscard]] double share_with(const RowKey& key, const std::string& field) const {
        int with = 0;
        int all = 0;
        for (auto at = rows_.lower_bound({std::get<0>(key), std::get<1>(key), 0});
             at != rows_.end() && std::get<0>(at->first) == std::get<0>(key) &&
             std::get<1>(at->first) == std::get<1>(key);
             ++at) {
            ++all;
            const auto found = at->second.find(field);
            if (found != at->second.end() && !found->second.empty()) ++with;
        }
        return all == 0 ? 0 : static_cast<double>(with) / all;
    }

  private:
    void read_sheet(const formats::SeasonFile& season, const Sheet& sheet) {
        auto recognition = roll::recognise(sheet);
        if (!recognition.header) return;
        roll::LedgerSheet ledger = roll::make_ledger_sheet(sheet, std::move(*recognition.header));
        ledger.context = places_.context_of(ledger.header.title);
        std::vector<std::string>& columns = columns_[{sheet.file, sheet.name}];
        for (const roll::Column column : ledger.header.meaning) columns.push_back(code(column));
        headers_[{sheet.file, sheet.name}] = sheet.rows[ledger.header.first_data - 1].number;
        roll::Doubts doubts;
        roll::for_each_row(ledger, doubts, [&](const roll::RowReader& row) {
            Values& values = rows_[{sheet.file, sheet.name, row.row()}];
            if (ledger.header.ledger == roll::LedgerKind::children) {
                if (const auto child = roll::read_child_row(row, season.season, places_)) values = of_child(*child);
            } else if (ledger.header.ledger == roll::LedgerKind::adults) {
                if (const auto adult = roll::read_adult_row(row, season.season, places_)) values = of_adult(*adult);
            } else {
                values = of_venue(row);
            }
        });
    }

    static std::string code(roll::Column column) {
        switch (column) {
            case roll::Column::serial:
                return "serial";
            case roll::Column::name:
                return "name";
            case roll::Column::sex:
                return "sex";
            case roll::Column::birth_date:
                return "birth_date";
            case roll::Column::id_number:
                return "id_number";
            case roll::Column::county:
                return "county";
            case roll::Column::township:
                return "township";
            case roll::Column::village:
                return "village";
            case roll::Column::group:
                return "group";
            case roll::Column::address:
                return "address";
            case roll::Column::school:
                return "school";
            case roll::Column::grade:
                return "grade";
            case roll::Column::carer_name:
                return "carer_name";
            case roll::Column::carer_id_number:
                return "carer_id_number";
            case roll::Column::carer_phone:
                return "carer_phone";
            case roll::Column::carer_relation:
                return "carer_relation";
            case roll::Column::category:
                return "category";
            case roll::Column::willing:
                return "willing";
            case roll::Column::venue_name:
                return "venue_name";
            case roll::Column::venue_kind:
                return "venue_kind";
            case roll::Column::capacity:
                return "capacity";
            case roll::Column::lead_phone:
                return "lead_phone";
            case roll::Column::lon:
                return "lon";
            case roll::Column::lat:
                return "lat";
            case roll::Column::crs:
                return "crs";
            case roll::Column::phone:
                return "phone";
            case roll::Column::adult_class:
                return "adult_class";
            case roll::Column::record_check:
                return "record_check";
            case roll::Column::record_checked_on:
                return "record_checked_on";
            case roll::Column::cleared_until:
                return "cleared_until";
            case roll::Column::general_training:
                return "general_training";
            case roll::Column::wished_township:
                return "wished_township";
            default:
                return "other";
        }
    }

    // "三甲村" of 三甲村民委员会 and "3组" of a group: as the ledgers have them.
    void put_place(const roll::Place& place, Values& values) const {
        const RegionTree& regions = places_.regions();
        if (place.has_village()) {
            std::string name = regions.find(place.code)->name;
            for (const std::string_view end : {"居民委员会", "村民委员会"}) {
                if (name.size() > end.size() && name.ends_with(end)) name.resize(name.size() - end.size());
            }
            if (!name.ends_with("村") && !name.ends_with("社区")) name += "村";
            values["village"] = name;
            values["township"] = regions.at_level(place.code, RegionLevel::township)->name;
        }
        const auto dash = place.hamlet_code.rfind('-');
        if (dash != std::string::npos)
            values["group"] = std::to_string(std::stoi(place.hamlet_code.substr(dash + 1))) + "组";
    }

    Values of_child(const roll::ChildRow& child) const {
        Values values = {{"name", child.name},
                         {"id_number", child.id_number},
                         {"sex", words(child.own_sex)},
                         {"birth_date", child.own_birth_date ? format_date(*child.own_birth_date) : ""},
                         {"school", child.school},
                         {"grade", child.grade},
                         {"carer_name", child.carer_name},
                         {"carer_phone", child.carer_phone},
                         {"carer_id_number", child.carer_id_number},
                         {"category", std::string(name_of(child.category).zh)},
                         {"willing", std::string(code_of(child.willing))}};
        put_place(child.place, values);
        return values;
    }

    Values of_adult(const roll::AdultRow& adult) const {
        Values values = {{"name", adult.person.name},
                         {"id_number", adult.person.id_number},
                         {"sex", words(adult.person.own_sex)},
                         {"birth_date", adult.person.own_birth_date ? format_date(*adult.person.own_birth_date) : ""},
                         {"phone", adult.phone},
                         {"adult_class", adult.adult_class ? std::string(name_of(*adult.adult_class).zh) : ""},
                         {"record_check", std::string(name_of(adult.record_check).zh)}};
        put_place(adult.place, values);
        return values;
    }

    // Venues are read by the book that keeps them: here only the cells that faults touch, by the readers it uses.
    static Values of_venue(const roll::RowReader& row) {
        Values values;
        values["venue_name"] = roll::squeeze(row.cell(roll::Column::venue_name));
        return values;
    }

    roll::PlaceIndex places_;
    std::map<RowKey, Values> rows_;
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> columns_;
    std::map<std::pair<std::string, std::string>, int> headers_;
};

struct Tally {
    int planted = 0;
    int found = 0;
};

class Judge {
  public:
    Judge(const Reading& reading, const roll::Outcome& outcome) : reading_(reading) {
        for (const ImportRecord& import : outcome.imports) {
            for (const DoubtfulRow& row : import.doubtful)
                told_[{row.file, row.sheet, row.row}].emplace(row.code, row.level);
        }
        for (const VenueRecord& venue : outcome.changed.venues)
            venues_[roll::squeeze(venue.venue.name)].push_back(&venue);
    }

    [[nodiscard]] bool is_found(const Fault& fault) const {
        if (fault.field == "header") return reads_header(fault);
        if (fault.field == "column") return reads_column(fault);
        if (fault.field == "place") return reads_place(fault);
        if (fault.field == "skipped") return reading_.row(fault.row) == nullptr && !told_.contains(fault.row);
        if (!fault.doubts.empty()) return is_told(fault);
        return reads_value(fault);
    }

    [[nodiscard]] bool is_told(const Fault& fault) const {
        const auto told = told_.find(fault.row);
        if (told == told_.end()) return false;
        return std::any_of(fault.doubts.begin(), fault.doubts.end(), [&](const std::string& doubt) {
            return std::any_of(told->second.begin(), told->second.end(),
                               [&](const auto& one) { return one.first == doubt; });
        });
    }

    [[nodiscard]] const std::map<RowKey, std::set<std::pair<std::string, DoubtLevel>>>& told() const { return told_; }

  private:
    [[nodiscard]] bool reads_header(const Fault& fault) const {
        const auto* columns = reading_.columns(fault.row);
        if (columns == nullptr || reading_.header_row(fault.row) != std::get<2>(fault.row)) return false;
        const std::vector<std::string> fields = split(fault.value, ' ');
        for (std::size_t i = 0; i < fields.size(); ++i) {
            // Fields that the truth does not follow may have a meaning all the same.
            if (i >= columns->size() || (fields[i] != "other" && (*columns)[i] != fields[i])) return false;
        }
        return true;
    }

    [[nodiscard]] bool reads_column(const Fault& fault) const {
        const auto* columns = reading_.columns(fault.row);
        const std::vector<std::string> parts = split(fault.value, ' ');
        if (columns == nullptr) return false;
        for (std::size_t i = 0; i < columns->size(); ++i) {
            if (column_letters(i) == parts[0]) return (*columns)[i] == parts[1];
        }
        return false;
    }

    // A village is found for nearly every row of the sheet; the others are faults of their own.
    [[nodiscard]] bool reads_place(const Fault& fault) const {
        return reading_.share_with(fault.row, fault.kind == "school_in_title" ? "school" : "village") > 0.5;
    }

    [[nodiscard]] bool reads_value(const Fault& fault) const {
        const Values* values = reading_.row(fault.row);
        if (values == nullptr) return false;
        const auto venue = values->find("venue_name");
        if (venue != values->end()) return reads_venue(fault, venue->second);
        const auto value = values->find(fault.field);
        if (value == values->end()) return false;
        // A date that stops at the month is read as its first day.
        return fault.kind == "month_only" ? value->second == fault.value + "-01" : value->second == fault.value;
    }

    [[nodiscard]] bool reads_venue(const Fault& fault, const std::string& name) const {
        const auto found = venues_.find(name);
        if (found == venues_.end()) return false;
        return std::any_of(found->second.begin(), found->second.end(), [&](const VenueRecord* record) {
            if (fault.field == "capacity") return std::to_string(record->venue.capacity) == fault.value;
            if (fault.field == "lead_phone") return record->lead_phone == fault.value;
            if (fault.field == "venue_kind") return name_of(record->venue.kind).zh == fault.value;
            return false;
        });
    }

    const Reading& reading_;
    std::map<RowKey, std::set<std::pair<std::string, DoubtLevel>>> told_;
    std::map<std::string, std::vector<const VenueRecord*>> venues_;
};

// Of two rows that disagree either may be wrong.
bool is_disagreement(const Fault& fault) {
    return std::all_of(fault.doubts.begin(), fault.doubts.end(), [](const std::string& doubt) {
        return doubt == "name.differs" || doubt == "name.odd" || doubt == "place.two_places" ||
               doubt == "school.two_schools";
    });
}

std::vector<Sheet> read_ledgers(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder / "ledgers")) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<Sheet> sheets;
    for (const fs::path& file : files) {
        for (Sheet& sheet : must(formats::read_sheets(file))) {
            sheet.file = (file.parent_path().filename() / file.filename()).string();
            sheets.push_back(std::move(sheet));
        }
    }
    return sheets;
}

void measure(const fs::path& folder, bool shows_rows) {
    const formats::SeasonFile season = must(formats::read_season(folder / "season.toml"));
    const std::vector<Sheet> sheets = read_ledgers(folder);
    const auto start = std::chrono::steady_clock::now();
    const roll::Outcome outcome = roll::reconcile(season.season, season.regions, {}, sheets);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const Reading reading(season, sheets);
    const Judge judge(reading, outcome);

    std::map<RowKey, std::string> child_of_row;
    std::map<std::string, std::vector<RowKey>> rows_of_child;
    std::map<std::string, std::set<std::string>> explained;  // by child: codes
    std::set<std::string> drawn;
    for (const auto& row : read_table(folder / "truth" / "children.csv", 4)) {
        child_of_row[key_of(row)] = row[3];
        rows_of_child[row[3]].push_back(key_of(row));
        drawn.insert(row[3]);
    }
    std::map<std::string, Tally> kinds;
    std::set<RowKey> faulty;
    for (const auto& row : read_table(folder / "truth" / "faults.csv", 8)) {
        const Fault fault{key_of(row), row[3], row[4], row[5], split(row[6], '|'), row[7]};
        Tally& tally = kinds[fault.kind];
        ++tally.planted;
        bool is_found = judge.is_found(fault);
        if (const auto child = child_of_row.find(fault.row); !is_found && child != child_of_row.end()) {
            for (const RowKey& other : rows_of_child[child->second]) {
                Fault there = fault;
                there.row = other;
                is_found = is_found || (is_disagreement(fault) && judge.is_told(there));
            }
        }
        tally.found += is_found ? 1 : 0;
        if (!is_found && shows_rows)
            fmt::print(stderr, "missed {} {} {} {}{} {}\n", fault.kind, row[0], row[1], row[3], row[2], fault.value);
        if (!fault.doubts.empty()) faulty.insert(fault.row);
        if (const auto child = child_of_row.find(fault.row); child != child_of_row.end())
            explained[child->second].insert(fault.doubts.begin(), fault.doubts.end());
    }

    std::map<std::string, int> false_alarms;
    std::set<RowKey> falsely;
    for (const auto& [row, told] : judge.told()) {
        for (const auto& [code, level] : told) {
            if (level == DoubtLevel::note || faulty.contains(row)) continue;
            const auto child = child_of_row.find(row);
            if (child != child_of_row.end() && explained[child->second].contains(code)) continue;
            ++false_alarms[code];
            falsely.insert(row);
            if (shows_rows)
                fmt::print(stderr, "false {} {} {} {}\n", code, std::get<0>(row), std::get<1>(row), std::get<2>(row));
        }
    }

    int planted = 0;
    int found = 0;
    std::string by_kind;
    for (const auto& [kind, tally] : kinds) {
        planted += tally.planted;
        found += tally.found;
        by_kind += fmt::format("{}\"{}\":[{},{}]", by_kind.empty() ? "" : ",", kind, tally.planted, tally.found);
    }
    std::string by_code;
    for (const auto& [code, count] : false_alarms)
        by_code += fmt::format("{}\"{}\":{}", by_code.empty() ? "" : ",", code, count);
    const int rows = std::max(1, reading.rows());
    fmt::print(
        "{{\"folder\":\"{}\",\"files\":{},\"rows\":{},\"planted\":{},\"found\":{},\"found_share\":{:.5f},"
        "\"false_alarm_rows\":{},\"false_alarm_share\":{:.5f},\"children_drawn\":{},\"children_read\":{},\"seconds\":{:"
        ".2f},"
        "\"kinds\":{{{}}},\"false_alarms\":{{{}}}}}\n",
        folder.string(), outcome.imports.size(), rows, planted, found,
        planted == 0 ? 1.0 : static_cast<double>(found) / planted, falsely.size(),
        static_cast<double>(falsely.size()) / rows, drawn.size(), outcome.changed.children.size(), seconds, by_kind,
        by_code);
}

}  // namespace

int main(int argc, char** argv) {
    bool shows_rows = false;
    int measured = 0;
    try {
        for (int i = 1; i < argc; ++i) {
            if (std::string_view(argv[i]) == "--rows") {
                shows_rows = true;
                continue;
            }
            measure(argv[i], shows_rows);
            ++measured;
        }
    } catch (const std::exception& error) {
        fmt::print(stderr, "damage: {}\n", error.what());
        return 3;
    }
    if (measured == 0) {
        fmt::print(stderr, "usage: damage [--rows] DIR...   folders written by yingtuo demo; --rows names the rows\n");
        return 2;
    }
    return 0;
}
