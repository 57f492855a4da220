// The restricted master: one known tour for each adult who takes part, and what covers lack or have too many, as a
// linear program (Clp) and, for putting tours together anew, as a whole-number program (Cbc).
// Model: docs/model/staffing.md, "Shifts".
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "staffing/shifts/problem.h"
#include "staffing/shifts/watch.h"

namespace yingtuo::staffing::shifts {

class Master {
  public:
    struct Column {
        int place = 0;  // of the adult among those who take part
        Tour tour;
        Cost cost = 0;  // of the adult's requests
    };

    // The adults who take part, and how many of the others stand on each slot.
    Master(const Problem& problem, std::vector<int> adults, std::vector<int> others);
    ~Master();
    Master(const Master&) = delete;
    Master& operator=(const Master&) = delete;

    [[nodiscard]] const Problem& problem() const { return *problem_; }
    [[nodiscard]] const std::vector<int>& adults() const { return adults_; }
    [[nodiscard]] int still_needed(std::size_t slot) const { return problem_->cover(slot).needed - others_[slot]; }

    // Adds a tour unless it is known; `solve` brings it in. Everyone needs one before that.
    void add(int place, const Tour& tour);
    [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }

    // Solves the linear program; false if it could not be solved in time (then nothing may be asked of it).
    bool solve(const Watch& watch);
    [[nodiscard]] double value() const;
    [[nodiscard]] double use(std::size_t column) const;  // 0 to 1
    [[nodiscard]] double price(std::size_t slot) const;  // of one adult more
    [[nodiscard]] double adult_price(int place) const;

    // The adult takes this tour and no other, until `free_all`.
    void fix(std::size_t column);
    void free_all();

    // The best choice of tours that costs less than `cutoff`, one column for each adult; nothing if none was found.
    // `is_complete`: the search went to its end, so no better one is to be had of these columns. Only tours whose
    // reduced cost could fit below the cutoff take part. Asked after `solve`, with nothing fixed.
    struct Combination {
        std::vector<std::size_t> columns;  // by place; empty: none was found
        bool is_complete = false;
    };
    [[nodiscard]] Combination combine(Cost cutoff, int nodes, const Watch& watch);

  private:
    struct Model;
    void bring_in();
    const Problem* problem_;
    std::vector<int> adults_;
    std::vector<int> others_;  // by slot
    std::vector<Column> columns_;
    std::size_t brought_in_ = 0;                        // columns that the program has
    std::vector<std::vector<std::size_t>> columns_of_;  // by place
    std::vector<int> row_of_;                           // by slot; -1: its cover costs nothing
    std::unique_ptr<Model> model_;
};

}  // namespace yingtuo::staffing::shifts
