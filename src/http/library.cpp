#include "http/library.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "app/plan.h"
#include "http/utc_now.h"

namespace yingtuo::http {

namespace {

bool is_same(const PlanHeader& a, const PlanHeader& b) {
    return a.number == b.number && a.state == b.state;
}

tl::unexpected<Error> no_plan(const Text& message) {
    return refuse(
        ErrorCode::not_found, message,
        {"可用的规划见 /api/v1/plans；新规划用 yingtuo plan 生成", "see /api/v1/plans; yingtuo plan makes a new one"},
        "path:n");
}

}  // namespace

// With store_mutex_ held.
Result<void> Library::read_store() {
    std::vector<PlanHeader> headers = store_.list_plans();
    std::sort(headers.begin(), headers.end(),
              [](const PlanHeader& a, const PlanHeader& b) { return a.number < b.number; });
    std::string state = store_.state();
    bool season_is_fresh = false;
    {
        const std::scoped_lock lock(mutex_);
        season_is_fresh = season_ != nullptr && state == state_;
    }
    std::shared_ptr<const SeasonView> season;
    if (!season_is_fresh) {
        TRY(auto data, store_.load_planning_data());
        season = std::make_shared<const SeasonView>(std::move(data));
    }
    const std::scoped_lock lock(mutex_);
    if (season) {
        season_ = std::move(season);
        state_ = std::move(state);
        plans_.clear();
    }
    plans_.remove_if([&](const auto& plan) {
        return std::none_of(headers.begin(), headers.end(),
                            [&](const PlanHeader& header) { return is_same(header, plan->header()); });
    });
    headers_ = std::move(headers);
    looked_at_ = Clock::now();
    return {};
}

Result<void> Library::look_again() {
    const auto is_recent = [&](bool& is_first) {
        const std::scoped_lock lock(mutex_);
        is_first = !looked_at_;
        return looked_at_ && Clock::now() - *looked_at_ < options_.look_again_after;
    };
    bool is_first = false;
    if (is_recent(is_first)) return {};
    std::unique_lock store_lock(store_mutex_, std::defer_lock);
    if (is_first) {
        store_lock.lock();
        if (is_recent(is_first)) return {};  // another thread read while this one waited
    } else if (!store_lock.try_lock()) {
        return {};  // another thread is reading: what is kept will do
    }
    return read_store();
}

Result<SeasonAnswers> Library::season() {
    TRY_VOID(look_again());
    const std::scoped_lock lock(mutex_);
    return SeasonAnswers{season_, headers_};
}

std::optional<int> Library::latest() const {
    std::optional<int> number;
    for (const PlanHeader& header : headers_) {
        if (header.state == PlanState::published) return header.number;
        number = header.number;
    }
    return number;
}

std::shared_ptr<const Snapshot> Library::kept(int number) {
    const auto found =
        std::find_if(plans_.begin(), plans_.end(), [&](const auto& plan) { return plan->header().number == number; });
    if (found == plans_.end()) return nullptr;
    plans_.splice(plans_.begin(), plans_, found);
    return plans_.front();
}

Result<std::shared_ptr<const Snapshot>> Library::plan(std::string_view text) {
    int number = 0;
    if (text != "latest") {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || end != text.data() + text.size() || number < 1) {
            return refuse(ErrorCode::bad_input, {"规划编号无效", "this is not the number of a plan"},
                          {"请给出编号，或 latest", "give a number, or latest"}, "path:n");
        }
    }
    TRY_VOID(look_again());
    std::shared_ptr<const SeasonView> season;
    const auto look_up = [&]() -> Result<std::shared_ptr<const Snapshot>> {
        const std::scoped_lock lock(mutex_);
        if (text == "latest") {
            const auto newest = latest();
            if (!newest) return no_plan({"尚无规划", "there is no plan yet"});
            number = *newest;
        }
        const bool is_known = std::any_of(headers_.begin(), headers_.end(),
                                          [&](const PlanHeader& header) { return header.number == number; });
        if (!is_known)
            return no_plan({fmt::format("没有第 {} 号规划", number), fmt::format("there is no plan {}", number)});
        season = season_;
        return kept(number);
    };
    TRY(auto found, look_up());
    if (found) return found;

    const std::scoped_lock store_lock(store_mutex_);
    TRY(found, look_up());  // another thread may have fetched it while this one waited
    if (found) return found;
    TRY(auto plan, store_.load_plan(number));
    if (!plan.header.county.empty()) {
        TRY(auto county, app::in_county(season->data(), plan.header.county));
        season = std::make_shared<const SeasonView>(std::move(county));
    }
    auto snapshot = std::make_shared<const Snapshot>(std::move(season), std::move(plan));
    const std::scoped_lock lock(mutex_);
    plans_.push_front(snapshot);
    while (plans_.size() > options_.plans_kept) plans_.pop_back();
    return snapshot;
}

Result<void> Library::look_for_pairs() {
    std::string state = store_.state();
    if (pairs_ && state == pairs_state_) return {};
    TRY(whole_pairs_, app::probable_pairs(store_, "probable pairs, masked"));
    pairs_ = std::make_shared<const std::vector<roll::ProbablePair>>(app::masked(whole_pairs_));
    pairs_state_ = std::move(state);
    return {};
}

Result<std::shared_ptr<const std::vector<roll::ProbablePair>>> Library::probable_pairs() {
    const std::scoped_lock store_lock(store_mutex_);
    TRY_VOID(look_for_pairs());
    return pairs_;
}

Result<roll::ProbablePair> Library::whole_pair(Id<Child> a, Id<Child> b, std::string_view purpose) {
    const std::scoped_lock store_lock(store_mutex_);
    TRY_VOID(look_for_pairs());
    const auto found = std::find_if(whole_pairs_.begin(), whole_pairs_.end(), [&](const roll::ProbablePair& pair) {
        return (pair.a == a && pair.b == b) || (pair.a == b && pair.b == a);
    });
    if (found == whole_pairs_.end()) {
        return refuse(
            ErrorCode::not_found,
            {"这两名儿童不在疑似重复之列，或已经认定过", "these two are no probable pair, or have been decided on"},
            {"请重新读取疑似重复", "load the probable pairs again"}, "body:a");
    }
    TRY_VOID(store_.load_children({a, b}, purpose));  // for the read log
    return *found;
}

Result<std::shared_ptr<const app::FunnelData>> Library::funnel_data() {
    constexpr std::chrono::seconds fresh{60};
    const std::scoped_lock store_lock(store_mutex_);
    std::string state = store_.state();
    for (const bool published : {true, false}) state += fmt::format(" {}", store_.latest_plan(published).value_or(0));
    const bool is_fresh = funnel_data_ && state == funnel_state_ && Clock::now() - funnel_read_at_ < fresh;
    if (is_fresh) return funnel_data_;
    TRY(app::FunnelData data, app::load_funnel_data(store_, "funnel and certificate, names masked", utc_now()));
    funnel_data_ = std::make_shared<const app::FunnelData>(std::move(data));
    funnel_state_ = std::move(state);
    funnel_read_at_ = Clock::now();
    return funnel_data_;
}

Result<int> Library::save_decided_plan(const std::vector<Decision>& decisions, const SeasonPlan& plan) {
    const std::scoped_lock store_lock(store_mutex_);
    TRY(const int number, store_.save_decided_plan(decisions, plan));
    TRY_VOID(read_store());
    return number;
}

}  // namespace yingtuo::http
