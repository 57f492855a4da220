#include "roll/venues.h"

#include <algorithm>

#include "roll/answers.h"
#include "roll/cell_text.h"
#include "roll/person_name.h"
#include "roll/phone.h"
#include "roll/shared_cells.h"
#include "roll/venue_words.h"

namespace yingtuo::roll {

namespace {

std::optional<bool> answer_of(const RowReader& row, Column column) {
    const std::string_view cell = row.cell(column);
    if (is_blank(cell)) return std::nullopt;
    const auto answer = read_yes_no(cell);
    if (!answer) row.doubt(column, Doubt::answer_unreadable);
    return answer;
}

}  // namespace

// What a row says; empty where it says nothing that can be used.
struct VenueBook::Told {
    std::string name;
    Place place;
    std::optional<VenueKind> kind;
    std::optional<Point> point;
    std::optional<Metres> elevation;
    std::optional<int> capacity;
    std::optional<int> rooms;
    std::optional<int> beds;
    std::optional<bool> usable;
    std::string unusable_reason;
    std::optional<bool> open_last_year;
    std::optional<VenueDecision> decision;
    std::string decision_reason;
    std::string decided_by;
    std::string address;
    std::string lead_name;
    std::string lead_phone;
    OtherColumns other;
};

VenueBook::VenueBook(const Roll& known, PlaceIndex& places) : places_(places) {
    next_id_ = known.given.venue + 1;
    for (const VenueRecord& record : known.venues) {
        by_name_[record.venue.name].push_back(entries_.size());
        next_id_ = std::max(next_id_, record.venue.id.value() + 1);
        entries_.push_back({record, false, false});
    }
}

VenueBook::Told VenueBook::read(const RowReader& row) {
    Told told;
    told.name = squeeze(text_of(row, Column::venue_name));
    told.other = row.other();
    told.place = read_place(row, places_, row.ledger().context);
    tell_place(row, told.place, places_.regions());
    if (told.place.state == PlaceState::nothing_said) row.doubt(Column::village, Doubt::place_missing);
    const std::string_view kind = row.cell(Column::venue_kind);
    if (!is_blank(kind)) {
        told.kind = read_venue_kind(kind);
        if (!told.kind) row.doubt(Column::venue_kind, Doubt::venue_kind_unreadable);
    } else {
        told.kind = read_venue_kind(told.name);  // 永丰镇中心小学 says what it is
        if (!told.kind) row.doubt(Column::venue_kind, Doubt::venue_kind_unreadable);
    }
    told.point = read_point(row);
    if (!told.point) {
        const bool said = !is_blank(row.cell(Column::lon)) || !is_blank(row.cell(Column::lat)) ||
                          !is_blank(row.cell(Column::lon_lat));
        if (!said) row.doubt(row.has(Column::lon) ? Column::lon : Column::lon_lat, Doubt::point_missing);
    }
    if (!is_blank(row.cell(Column::elevation))) {
        told.elevation = read_elevation(row.cell(Column::elevation));
        if (!told.elevation) row.doubt(Column::elevation, Doubt::elevation_unreadable);
    }
    if (is_blank(row.cell(Column::capacity))) {
        row.doubt(Column::capacity, Doubt::capacity_missing);
    } else if (const auto capacity = read_count(row.cell(Column::capacity))) {
        told.capacity = capacity->count;
        if (capacity->doubtful) row.doubt(Column::capacity, Doubt::capacity_doubtful);
    } else {
        row.doubt(Column::capacity, Doubt::capacity_unreadable);
    }
    if (!is_blank(row.cell(Column::rooms))) {
        if (const auto rooms = read_count(row.cell(Column::rooms))) {
            told.rooms = rooms->count;
        } else {
            row.doubt(Column::rooms, Doubt::rooms_unreadable);
        }
    }
    if (!is_blank(row.cell(Column::beds))) {
        told.beds = read_beds(row.cell(Column::beds));
        if (!told.beds) row.doubt(Column::beds, Doubt::beds_unreadable);
    }
    told.usable = answer_of(row, Column::usable);
    told.unusable_reason = text_of(row, Column::unusable_reason);
    // A site on a landslide point stays closed whatever else the row says.
    if (const auto hazard = answer_of(row, Column::hazard)) {
        if (*hazard) {
            told.usable = false;
            told.unusable_reason = "地质灾害点";
        } else if (!told.usable && !row.has(Column::usable)) {
            told.usable = true;
        }
    }
    told.open_last_year = answer_of(row, Column::open_last_year);
    if (!is_blank(row.cell(Column::decision))) {
        told.decision = read_venue_decision(row.cell(Column::decision));
        if (!told.decision) row.doubt(Column::decision, Doubt::decision_unreadable);
    }
    told.decision_reason = text_of(row, Column::decision_reason);
    told.decided_by = text_of(row, Column::decided_by);
    told.address = text_of(row, Column::address);
    told.lead_name = normal_name(text_of(row, Column::lead_name));
    told.lead_phone = read_phone(row, Column::lead_phone);
    const std::string both = text_of(row, Column::lead_name_phone);
    if (!both.empty()) {
        const auto digit = both.find_first_of("0123456789");
        std::string name = normal_name(both.substr(0, digit));
        while (!name.empty() && contains_any(name.substr(name.size() - 1), {":", ",", "/", "(", ";"})) name.pop_back();
        if (told.lead_name.empty()) told.lead_name = name;
        if (told.lead_phone.empty() && digit != std::string::npos)
            told.lead_phone = read_phone(row, Column::lead_name_phone);
    }
    return told;
}

std::optional<std::size_t> VenueBook::find(const std::string& name, const Place& place) const {
    const auto named = by_name_.find(name);
    if (named == by_name_.end()) return std::nullopt;
    for (const std::size_t i : named->second) {
        if (entries_[i].record.venue.village_code == place.code) return i;
    }
    const RegionTree& regions = places_.regions();
    const auto is_village = [&](std::string_view code) {
        const Region* region = regions.find(code);
        return region != nullptr && region->level == RegionLevel::village;
    };
    const auto county = [&](std::string_view code) { return regions.at_level(code, RegionLevel::county); };
    std::optional<std::size_t> match;
    for (const std::size_t i : named->second) {
        const std::string& code = entries_[i].record.venue.village_code;
        if (is_village(code) && is_village(place.code)) continue;
        const bool same_county = code.empty() || place.code.empty() || county(code) == county(place.code);
        if (!same_county) continue;
        if (match) return std::nullopt;
        match = i;
    }
    return match;
}

bool VenueBook::apply(const Told& told, bool overwrites, VenueRecord& record) {
    Venue& venue = record.venue;
    bool changed = false;
    const auto is = [&](bool one) { changed = changed || one; };
    is(take_field(venue.kind, told.kind.value_or(VenueKind::other), VenueKind::other, overwrites));
    is(take_field(venue.village_code, told.place.code, std::string(), overwrites));
    is(take_field(venue.point, told.point, {}, overwrites));
    is(take_field(venue.elevation, told.elevation, {}, overwrites));
    is(take_field(venue.capacity, told.capacity.value_or(0), 0, overwrites));
    is(take_field(venue.rooms, told.rooms.value_or(0), 0, overwrites));
    // No beds is an answer too: they may have been taken away.
    if (told.beds && overwrites) {
        is(venue.beds != *told.beds);
        venue.beds = *told.beds;
    }
    if (told.usable && overwrites) {
        is(venue.usable != *told.usable);
        venue.usable = *told.usable;
        const std::string reason = *told.usable ? std::string() : told.unusable_reason;
        if (venue.unusable_reason != reason) {
            venue.unusable_reason = reason;
            changed = true;
        }
    }
    if (told.open_last_year && overwrites) {
        is(venue.open_last_year != *told.open_last_year);
        venue.open_last_year = *told.open_last_year;
    }
    if (told.decision && overwrites) {
        is(venue.decision != *told.decision);
        venue.decision = *told.decision;
        is(take_field(venue.decision_reason, told.decision_reason, std::string(), true));
        is(take_field(venue.decided_by, told.decided_by, std::string(), true));
    }
    is(take_field(record.address, told.address, std::string(), overwrites));
    is(take_field(record.lead_name, told.lead_name, std::string(), overwrites));
    is(take_field(record.lead_phone, told.lead_phone, std::string(), overwrites));
    is(take_other(record.other, told.other, overwrites));
    return changed;
}

RowFate VenueBook::take(const RowReader& row) {
    if (is_blank(row.cell(Column::venue_name))) {
        row.doubt(Column::venue_name, Doubt::row_unnamed);
        return RowFate::refused;
    }
    const Told told = read(row);
    const auto match = find(told.name, told.place);
    if (!match) {
        Entry entry;
        entry.record.venue.id = Id<Venue>(next_id_++);
        entry.record.venue.name = told.name;
        entry.in_this_import = true;
        entry.changed = true;
        (void)apply(told, true, entry.record);
        by_name_[told.name].push_back(entries_.size());
        entries_.push_back(std::move(entry));
        return RowFate::added;
    }
    Entry& entry = entries_[*match];
    const bool repeated = entry.in_this_import;
    if (repeated) row.doubt(Column::venue_name, Doubt::venue_repeated);
    entry.in_this_import = true;
    const bool changed = apply(told, !repeated, entry.record);
    entry.changed = entry.changed || changed;
    return changed ? RowFate::merged : RowFate::unchanged;
}

std::vector<VenueRecord> VenueBook::changed() const {
    std::vector<VenueRecord> out;
    for (const Entry& entry : entries_) {
        if (entry.changed) out.push_back(entry.record);
    }
    std::sort(out.begin(), out.end(),
              [](const VenueRecord& a, const VenueRecord& b) { return a.venue.id < b.venue.id; });
    return out;
}

}  // namespace yingtuo::roll
