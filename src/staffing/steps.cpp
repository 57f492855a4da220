#include "staffing/steps.h"

#include <algorithm>
#include <array>

namespace yingtuo::staffing {

namespace {

bool is_wanted(const Policy& policy, Post post) {
    return counts_in_ratio(policy, post) ||
           std::ranges::find(policy.post_needs, post, &PostNeed::post) != policy.post_needs.end();
}

bool has_wanted_post(const Policy& policy, const Adult& adult) {
    return std::ranges::any_of(EnumNames<Post>::table, [&](const auto& row) {
        return is_trained_for(adult, row.value) && is_wanted(policy, row.value);
    });
}

// The adult after the step, taken on that day, or before the season opens.
Adult after(Adult adult, Step step, Post post, const Season& season, std::optional<Date> taken) {
    const Date before = season.opening - std::chrono::days{1};
    switch (step) {
        case Step::record_check:
        case Step::record_renewal:
            adult.record_check = RecordCheck::clear;
            adult.cleared_until = season.last_day;
            break;
        case Step::general_training:
            adult.general_trained_on = taken.value_or(before);
            break;
        case Step::post_training:
            adult.posts_trained.set(static_cast<std::size_t>(post));
            if (taken && *taken > before) adult.posts_from = *taken + std::chrono::days{1};
            break;
        case Step::birth_date:
            adult.birth_date = season.opening - std::chrono::days{366 * (season.policy.adult_age + 1)};
            break;
    }
    return adult;
}

}  // namespace

std::vector<Step> steps_of(const Problem& problem, std::size_t a) {
    const Adult& adult = problem.adults()[a];
    std::vector<Step> steps;
    const bool is_barred = adult.record_check == RecordCheck::hit;
    const bool is_under_age =
        adult.birth_date && !problem.days().empty() && !is_of_age(problem.policy(), adult, problem.days().back());
    if (is_barred || is_under_age) return steps;
    Date last{};  // day on which this adult could serve
    for (const Date day : problem.days()) {
        if (is_available(adult, day)) last = day;
    }
    if (last == Date{}) return steps;
    if (adult.record_check != RecordCheck::clear || !adult.cleared_until)
        steps.push_back(Step::record_check);
    else if (*adult.cleared_until < last)
        steps.push_back(Step::record_renewal);
    if (!is_general_trained(adult, last)) steps.push_back(Step::general_training);
    if (!has_wanted_post(problem.policy(), adult)) steps.push_back(Step::post_training);
    if (!adult.birth_date) steps.push_back(Step::birth_date);
    return steps;
}

namespace {

// What each site lacks on each day, by post; the ratio's posts are one.
class Lacking {
  public:
    Lacking(const Problem& problem, std::span<const Shortfall> shortfalls)
        : problem_(problem), rows_(problem.sites().size()) {
        for (const Shortfall& shortfall : shortfalls) {
            const auto site = problem.find_site(shortfall.venue);
            const auto day = problem.find_day(shortfall.date);
            if (site && day && shortfall.missing > 0) rows_[*site].push_back({*day, shortfall.post, shortfall.missing});
        }
    }

    // The post this adult is not trained for that lacks most adult-days in reach; care where nothing lacks.
    [[nodiscard]] Post most_lacking(std::size_t adult) const {
        std::array<int, post_count> days{};
        for (std::size_t site = 0; site < rows_.size(); ++site) {
            if (rows_[site].empty() || !problem_.may_serve(adult, site)) continue;
            for (const Row& row : rows_[site]) days[static_cast<std::size_t>(row.post)] += row.missing;
        }
        const auto most = std::ranges::max_element(days);
        return *most == 0 ? Post::care : static_cast<Post>(most - days.begin());
    }

    // Days on which a site in reach lacks somebody for a post that `person` holds.
    [[nodiscard]] std::vector<std::uint8_t> days_in_reach(std::size_t adult, const Adult& person) const {
        std::vector<std::uint8_t> days(problem_.days().size(), 0);
        const bool counts = std::ranges::any_of(problem_.policy().posts_in_ratio,
                                                [&](Post post) { return is_trained_for(person, post); });
        for (std::size_t site = 0; site < rows_.size(); ++site) {
            if (rows_[site].empty() || !problem_.may_serve(adult, site)) continue;
            for (const Row& row : rows_[site]) {
                const bool fits =
                    counts_in_ratio(problem_.policy(), row.post) ? counts : is_trained_for(person, row.post);
                if (fits) days[row.day] = 1;
            }
        }
        return days;
    }

  private:
    struct Row {
        std::size_t day;
        Post post;
        int missing;
    };
    const Problem& problem_;
    std::vector<std::vector<Row>> rows_;  // by site
};

}  // namespace

std::vector<OneStep> one_step_from_usable(const Problem& problem, std::span<const Shortfall> shortfalls,
                                          const StepDay& step_day) {
    const Lacking lacking(problem, shortfalls);
    std::vector<OneStep> found;
    for (std::size_t a = 0; a < problem.adults().size(); ++a) {
        const std::vector<Step> steps = steps_of(problem, a);
        if (steps.size() != 1) continue;
        const Post post = steps[0] == Step::post_training ? lacking.most_lacking(a) : Post::care;
        const auto taken = step_day ? step_day(problem.adults()[a], steps[0], post) : std::nullopt;
        const Adult person = after(problem.adults()[a], steps[0], post, problem.season(), taken);
        const auto in_reach = lacking.days_in_reach(a, person);
        OneStep one{a, steps[0], post, 0, 0};
        for (std::size_t week = 0; week < problem.week_count(); ++week) {
            int gained = 0;
            int covering = 0;
            int had = 0;
            for (std::size_t day = 0; day < problem.days().size(); ++day) {
                if (problem.week_of(day) != week) continue;
                const Date date = problem.days()[day];
                if (problem.may_work(a, day)) {
                    ++had;
                } else if (is_usable(person, date) && is_of_age(problem.policy(), person, date) &&
                           !problem.is_busy(a, date) && !problem.is_stay_over(a, date)) {
                    ++gained;
                    covering += in_reach[day];
                }
            }
            const int left = std::max(0, problem.days_left(a, week) - had);
            one.days += std::min(gained, left);
            one.covers += std::min(covering, left);
        }
        if (one.days > 0) found.push_back(one);
    }
    std::ranges::stable_sort(found, {}, [](const OneStep& one) { return std::pair(-one.covers, -one.days); });
    return found;
}

}  // namespace yingtuo::staffing
