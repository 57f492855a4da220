#include "roll/adults.h"

#include <algorithm>

namespace yingtuo::roll {

AdultBook::AdultBook(const Roll& known, const Season& season, PlaceIndex& places) : season_(season), places_(places) {
    next_id_ = known.given.adult + 1;
    for (const AdultRecord& record : known.adults) {
        if (!record.id_number.empty()) by_number_.emplace(record.id_number, entries_.size());
        by_name_[record.name].push_back(entries_.size());
        next_id_ = std::max(next_id_, record.adult.id.value() + 1);
        entries_.push_back({record, false, false});
    }
    std::unordered_map<Id<Adult>, std::size_t> by_id;
    for (std::size_t i = 0; i < entries_.size(); ++i) by_id.emplace(entries_[i].record.adult.id, i);
    for (const VettingState& state : known.vetting) {
        const auto found = by_id.find(state.adult);
        if (found != by_id.end() && !is_by_hand(state)) entries_[found->second].said = state;
    }
}

// What a person recorded is not compared with: the same ledger again must not take it back.
bool AdultBook::note_vetting(const AdultRow& told, Entry& entry) {
    if (!told.says_record_check) return false;
    VettingState state;
    state.adult = entry.record.adult.id;
    state.state = told.record_check;
    state.on = told.record_checked_on;
    if (told.record_check == RecordCheck::clear) {
        state.valid_until = told.cleared_until;
        state.evidence = told.record_evidence;
    }
    if (entry.said) {
        state.id = entry.said->id;
        if (state.evidence.empty() && state.state == entry.said->state && state.on == entry.said->on)
            state.evidence = entry.said->evidence;  // a sheet without the column takes no number away
        if (state == *entry.said) {
            entry.says.reset();
            return false;
        }
    }
    state.id = {};
    entry.says = state;
    return true;
}

std::optional<std::size_t> AdultBook::find(const AdultRow& told) const {
    const std::string& number = told.person.id_number;
    if (!number.empty()) {
        if (const auto found = by_number_.find(number); found != by_number_.end()) return found->second;
    }
    const auto named = by_name_.find(told.person.name);
    if (told.person.name.empty() || named == by_name_.end()) return std::nullopt;
    std::optional<std::size_t> match;
    for (const std::size_t i : named->second) {
        const AdultRecord& record = entries_[i].record;
        if (!number.empty() && !record.id_number.empty()) continue;  // two people of one name
        const bool same_phone = !told.phone.empty() && told.phone == record.phone;
        const bool same_birth = told.person.birth_date && told.person.birth_date == record.adult.birth_date &&
                                !told.place.code.empty() && told.place.code == record.adult.village_code;
        const bool nothing_else = number.empty() && record.id_number.empty() && told.phone.empty() &&
                                  record.phone.empty() && told.place.code == record.adult.village_code &&
                                  told.person.birth_date == record.adult.birth_date;
        if (!same_phone && !same_birth && !nothing_else) continue;
        if (match) return std::nullopt;
        match = i;
    }
    return match;
}

bool AdultBook::apply(const AdultRow& told, bool overwrites, AdultRecord& record) const {
    Adult& adult = record.adult;
    bool changed = false;
    const auto is = [&](bool one) { changed = changed || one; };
    is(take_field(record.name, told.person.name, std::string(), overwrites));
    is(take_field(record.id_number, told.person.id_number, std::string(), overwrites));
    is(take_field(record.phone, told.phone, std::string(), overwrites));
    is(take_field(adult.sex, told.person.sex, Sex::unknown, overwrites));
    is(take_field(adult.birth_date, told.person.birth_date, {}, overwrites));
    is(take_field(adult.adult_class, told.adult_class.value_or(AdultClass::other), AdultClass::other, overwrites));
    is(take_field(adult.village_code, told.place.code, std::string(), overwrites));
    std::optional<Point> point = told.point;
    if (!point) {
        const Region* hamlet = places_.regions().find(told.place.hamlet_code);
        const Region* village = told.place.has_village() ? places_.regions().find(told.place.code) : nullptr;
        if (hamlet != nullptr && hamlet->point) {
            point = hamlet->point;
        } else if (village != nullptr) {
            point = village->point;
        }
    }
    is(take_field(adult.point, point, {}, overwrites));
    is(take_field(adult.available_from, told.service.from, {}, overwrites));
    is(take_field(adult.available_to, told.service.to, {}, overwrites));
    if (overwrites && told.says_off && adult.unavailable != told.service.off) {
        adult.unavailable = told.service.off;
        changed = true;
    }
    if (overwrites && told.days_per_week) {
        is(adult.max_days_week != *told.days_per_week);
        adult.max_days_week = *told.days_per_week;
    }
    if (overwrites && told.says_record_check) {
        is(adult.record_check != told.record_check);
        adult.record_check = told.record_check;
    }
    is(take_field(adult.record_checked_on, told.record_checked_on, {}, overwrites));
    is(take_field(adult.cleared_until, told.cleared_until, {}, overwrites));
    is(take_field(adult.general_trained_on, told.general_trained_on, {}, overwrites));
    is(take_field(adult.posts_trained, told.posts_trained, {}, overwrites));
    is(take_field(adult.skills, told.skills, {}, overwrites));
    is(take_field(adult.wished_township, told.wished_township, std::string(), overwrites));
    if (overwrites && told.accepts_transfer) {
        is(adult.accepts_transfer != *told.accepts_transfer);
        adult.accepts_transfer = *told.accepts_transfer;
    }
    if (overwrites && told.accepts_lodging) {
        is(adult.accepts_lodging != *told.accepts_lodging);
        adult.accepts_lodging = *told.accepts_lodging;
    }
    is(take_field(adult.team, told.team, std::string(), overwrites));
    is(take_other(record.other, told.other, overwrites));
    return changed;
}

RowFate AdultBook::take(const RowReader& row) {
    const auto told = read_adult_row(row, season_, places_);
    if (!told) return RowFate::refused;
    const auto match = find(*told);
    if (!match) {
        Entry entry;
        entry.record.adult.id = Id<Adult>(next_id_++);
        entry.in_this_import = true;
        entry.changed = true;
        (void)apply(*told, true, entry.record);
        (void)note_vetting(*told, entry);
        if (!entry.record.id_number.empty()) by_number_.emplace(entry.record.id_number, entries_.size());
        by_name_[entry.record.name].push_back(entries_.size());
        entries_.push_back(std::move(entry));
        return RowFate::added;
    }
    Entry& entry = entries_[*match];
    const bool repeated = entry.in_this_import;
    if (repeated) row.doubt(Column::name, Doubt::adult_repeated);
    entry.in_this_import = true;
    const bool changed = apply(*told, !repeated, entry.record);
    const bool vetted = !repeated && note_vetting(*told, entry);
    if (!entry.record.id_number.empty()) by_number_.emplace(entry.record.id_number, *match);
    entry.changed = entry.changed || changed;
    return changed || vetted ? RowFate::merged : RowFate::unchanged;
}

std::vector<VettingState> AdultBook::vetting() const {
    std::vector<VettingState> out;
    for (const Entry& entry : entries_) {
        if (entry.says) out.push_back(*entry.says);
    }
    std::ranges::sort(out, {}, &VettingState::adult);
    return out;
}

std::vector<AdultRecord> AdultBook::changed() const {
    std::vector<AdultRecord> out;
    for (const Entry& entry : entries_) {
        if (entry.changed) out.push_back(entry.record);
    }
    std::sort(out.begin(), out.end(),
              [](const AdultRecord& a, const AdultRecord& b) { return a.adult.id < b.adult.id; });
    return out;
}

}  // namespace yingtuo::roll
