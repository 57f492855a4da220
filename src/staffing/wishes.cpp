#include "staffing/wishes.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

namespace yingtuo::staffing {

namespace {

// A stretch of duty while it is walked along.
struct Block {
    std::size_t first = 0;
    std::size_t last = 0;
    int days = 0;
    bool could_begin_sooner = false;
};

}  // namespace

int days_in_short_blocks(const Problem& problem, std::size_t adult, std::span<const int> places) {
    const int least = problem.policy().block_days;
    if (least == 0) return 0;
    int broken = 0;
    Block block;
    bool after_free_day = false;
    const auto end_block = [&](bool could_go_on) {
        if (block.days == 0) return;
        const auto length = (problem.days()[block.last] - problem.days()[block.first]).count() + 1;
        if (length < least && (block.could_begin_sooner || could_go_on)) broken += block.days;
        block = {};
    };
    int left = 0;  // days of the week that the adult could serve beyond those served
    for (std::size_t day = 0; day < places.size(); ++day) {
        const std::size_t week = problem.week_of(day);
        if (day == 0 || week != problem.week_of(day - 1)) {
            left = problem.days_left(adult, week);
            for (std::size_t d = day; d < places.size() && problem.week_of(d) == week; ++d)
                left -= places[d] >= 0 ? 1 : 0;
        }
        if (places[day] >= 0) {
            if (block.days == 0) block = {day, day, 0, after_free_day};
            block.last = day;
            ++block.days;
            after_free_day = false;
        } else if (left > 0 && problem.may_work(adult, day)) {
            end_block(true);
            after_free_day = true;
        }
    }
    end_block(false);
    return broken;
}

TeamWeeks::TeamWeeks(const Problem& problem) : problem_(&problem) {
    std::map<std::string, std::size_t> number;
    for (const Site& site : problem.sites()) {
        const auto [at, is_new] = number.try_emplace(site.township, number.size());
        township_of_.push_back(at->second);
    }
    townships_ = number.size();
    days_.assign(problem.team_count() * problem.week_count() * townships_, 0);
}

void TeamWeeks::add(std::size_t adult, std::size_t site, std::size_t day, int by) {
    const auto team = problem_->team_of(adult);
    if (team) days_[(*team * problem_->week_count() + problem_->week_of(day)) * townships_ + township_of_[site]] += by;
}

std::span<const int> TeamWeeks::row(std::size_t team, std::size_t week) const {
    return std::span(days_).subspan((team * problem_->week_count() + week) * townships_, townships_);
}

int TeamWeeks::apart(std::size_t team, std::size_t week) const {
    const auto here = row(team, week);
    return here.empty() ? 0 : std::reduce(here.begin(), here.end()) - *std::ranges::max_element(here);
}

bool TeamWeeks::is_apart(std::size_t team, std::size_t week, std::size_t site) const {
    const auto here = row(team, week);
    return std::ranges::max_element(here) - here.begin() != static_cast<std::ptrdiff_t>(township_of_[site]);
}

}  // namespace yingtuo::staffing
