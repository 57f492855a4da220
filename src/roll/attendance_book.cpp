#include "roll/attendance_book.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "roll/attendance_words.h"
#include "roll/cell_text.h"
#include "roll/date_cell.h"
#include "roll/day_header.h"
#include "roll/grade.h"
#include "roll/identity_number.h"
#include "roll/person_name.h"
#include "roll/phone.h"
#include "roll/shared_cells.h"

namespace yingtuo::roll {

namespace {

// 2025-02-30 is no day.
std::optional<Date> day_that_exists(int year, int month, int day) {
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional(Date{date}) : std::nullopt;
}

// The more of the two; what changed nothing counts least.
RowFate stronger(RowFate a, RowFate b) {
    const auto rank = [](RowFate fate) { return fate == RowFate::added ? 2 : fate == RowFate::merged ? 1 : 0; };
    return rank(a) >= rank(b) ? a : b;
}

std::optional<int> small_count(std::string_view cell) {
    std::string text = squeeze(cell);
    if (text.ends_with("天")) text.resize(text.size() - std::string_view("天").size());
    if (!is_digits(text) || text.empty() || text.size() > 2) return std::nullopt;
    return std::stoi(text);
}

}  // namespace

AttendanceBook::AttendanceBook(const Roll& known, const Roll& changed, const Season& season, PlaceIndex& places)
    : season_(season), places_(places), venues_(known, changed) {
    std::map<Id<Household>, const Household*> homes;
    std::map<Id<Child>, const ChildRecord*> records;
    for (const Roll* roll : {&known, &changed}) {
        for (const Household& home : roll->households) homes[home.id] = &home;
        for (const ChildRecord& record : roll->children) records[record.child.id] = &record;
    }
    for (const auto& [id, record] : records) {
        const auto home = homes.find(record->child.household);
        const std::size_t at = children_.size();
        children_.push_back({record, home == homes.end() ? std::string() : home->second->village_code});
        if (!record->name.empty()) by_name_[record->name].push_back(at);
        if (!record->id_number.empty()) by_number_.emplace(record->id_number, at);
        for (const std::string& phone : split_list(record->carer_phone)) by_phone_[phone].push_back(at);
    }
    for (const Attendance& attendance : known.attendance) known_[{attendance.child, attendance.day}] = attendance;
}

const AttendanceBook::SheetFacts& AttendanceBook::facts_of(const RowReader& row) {
    const LedgerSheet& ledger = row.ledger();
    if (facts_.sheet == ledger.sheet) return facts_;
    facts_ = {};
    facts_.sheet = ledger.sheet;
    facts_.site = venues_.find_in(ledger.header.title, places_.regions(), ledger.context);
    if (facts_.site == nullptr && !row.has(Column::venue_name)) row.doubt_row(Doubt::attendance_site_unknown);
    if (ledger.header.days.empty()) return facts_;
    const auto month = find_month(ledger.header.title);
    std::vector<std::string> outside;
    for (const DayColumn& column : ledger.header.days) {
        const int number = column.month > 0 ? column.month : month ? month->month : 0;
        const int year = column.year > 0            ? column.year
                         : month && month->year > 0 ? month->year
                                                    : year_of(season_.opening);
        if (number == 0) {
            facts_.has_month = false;
            return facts_;
        }
        // The 31st of a month of thirty days is a column of the form, nothing more.
        const auto day = day_that_exists(year, number, column.day);
        if (!day) continue;
        if (is_in_season(*day)) {
            facts_.days.emplace_back(column.column, *day);
            continue;
        }
        // Forms have all days of the month: only marks under those outside are worth a word.
        const auto& rows = ledger.sheet->rows;
        const bool is_marked = std::any_of(rows.begin() + static_cast<std::ptrdiff_t>(ledger.header.first_data),
                                           rows.end(), [&](const SheetRow& other) {
                                               if (column.column >= other.cells.size()) return false;
                                               const auto mark = read_mark(other.cells[column.column]);
                                               return mark && !mark->closed;
                                           });
        if (is_marked) outside.push_back(format_date(*day));
    }
    if (!outside.empty()) {
        const std::string days = fmt::format("{}", fmt::join(outside, "、"));
        row.doubt_row(Doubt::attendance_outside_season, {days, days});
    }
    return facts_;
}

// Those who live nearest to a place: in its village, else in its township, else in its county; all where the place says
// nothing.
std::vector<std::size_t> AttendanceBook::nearest(const std::vector<std::size_t>& found,
                                                 const std::string& place) const {
    if (places_.regions().at_level(place, RegionLevel::county) == nullptr) return found;
    for (const RegionLevel level : {RegionLevel::village, RegionLevel::township, RegionLevel::county}) {
        const Region* here = places_.regions().at_level(place, level);
        if (here == nullptr) continue;
        std::vector<std::size_t> near;
        for (const std::size_t child : found) {
            const Region* home = places_.regions().at_level(children_[child].village_code, level);
            if (home == here) near.push_back(child);
        }
        if (!near.empty()) return near;
    }
    return {};
}

AttendanceBook::Found AttendanceBook::find_child(const RowReader& row, const VenueName* site) {
    const IdentityNumber number = read_identity_number(row.cell(Column::id_number));
    if (number.is_usable()) {
        const auto found = by_number_.find(number.number);
        if (found != by_number_.end()) return {found->second};
    }
    const std::string name = normal_name(row.cell(Column::name));
    const std::vector<std::string> phones = split_list(read_phone(row, Column::carer_phone));
    std::vector<std::size_t> same;
    if (const auto found = by_name_.find(name); found != by_name_.end()) same = found->second;
    std::vector<std::size_t> by_phone;
    for (const std::string& phone : phones) {
        const auto found = by_phone_.find(phone);
        if (found != by_phone_.end()) by_phone.insert(by_phone.end(), found->second.begin(), found->second.end());
    }
    // A telephone beside the name is worth more than any place.
    std::vector<std::size_t> certain;
    for (const std::size_t child : same) {
        if (std::find(by_phone.begin(), by_phone.end(), child) != by_phone.end()) certain.push_back(child);
    }
    if (certain.size() == 1) return {certain.front()};
    if (!certain.empty()) same = certain;
    if (same.empty()) {
        for (const std::size_t child : by_phone) {
            if (sounds_alike(children_[child].record->name, name)) return {child, true};
        }
        return {};
    }
    const Place place = read_place(row, places_, row.ledger().context);
    const std::string& where = place.has_village() ? place.code : site != nullptr ? site->village_code : place.code;
    same = nearest(same, where.empty() ? row.ledger().context : where);
    if (same.size() > 1) {
        const auto grade =
            read_grade(row.has(Column::grade) ? row.cell(Column::grade) : row.cell(Column::school_class));
        std::vector<std::size_t> of_grade;
        for (const std::size_t child : same) {
            if (grade && children_[child].record->child.grade == grade->grade) of_grade.push_back(child);
        }
        if (!of_grade.empty()) same = of_grade;
    }
    if (same.size() > 1) return {std::nullopt, false, true};
    return same.empty() ? Found{} : Found{same.front()};
}

RowFate AttendanceBook::take(const RowReader& row) {
    const SheetFacts& facts = facts_of(row);
    const bool is_marks = !row.ledger().header.days.empty();
    if (is_marks && !facts.has_month) {
        row.doubt_row(Doubt::attendance_month_missing);
        return RowFate::refused;
    }
    const IdentityNumber number = read_identity_number(row.cell(Column::id_number));
    if (is_blank(row.cell(Column::name)) && !number.is_usable()) {
        row.doubt_row(Doubt::row_unnamed);
        return RowFate::refused;
    }
    const VenueName* site = facts.site;
    if (const std::string_view named = row.cell(Column::venue_name); !is_blank(named)) {
        site = venues_.find(named, places_.regions(), row.ledger().context);
        if (site == nullptr) row.doubt(Column::venue_name, Doubt::attendance_site_unknown);
    }
    const Found found = find_child(row, site);
    if (!found.child) {
        row.doubt(Column::name, found.ambiguous ? Doubt::attendance_child_ambiguous : Doubt::attendance_child_unknown);
        return RowFate::refused;
    }
    if (found.by_sound) row.doubt(Column::name, Doubt::attendance_child_by_sound);
    SheetFacts here = facts;
    here.site = site;
    return is_marks ? take_marks(row, here, *found.child) : take_day(row, here, *found.child);
}

RowFate AttendanceBook::take_marks(const RowReader& row, const SheetFacts& facts, std::size_t child) {
    RowFate fate = RowFate::unchanged;
    int days_present = 0;
    for (const auto& [column, day] : facts.days) {
        const auto mark = read_mark(row.cell_at(column));
        if (!mark) {
            row.doubt_at(column, Doubt::attendance_mark_unreadable);
            continue;
        }
        if (mark->closed) continue;
        days_present += came(mark->presence) ? 1 : 0;
        Attendance attendance;
        attendance.child = children_[child].record->child.id;
        if (facts.site != nullptr) attendance.venue = facts.site->venue;
        attendance.day = day;
        attendance.presence = mark->presence;
        fate = stronger(fate, keep(row, column, std::move(attendance)));
    }
    const auto total = small_count(row.cell(Column::days_present));
    // A form of a whole month may count days outside the season as well: those are told already.
    if (total && *total != days_present && facts.days.size() == row.ledger().header.days.size()) {
        row.doubt(Column::days_present, Doubt::attendance_total_differs,
                  {fmt::format("合计 {}，标记 {}", *total, days_present),
                   fmt::format("total {}, marks {}", *total, days_present)});
    }
    return fate;
}

RowFate AttendanceBook::take_day(const RowReader& row, const SheetFacts& facts, std::size_t child) {
    Attendance attendance;
    attendance.child = children_[child].record->child.id;
    if (facts.site != nullptr) attendance.venue = facts.site->venue;
    const DateWindows windows = read_windows(row.cell(Column::day), year_of(season_.opening));
    if (!windows.complete || windows.windows.size() != 1 ||
        windows.windows.front().first != windows.windows.front().last) {
        row.doubt(Column::day, Doubt::attendance_month_missing);
        return RowFate::refused;
    }
    attendance.day = windows.windows.front().first;
    if (!is_in_season(attendance.day)) {
        const std::string day = format_date(attendance.day);
        row.doubt(Column::day, Doubt::attendance_outside_season, {day, day});
        return RowFate::refused;
    }
    const auto time_of = [&](Column column) {
        const std::string_view cell = row.cell(column);
        if (is_blank(cell)) return std::optional<ClockTime>();
        const auto time = read_clock(cell);
        if (!time) row.doubt(column, Doubt::attendance_time_unreadable);
        return time;
    };
    attendance.arrived = time_of(Column::arrived);
    attendance.left = time_of(Column::left);
    attendance.remarks = row.other();
    const std::string_view state = row.cell(Column::presence);
    const auto mark = read_mark(state);
    if (!mark) {
        row.doubt(Column::presence, Doubt::attendance_mark_unreadable);
        return RowFate::refused;
    }
    // A row with a time of coming and no state says that the child came.
    if (mark->closed && !attendance.arrived) return RowFate::unchanged;
    attendance.presence = mark->closed ? Presence::present : mark->presence;
    const int column = row.ledger().header.at[static_cast<std::size_t>(Column::day)];
    return keep(row, static_cast<std::size_t>(column), std::move(attendance));
}

RowFate AttendanceBook::keep(const RowReader& row, std::size_t column, Attendance attendance) {
    const std::pair key(attendance.child, attendance.day);
    const auto [taken, is_first] = taken_.try_emplace(key, attendance);
    if (!is_first) {
        if (taken->second.presence != attendance.presence) {
            const std::string day = format_date(attendance.day);
            row.doubt_at(column, Doubt::attendance_contradicts, {day, day});
        }
        return RowFate::unchanged;
    }
    const auto before = known_.find(key);
    if (before == known_.end()) return RowFate::added;
    return before->second == attendance ? RowFate::unchanged : RowFate::merged;
}

std::vector<Attendance> AttendanceBook::changed() const {
    std::vector<Attendance> changed;
    for (const auto& [key, attendance] : taken_) {
        const auto before = known_.find(key);
        if (before == known_.end() || before->second != attendance) changed.push_back(attendance);
    }
    return changed;
}

}  // namespace yingtuo::roll
