// The search on one part: bound, best answer, and the steps of work that bring them together.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "base/random.h"
#include "domain/limits.h"
#include "siting/column_search.h"
#include "siting/lagrangian.h"
#include "siting/part.h"
#include "siting/state.h"

namespace yingtuo::siting {

// When to stop, asked from within the work.
class Deadline {
  public:
    explicit Deadline(const Limits& limits)
        : begin_(std::chrono::steady_clock::now()), seconds_(limits.seconds), limits_(&limits) {}
    [[nodiscard]] double elapsed() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    }
    [[nodiscard]] bool is_reached() const {
        const bool is_over = limits_->is_stopped() || (seconds_ && elapsed() >= *seconds_);
        if (is_over) has_cut_short_.store(true, std::memory_order_relaxed);
        return is_over;
    }
    // Whoever asked when it was reached left work undone.
    [[nodiscard]] bool has_cut_short() const { return has_cut_short_.load(std::memory_order_relaxed); }
    // Seconds left; nothing without a time limit.
    [[nodiscard]] std::optional<double> seconds_left() const {
        return seconds_ ? std::optional(std::max(0.0, *seconds_ - elapsed())) : std::nullopt;
    }
    // Share of the time used; nothing without a time limit.
    [[nodiscard]] std::optional<double> fraction() const {
        return seconds_ ? std::optional(std::min(1.0, elapsed() / *seconds_)) : std::nullopt;
    }

  private:
    std::chrono::steady_clock::time_point begin_;
    std::optional<double> seconds_;
    const Limits* limits_;
    mutable std::atomic<bool> has_cut_short_ = false;
};

class Search {
  public:
    // `threads` serve within this part; more than one makes no difference to what is found.
    Search(Search&&) = delete;
    Search(Part part, std::uint64_t seed, int threads);
    // From a known plan: the site of each demand point of the part (`none`: left). `around`: where to look; nothing:
    // everywhere; an empty list: nowhere, only the bound is worked on.
    void start_from(const std::vector<int>& site_of, std::optional<std::vector<std::int32_t>> around);

    // One step of work. The same steps give the same answers unless the deadline cuts one short.
    void step(const Deadline& deadline);

    [[nodiscard]] const Part& part() const { return part_; }
    [[nodiscard]] const Answer& best() const { return best_; }
    [[nodiscard]] Cost lower() const { return lower_; }
    // Bound and cost have met, or there is nowhere to look: nothing is left to do.
    [[nodiscard]] bool is_closed() const { return is_optimal() || (steps_ > 0 && around_ && around_->empty()); }
    [[nodiscard]] bool is_optimal() const { return lower_ >= best_.cost; }
    [[nodiscard]] int steps() const { return steps_; }

  private:
    void raise(Cost bound);
    void keep(Answer answer);
    void first_step(const Deadline& deadline);
    // Any step after the first: one kind of work after the other; what brought nothing rests for a while, longer each
    // time.
    enum class Work { annealing, columns, regions };
    void look_everywhere(const Deadline& deadline);
    [[nodiscard]] Work next_work() const;
    void annealing_step(const Deadline& deadline);
    // Cover cuts in the Lagrangian, and a climb, a few times.
    void climb_with_cuts(const Deadline& deadline);
    // Another descent of annealing from the multipliers.
    void construct_and_polish(std::int64_t moves, const Deadline& deadline);
    // Anneals from `heat` (a share of the usual first temperature), divides pairs anew, keeps what is better.
    void polish(State& state, double heat, std::int64_t moves, const Deadline& deadline);
    // From the fractional plan of the columns, made whole.
    void polish_rounded(const ColumnSearch& columns, const Deadline& deadline);
    // Columns, cuts and proof: for parts small enough to carry them whole.
    void column_step(const Deadline& deadline);
    [[nodiscard]] bool takes_columns() const;
    // Takes apart and puts together region after region, from the best answer.
    void neighbourhood_step(int regions, const Deadline& deadline);

    Part part_;
    Random random_;
    int threads_;
    std::optional<std::vector<std::int32_t>> around_;
    Lagrangian lagrangian_;
    Answer best_;
    // A branch of the proof: plans with so many adults in all.
    struct Branch {
        AdultRange range;
        Prices prices;  // to start the columns from; and cuts that hold in this branch, which they take over
        std::vector<CoverCut> covers;
        std::unique_ptr<ColumnSearch> columns;
        bool has_more_cuts = true;
        Cost inherited = 0;      // the bound of the branch it was parted from
        int tries = 0;           // to close it
        bool is_ripe = false;    // priced out and tried in vain: to be parted
        bool is_closed = false;  // nothing cheaper than the best answer is in it
    };
    void work_on(Branch& branch, const Deadline& deadline);
    // The lesser of the branches' bounds.
    void raise_by_branches();
    void clear_closed_branches();
    std::vector<Branch> branches_;
    int region_size_ = 25;  // demand points; up to twice as many are drawn
    int misses_ = 0;
    struct Rest {
        int length = 0;  // steps
        int left = 0;
    };
    [[nodiscard]] const Rest& rest_of(Work work) const { return rests_[static_cast<std::size_t>(work)]; }
    std::array<Rest, 3> rests_;  // by work
    Cost lower_ = 0;
    int steps_ = 0;
};

}  // namespace yingtuo::siting
