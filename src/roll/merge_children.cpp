#include "roll/merge_children.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include "roll/link_facts.h"

namespace yingtuo::roll {

namespace {

constexpr int silent = 3;

// How soon a list is believed: on place, carer and answers, and on school and grade. 0 first.
int rank_for_home(ListKind list) {
    return list == ListKind::village_roll ? 0 : list == ListKind::school_roll ? 1 : 2;
}
int rank_for_schooling(ListKind list) {
    return list == ListKind::school_roll ? 0 : list == ListKind::village_roll ? 1 : 2;
}

// Columns without a field of their own are kept by kind of list, so that two lists' notes do not fight.
std::string other_key(ListKind list, const std::string& header) {
    if (list == ListKind::village_roll) return header;
    return std::string(name_of(list).zh) + "/" + header;
}

class Merger {
  public:
    Merger(std::span<ChildRow> rows, std::span<const LedgerSheet> ledgers, const RegionTree& regions,
           ChildEntries& entries, const TellRow& tell)
        : rows_(rows), ledgers_(ledgers), regions_(regions), entries_(entries), tell_(tell) {
        merged_.changed.assign(rows.size(), false);
        find_own_lists();
    }

    MergedRows merge() {
        for (std::size_t i = 0; i < entries_.all().size(); ++i) {
            if (entries_.all()[i].rows.empty()) continue;
            merge_entry(entries_.all()[i]);
            add_listings(i, entries_.all()[i]);
        }
        return std::move(merged_);
    }

  private:
    // Known lists that this import brings again: by file and sheet name, or, under another file name, because it is the
    // same list nearly child by child.
    void find_own_lists() {
        own_lists_.resize(ledgers_.size());
        brought_again_.assign(entries_.list_count(), false);
        std::vector<std::size_t> rows_of(ledgers_.size(), 0);
        std::vector<std::unordered_map<ListNumber, std::size_t>> shared(ledgers_.size());
        for (const ChildEntry& entry : entries_.all()) {
            for (const std::size_t row : entry.rows) {
                ++rows_of[rows_[row].ledger];
                for (const KnownListing& known : entry.listings) ++shared[rows_[row].ledger][known.list];
            }
        }
        for (std::size_t i = 0; i < ledgers_.size(); ++i) {
            const Sheet& sheet = *ledgers_[i].sheet;
            if (const auto same = entries_.list_number(sheet.file, sheet.name)) {
                own_lists_[i].insert(*same);
            } else {
                for (const auto& [list, children] : shared[i]) {
                    const bool same_kind = entries_.list_kind(list) == ledgers_[i].list;
                    const std::size_t larger = std::max(rows_of[i], entries_.list_size(list));
                    if (same_kind && children >= 3 && children * 2 > larger) own_lists_[i].insert(list);
                }
            }
            for (const ListNumber list : own_lists_[i]) brought_again_[list] = true;
        }
    }

    [[nodiscard]] const LedgerSheet& ledger_of(std::size_t row) const { return ledgers_[rows_[row].ledger]; }

    // When the list that a row stands on was first taken over, among the lists of its child.
    [[nodiscard]] std::size_t age_of(const ChildEntry& entry, std::size_t row) const {
        const auto& own = own_lists_[rows_[row].ledger];
        for (std::size_t i = 0; i < entry.listings.size(); ++i) {
            if (own.contains(entry.listings[i].list)) return i;
        }
        return entry.listings.size();
    }

    // The row that may overwrite a part of the record: none where a list outside this import goes before all of them.
    template <typename Rank>
    [[nodiscard]] std::optional<std::size_t> speaker(const ChildEntry& entry, Rank rank) const {
        using Precedence = std::pair<int, std::size_t>;
        std::optional<std::size_t> best;
        Precedence first{silent, 0};
        for (const std::size_t row : entry.rows) {
            const Precedence own{rank(ledger_of(row).list), age_of(entry, row)};
            if (own >= first) continue;
            first = own;
            best = row;
        }
        for (std::size_t i = 0; i < entry.listings.size(); ++i) {
            if (brought_again_[entry.listings[i].list]) continue;
            if (Precedence{rank(entry.listings[i].listing->list), i} < first) return std::nullopt;
        }
        return best;
    }

    // Sets one field from a row, where the row says something and may overwrite or the field is empty.
    void take_text(ChildEntry& entry, std::size_t row, bool overwrites, const std::string& value,
                   std::string ChildRecord::*field) {
        if (value.empty()) return;
        const std::string& now = entry.now().*field;
        if (now == value || (!now.empty() && !overwrites)) return;
        entry.edit().*field = value;
        merged_.changed[row] = true;
    }

    template <typename Value>
    void take_value(ChildEntry& entry, std::size_t row, bool overwrites, const Value& value, const Value& nothing,
                    Value Child::*field) {
        if (value == nothing) return;
        const Value& now = entry.now().child.*field;
        if (now == value || (now != nothing && !overwrites)) return;
        entry.edit().child.*field = value;
        merged_.changed[row] = true;
    }

    void take_person(ChildEntry& entry, std::size_t row, bool overwrites) {
        const ChildRow& told = rows_[row];
        if (overwrites) {
            take_text(entry, row, true, told.name, &ChildRecord::name);
        } else {
            if (!told.name.empty() && !entry.now().name.empty() && told.name != entry.now().name)
                tell(row, Column::name, Doubt::name_differs);
            take_text(entry, row, false, told.name, &ChildRecord::name);
        }
        // With a number both are the number's, on every row alike.
        if (entry.now().id_number.empty() && !overwrites) {
            const Child& child = entry.now().child;
            if (told.sex != Sex::unknown && child.sex != Sex::unknown && told.sex != child.sex)
                tell(row, Column::sex, Doubt::sex_differs);
        }
        const bool from_number = !told.id_number.empty() && told.id_number == entry.now().id_number;
        const bool may = from_number || (overwrites && entry.now().id_number.empty());
        take_value(entry, row, may, told.sex, Sex::unknown, &Child::sex);
        take_value(entry, row, may, told.birth_date, std::optional<Date>{}, &Child::birth_date);
        if (!from_number && told.birth_date && !told.birth_month_only &&
            entry.now().child.birth_date != told.birth_date) {
            tell(row, Column::birth_date, Doubt::birth_date_differs,
                 {fmt::format("本行 {}，保留 {}", format_date(*told.birth_date),
                              format_date(*entry.now().child.birth_date)),
                  fmt::format("this row {}, kept {}", format_date(*told.birth_date),
                              format_date(*entry.now().child.birth_date))});
        }
    }

    void take_schooling(ChildEntry& entry, std::size_t row, bool overwrites) {
        take_value(entry, row, overwrites, rows_[row].school, std::string(), &Child::school);
        take_value(entry, row, overwrites, rows_[row].grade, std::string(), &Child::grade);
    }

    void take_answers(ChildEntry& entry, std::size_t row, bool overwrites) {
        const ChildRow& told = rows_[row];
        take_value(entry, row, overwrites, told.category, ChildCategory::unknown, &Child::category);
        if (!overwrites && told.willing != Willingness::unasked && entry.now().child.willing != Willingness::unasked &&
            told.willing != entry.now().child.willing) {
            tell(
                row, Column::willing, Doubt::willing_differs,
                {fmt::format("本行“{}”，保留“{}”", name_of(told.willing).zh, name_of(entry.now().child.willing).zh),
                 fmt::format("this row {}, kept {}", name_of(told.willing).en, name_of(entry.now().child.willing).en)});
        }
        take_value(entry, row, overwrites, told.willing, Willingness::unasked, &Child::willing);
        take_value(entry, row, overwrites, told.reason_not_willing, std::string(), &Child::reason_not_willing);
    }

    void take_carer(ChildEntry& entry, std::size_t row, bool overwrites) {
        const ChildRow& told = rows_[row];
        const bool before = merged_.changed[row];
        merged_.changed[row] = false;
        take_text(entry, row, overwrites, told.address, &ChildRecord::address);
        take_text(entry, row, overwrites, told.carer_name, &ChildRecord::carer_name);
        take_text(entry, row, overwrites, told.carer_id_number, &ChildRecord::carer_id_number);
        take_text(entry, row, overwrites, told.carer_phone, &ChildRecord::carer_phone);
        entry.carer_changed = entry.carer_changed || merged_.changed[row];
        merged_.changed[row] = merged_.changed[row] || before;
        take_text(entry, row, overwrites, told.carer_relation, &ChildRecord::carer_relation);
    }

    template <typename Value>
    void take_care_part(ChildEntry& entry, std::size_t row, bool overwrites, Value CareSituation::*part) {
        const Value& told = rows_[row].care.*part;
        const Value& now = entry.now().care.*part;
        if (told == Value::unknown || told == now || (now != Value::unknown && !overwrites)) return;
        entry.edit().care.*part = told;
        merged_.changed[row] = true;
    }

    void take_care(ChildEntry& entry, std::size_t row, bool overwrites) {
        take_care_part(entry, row, overwrites, &CareSituation::guardianship);
        take_care_part(entry, row, overwrites, &CareSituation::both_parents_away);
        take_care_part(entry, row, overwrites, &CareSituation::other_parent_unable);
        take_care_part(entry, row, overwrites, &CareSituation::has_entrusted_carer);
    }

    void take_home(ChildEntry& entry, std::size_t row, bool overwrites) {
        const ChildRow& told = rows_[row];
        Home& home = entry.home;
        if (told.place.code.empty()) return take_point(entry, row, overwrites);
        if (home.village_code == told.place.code) {
            if (!told.place.hamlet_code.empty() && told.place.hamlet_code != home.hamlet_code &&
                (overwrites || home.hamlet_code.empty())) {
                home.hamlet_code = told.place.hamlet_code;
                entry.home_row = row;
            }
            return take_point(entry, row, overwrites);
        }
        const bool names_village = told.place.has_village();
        const bool village_known = regions_.at_level(home.village_code, RegionLevel::village) != nullptr;
        // A village fills what was a township only; a township never pushes a village out.
        const bool fills = home.village_code.empty() || (names_village && !village_known);
        if (!fills && !(overwrites && names_village)) return;
        home = {told.place.code, told.place.hamlet_code, told.point};
        entry.village_changed = true;
        entry.home_row = row;
        merged_.changed[row] = true;
    }

    void take_point(ChildEntry& entry, std::size_t row, bool overwrites) {
        const auto& point = rows_[row].point;
        if (!point || entry.home.point == point || (entry.home.point && !overwrites)) return;
        entry.home.point = point;
        entry.home_row = row;
    }

    // Told on every row that names another village, and on the first that names the one that is kept: either may be
    // wrong.
    void tell_two_places(const ChildEntry& entry) const {
        const std::string& kept = entry.home.village_code;
        std::optional<std::size_t> keeper;
        std::optional<std::size_t> other;
        for (const std::size_t row : entry.rows) {
            const Place& place = rows_[row].place;
            if (!place.has_village()) continue;
            if (place.code == kept) {
                if (!keeper) keeper = row;
                continue;
            }
            if (!other) other = row;
            tell_place(
                row,
                {fmt::format("保留 {}，本行为 {}", regions_.path_name(kept), regions_.path_name(place.code)),
                 fmt::format("kept {}, this row says {}", regions_.path_name(kept), regions_.path_name(place.code))});
        }
        if (!keeper || !other) return;
        const Sheet& sheet = *ledger_of(*other).sheet;
        const Text where = place_of_row(sheet.file, sheet.name, rows_[*other].row);
        const std::string elsewhere = regions_.path_name(rows_[*other].place.code);
        tell_place(*keeper,
                   {fmt::format("保留本行的 {}，{}为 {}", regions_.path_name(kept), where.zh, elsewhere),
                    fmt::format("kept as on this row, {}; {} says {}", regions_.path_name(kept), where.en, elsewhere)});
    }

    // Told on every row of a school roll that names another school than the one that is kept.
    void tell_two_schools(const ChildEntry& entry) const {
        const std::string& kept = entry.now().child.school;
        for (const std::size_t row : entry.rows) {
            const std::string& school = rows_[row].school;
            if (ledger_of(row).list != ListKind::school_roll || school.empty() || kept.empty() || school == kept)
                continue;
            tell(row, Column::school, Doubt::school_two_schools,
                 {fmt::format("保留 {}，本行为 {}", kept, school),
                  fmt::format("kept {}, this row says {}", kept, school)});
        }
    }

    void tell_place(std::size_t row, Text detail) const {
        const Column column = ledger_of(row).header.has(Column::village) ? Column::village : Column::address;
        tell(row, column, Doubt::place_two_places, std::move(detail));
    }

    void take_other(ChildEntry& entry, std::size_t row, bool overwrites) {
        if (ledger_of(row).list == ListKind::village_roll && overwrites && entry.now().other.empty() &&
            !rows_[row].other.empty()) {
            entry.edit().other = std::move(rows_[row].other);
            rows_[row].other.clear();
            merged_.changed[row] = true;
            return;
        }
        bool differs = false;
        for (const auto& [header, value] : rows_[row].other) {
            const std::string key = other_key(ledger_of(row).list, header);
            const auto now = entry.now().other.find(key);
            const bool there = now != entry.now().other.end();
            if (there && now->second == value) continue;
            if (there && !overwrites) {
                differs = true;
                continue;
            }
            entry.edit().other[key] = value;
            merged_.changed[row] = true;
        }
        if (differs) tell(row, Column::count, Doubt::other_differs);
    }

    void merge_entry(ChildEntry& entry) {
        const auto home = speaker(entry, rank_for_home);
        const auto schooling = speaker(entry, rank_for_schooling);
        if (schooling) take_schooling(entry, *schooling, true);
        if (home) take_from_home_list(entry, *home, true);
        for (const std::size_t row : entry.rows) {
            if (row != schooling) take_schooling(entry, row, false);
            if (row != home) take_from_home_list(entry, row, false);
        }
        for (const ListKind kind : {ListKind::village_roll, ListKind::school_roll, ListKind::other_roll}) {
            const auto first = speaker(entry, [&](ListKind list) { return list == kind ? 0 : silent; });
            if (first) take_other(entry, *first, true);
            for (const std::size_t row : entry.rows) {
                if (row != first && ledger_of(row).list == kind) take_other(entry, row, false);
            }
        }
        tell_two_places(entry);
        tell_two_schools(entry);
        if (!entry.now().child.birth_date) tell(entry.rows.front(), Column::birth_date, Doubt::birth_date_missing);
        if (entry.home.village_code.empty() && rows_[entry.rows.front()].place.state == PlaceState::nothing_said) {
            const Column column =
                ledger_of(entry.rows.front()).header.has(Column::village) ? Column::village : Column::address;
            tell(entry.rows.front(), column, Doubt::place_missing);
        }
    }

    void take_from_home_list(ChildEntry& entry, std::size_t row, bool overwrites) {
        take_person(entry, row, overwrites);
        take_answers(entry, row, overwrites);
        take_home(entry, row, overwrites);
        take_carer(entry, row, overwrites);
        take_care(entry, row, overwrites);
    }

    // Where the child stands on that list already: on that row, else on another. A child that has moved to another row
    // of a list it stands on is still on that list once.
    static const Listing* known_listing(const ChildEntry& entry, const Sheet& sheet, int row) {
        const Listing* found = nullptr;
        for (const KnownListing& known : entry.listings) {
            if (known.listing->file != sheet.file || known.listing->sheet != sheet.name) continue;
            if (known.listing->row == row) return known.listing;
            if (found == nullptr) found = known.listing;
        }
        return found;
    }

    // New listings, and known ones on which the row now says something else.
    void add_listings(std::size_t position, ChildEntry& entry) {
        std::set<std::tuple<std::string, std::string, int>> told;
        for (const std::size_t row : entry.rows) {
            const Sheet& sheet = *ledger_of(row).sheet;
            Listing listing;
            listing.child = Id<Child>(static_cast<std::int64_t>(position));
            listing.list = ledger_of(row).list;
            listing.file = sheet.file;
            listing.sheet = sheet.name;
            listing.row = rows_[row].row;
            listing.said = said_by(rows_[row]);
            const Listing* known = known_listing(entry, sheet, listing.row);
            if (known != nullptr) {
                listing.list = known->list;
                listing.row = known->row;
            }
            // Where two rows come to one listing, as in two files of one name, the first speaks.
            if (!told.emplace(listing.file, listing.sheet, listing.row).second) continue;
            if (known != nullptr && known->said == listing.said) continue;
            merged_.listings.push_back(std::move(listing));
            merged_.changed[row] = true;
        }
    }

    void tell(std::size_t row, Column column, Doubt doubt, Text detail = {}) const {
        tell_(rows_[row], column, doubt, std::move(detail));
    }

    std::span<ChildRow> rows_;
    std::span<const LedgerSheet> ledgers_;
    const RegionTree& regions_;
    ChildEntries& entries_;
    const TellRow& tell_;
    MergedRows merged_;
    std::vector<std::set<ListNumber>> own_lists_;  // by ledger sheet
    std::vector<bool> brought_again_;              // by known list
};

}  // namespace

MergedRows merge_children(std::span<ChildRow> rows, std::span<const LedgerSheet> ledgers, const RegionTree& regions,
                          ChildEntries& entries, const TellRow& tell) {
    return Merger(rows, ledgers, regions, entries, tell).merge();
}

}  // namespace yingtuo::roll
