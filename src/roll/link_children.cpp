#include "roll/link_children.h"

#include <algorithm>
#include <unordered_set>

#include "roll/person_name.h"

namespace yingtuo::roll {

namespace {

class Linker {
  public:
    Linker(std::span<ChildRow> rows, std::span<const LedgerSheet> ledgers, ChildEntries& entries, const TellRow& tell)
        : rows_(rows),
          ledgers_(ledgers),
          entries_(entries),
          tell_(tell),
          made_(rows.size(), false),
          linked_(rows.size(), false) {
        for (const ChildRow& row : rows) {
            if (!row.id_number.empty()) numbers_.insert(row.id_number);
        }
    }

    std::vector<bool> link() {
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
        each_open([&](std::size_t i) { link_rounded(i) || link_by_name(i); });
        each_open([&](std::size_t i) {
            if (link_rounded(i) || link_by_row(i) || link_by_name(i)) return;
            if (rows_[i].id_number.empty()) tell_without_number(i);
            make(i);
        });
        for (ChildEntry& entry : entries_.all()) std::sort(entry.rows.begin(), entry.rows.end());
        return std::move(made_);
    }

  private:
    void join(std::size_t row, std::size_t entry) {
        entries_.all()[entry].rows.push_back(row);
        linked_[row] = true;
    }

    void make(std::size_t row) {
        made_[row] = true;
        join(row, entries_.add(rows_[row]));
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

    // The number on the row is another child's: copied down by mistake, as siblings' numbers are. Told from a second
    // spelling of one name by the row's own sex and birth date, and on one sheet by the sound of the name: taking two
    // children for one would lose one of them.
    [[nodiscard]] bool is_taken(const ChildEntry& entry, std::size_t row) const {
        const std::string& name = entry.now().name;
        if (rows_[row].name.empty() || name.empty() || rows_[row].name == name) return false;
        if (rows_[row].contradicts_number) return true;
        return stands_on_sheet(entry, row) && !sounds_alike(rows_[row].name, name);
    }

    void link_by_number(std::size_t i) {
        ChildRow& row = rows_[i];
        if (const auto entry = entries_.by_number(row.id_number)) {
            const ChildEntry& found = entries_.all()[*entry];
            if (is_taken(found, i)) {
                tell(i, Column::id_number, Doubt::id_number_taken, where(found, i));
                row.id_number.clear();
                row.sex = row.own_sex;
                row.birth_date = row.own_birth_date;
                return;
            }
            join(i, *entry);
            return;
        }
        // A child known without a number, or on this very row with another one that no list gives any more.
        std::optional<std::size_t> match =
            one_of(i, [&](const ChildEntry& entry) { return entry.now().id_number.empty() && entry.rows.empty(); });
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
        row.id_number.clear();
        return false;
    }

    [[nodiscard]] bool same_birth_date(const ChildRow& row, const ChildRecord& record) const {
        const auto known = record.child.birth_date;
        if (!row.birth_date || !known) return row.birth_date.has_value() == known.has_value();
        if (*row.birth_date == *known) return true;
        const std::chrono::year_month_day a{*row.birth_date};
        const std::chrono::year_month_day b{*known};
        // A date that stops at the month is noted as its first day.
        const bool open = row.birth_month_only || (record.id_number.empty() && b.day() == std::chrono::day{1});
        return open && a.year() == b.year() && a.month() == b.month();
    }

    [[nodiscard]] bool same_surroundings(const ChildRow& row, const ChildEntry& entry) const {
        const bool village = !row.place.code.empty() && row.place.code == entry.home.village_code;
        const bool school = !row.school.empty() && row.school == entry.now().child.school;
        // Without a birth date a name is thin evidence: village and school must both agree as far as they are said.
        if (!row.birth_date) return row.place.code == entry.home.village_code && row.school == entry.now().child.school;
        const bool nothing_said = row.place.code.empty() && row.school.empty();
        return village || school ||
               (nothing_said && entry.home.village_code.empty() && entry.now().child.school.empty());
    }

    template <typename Wanted>
    [[nodiscard]] std::vector<std::size_t> candidates(std::size_t i, Wanted wanted) const {
        std::vector<std::size_t> found;
        for (const std::size_t entry : entries_.by_name(rows_[i].name)) {
            const ChildEntry& candidate = entries_.all()[entry];
            if (wanted(candidate) && same_birth_date(rows_[i], candidate.now()) &&
                same_surroundings(rows_[i], candidate))
                found.push_back(entry);
        }
        return found;
    }

    template <typename Wanted>
    [[nodiscard]] std::optional<std::size_t> one_of(std::size_t i, Wanted wanted) const {
        if (rows_[i].name.empty()) return std::nullopt;
        const auto found = candidates(i, wanted);
        if (found.size() != 1) return std::nullopt;
        return found.front();
    }

    bool link_by_name(std::size_t i) {
        const ChildRow& row = rows_[i];
        if (row.name.empty()) return false;
        const auto found = candidates(i, [](const ChildEntry&) { return true; });
        std::optional<std::size_t> match;
        if (found.size() == 1) {
            match = found.front();
        } else if (found.size() > 1) {
            // Several children with numbers: only a child that is itself known without one may be this row's.
            std::vector<std::size_t> without;
            for (const std::size_t entry : found) {
                if (entries_.all()[entry].now().id_number.empty()) without.push_back(entry);
            }
            if (without.size() == 1) match = without.front();
            ambiguous_.insert(i);
        }
        if (!match) return false;
        const ChildEntry& entry = entries_.all()[*match];
        if (!row.id_number.empty()) {
            tell(i, Column::id_number, Doubt::id_number_damaged);
            rows_[i].id_number.clear();
        }
        if (!entry.now().id_number.empty()) {
            tell(i, Column::id_number, Doubt::child_matched_by_name, where(entry, i));
        } else {
            tell_without_number(i);
        }
        join(i, *match);
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
        tell(i, Column::id_number, ambiguous_.contains(i) ? Doubt::child_ambiguous : Doubt::child_without_identity);
    }

    std::span<ChildRow> rows_;
    std::span<const LedgerSheet> ledgers_;
    ChildEntries& entries_;
    const TellRow& tell_;
    std::vector<bool> made_;
    std::vector<bool> linked_;
    std::unordered_set<std::string> numbers_;
    std::unordered_set<std::size_t> ambiguous_;
};

}  // namespace

std::vector<bool> link_children(std::span<ChildRow> rows, std::span<const LedgerSheet> ledgers, ChildEntries& entries,
                                const TellRow& tell) {
    return Linker(rows, ledgers, entries, tell).link();
}

}  // namespace yingtuo::roll
