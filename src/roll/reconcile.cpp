#include "roll/reconcile.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "base/parallel.h"
#include "roll/adults.h"
#include "roll/attendance_book.h"
#include "roll/child_entries.h"
#include "roll/child_row.h"
#include "roll/doubt.h"
#include "roll/header.h"
#include "roll/households.h"
#include "roll/ledger_sheet.h"
#include "roll/link_children.h"
#include "roll/merge_children.h"
#include "roll/person_name.h"
#include "roll/place.h"
#include "roll/row_fate.h"
#include "roll/site_plan_book.h"
#include "roll/site_plan_sheets.h"
#include "roll/training_book.h"
#include "roll/venues.h"

namespace yingtuo::roll {

namespace {

// A file of this import: base name and content, for two files may share a name.
struct File {
    ImportRecord record;
    Doubts doubts;
    bool has_plan = false;  // a site's own: other sheets may go with it
};

int list_order(ListKind list) {
    return list == ListKind::village_roll ? 0 : list == ListKind::school_roll ? 1 : 2;
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : "、") + word;
    return text;
}

Text nearest_match(const Unrecognised& why) {
    if (!why.nearest) return {};
    const auto& kind = name_of(*why.nearest);
    Text text;
    text.zh = fmt::format("最接近{}", kind.zh);
    text.en = fmt::format("the nearest is the {}", kind.en);
    if (!why.found.empty()) {
        text.zh += fmt::format("，认出 {}", listed(why.found));
        text.en += fmt::format(", known columns: {}", listed(why.found));
    }
    if (!why.missing.empty()) {
        text.zh += fmt::format("，缺 {}", listed(why.missing));
        text.en += fmt::format(", missing: {}", listed(why.missing));
    }
    return text;
}

class Reconciliation {
  public:
    Reconciliation(const Season& season, const RegionTree& regions, const Roll& known, std::span<const Sheet> sheets,
                   RecognisedSheets recognised, int threads)
        : season_(season), regions_(regions), known_(known), threads_(threads), places_(regions) {
        open_files(sheets);
        open_ledgers(sheets, recognised);
    }

    Outcome run() {
        Outcome outcome;
        if (children_and_others_share_a_file()) {
            take_children(outcome.changed);
            take_others(outcome.changed);
        } else {
            for_each_part(2, threads_, [&](std::size_t part) {
                part == 0 ? take_children(outcome.changed) : take_others(outcome.changed);
            });
        }
        take_training(outcome.changed);
        take_days(outcome);
        for (File& file : files_) {
            file.record.doubtful = file.doubts.take();
            outcome.imports.push_back(std::move(file.record));
        }
        return outcome;
    }

  private:
    void open_files(std::span<const Sheet> sheets) {
        for (const Sheet& sheet : sheets) {
            if (find_file(sheet) != files_.end()) continue;
            files_.emplace_back();
            files_.back().record.file = sheet.file;
            files_.back().record.fingerprint = sheet.fingerprint;
        }
        std::sort(files_.begin(), files_.end(), [](const File& a, const File& b) {
            return std::tie(a.record.file, a.record.fingerprint) < std::tie(b.record.file, b.record.fingerprint);
        });
    }

    std::vector<File>::iterator find_file(const Sheet& sheet) {
        return std::find_if(files_.begin(), files_.end(), [&](const File& file) {
            return file.record.file == sheet.file && file.record.fingerprint == sheet.fingerprint;
        });
    }
    File& file_of(std::size_t ledger) { return files_[ledger_files_[ledger]]; }

    void open_ledgers(std::span<const Sheet> sheets, RecognisedSheets& recognised) {
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            if (recognised.is(i, LedgerKind::site_plan)) find_file(sheets[i])->has_plan = true;
        }
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            const Sheet& sheet = sheets[i];
            if (sheet.rows.empty()) continue;
            File& file = *find_file(sheet);
            if (file.has_plan && goes_with_a_plan(sheet)) {
                file.doubts.add(sheet, sheet.rows.front().number, {}, Doubt::sheet_of_plan);
                continue;
            }
            Recognition recognition = recognised.take(i);
            if (!recognition.header) {
                file.doubts.add(sheet, sheet.rows.front().number, {}, Doubt::sheet_unrecognised,
                                nearest_match(recognition.why_not));
                file.record.counts.rows += static_cast<int>(sheet.rows.size());
                file.record.counts.refused += static_cast<int>(sheet.rows.size());
                continue;
            }
            if (sheet.is_hidden) {
                const int row = sheet.rows[recognition.header->first].number;
                file.doubts.add(sheet, row, {}, Doubt::sheet_hidden);
            }
            ledgers_.push_back(make_ledger_sheet(sheet, std::move(*recognition.header)));
            ledgers_.back().context = places_.context_of(ledgers_.back().header.title);
        }
        std::sort(ledgers_.begin(), ledgers_.end(), [](const LedgerSheet& a, const LedgerSheet& b) {
            return std::tuple(list_order(a.list), std::tie(a.sheet->file, a.sheet->fingerprint, a.sheet->name)) <
                   std::tuple(list_order(b.list), std::tie(b.sheet->file, b.sheet->fingerprint, b.sheet->name));
        });
        for (const LedgerSheet& ledger : ledgers_) {
            ledger_files_.push_back(static_cast<std::size_t>(find_file(*ledger.sheet) - files_.begin()));
        }
    }

    bool children_and_others_share_a_file() const {
        std::vector<bool> has_children(files_.size());
        std::vector<bool> has_others(files_.size());
        for (std::size_t i = 0; i < ledgers_.size(); ++i) {
            const LedgerKind kind = ledgers_[i].header.ledger;
            if (kind == LedgerKind::children) has_children[ledger_files_[i]] = true;
            if (kind == LedgerKind::venues || kind == LedgerKind::adults) has_others[ledger_files_[i]] = true;
        }
        for (std::size_t file = 0; file < files_.size(); ++file) {
            if (has_children[file] && has_others[file]) return true;
        }
        return false;
    }

    // In the order of the ledgers. What is doubtful belongs to the file, so that files are read side by side.
    std::vector<ChildRow> read_child_rows() {
        std::vector<std::vector<std::size_t>> ledgers_of(files_.size());
        for (std::size_t i = 0; i < ledgers_.size(); ++i) {
            if (ledgers_[i].header.ledger == LedgerKind::children) ledgers_of[ledger_files_[i]].push_back(i);
        }
        std::vector<std::vector<ChildRow>> by_ledger(ledgers_.size());
        for_each_part(files_.size(), threads_, [&](std::size_t number) {
            File& file = files_[number];
            for (const std::size_t i : ledgers_of[number]) {
                for_each_row(ledgers_[i], file.doubts, [&](const RowReader& row) {
                    auto child = read_child_row(row, season_, places_);
                    if (!child) return count(file.record.counts, RowFate::refused);
                    child->ledger = i;
                    by_ledger[i].push_back(std::move(*child));
                });
            }
        });
        std::vector<ChildRow> rows;
        for (std::vector<ChildRow>& some : by_ledger) std::ranges::move(some, std::back_inserter(rows));
        return rows;
    }

    void take_children(Roll& changed) {
        std::vector<ChildRow> rows = read_child_rows();
        if (rows.empty()) return;
        const TellRow tell = [&](const ChildRow& row, Column column, Doubt doubt, Text detail) {
            const LedgerSheet& ledger = ledgers_[row.ledger];
            file_of(row.ledger)
                .doubts.add(*ledger.sheet, row.row, ledger.header.label(column), doubt, std::move(detail));
        };
        ChildEntries entries(known_);
        const std::vector<bool> made = link_children(rows, ledgers_, regions_, entries, tell);
        MergedRows merged = merge_children(rows, ledgers_, regions_, entries, tell);
        tell_repeated(entries, rows, tell);
        give_ids(entries);
        changed.households = group_households(known_, regions_, entries, rows, merged.changed, tell);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const RowFate fate = made[i] ? RowFate::added : merged.changed[i] ? RowFate::merged : RowFate::unchanged;
            count(file_of(rows[i].ledger).record.counts, fate);
        }
        // By reference: a listing holds all that its row said, and is moved once.
        std::vector<Listing*> in_order;
        for (Listing& listing : merged.listings) {
            listing.child = entries.all()[static_cast<std::size_t>(listing.child.value())].now().child.id;
            in_order.push_back(&listing);
        }
        std::stable_sort(in_order.begin(), in_order.end(), [](const Listing* a, const Listing* b) {
            return std::tuple(list_order(a->list), std::tie(a->file, a->sheet, a->row)) <
                   std::tuple(list_order(b->list), std::tie(b->file, b->sheet, b->row));
        });
        for (Listing* listing : in_order) changed.listings.push_back(std::move(*listing));
        for (ChildEntry& entry : entries.all()) {
            if (entry.own) changed.children.push_back(std::move(*entry.own));
        }
        std::sort(changed.children.begin(), changed.children.end(),
                  [](const ChildRecord& a, const ChildRecord& b) { return a.child.id < b.child.id; });
    }

    // A child twice on one sheet is one child; the clerk should know.
    void tell_repeated(const ChildEntries& entries, const std::vector<ChildRow>& rows, const TellRow& tell) const {
        for (const ChildEntry& entry : entries.all()) {
            for (std::size_t i = 1; i < entry.rows.size(); ++i) {
                const ChildRow& row = rows[entry.rows[i]];
                const ChildRow& before = rows[entry.rows[i - 1]];
                if (row.ledger != before.ledger) continue;
                const Sheet& sheet = *ledgers_[row.ledger].sheet;
                tell(row, Column::name, Doubt::child_repeated, place_of_row(sheet.file, sheet.name, before.row));
            }
        }
    }

    void give_ids(ChildEntries& entries) const {
        std::int64_t next = known_.given.child + 1;
        for (const ChildRecord& child : known_.children) next = std::max(next, child.child.id.value() + 1);
        for (const Listing& listing : known_.listings) next = std::max(next, listing.child.value() + 1);
        // In the order in which the lists are believed, whatever found the child.
        std::vector<ChildEntry*> made;
        for (ChildEntry& entry : entries.all()) {
            if (entry.known == nullptr) made.push_back(&entry);
        }
        std::sort(made.begin(), made.end(),
                  [](const ChildEntry* a, const ChildEntry* b) { return a->rows.front() < b->rows.front(); });
        for (ChildEntry* entry : made) entry->own->child.id = Id<Child>(next++);
    }

    void take_others(Roll& changed) {
        VenueBook venues(known_, places_);
        AdultBook adults(known_, season_, places_);
        for (std::size_t i = 0; i < ledgers_.size(); ++i) {
            const LedgerSheet& ledger = ledgers_[i];
            File& file = file_of(i);
            if (ledger.header.ledger == LedgerKind::venues) {
                for_each_row(ledger, file.doubts,
                             [&](const RowReader& row) { count(file.record.counts, venues.take(row)); });
            } else if (ledger.header.ledger == LedgerKind::adults) {
                for_each_row(ledger, file.doubts,
                             [&](const RowReader& row) { count(file.record.counts, adults.take(row)); });
            }
        }
        changed.venues = venues.changed();
        changed.adults = adults.changed();
        changed.vetting = adults.vetting();
    }

    // Training speaks of adults that this very import may have brought.
    void take_training(Roll& changed) {
        std::optional<TrainingSheets> training;
        for (std::size_t i = 0; i < ledgers_.size(); ++i) {
            const LedgerSheet& ledger = ledgers_[i];
            if (ledger.header.ledger != LedgerKind::training) continue;
            if (!training) training.emplace(known_, changed, season_, places_);
            File& file = file_of(i);
            for_each_row(ledger, file.doubts,
                         [&](const RowReader& row) { count(file.record.counts, training->take(row)); });
        }
        if (training) changed.training = training->changed();
    }

    // Attendance and sites' plans speak of children and venues that this very import may have brought.
    void take_days(Outcome& outcome) {
        const auto is_of_days = [](const LedgerSheet& ledger) {
            return ledger.header.ledger == LedgerKind::attendance || ledger.header.ledger == LedgerKind::site_plan;
        };
        if (std::none_of(ledgers_.begin(), ledgers_.end(), is_of_days)) return;
        AttendanceBook attendance(known_, outcome.changed, season_, places_);
        SitePlanBook plans(known_, outcome.changed, season_, places_);
        for (std::size_t i = 0; i < ledgers_.size(); ++i) {
            const LedgerSheet& ledger = ledgers_[i];
            File& file = file_of(i);
            if (ledger.header.ledger == LedgerKind::attendance) {
                for_each_row(ledger, file.doubts,
                             [&](const RowReader& row) { count(file.record.counts, attendance.take(row)); });
            } else if (ledger.header.ledger == LedgerKind::site_plan) {
                for_each_row(ledger, file.doubts,
                             [&](const RowReader& row) { count(file.record.counts, plans.take(row)); });
                plans.end_sheet(ledger, file.doubts);
            }
        }
        outcome.changed.attendance = attendance.changed();
        outcome.site_plans = plans.take_all();
    }

    const Season& season_;
    const RegionTree& regions_;
    const Roll& known_;
    int threads_;
    PlaceIndex places_;
    std::vector<File> files_;
    std::vector<LedgerSheet> ledgers_;
    std::vector<std::size_t> ledger_files_;  // position in files_, by ledger sheet
};

}  // namespace

RecognisedSheets::RecognisedSheets(std::span<const Sheet> sheets, int threads) : recognitions_(sheets.size()) {
    for_each_part(sheets.size(), threads, [&](std::size_t sheet) { recognitions_[sheet] = recognise(sheets[sheet]); });
}

bool RecognisedSheets::has(LedgerKind kind) const {
    for (std::size_t i = 0; i < recognitions_.size(); ++i) {
        if (is(i, kind)) return true;
    }
    return false;
}

bool RecognisedSheets::is(std::size_t sheet, LedgerKind kind) const {
    const std::optional<Header>& header = recognitions_[sheet].header;
    return header && header->ledger == kind;
}

Outcome reconcile(const Season& season, const RegionTree& regions, const Roll& known, std::span<const Sheet> sheets) {
    return reconcile(season, regions, known, sheets, RecognisedSheets(sheets));
}

Outcome reconcile(const Season& season, const RegionTree& regions, const Roll& known, std::span<const Sheet> sheets,
                  RecognisedSheets recognised, int threads) {
    return Reconciliation(season, regions, known, sheets, std::move(recognised), threads).run();
}

}  // namespace yingtuo::roll
