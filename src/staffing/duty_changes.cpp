#include "staffing/duty_changes.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "staffing/posts.h"

namespace yingtuo::staffing {

namespace {

using SiteAndDay = std::pair<std::size_t, std::size_t>;

class Changes {
  public:
    Changes(const Problem& problem, const Places& before, const Places& after)
        : problem_(problem), days_(problem.days().size()), before_(before), after_(after) {}

    std::vector<DutyChange> write(const Plan& plan, const Reasons& reasons,
                                  const std::function<Post(std::size_t)>& vacant_post) {
        for (const auto& [who, reason] : reasons) {
            for (const Places* places : {&before_, &after_}) {
                if (const auto site = site_of(*places, who)) site_days_.emplace(*site, who.second);
            }
        }
        read_duties(plan, reasons);
        for (const auto& [who, reason] : reasons) add(who, reason, vacant_post);
        for (const SiteAndDay& where : site_days_) pass_on_the_lead(where);
        std::ranges::sort(changes_, {}, [](const DutyChange& change) { return std::pair(change.date, change.adult); });
        return std::move(changes_);
    }

  private:
    [[nodiscard]] std::optional<std::size_t> site_of(const Places& places, const Reasons::key_type& who) const {
        const int place = places[who.first * days_ + who.second];
        if (place == nowhere) return std::nullopt;
        return problem_.needs()[static_cast<std::size_t>(place)].site;
    }

    void read_duties(const Plan& plan, const Reasons& reasons) {
        std::set<Date> dates;
        for (const SiteAndDay& where : site_days_) dates.insert(problem_.days()[where.second]);
        for (const Duty& duty : plan.duties) {
            if (!dates.contains(duty.date)) continue;
            const auto adult = problem_.find_adult(duty.adult);
            const auto site = problem_.find_site(duty.venue);
            if (!adult || !site) continue;
            const std::size_t day = *problem_.find_day(duty.date);
            if (reasons.contains({*adult, day}))
                post_before_[{*adult, day}] = duty.post;
            else if (site_days_.contains({*site, day}))
                stays_[{*site, day}].push_back(&duty);
        }
    }

    void add(const Reasons::key_type& who, ChangeReason reason, const std::function<Post(std::size_t)>& vacant_post) {
        const auto& [adult, day] = who;
        const int now = after_[adult * days_ + day];
        if (before_[adult * days_ + day] == now) return;
        DutyChange change{problem_.adults()[adult].id, problem_.days()[day], {}, {}, {}, {}, reason};
        if (const auto site = site_of(before_, who)) {
            change.from = problem_.sites()[*site].venue;
            change.post_before = post_before_[who];
        }
        if (now != nowhere) {
            const Need& need = problem_.needs()[static_cast<std::size_t>(now)];
            change.to = problem_.sites()[need.site].venue;
            change.post_after = need.post ? *need.post : post_of_whoever_comes(problem_, adult, vacant_post(need.site));
        }
        changes_.push_back(change);
    }

    void pass_on_the_lead(const SiteAndDay& where) {
        const Site& site = problem_.sites()[where.first];
        if (std::ranges::find(site.wanted, Post::lead, &WantedPost::post) == site.wanted.end()) return;
        const Date date = problem_.days()[where.second];
        const auto is_here = [&](const DutyChange& change, const std::optional<Id<Venue>>& venue,
                                 const std::optional<Post>& post) {
            return change.date == date && venue == site.venue && post == Post::lead;
        };
        const bool is_lost = std::ranges::any_of(
            changes_, [&](const DutyChange& change) { return is_here(change, change.from, change.post_before); });
        const bool comes = std::ranges::any_of(
            changes_, [&](const DutyChange& change) { return is_here(change, change.to, change.post_after); });
        if (!is_lost || comes) return;
        for (const Duty* duty : stays_[where]) {
            if (duty->post == Post::lead) return;
            const auto adult = problem_.find_adult(duty->adult);
            if (!counts_in_ratio(problem_.policy(), duty->post) ||
                !is_trained_for(problem_.adults()[*adult], Post::lead))
                continue;
            changes_.push_back(
                {duty->adult, date, site.venue, duty->post, site.venue, Post::lead, ChangeReason::promoted});
            return;
        }
    }

    const Problem& problem_;
    std::size_t days_;
    const Places& before_;
    const Places& after_;
    std::set<SiteAndDay> site_days_;                        // that the changes touch
    std::map<Reasons::key_type, Post> post_before_;         // of those that change
    std::map<SiteAndDay, std::vector<const Duty*>> stays_;  // duties of those that do not
    std::vector<DutyChange> changes_;
};

}  // namespace

std::vector<DutyChange> duty_changes(const Problem& problem, const Plan& plan, const Places& before,
                                     const Places& after, const Reasons& reasons,
                                     const std::function<Post(std::size_t)>& vacant_post) {
    return Changes(problem, before, after).write(plan, reasons, vacant_post);
}

Plan repaired(const Problem& problem, const Plan& plan, const Repair& repair) {
    std::set<std::pair<Id<Adult>, Date>> changed;
    for (const DutyChange& change : repair.changes) changed.emplace(change.adult, change.date);
    Plan result = plan;
    std::erase_if(result.duties, [&](const Duty& duty) { return changed.contains({duty.adult, duty.date}); });
    for (const DutyChange& change : repair.changes) {
        if (!change.to) continue;
        result.duties.push_back({change.adult, *change.to, change.date, day_start(problem.season()),
                                 day_end(problem.season()), *change.post_after});
    }
    std::ranges::sort(result.duties, {},
                      [](const Duty& duty) { return std::tuple(duty.venue, duty.date, duty.adult); });
    result.shortfalls = shortfalls_of(problem, result.duties);
    result.missing = 0;
    for (const Shortfall& shortfall : result.shortfalls) result.missing += shortfall.missing;
    // Whoever has no duty left gives up the bed.
    std::set<Id<Adult>> serving;
    for (const Duty& duty : result.duties) serving.insert(duty.adult);
    std::erase_if(result.stays, [&](const Stay& stay) { return !serving.contains(stay.adult); });
    return result;
}

}  // namespace yingtuo::staffing
