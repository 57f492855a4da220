#include "roll/link_children.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>

#include "roll/link_search.h"
#include "roll/person_name.h"

namespace yingtuo::roll {

namespace {

// Whether a listing and a row say the same of who the child is, whatever else has changed.
bool is_same_person(const Said& said, const ChildRow& row) {
    if (said.name != row.name || said.id_number != row.id_number || said.id_written != row.id_written) return false;
    return said.birth_date == (said.number_refused ? row.own_birth_date : row.birth_date);
}

class Linker {
  public:
    Linker(std::span<ChildRow> rows, std::span<const LedgerSheet> ledgers, const RegionTree& regions,
           ChildEntries& entries, const TellRow& tell)
        : rows_(rows),
          ledgers_(ledgers),
          entries_(entries),
          tell_(tell),
          search_(rows, entries, regions),
          made_(rows.size(), false),
          linked_(rows.size(), false) {
        for (const ChildRow& row : rows) {
            if (!row.id_number.empty()) numbers_.insert(row.id_number);
        }
    }

    std::vector<bool> link() {
        recognise_rows();
        const auto each_open = [&](auto link_row) {
            for (std::size_t i = 0; i < rows_.size(); ++i) {
                if (!linked_[i]) link_row(i);
            }
        };
        each_open([&](std::size_t i) {
            if (!rows_[i].id_number.empty() && !rows_[i].maybe_rounded) link_by_number(i);
        });
        // Rows without a number look for a child first among all that have been found, then on their own old row, and
        // only then become children themselves: so the order of the lists does not matter. A number that may have been
        // rounded waits with them, and counts where nobody else is found.
        each_open([&](std::size_t i) { link_rounded(i) || link_by_likeness(i); });
        each_open([&](std::size_t i) {
            if (link_rounded(i) || link_by_row(i) || link_by_likeness(i)) return;
            if (rows_[i].id_number.empty()) tell_without_number(i);
            make(i);
        });
        for (ChildEntry& entry : entries_.all()) std::sort(entry.rows.begin(), entry.rows.end());
        return std::move(made_);
    }

  private:
    void join(std::size_t row, std::size_t entry) {
        entries_.all()[entry].rows.push_back(row);
        search_.joined(row, entry);
        linked_[row] = true;
    }

    void make(std::size_t row) {
        made_[row] = true;
        join(row, entries_.add(rows_[row]));
    }

    void refuse_number(std::size_t i) {
        ChildRow& row = rows_[i];
        row.refused_number = std::move(row.id_number);
        row.id_number.clear();
        row.sex = row.own_sex;
        row.birth_date = row.own_birth_date;
        search_.lost_number(i);
    }

    void tell(std::size_t row, Column column, Doubt doubt, Text detail = {}) const {
        tell_(rows_[row], column, doubt, std::move(detail));
    }

    // Where the child stands already: another row of this import, or a list taken over before.
    [[nodiscard]] Text where(const ChildEntry& entry, std::size_t row) const {
        for (const std::size_t other : entry.rows) {
            if (other == row) continue;
            const Sheet& sheet = *ledgers_[rows_[other].ledger].sheet;
            return place_of_row(sheet.file, sheet.name, rows_[other].row);
        }
        if (entry.listings.empty()) return {};
        const Listing& listing = *entry.listings.front().listing;
        return place_of_row(listing.file, listing.sheet, listing.row);
    }

    [[nodiscard]] bool stands_on_sheet(const ChildEntry& entry, std::size_t row) const {
        const Sheet& sheet = *ledgers_[rows_[row].ledger].sheet;
        for (const std::size_t other : entry.rows) {
            if (rows_[other].ledger == rows_[row].ledger) return true;
        }
        return std::any_of(entry.listings.begin(), entry.listings.end(), [&](const KnownListing& known) {
            return known.listing->file == sheet.file && known.listing->sheet == sheet.name &&
                   known.listing->row != rows_[row].row;
        });
    }

    // A row that says of its child what the list said before is that child, whoever has been merged or parted since: so
    // the same files again change nothing, and what a person has decided stays.
    void recognise_rows() {
        using Key = std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>;
        struct Place {
            std::size_t entry;
            const Listing* listing;
        };
        std::map<Key, std::vector<Place>> places;
        const auto key_of = [](const std::string& file, const std::string& sheet, const std::string& name,
                               const std::string& number) {
            return Key{file, sheet, name, number};
        };
        for (std::size_t i = 0; i < entries_.all().size(); ++i) {
            for (const KnownListing& known : entries_.all()[i].listings) {
                const Listing& listing = *known.listing;
                if (!listing.said) continue;
                places[key_of(listing.file, listing.sheet, listing.said->name, listing.said->id_number)].push_back(
                    {i, &listing});
            }
        }
        if (places.empty()) return;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const ChildRow& row = rows_[i];
            const Sheet& sheet = *ledgers_[row.ledger].sheet;
            const auto found = places.find(key_of(sheet.file, sheet.name, row.name, row.id_number));
            if (found == places.end()) continue;
            const Place* match = nullptr;
            bool several = false;
            for (const Place& place : found->second) {
                if (!is_same_person(*place.listing->said, row)) continue;
                if (place.listing->row == row.row) {
                    match = &place;
                    several = false;
                    break;
                }
                several = several || (match != nullptr && match->entry != place.entry);
                match = &place;
            }
            // A number that may have been rounded is looked at anew: the right one may have come.
            if (match == nullptr || several || (row.maybe_rounded && !match->listing->said->number_refused)) continue;
            recognise(i, match->entry, match->listing->said->number_refused);
        }
    }

    void recognise(std::size_t i, std::size_t entry, bool number_refused) {
        const ChildEntry& child = entries_.all()[entry];
        if (number_refused) {
            tell(i, Column::id_number, rows_[i].maybe_rounded ? Doubt::id_number_damaged : Doubt::id_number_taken,
                 rows_[i].maybe_rounded ? Text{} : where_number_is(i));
            refuse_number(i);
        } else if (rows_[i].id_number.empty()) {
            if (child.now().id_number.empty()) {
                tell_without_number(i);
            } else {
                tell(i, Column::id_number, Doubt::child_matched_by_name, where(child, i));
            }
        }
        join(i, entry);
    }

    [[nodiscard]] Text where_number_is(std::size_t i) const {
        const auto entry = entries_.by_number(rows_[i].id_number);
        return entry ? where(entries_.all()[*entry], i) : Text{};
    }

    // The number on the row is another child's: copied down by mistake, as siblings' numbers are. Told from a second
    // spelling of one name by the row's own sex and birth date, on one sheet by the sound of the name, and elsewhere by
    // everything the row says: taking two children for one would lose one of them.
    [[nodiscard]] bool is_taken(std::size_t entry, std::size_t row) {
        const ChildEntry& child = entries_.all()[entry];
        const std::string& name = child.now().name;
        if (rows_[row].name.empty() || name.empty() || rows_[row].name == name) return false;
        if (rows_[row].contradicts_number) return true;
        if (sounds_alike(rows_[row].name, name)) return false;
        return stands_on_sheet(child, row) || !search_.is_one_child(row, entry);
    }

    void link_by_number(std::size_t i) {
        ChildRow& row = rows_[i];
        if (const auto entry = entries_.by_number(row.id_number)) {
            if (is_taken(*entry, i)) {
                tell(i, Column::id_number, Doubt::id_number_taken, where(entries_.all()[*entry], i));
                refuse_number(i);
                return;
            }
            join(i, *entry);
            return;
        }
        // A child known without a number, or on this very row with another one that no list gives any more.
        std::optional<std::size_t> match = known_without_number(i);
        if (match) {
            tell(i, Column::id_number, Doubt::id_number_added, where(entries_.all()[*match], i));
        } else {
            const Sheet& sheet = *ledgers_[row.ledger].sheet;
            for (const std::size_t entry : entries_.by_row(sheet.file, sheet.name, row.row)) {
                const ChildRecord& record = entries_.all()[entry].now();
                if (record.name != row.name || row.name.empty() || numbers_.contains(record.id_number) ||
                    !entries_.all()[entry].rows.empty())
                    continue;
                match = entry;
                tell(i, Column::id_number, Doubt::id_number_corrected);
            }
        }
        if (!match) return make(i);
        entries_.set_number(*match, row.id_number);
        join(i, *match);
    }

    [[nodiscard]] std::optional<std::size_t> known_without_number(std::size_t i) {
        if (entries_.known_without_number() == 0) return std::nullopt;
        const auto found = search_.find(
            i, [](const ChildEntry& entry) { return entry.now().id_number.empty() && entry.known != nullptr; });
        return found.entry;
    }

    // A number that may have been rounded is the child's who holds it, if the name agrees; else it is left aside.
    bool link_rounded(std::size_t i) {
        ChildRow& row = rows_[i];
        if (row.id_number.empty()) return false;
        const auto entry = entries_.by_number(row.id_number);
        if (!entry) return false;
        if (entries_.all()[*entry].now().name == row.name) {
            join(i, *entry);
            return true;
        }
        tell(i, Column::id_number, Doubt::id_number_damaged);
        refuse_rounded(i);
        return false;
    }

    // What the number says of birth date and sex may still hold: its first digits are not rounded.
    void refuse_rounded(std::size_t i) {
        rows_[i].refused_number = std::move(rows_[i].id_number);
        rows_[i].id_number.clear();
    }

    bool link_by_likeness(std::size_t i) {
        const ChildRow& row = rows_[i];
        if (row.name.empty()) return false;
        auto found = search_.find(i, [](const ChildEntry&) { return true; });
        if (found.ambiguous) {
            // Several children with numbers: only a child that is itself known without one may be this row's.
            ambiguous_.insert(i);
            found.entry = search_.find(i, [](const ChildEntry& entry) { return entry.now().id_number.empty(); }).entry;
        }
        if (!found.entry) {
            if (found.probable) probable_[i] = *found.probable;
            return false;
        }
        const ChildEntry& entry = entries_.all()[*found.entry];
        if (!row.id_number.empty()) {
            tell(i, Column::id_number, Doubt::id_number_damaged);
            refuse_rounded(i);
        }
        if (!entry.now().id_number.empty()) {
            tell(i, Column::id_number, Doubt::child_matched_by_name, where(entry, i));
        } else {
            tell_without_number(i);
        }
        join(i, *found.entry);
        return true;
    }

    // A corrected name or birth date on the row where the child stood before.
    bool link_by_row(std::size_t i) {
        const ChildRow& row = rows_[i];
        const Sheet& sheet = *ledgers_[row.ledger].sheet;
        for (const std::size_t entry : entries_.by_row(sheet.file, sheet.name, row.row)) {
            const ChildEntry& candidate = entries_.all()[entry];
            const ChildRecord& record = candidate.now();
            const bool agrees =
                record.name == row.name || (row.birth_date && record.child.birth_date == row.birth_date);
            if (!record.id_number.empty() || !candidate.rows.empty() || !agrees) continue;
            if (row.id_number.empty()) {
                tell_without_number(i);
            } else {
                entries_.set_number(entry, row.id_number);
            }
            join(i, entry);
            return true;
        }
        return false;
    }

    void tell_without_number(std::size_t i) const {
        if (ambiguous_.contains(i)) return tell(i, Column::id_number, Doubt::child_ambiguous);
        if (const auto probable = probable_.find(i); probable != probable_.end())
            return tell(i, Column::id_number, Doubt::child_probable, where(entries_.all()[probable->second], i));
        tell(i, Column::id_number, Doubt::child_without_identity);
    }

    std::span<ChildRow> rows_;
    std::span<const LedgerSheet> ledgers_;
    ChildEntries& entries_;
    const TellRow& tell_;
    LinkSearch search_;
    std::vector<bool> made_;
    std::vector<bool> linked_;
    std::unordered_set<std::string> numbers_;
    std::unordered_set<std::size_t> ambiguous_;
    std::map<std::size_t, std::size_t> probable_;  // row -> the likeliest entry
};

}  // namespace

std::vector<bool> link_children(std::span<ChildRow> rows, std::span<const LedgerSheet> ledgers,
                                const RegionTree& regions, ChildEntries& entries, const TellRow& tell) {
    return Linker(rows, ledgers, regions, entries, tell).link();
}

}  // namespace yingtuo::roll
