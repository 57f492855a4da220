// Search: the children that a row may be, each with how likely it is. Made when first needed: where every row is known
// by its number or its place, no name is looked up. Model: docs/model/linkage.md
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "roll/child_entries.h"
#include "roll/link_blocks.h"
#include "roll/link_model.h"

namespace yingtuo::roll {

class LinkSearch {
  public:
    // The rows and entries stay with the caller and must outlive this.
    LinkSearch(std::span<const ChildRow> rows, const ChildEntries& entries, const RegionTree& regions)
        : rows_(rows), entries_(entries), regions_(regions), entry_of_row_(rows.size()) {}

    // The row is this entry's from now on: others may be found by it.
    void joined(std::size_t row, std::size_t entry) { entry_of_row_[row] = entry; }
    // The row's number turned out to be another child's, and was taken off it.
    void lost_number(std::size_t row);

    struct Found {
        std::optional<std::size_t> entry;     // certainly the row's child
        bool ambiguous = false;               // several children are as likely
        std::optional<std::size_t> probable;  // the likeliest where none is certain, if a person should look
    };
    // Among the entries that are `wanted`.
    [[nodiscard]] Found find(std::size_t row, const std::function<bool(const ChildEntry&)>& wanted);
    // Whether row and entry, which have the same number, are certainly one child.
    [[nodiscard]] bool is_one_child(std::size_t row, std::size_t entry);

  private:
    struct Statements {
        FactBook book;
        std::vector<std::size_t> entry_of;  // of statements after the rows'
        std::optional<Blocks> blocks;
        LinkModel model;
        explicit Statements(const RegionTree& regions) : book(regions) {}
    };
    struct Candidate {
        std::size_t entry = 0;
        double odds = 0;         // of the likeliest statement that is not barred
        double barred_odds = 0;  // and of the likeliest one that is
    };

    Statements& statements();
    [[nodiscard]] std::optional<std::size_t> entry_of(FactNumber fact) const;
    [[nodiscard]] std::vector<Candidate> candidates(std::size_t row);

    std::span<const ChildRow> rows_;
    const ChildEntries& entries_;
    const RegionTree& regions_;
    std::vector<std::optional<std::size_t>> entry_of_row_;
    std::unique_ptr<Statements> statements_;
};

}  // namespace yingtuo::roll
