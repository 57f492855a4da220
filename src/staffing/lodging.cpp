#include "staffing/lodging.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

#include "staffing/places.h"
#include "staffing/solve.h"

namespace yingtuo::staffing {

namespace {

// What one round leaves missing is small, and each costs a roster.
constexpr int most_lodging_rounds = 3;

// A place on the short side of the cut that is near a dormitory.
struct NearPlace {
    std::size_t need = 0;
    std::size_t day = 0;
    std::size_t group = 0;
};

// What stays not chosen yet can count on, by group of the cut.
struct Left {
    std::vector<int> missing;  // adult-days
    std::vector<int> spare;
};

struct Candidate {
    std::size_t adult = 0;
    std::size_t dormitory = 0;
    std::int64_t way = 0;  // metres from home
    int gain = 0;          // adult-days; never less than what it is worth now
};

class StayChooser {
  public:
    StayChooser(const Problem& problem, const Proof& proof, const Places& places)
        : problem_(problem), days_(problem.days().size()), near_(problem.dormitories().size()) {
        for (const ShortGroup& group : proof.short_groups) left_.missing.push_back(group.missing);
        for (const SpareGroup& group : proof.spare_groups) left_.spare.push_back(group.days);
        nights_ = static_cast<std::size_t>((problem.days().back() - problem.days().front()).count()) + 1;
        taken_.assign(near_.size() * nights_, 0);
        find_near_places(proof.short_groups);
        served_.resize(problem.adults().size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (places[i] != nowhere) served_[i / days_].push_back({static_cast<std::size_t>(places[i]), i % days_});
        }
        find_spare(proof.spare_groups);
        for (std::size_t adult = 0; adult < served_.size(); ++adult) {
            if (problem.stay(adult)) take_bed(*problem.stay(adult), adult);
        }
    }

    std::vector<Stay> run() {
        std::vector<Stay> chosen;
        find_windows();
        std::vector<Candidate> candidates = find_candidates();
        while (true) {
            std::ranges::stable_sort(candidates, std::ranges::greater{}, &Candidate::gain);
            const auto best = find_best(candidates);
            if (!best) break;
            const Candidate next = candidates[*best];
            const Stay stay = stay_of(next);
            static_cast<void>(gain_of(next, &left_));
            take_bed(stay, next.adult);
            chosen.push_back(stay);
            std::erase_if(candidates, [&](const Candidate& one) { return one.adult == next.adult || one.gain <= 0; });
        }
        std::ranges::sort(chosen, {}, &Stay::adult);
        return chosen;
    }

  private:
    void find_near_places(std::span<const ShortGroup> groups) {
        for (std::size_t dormitory = 0; dormitory < near_.size(); ++dormitory) {
            std::vector<std::optional<bool>> is_near(problem_.sites().size());
            for (std::size_t group = 0; group < groups.size(); ++group) {
                for (const ShortGroup::Place& place : groups[group].places) {
                    auto& here = is_near[problem_.needs()[place.need].site];
                    if (!here)
                        here = problem_.is_near(problem_.dormitories()[dormitory], problem_.needs()[place.need].site);
                    if (*here) near_[dormitory].push_back({place.need, place.day, group});
                }
            }
            std::ranges::stable_sort(near_[dormitory], {}, &NearPlace::day);
        }
    }

    void find_spare(std::span<const SpareGroup> groups) {
        spare_group_.assign(problem_.needs().size() * days_, groups.size());
        own_spare_.resize(problem_.adults().size());
        for (std::size_t group = 0; group < groups.size(); ++group) {
            for (const ShortGroup::Place& place : groups[group].places)
                spare_group_[place.need * days_ + place.day] = group;
            for (const auto& [adult, count] : groups[group].adults) own_spare_[adult].emplace_back(group, count);
        }
    }

    [[nodiscard]] bool may_be_asked(std::size_t adult) const {
        const auto is_visiting = [&](Date date) { return problem_.is_busy(adult, date); };
        return !problem_.stay(adult) && problem_.may_lodge(adult, windows_[adult]->first) &&
               std::ranges::none_of(problem_.days(), is_visiting);
    }

    [[nodiscard]] std::vector<Candidate> find_candidates() const {
        std::vector<Candidate> candidates;
        for (std::size_t adult = 0; adult < served_.size(); ++adult) {
            if (!windows_[adult] || !may_be_asked(adult)) continue;
            for (std::size_t dormitory = 0; dormitory < near_.size(); ++dormitory) {
                if (near_[dormitory].empty()) continue;
                const Metres way = problem_.distance(adult, problem_.dormitories()[dormitory]);
                Candidate one{adult, dormitory, std::llround(way.value()), 0};
                one.gain = gain_of(one, nullptr);
                if (one.gain > 0) candidates.push_back(one);
            }
        }
        return candidates;
    }

    void find_windows() {
        windows_.resize(served_.size());
        for (std::size_t adult = 0; adult < served_.size(); ++adult) {
            for (std::size_t day = 0; day < days_; ++day) {
                if (!problem_.may_work(adult, day)) continue;
                const Date date = problem_.days()[day];
                if (!windows_[adult]) windows_[adult] = {date, date};
                windows_[adult]->second = date;
            }
        }
    }
    [[nodiscard]] Stay stay_of(const Candidate& one) const {
        const auto& [from, to] = *windows_[one.adult];
        return {problem_.adults()[one.adult].id, problem_.dormitories()[one.dormitory].venue, from, to};
    }

    // Adult-days that are missing near the dormitory and this adult could cover, less what he or she covers from home
    // now and nobody with a day to spare could. What is used up is taken from `left` where it is given.
    [[nodiscard]] int gain_of(const Candidate& one, Left* left) const {
        const int lost = loss_of(one.adult, left);
        std::map<std::size_t, int> taken;  // by group
        std::vector<int> days_left(problem_.week_count());
        for (std::size_t week = 0; week < days_left.size(); ++week)
            days_left[week] = problem_.days_left(one.adult, week);
        int covered = 0;
        const auto& near = near_[one.dormitory];
        for (std::size_t first = 0, next = 0; first < near.size(); first = next) {
            const std::size_t day = near[first].day;
            std::optional<std::size_t> best;
            int most = 0;
            for (next = first; next < near.size() && near[next].day == day; ++next) {
                const auto used = taken.find(near[next].group);
                const int lacking = left_.missing[near[next].group] - (used == taken.end() ? 0 : used->second);
                if (lacking <= most || !can_fill(one.adult, near[next].need)) continue;
                most = lacking;
                best = near[next].group;
            }
            int& more = days_left[problem_.week_of(day)];
            if (!best || more == 0 || !problem_.may_work(one.adult, day)) continue;
            --more;
            ++taken[*best];
            ++covered;
        }
        if (left != nullptr) {
            for (const auto& [group, count] : taken) left->missing[group] -= count;
        }
        return covered - lost;
    }

    // Days of duty that nobody would take over. The adult's own days to spare go too.
    [[nodiscard]] int loss_of(std::size_t adult, Left* left) const {
        std::map<std::size_t, int> used;  // by group
        for (const auto& [group, count] : own_spare_[adult]) used[group] += count;
        int lost = 0;
        for (const auto& [need, day] : served_[adult]) {
            const std::size_t group = spare_group_[need * days_ + day];
            if (group < left_.spare.size() && used[group] < left_.spare[group])
                ++used[group];
            else
                ++lost;
        }
        if (left != nullptr) {
            for (const auto& [group, count] : used) left->spare[group] -= count;
        }
        return lost;
    }
    [[nodiscard]] bool can_fill(std::size_t adult, std::size_t need) const {
        return problem_.is_trained_for_need(adult, need) &&
               !problem_.is_tied_elsewhere(adult, problem_.needs()[need].site);
    }

    // Gains only fall: whoever is not worth the best so far by what was known is not worth it now.
    [[nodiscard]] std::optional<std::size_t> find_best(std::vector<Candidate>& candidates) const {
        std::optional<std::size_t> best;
        const auto rank = [&](const Candidate& one) {
            return std::tuple(-one.gain, -mates_at(one), served_[one.adult].size(), one.way, one.adult, one.dormitory);
        };
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            Candidate& one = candidates[i];
            if (one.gain <= 0 || (best && one.gain < candidates[*best].gain)) break;
            one.gain = has_bed(one) ? gain_of(one, nullptr) : 0;
            if (one.gain > 0 && (!best || rank(one) < rank(candidates[*best]))) best = i;
        }
        return best;
    }

    [[nodiscard]] int mates_at(const Candidate& one) const {
        const auto team = problem_.team_of(one.adult);
        if (!team) return 0;
        const auto found = mates_.find({*team, one.dormitory});
        return found == mates_.end() ? 0 : found->second;
    }

    // Of the nights from the season's first day on; a night is that of its day.
    [[nodiscard]] std::pair<std::size_t, std::size_t> nights_within(Date from, Date to) const {
        const Date opening = problem_.days().front();
        const auto first = std::max<std::int64_t>(0, (from - opening).count());
        const auto end = std::min<std::int64_t>(static_cast<std::int64_t>(nights_), (to - opening).count() + 1);
        return {static_cast<std::size_t>(first), static_cast<std::size_t>(std::max(first, end))};
    }
    [[nodiscard]] bool has_bed(const Candidate& one) const {
        const auto [first, end] = nights_within(windows_[one.adult]->first, windows_[one.adult]->second);
        for (std::size_t night = first; night < end; ++night) {
            if (taken_[one.dormitory * nights_ + night] >= problem_.dormitories()[one.dormitory].beds) return false;
        }
        return true;
    }
    void take_bed(const Stay& stay, std::size_t adult) {
        const std::size_t dormitory = *problem_.find_dormitory(stay.venue);
        const auto [first, end] = nights_within(stay.from, stay.to);
        for (std::size_t night = first; night < end; ++night) ++taken_[dormitory * nights_ + night];
        if (const auto team = problem_.team_of(adult)) ++mates_[{*team, dormitory}];
    }

    const Problem& problem_;
    std::size_t days_;
    std::vector<std::vector<NearPlace>> near_;  // by dormitory, in the order of days
    Left left_;
    std::vector<std::vector<std::pair<std::size_t, std::size_t>>> served_;  // by adult: needs and days of duty
    std::vector<std::size_t> spare_group_;                                  // by need and day
    std::vector<std::vector<std::pair<std::size_t, int>>> own_spare_;       // by adult: group and days
    std::vector<std::optional<std::pair<Date, Date>>> windows_;             // by adult: first and last day of work
    std::size_t nights_ = 0;
    std::vector<int> taken_;                                    // by dormitory and night: beds
    std::map<std::pair<std::size_t, std::size_t>, int> mates_;  // by team and dormitory: lodgers
};

// A roster with these stays and no others than it uses: whoever lodges for nothing lives at home again.
Plan solve_with(const Problem& problem, std::vector<Stay>& stays, const Limits& limits) {
    while (true) {
        Plan plan = solve(problem.with_stays(stays), limits);
        const std::vector<Stay> used = stays_in_use(stays, plan.duties);
        if (used.size() == stays.size()) return plan;
        std::erase_if(
            stays, [&](const Stay& stay) { return !std::ranges::binary_search(used, stay.adult, {}, &Stay::adult); });
    }
}

}  // namespace

bool can_anybody_lodge(const Problem& problem) {
    const auto has_beds = [](const Dormitory& dormitory) { return dormitory.beds > 0; };
    return std::ranges::any_of(problem.dormitories(), has_beds) &&
           std::ranges::any_of(problem.adults(), &Adult::accepts_lodging);
}

std::vector<Stay> choose_stays(const Problem& problem, const Proof& proof, const Places& places) {
    if (problem.days().empty() || proof.short_groups.empty()) return {};
    return StayChooser(problem, proof, places).run();
}

std::vector<Stay> stays_in_use(std::span<const Stay> stays, std::span<const Duty> duties) {
    std::map<Id<Adult>, std::pair<Date, Date>> served;  // first and last day
    for (const Duty& duty : duties) {
        auto& [first, last] = served.try_emplace(duty.adult, duty.date, duty.date).first->second;
        first = std::min(first, duty.date);
        last = std::max(last, duty.date);
    }
    std::vector<Stay> used;
    for (Stay stay : stays) {
        const auto found = served.find(stay.adult);
        if (found == served.end()) continue;
        std::tie(stay.from, stay.to) = found->second;
        used.push_back(stay);
    }
    return used;
}

Plan solve_with_lodging(const Problem& given, const Limits& limits) {
    const Problem problem = given.with_stays({});
    Plan best = solve(problem, limits);
    if (!can_anybody_lodge(problem)) return best;
    const int least = missing_at_least_with_any_stays(problem, best.duties, limits.threads);
    std::vector<Stay> stays;
    for (int round = 0; round < most_lodging_rounds && best.missing > least && !limits.is_stopped(); ++round) {
        const Problem now = problem.with_stays(stays);
        const Reach reach(now, limits.threads);
        const Places places = places_of(now, best.duties);
        const Proof proof = prove(now, reach, places, limits.threads);
        std::vector<Stay> more = choose_stays(now, proof, places);
        if (more.empty()) break;
        more.insert(more.end(), stays.begin(), stays.end());
        std::ranges::sort(more, {}, &Stay::adult);
        Plan next = solve_with(problem, more, limits);
        if (next.missing >= best.missing) break;
        best = std::move(next);
        stays = std::move(more);
    }
    best.stays = stays_in_use(stays, best.duties);
    return best;
}

int missing_at_least_with_any_stays(const Problem& problem, std::span<const Duty> duties, int threads) {
    const Problem any = problem.with_any_lodging();
    return prove(any, Reach(any, threads), places_of(any, duties), threads).missing_at_least();
}

}  // namespace yingtuo::staffing
