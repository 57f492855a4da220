#include "staffing/repair.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "staffing/augment.h"
#include "staffing/duty_changes.h"
#include "staffing/posts.h"

namespace yingtuo::staffing {

namespace {

constexpr int most_moved_in_a_chain = 3;
constexpr std::size_t most_substitutes = 8;

tl::unexpected<Error> wrong(const char* zh, const char* en, const char* where) {
    return refuse(ErrorCode::bad_input, {zh, en}, {"请改正后重试", "correct it and try again"}, where);
}

// An event in the problem's own numbers.
struct Asked {
    std::optional<std::size_t> adult;
    std::optional<std::size_t> site;
    std::vector<std::size_t> days;
};

Result<Asked> check_event(const Problem& problem, const Event& event) {
    Asked asked;
    if (event.to < event.from) return wrong("结束日早于开始日", "the last day is before the first", "to");
    for (std::size_t day = 0; day < problem.days().size(); ++day) {
        if (problem.days()[day] >= event.from && problem.days()[day] <= event.to) asked.days.push_back(day);
    }
    if (asked.days.empty()) return wrong("这几天都不开班", "there is no open day between", "from");
    if (event.kind == EventKind::adult_out) {
        if (!event.adult) return wrong("没有说明是谁", "it does not say who", "adult");
        asked.adult = problem.find_adult(*event.adult);
        if (!asked.adult)
            return refuse(ErrorCode::not_found,
                          {fmt::format("没有 {} 号人员", event.adult->value()),
                           fmt::format("there is no adult {}", event.adult->value())},
                          {"请核对编号", "check the number"}, "adult");
    }
    if (event.kind == EventKind::site_closed || event.kind == EventKind::children_arrive) {
        if (!event.venue) return wrong("没有说明是哪个点", "it does not say which site", "venue");
        asked.site = problem.find_site(*event.venue);
        if (!asked.site)
            return refuse(ErrorCode::not_found,
                          {fmt::format("规划里 {} 号点位不开", event.venue->value()),
                           fmt::format("venue {} does not open in the plan", event.venue->value())},
                          {"请核对编号", "check the number"}, "venue");
    }
    if (event.kind == EventKind::children_arrive && (event.children < 1 || event.children > 10'000))
        return wrong("新到儿童应为 1 至 10000", "1 to 10,000 children may arrive", "children");
    if (event.kind == EventKind::area_closed && event.area.empty())
        return wrong("没有说明是哪个片区", "it does not say which area", "area");
    return asked;
}

class Repairing {
  public:
    Repairing(const Problem& problem, const Reach& reach, const Places& places, const Plan& plan, const Event& event,
              std::span<const Busy> away, Asked asked)
        : problem_(problem),
          reach_(reach),
          plan_(plan),
          event_(event),
          asked_(std::move(asked)),
          days_(problem.days().size()),
          before_(places),
          after_(places),
          allowed_(places.size(), 0),
          used_(problem.adults().size() * problem.week_count(), 0),
          present_(problem.needs().size() * days_, 0) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            const bool is_asked = std::ranges::binary_search(asked_.days, i % days_);
            allowed_[i] = is_asked && problem.may_work(i / days_, i % days_) ? 1 : 0;
            if (places[i] == nowhere) continue;
            ++used_[week_place(i / days_, i % days_)];
            ++present_[static_cast<std::size_t>(places[i]) * days_ + i % days_];
        }
        for (const Busy& out : away) {
            const auto adult = problem.find_adult(out.adult);
            const auto day = problem.find_day(out.date);
            if (adult && day) allowed_[*adult * days_ + *day] = 0;
        }
    }

    Repair run() {
        apply_event();
        for (const auto& [need, days] : vacant_) result_.vacated += static_cast<int>(days.size());
        rank_substitutes();
        for (auto& [need, days] : vacant_) fill_from_the_free(need, days);
        for (auto& [need, days] : vacant_) fill_by_chains(need, days);
        for (const auto& [need, days] : vacant_) rescue_the_empty(need, days);
        write_changes();
        return std::move(result_);
    }

  private:
    using Days = std::vector<std::size_t>;

    [[nodiscard]] std::size_t week_place(std::size_t adult, std::size_t day) const {
        return adult * problem_.week_count() + problem_.week_of(day);
    }
    [[nodiscard]] int& place(std::size_t adult, std::size_t day) { return after_[adult * days_ + day]; }

    void put(std::size_t adult, std::size_t day, std::size_t need, ChangeReason reason) {
        place(adult, day) = static_cast<int>(need);
        ++used_[week_place(adult, day)];
        ++present_[need * days_ + day];
        reasons_[{adult, day}] = reason;
    }
    void take(std::size_t adult, std::size_t day, ChangeReason reason) {
        const auto need = static_cast<std::size_t>(place(adult, day));
        place(adult, day) = nowhere;
        --used_[week_place(adult, day)];
        --present_[need * days_ + day];
        reasons_[{adult, day}] = reason;
    }

    [[nodiscard]] bool is_closed(std::size_t site) const {
        if (event_.kind == EventKind::site_closed) return site == *asked_.site;
        return event_.kind == EventKind::area_closed && problem_.sites()[site].township.starts_with(event_.area);
    }
    // Who cannot come: the one who drops out; those who live where nobody is to go out.
    [[nodiscard]] bool is_kept_away(std::size_t adult) const {
        if (event_.kind == EventKind::adult_out) return adult == *asked_.adult;
        return event_.kind == EventKind::area_closed && problem_.home_township(adult).starts_with(event_.area);
    }

    void apply_event() {
        for (std::size_t adult = 0; adult < problem_.adults().size(); ++adult) {
            const bool is_away = is_kept_away(adult);
            for (const std::size_t day : asked_.days) {
                if (is_away) allowed_[adult * days_ + day] = 0;
                const int need = place(adult, day);
                if (need == nowhere) continue;
                const bool closed = is_closed(problem_.needs()[static_cast<std::size_t>(need)].site);
                if (!closed && !is_away) continue;
                take(adult, day, closed ? ChangeReason::closed : ChangeReason::dropped);
                if (!closed) vacant_[static_cast<std::size_t>(need)].push_back(day);
            }
        }
        if (event_.kind == EventKind::children_arrive) {
            const Site& site = problem_.sites()[*asked_.site];
            const int more = adults_needed(problem_.policy(), site.children + event_.children) - site.needed;
            for (const std::size_t day : asked_.days) {
                if (!problem_.is_open(*asked_.site, day)) continue;
                for (int n = 0; n < more; ++n) vacant_[*asked_.site].push_back(day);
            }
        }
        for (auto& [need, days] : vacant_) std::ranges::sort(days);
    }

    [[nodiscard]] bool is_free(std::size_t adult, std::size_t day) {
        return allowed_[adult * days_ + day] != 0 && place(adult, day) == nowhere &&
               used_[week_place(adult, day)] < problem_.days_left(adult, problem_.week_of(day));
    }

    // Of these days, those on which the adult is free, within the days of each week.
    [[nodiscard]] Days free_days(std::size_t adult, const Days& days) {
        Days found;
        std::map<std::size_t, int> more;  // by week
        for (std::size_t i = 0; i < days.size(); ++i) {
            if (i > 0 && days[i] == days[i - 1]) continue;
            int& here = more[problem_.week_of(days[i])];
            const int left = problem_.days_left(adult, problem_.week_of(days[i])) - used_[week_place(adult, days[i])];
            if (!is_free(adult, days[i]) || here >= left) continue;
            ++here;
            found.push_back(days[i]);
        }
        return found;
    }

    // The post that fell vacant; of new places, care.
    [[nodiscard]] Post vacant_post(std::size_t need) const {
        if (problem_.needs()[need].post) return *problem_.needs()[need].post;
        if (event_.kind == EventKind::children_arrive) return Post::care;
        Post post = Post::care;
        const Id<Venue> venue = problem_.sites()[need].venue;
        for (const Duty& duty : plan_.duties) {
            if (duty.venue != venue || duty.date < event_.from || duty.date > event_.to) continue;
            const auto adult = problem_.find_adult(duty.adult);
            if (adult && is_kept_away(*adult)) post = duty.post;
        }
        return post;
    }

    // Most days first, then training for the post, the same township, the shortest way.
    using Rank = std::tuple<int, int, int, std::int32_t, std::size_t>;
    [[nodiscard]] Rank rank_of(std::size_t adult, std::size_t need, Post post, int days, std::int32_t metres) const {
        const bool has_post = is_trained_for(problem_.adults()[adult], post);
        return {-days, has_post ? 0 : 1, is_neighbour(adult, need) ? 0 : 1, metres, adult};
    }
    [[nodiscard]] bool is_neighbour(std::size_t adult, std::size_t need) const {
        return problem_.home_township(adult) == problem_.sites()[problem_.needs()[need].site].township;
    }

    void fill_from_the_free(std::size_t need, Days& days) {
        const Post post = vacant_post(need);
        while (!days.empty()) {
            std::optional<Rank> best;
            Days best_days;
            for (const AdultInReach& row : reach_.adults_of(need)) {
                Days here = free_days(row.adult, days);
                if (here.empty()) continue;
                const Rank rank = rank_of(row.adult, need, post, static_cast<int>(here.size()), row.metres);
                if (best && *best < rank) continue;
                best = rank;
                best_days = std::move(here);
            }
            if (!best) return;
            for (const std::size_t day : best_days) {
                put(std::get<4>(*best), day, need, ChangeReason::substitute);
                days.erase(std::ranges::find(days, day));
                ++result_.filled;
            }
        }
    }

    void fill_by_chains(std::size_t need, Days& days) {
        Days left;
        for (const std::size_t day : days) {
            const Places old = after_;
            if (!cover_vacancy(problem_, reach_, allowed_, need, day, most_moved_in_a_chain, after_)) {
                left.push_back(day);
                continue;
            }
            ++result_.filled;
            for (std::size_t i = 0; i < old.size(); ++i) {
                if (old[i] == after_[i]) continue;
                const std::size_t adult = i / days_;
                const std::size_t where = i % days_;
                if (old[i] != nowhere) --present_[static_cast<std::size_t>(old[i]) * days_ + where];
                if (after_[i] != nowhere) ++present_[static_cast<std::size_t>(after_[i]) * days_ + where];
                used_[week_place(adult, where)] += (after_[i] != nowhere ? 1 : 0) - (old[i] != nowhere ? 1 : 0);
                const bool was_free = before_[i] == nowhere;
                reasons_[{adult, where}] = was_free ? ChangeReason::substitute : ChangeReason::moved;
            }
        }
        days = std::move(left);
    }

    // A site where nobody is left gets the nearest adult of a site that has two or more; the place is open there then.
    void rescue_the_empty(std::size_t need, const Days& days) {
        if (problem_.needs()[need].post) return;
        for (const std::size_t day : days) {
            if (present_[need * days_ + day] > 0) {
                open_.emplace_back(need, day);
                continue;
            }
            std::size_t open_at = need;
            for (const AdultInReach& row : reach_.adults_of(need)) {
                const int from = place(row.adult, day);
                if (from == nowhere || allowed_[row.adult * days_ + day] == 0) continue;
                const auto donor = static_cast<std::size_t>(from);
                if (problem_.needs()[donor].post || present_[donor * days_ + day] < 2) continue;
                take(row.adult, day, ChangeReason::rescue);
                put(row.adult, day, need, ChangeReason::rescue);
                open_at = donor;
                break;
            }
            open_.emplace_back(open_at, day);
        }
    }

    void rank_substitutes() {
        if (vacant_.empty()) return;
        const auto& [need, days] = *vacant_.begin();
        const Post post = vacant_post(need);
        std::vector<std::pair<Rank, bool>> ranked;
        for (const AdultInReach& row : reach_.adults_of(need)) {
            int count = static_cast<int>(free_days(row.adult, days).size());
            const bool is_free = count > 0;
            if (!is_free) {
                // Who stands elsewhere could be moved on the days on which he or she serves.
                for (const std::size_t day : days) {
                    const int here = place(row.adult, day);
                    count += here != nowhere && here != static_cast<int>(need) ? 1 : 0;
                }
            }
            if (count > 0) ranked.emplace_back(rank_of(row.adult, need, post, count, row.metres), is_free);
        }
        std::ranges::sort(ranked, {}, [](const auto& entry) { return std::pair(!entry.second, entry.first); });
        if (ranked.size() > most_substitutes) ranked.resize(most_substitutes);
        for (const auto& [rank, is_free] : ranked) result_.substitutes.push_back(told(need, post, rank, is_free));
    }

    [[nodiscard]] Substitute told(std::size_t need, Post post, const Rank& rank, bool is_free) const {
        const std::size_t adult = std::get<4>(rank);
        Substitute one{problem_.adults()[adult].id,
                       -std::get<0>(rank),
                       is_free,
                       std::get<1>(rank) == 0,
                       std::get<2>(rank) == 0,
                       problem_.distance(adult, problem_.needs()[need].site),
                       {}};
        const auto vacant = vacant_.at(need).size();
        const auto& name = name_of(post);
        const bool is_known = one.way < unknown_distance;
        const double km = one.way.value() / 1000;
        const Text way = is_known ? Text{fmt::format("距点{:.1f}公里", km), fmt::format("{:.1f} km from the site", km)}
                                  : Text{"住地或点位坐标不明", "a point is unknown"};
        one.reason = {
            fmt::format("{}，可顶{}天中的{}天，{}，{}住本乡镇，{}“{}”岗培训", is_free ? "机动" : "需从别处调来", vacant,
                        one.days, way.zh, one.same_township ? "" : "不", one.has_post ? "受过" : "未受", name.zh),
            fmt::format("{}; for {} of {} days; {}; {} the township; {} for the post \"{}\"",
                        is_free ? "free" : "would leave another site", one.days, vacant, way.en,
                        one.same_township ? "of" : "not of", one.has_post ? "trained" : "not trained", name.en)};
        return one;
    }

    void write_changes();
    void add_open_places();

    const Problem& problem_;
    const Reach& reach_;
    const Plan& plan_;
    const Event& event_;
    Asked asked_;
    std::size_t days_;
    const Places& before_;
    Places after_;
    std::vector<std::uint8_t> allowed_;
    std::vector<int> used_;                                  // by adult and week
    std::vector<int> present_;                               // by need and day
    std::map<std::size_t, Days> vacant_;                     // by need; a day stands once for each place
    Reasons reasons_;                                        // by adult and day
    std::vector<std::pair<std::size_t, std::size_t>> open_;  // need, day
    Repair result_;
};

void Repairing::write_changes() {
    for (const auto& [need, days] : vacant_) {
        if (!problem_.needs()[need].post) continue;
        for (const std::size_t day : days) open_.emplace_back(need, day);
    }
    result_.changes = duty_changes(problem_, plan_, before_, after_, reasons_,
                                   [this](std::size_t need) { return vacant_post(need); });
    std::set<Id<Adult>> touched;
    for (const DutyChange& change : result_.changes) {
        if (change.reason != ChangeReason::dropped && change.reason != ChangeReason::closed)
            touched.insert(change.adult);
    }
    result_.touched.assign(touched.begin(), touched.end());
    add_open_places();
}

void Repairing::add_open_places() {
    std::map<std::tuple<Id<Venue>, Date, Post>, int> missing;
    for (const auto& [need, day] : open_) {
        const Need& here = problem_.needs()[need];
        const Post post = here.post ? *here.post : post_of_the_missing(problem_.policy());
        ++missing[{problem_.sites()[here.site].venue, problem_.days()[day], post}];
    }
    for (const auto& [where, count] : missing) {
        const auto& [venue, date, post] = where;
        result_.open.push_back({venue, date, day_start(problem_.season()), day_end(problem_.season()), post, count});
    }
}

}  // namespace

Result<Repair> repair(const Problem& problem, const Reach& reach, const Places& places, const Plan& plan,
                      const Event& event, std::span<const Busy> away) {
    TRY(Asked asked, check_event(problem, event));
    return Repairing(problem, reach, places, plan, event, away, std::move(asked)).run();
}

}  // namespace yingtuo::staffing
