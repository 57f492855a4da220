// Library: the season and its plans as the API reads them, fetched from the store when first asked for and kept.
#pragma once

#include <chrono>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "app/funnel.h"
#include "app/pairs.h"
#include "base/result.h"
#include "domain/store.h"
#include "http/season_view.h"
#include "http/snapshot.h"

namespace yingtuo::http {

// Safe to call from any thread; the store itself is used by one thread at a time. What is kept is looked at again when
// the store has a new plan, another published plan, or another Store::state(): at once after a change through the
// library, else after a while. While one thread reads the store, the others go on with what is kept, but for a change.
class Library {
  public:
    struct Options {
        std::size_t plans_kept = 3;                        // a full-size plan takes some 100 MB
        std::chrono::milliseconds look_again_after{1000};  // how old an answer about "latest" may be
    };

    explicit Library(Store& store) : Library(store, Options{}) {}
    Library(Store& store, Options options) : store_(store), options_(options) {}

    // Refuses (not_found) an empty store.
    [[nodiscard]] Result<SeasonAnswers> season();
    // `number`: a plan's number, or "latest": the published plan, else the one with the highest number. Refuses what is
    // neither (bad_input) and an unknown number (not_found).
    [[nodiscard]] Result<std::shared_ptr<const Snapshot>> plan(std::string_view number);

    // Calls `work` with the store, which nobody else uses meanwhile.
    template <typename Work>
    auto with_store(const Work& work) {
        const std::scoped_lock lock(store_mutex_);
        return work(store_);
    }

    // The same for work that writes. Whoever asks after it waits for what it wrote, however fresh the kept answer is.
    template <typename Work>
    auto change_store(const Work& work) {
        const std::scoped_lock lock(store_mutex_);
        auto done = work(store_);
        const std::scoped_lock kept_lock(mutex_);
        looked_at_.reset();
        return done;
    }

    // What the funnel and the certificate are made from; read again where the store has changed, or after a minute, for
    // it carries the time. Refuses (not_found) an empty store.
    [[nodiscard]] Result<std::shared_ptr<const app::FunnelData>> funnel_data();

    // Children who may be one child, masked (app/pairs.h); worked out again where the store has changed. Refuses
    // (not_found) an empty store.
    [[nodiscard]] Result<std::shared_ptr<const std::vector<roll::ProbablePair>>> probable_pairs();

    // One of them with every value whole; `purpose` goes to the read log. Refuses (not_found) two children who are no
    // probable pair, or are none any more.
    [[nodiscard]] Result<roll::ProbablePair> whole_pair(Id<Child> a, Id<Child> b, std::string_view purpose);

    // Saves both or neither, and looks again: the plan is there at once. Refuses what the store refuses.
    [[nodiscard]] Result<int> save_decided_plan(const std::vector<Decision>& decisions, const SeasonPlan& plan);

  private:
    using Clock = std::chrono::steady_clock;

    Result<void> look_again();
    Result<void> read_store();
    Result<void> look_for_pairs();  // with store_mutex_ held
    [[nodiscard]] std::optional<int> latest() const;
    [[nodiscard]] std::shared_ptr<const Snapshot> kept(int number);

    Store& store_;
    Options options_;

    std::mutex store_mutex_;  // taken first where both are
    std::mutex mutex_;        // guards what follows
    std::optional<Clock::time_point> looked_at_;
    std::string state_;  // of the store, when the season was read
    std::shared_ptr<const SeasonView> season_;
    std::vector<PlanHeader> headers_;                   // by number
    std::list<std::shared_ptr<const Snapshot>> plans_;  // the one used last stands first

    // With store_mutex_ held.
    std::shared_ptr<const app::FunnelData> funnel_data_;
    std::string funnel_state_;
    Clock::time_point funnel_read_at_;
    std::shared_ptr<const std::vector<roll::ProbablePair>> pairs_;  // masked
    std::vector<roll::ProbablePair> whole_pairs_;
    std::string pairs_state_;
};

}  // namespace yingtuo::http
