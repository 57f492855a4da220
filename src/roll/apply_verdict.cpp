#include "roll/apply_verdict.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "roll/child_entries.h"
#include "roll/households.h"

namespace yingtuo::roll {

namespace {

// How soon a list is believed: on school and grade, and on everything else. 0 first.
int rank_of(ListKind list, bool on_schooling) {
    if (list == ListKind::other_roll) return 2;
    return (list == ListKind::school_roll) == on_schooling ? 0 : 1;
}

int best_rank(const Roll& roll, Id<Child> child, bool on_schooling) {
    int best = 3;
    for (const Listing& listing : roll.listings) {
        if (listing.child == child) best = std::min(best, rank_of(listing.list, on_schooling));
    }
    return best;
}

const ChildRecord* find_child(const Roll& roll, Id<Child> child) {
    const auto found = std::find_if(roll.children.begin(), roll.children.end(),
                                    [&](const ChildRecord& record) { return record.child.id == child; });
    return found == roll.children.end() ? nullptr : &*found;
}

tl::unexpected<Error> no_child(Id<Child> child) {
    return refuse(
        ErrorCode::not_found,
        {fmt::format("花名册上没有儿童 {}", child.value()), fmt::format("there is no child {}", child.value())},
        {"编号见疑似重复清单", "the list of probable pairs has the numbers"}, fmt::format("child:{}", child.value()));
}

template <typename Value>
void fill(Value& field, const Value& from, const Value& nothing) {
    if (field == nothing) field = from;
}

void fill_schooling(ChildRecord& record, const ChildRecord& from) {
    fill(record.child.school, from.child.school, {});
    fill(record.child.grade, from.child.grade, {});
}

void fill_person(ChildRecord& record, const ChildRecord& from) {
    fill(record.name, from.name, {});
    // Sex and birth date are the number's where there is one.
    const bool takes_number = record.id_number.empty() && !from.id_number.empty();
    if (takes_number) {
        record.id_number = from.id_number;
        record.child.sex = from.child.sex;
        record.child.birth_date = from.child.birth_date;
    }
    fill(record.child.sex, from.child.sex, Sex::unknown);
    fill(record.child.birth_date, from.child.birth_date, {});
    fill(record.child.category, from.child.category, ChildCategory::unknown);
    fill(record.child.willing, from.child.willing, Willingness::unasked);
    fill(record.child.reason_not_willing, from.child.reason_not_willing, {});
}

void fill_carer(ChildRecord& record, const ChildRecord& from) {
    fill(record.address, from.address, {});
    fill(record.carer_name, from.carer_name, {});
    fill(record.carer_id_number, from.carer_id_number, {});
    fill(record.carer_phone, from.carer_phone, {});
    fill(record.carer_relation, from.carer_relation, {});
    fill(record.care.guardianship, from.care.guardianship, GuardianshipGrade::unknown);
    for (YesNo CareSituation::*answer :
         {&CareSituation::both_parents_away, &CareSituation::other_parent_unable, &CareSituation::has_entrusted_carer})
        fill(record.care.*answer, from.care.*answer, YesNo::unknown);
}

ChildRecord joined(const Roll& roll, const ChildRecord& a, const ChildRecord& b) {
    const bool b_speaks_of_home = best_rank(roll, b.child.id, false) < best_rank(roll, a.child.id, false);
    const bool b_speaks_of_school = best_rank(roll, b.child.id, true) < best_rank(roll, a.child.id, true);
    ChildRecord record = b_speaks_of_home ? b : a;
    const ChildRecord& second = b_speaks_of_home ? a : b;
    fill_person(record, second);
    fill_carer(record, second);
    const ChildRecord& of_school = b_speaks_of_school ? b : a;
    record.child.school = of_school.child.school;
    record.child.grade = of_school.child.grade;
    fill_schooling(record, b_speaks_of_school ? a : b);
    for (const auto& [key, value] : second.other) record.other.try_emplace(key, value);
    record.child.id = a.child.id;
    record.child.household = record.child.household.is_set() ? record.child.household : second.child.household;
    return record;
}

// Households as they are once these records stand in the roll; the children in `moved` look for theirs anew.
Roll with_households_settled(const Roll& roll, const RegionTree& regions, const std::vector<Id<Child>>& moved) {
    ChildEntries entries(roll);
    for (ChildEntry& entry : entries.all()) {
        if (std::find(moved.begin(), moved.end(), entry.known->child.id) != moved.end()) entry.carer_changed = true;
    }
    std::vector<bool> no_rows;
    const TellRow tell = [](const ChildRow&, Column, Doubt, const Text&) {};
    Roll changed;
    changed.households = group_households(roll, regions, entries, {}, no_rows, tell);
    for (const ChildEntry& entry : entries.all()) {
        if (std::find(moved.begin(), moved.end(), entry.known->child.id) != moved.end())
            changed.children.push_back(entry.now());
    }
    return changed;
}

// ---- Parting -----------------------------------------------------------------------------------------------------

// Of a field that the row said: what the other listings say, the most believed first.
template <typename Value>
void take_out(Value& field, const Value& nothing, Value Said::*said, bool on_schooling, const Said& row,
              const std::vector<const Listing*>& others) {
    if (row.*said == nothing || field != row.*said) return;
    const Listing* best = nullptr;
    for (const Listing* other : others) {
        if (!other->said || (*other->said).*said == nothing) continue;
        if ((*other->said).*said == field) return;  // another list says so too
        if (best == nullptr || rank_of(other->list, on_schooling) < rank_of(best->list, on_schooling)) best = other;
    }
    // Where nobody else says anything, a list that was taken over before statements were kept may have.
    const bool is_all_known =
        std::all_of(others.begin(), others.end(), [](const Listing* other) { return other->said.has_value(); });
    if (best != nullptr) {
        field = (*best->said).*said;
    } else if (is_all_known) {
        field = nothing;
    }
}

ChildRecord without_row(ChildRecord record, const Said& row, const std::vector<const Listing*>& others) {
    take_out(record.name, {}, &Said::name, false, row, others);
    if (!row.number_refused) take_out(record.id_number, {}, &Said::id_number, false, row, others);
    if (record.id_number.empty() || record.id_number == row.id_number) {
        take_out(record.child.sex, Sex::unknown, &Said::sex, false, row, others);
        take_out(record.child.birth_date, {}, &Said::birth_date, false, row, others);
    }
    take_out(record.child.school, {}, &Said::school, true, row, others);
    take_out(record.child.grade, {}, &Said::grade, true, row, others);
    take_out(record.child.category, ChildCategory::unknown, &Said::category, false, row, others);
    take_out(record.child.willing, Willingness::unasked, &Said::willing, false, row, others);
    take_out(record.child.reason_not_willing, {}, &Said::reason_not_willing, false, row, others);
    take_out(record.address, {}, &Said::address, false, row, others);
    take_out(record.carer_name, {}, &Said::carer_name, false, row, others);
    take_out(record.carer_id_number, {}, &Said::carer_id_number, false, row, others);
    take_out(record.carer_phone, {}, &Said::carer_phone, false, row, others);
    take_out(record.carer_relation, {}, &Said::carer_relation, false, row, others);
    return record;
}

ChildRecord made_of(const Said& said, const ChildRecord& parted_from) {
    ChildRecord record;
    record.name = said.name;
    // A number that is the first child's own is not this one's.
    if (!said.number_refused && said.id_number != parted_from.id_number) record.id_number = said.id_number;
    record.child.sex = said.sex;
    record.child.birth_date = said.birth_date;
    record.child.school = said.school;
    record.child.grade = said.grade;
    record.child.category = said.category;
    record.child.willing = said.willing;
    record.child.reason_not_willing = said.reason_not_willing;
    record.address = said.address;
    record.carer_name = said.carer_name;
    record.carer_id_number = said.carer_id_number;
    record.carer_phone = said.carer_phone;
    record.carer_relation = said.carer_relation;
    return record;
}

// A household where the row says, for the grouping to start from.
Household household_at(const Said& said, Id<Household> id, const RegionTree& regions) {
    Household household;
    household.id = id;
    household.village_code = said.village_code;
    household.hamlet_code = said.hamlet_code;
    const Region* hamlet = said.hamlet_code.empty() ? nullptr : regions.find(said.hamlet_code);
    const Region* village = said.village_code.empty() ? nullptr : regions.find(said.village_code);
    for (const auto& [region, source] : {std::pair{hamlet, PointSource::hamlet}, {village, PointSource::village}}) {
        if (region == nullptr || !region->point || household.point) continue;
        if (source == PointSource::village && region->level != RegionLevel::village) continue;
        household.point = region->point;
        household.point_source = source;
        household.elevation = region->elevation;
    }
    return household;
}

}  // namespace

Result<Roll> one_child(const Roll& roll, const RegionTree& regions, Id<Child> child, Id<Child> other) {
    if (child == other) {
        return refuse(ErrorCode::bad_input, {"两个编号是同一名儿童", "the two numbers are of one child"},
                      {"请给出两个不同的编号", "give two different numbers"}, fmt::format("child:{}", child.value()));
    }
    const ChildRecord* a = find_child(roll, child);
    const ChildRecord* b = find_child(roll, other);
    if (a == nullptr) return no_child(child);
    if (b == nullptr) return no_child(other);
    Roll merged = roll;
    const ChildRecord record = joined(roll, *a, *b);
    std::erase_if(merged.children, [&](const ChildRecord& one) { return one.child.id == other; });
    *std::find_if(merged.children.begin(), merged.children.end(),
                  [&](const ChildRecord& one) { return one.child.id == child; }) = record;
    for (Listing& listing : merged.listings) {
        if (listing.child == other) listing.child = child;
    }
    return with_households_settled(merged, regions, {child});
}

Result<Roll> part_row(const Roll& roll, const RegionTree& regions, Id<Child> child, const std::string& file,
                      const std::string& sheet, int row) {
    const ChildRecord* whole = find_child(roll, child);
    if (whole == nullptr) return no_child(child);
    const std::string where = fmt::format("{}:{}:{}", file, sheet, row);
    const Listing* parted = nullptr;
    std::vector<const Listing*> others;
    for (const Listing& listing : roll.listings) {
        if (listing.child != child) continue;
        if (listing.file == file && listing.sheet == sheet && listing.row == row) {
            parted = &listing;
        } else {
            others.push_back(&listing);
        }
    }
    if (parted == nullptr) {
        return refuse(ErrorCode::not_found,
                      {fmt::format("儿童 {} 不在这一行", child.value()),
                       fmt::format("child {} does not stand on that row", child.value())},
                      {"请核对文件、表名和行号", "check file, sheet and row"}, where);
    }
    if (others.empty()) {
        return refuse(
            ErrorCode::conflict,
            {"这名儿童只在这一行，没有可分开的", "the child stands on that row alone: there is nothing to part"},
            {"若整行有误，请更正名单后重新导入", "correct the list and import it again"}, where);
    }
    if (!parted->said) {
        return refuse(ErrorCode::conflict,
                      {"这份名单是在保存各行原文之前导入的", "the list was imported before what rows say was kept"},
                      {"请先重新导入这份名单", "import the list again first"}, where);
    }
    Roll apart = roll;
    ChildRecord second = made_of(*parted->said, *whole);
    std::int64_t last = roll.given.child;
    for (const ChildRecord& one : roll.children) last = std::max(last, one.child.id.value());
    std::int64_t last_household = roll.given.household;
    for (const Household& one : roll.households) last_household = std::max(last_household, one.id.value());
    second.child.id = Id<Child>{last + 1};
    second.child.household = Id<Household>{last_household + 1};
    const Household home = household_at(*parted->said, second.child.household, regions);
    apart.households.push_back(home);
    ChildRecord& first = *std::find_if(apart.children.begin(), apart.children.end(),
                                       [&](const ChildRecord& one) { return one.child.id == child; });
    first = without_row(first, *parted->said, others);
    for (Listing& listing : apart.listings) {
        if (listing.child == child && listing.file == file && listing.sheet == sheet && listing.row == row)
            listing.child = second.child.id;
    }
    apart.children.push_back(second);
    Roll changed = with_households_settled(apart, regions, {child, second.child.id});
    const bool stands = std::any_of(changed.households.begin(), changed.households.end(),
                                    [&](const Household& one) { return one.id == home.id; });
    const bool is_used = std::any_of(changed.children.begin(), changed.children.end(),
                                     [&](const ChildRecord& one) { return one.child.household == home.id; });
    if (is_used && !stands) changed.households.push_back(home);
    return changed;
}

}  // namespace yingtuo::roll
