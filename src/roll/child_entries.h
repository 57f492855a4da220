// Children at work: what is known of each child, and what this import changes. Known records are copied only when they
// change.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/roll.h"
#include "roll/child_row.h"
#include "roll/ledger_sheet.h"

namespace yingtuo::roll {

// A list that children stand on: one sheet of one file.
using ListNumber = std::size_t;

struct KnownListing {
    const Listing* listing = nullptr;
    ListNumber list = 0;
};

// Where a child lives; a household's place is its first child's.
struct Home {
    std::string village_code;  // deepest region known down to the village
    std::string hamlet_code;
    std::optional<Point> point;  // a given one only
    friend bool operator==(const Home&, const Home&) = default;
};

struct ChildEntry {
    const ChildRecord* known = nullptr;  // nothing for a new child
    std::optional<ChildRecord> own;      // a new child, or a known one that changes
    Home home;
    std::optional<std::size_t> home_row;  // the row that says another place, group or point than was known
    bool village_changed = false;
    bool carer_changed = false;
    std::vector<KnownListing> listings;  // before this import, in the order they were taken over
    std::vector<std::size_t> rows;       // of this import, in order

    [[nodiscard]] const ChildRecord& now() const { return own ? *own : *known; }
    ChildRecord& edit() {
        if (!own) own = *known;
        return *own;
    }
};

class ChildEntries {
  public:
    explicit ChildEntries(const Roll& known);

    [[nodiscard]] std::vector<ChildEntry>& all() { return entries_; }
    [[nodiscard]] const std::vector<ChildEntry>& all() const { return entries_; }
    // The child whose number it is, or whom a known list has under it.
    [[nodiscard]] std::optional<std::size_t> by_number(const std::string& id_number) const;
    // Children who stood on this row of this list before.
    [[nodiscard]] std::vector<std::size_t> by_row(const std::string& file, const std::string& sheet, int row) const;
    // Nothing for a list that no child stood on.
    [[nodiscard]] std::optional<ListNumber> list_number(const std::string& file, const std::string& sheet) const;
    // Children on each known list, and what kind of list it is.
    [[nodiscard]] std::size_t list_size(ListNumber list) const { return lists_[list].size; }
    [[nodiscard]] ListKind list_kind(ListNumber list) const { return lists_[list].kind; }
    // Children known without an identity number.
    [[nodiscard]] std::size_t known_without_number() const { return known_without_number_; }
    [[nodiscard]] std::size_t list_count() const { return lists_.size(); }

    // A new child from a row; its id is given later.
    std::size_t add(const ChildRow& row);
    void set_number(std::size_t entry, const std::string& id_number);

  private:
    struct List {
        ListKind kind = ListKind::other_roll;
        std::size_t size = 0;
        std::map<int, std::vector<std::size_t>> rows;
    };

    std::vector<ChildEntry> entries_;
    std::unordered_map<std::string, std::size_t> by_number_;
    std::map<std::pair<std::string, std::string>, ListNumber> list_numbers_;
    std::vector<List> lists_;
    std::size_t known_without_number_ = 0;
};

}  // namespace yingtuo::roll
