#include "programme/timetable.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/ensure.h"
#include "base/random.h"

namespace yingtuo::programme {

namespace {

// Penalty points of the constructive choice; only their proportions matter.
constexpr int wrong_tempo = 45;                                       // another pace than the hour wants
constexpr std::array<int, 6> done_days_ago = {0, 60, 40, 22, 12, 6};  // open days since the group last did it
constexpr int each_time_before = 9;                                   // times the group has done it this season
constexpr int same_category_today = 28;
constexpr int same_category_yesterday = 10;  // at the same hour
constexpr int plain_care = 90;               // supervision without content is the last resort
constexpr int homework_routine = -26;        // holiday homework is routine: asked for often, and never stale
constexpr int most_wanted = -24;             // a category all children signed up for
constexpr int running_after_a_meal = 500;    // only where there is nothing else
constexpr int out_of_doors = -14;            // where heat allows, children want to be outside
constexpr std::uint64_t taste_range = 30;    // of a site for an activity
constexpr std::uint64_t whim_range = 14;     // of one hour

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    std::uint64_t z = a + 0x9e3779b97f4a7c15ULL * (b + 1);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

class Builder {
  public:
    Builder(const Problem& problem, std::size_t site, const Group& group, std::size_t group_index, const Roster& roster,
            std::uint64_t seed)
        : problem_(problem),
          site_(site),
          days_(problem.days(site)),
          activities_(problem.catalogue().all()),
          roster_(roster),
          group_index_(group_index),
          rhythm_(day_rhythm(problem.blocks())),
          seed_(mix(mix(seed, static_cast<std::uint64_t>(problem.sites()[site].venue.value())), group_index)),
          slots_(days_.size() * problem.blocks().size()),
          reserved_(slots_.size(), no_topic),
          last_day_(activities_.size(), -1000),
          times_(activities_.size(), 0),
          times_week_(activities_.size(), 0) {
        const std::uint64_t site_seed = mix(seed, static_cast<std::uint64_t>(problem.sites()[site].venue.value()));
        for (std::size_t a = 0; a < activities_.size(); ++a) {
            taste_.push_back(static_cast<int>(mix(site_seed, a) % taste_range));
            // What never suits this group is left out once; what the block asks is looked at block by block.
            const bool fits = suits_ages(activities_[a], group) && suits_size(activities_[a], group.children.size());
            if (problem.is_allowed(a) && problem.is_offered(site, a) && fits) candidates_.push_back(a);
        }
        for (std::size_t c = 0; c < group.interests.size(); ++c)
            wanted_[c] = most_wanted * group.interests[c] / static_cast<int>(group.children.size());
        for (const std::size_t programme : problem.programmes(site)) {
            const LocalProgramme& local = problem.catalogue().programmes()[programme];
            if (local.audience == Audience::children && local.per_week > 0) programmes_.push_back(&local);
        }
    }

    std::vector<Slot> build() {
        for (const auto& [first, last] : problem_.weeks(site_)) {
            std::fill(times_week_.begin(), times_week_.end(), 0);
            reserve_week(first, last);
            for (std::size_t day = first; day < last; ++day) build_day(day);
        }
        return std::move(slots_);
    }

  private:
    // A weekly item: a category, the drowning rules, or one of the site's local programmes.
    static constexpr int no_topic = -1;
    static constexpr int drowning_topic = static_cast<int>(category_count);

    bool is_of_topic(const Activity& activity, int topic) const {
        if (topic > drowning_topic)
            return activity.programme == programmes_[static_cast<std::size_t>(topic - drowning_topic - 1)]->code;
        return topic == drowning_topic ? activity.on_drowning : static_cast<int>(activity.category) == topic;
    }

    bool is_possible(std::size_t a, std::size_t day, std::size_t block) const {
        const Activity& activity = activities_[a];
        const DayBlock& hours = problem_.blocks()[block];
        if (activity.block != hours.kind || !fits_length(activity, hours.end - hours.start)) return false;
        if (is_too_hot(activity, days_[day], hours.start, hours.end)) return false;
        if (!problem_.is_kit_day(site_, a, days_[day])) return false;
        const Care& care = roster_.at(day, block, group_index_);
        // Whoever comes from outside is never alone with children, not for a minute: two adults of the site stay.
        if (!activity.speaker.empty() && !(care.responsible && care.assisting)) return false;
        if (needs_nothing(activity.needs)) return true;
        return (care.responsible && problem_.is_qualified(*care.responsible, a)) ||
               (care.assisting && problem_.is_qualified(*care.assisting, a));
    }

    // Sets hours of the week aside for what must come every week, before anything else can take them.
    void reserve_week(std::size_t first, std::size_t last) {
        const std::size_t blocks = problem_.blocks().size();
        std::vector<std::size_t> free;
        for (std::size_t slot = first * blocks; slot < last * blocks; ++slot) {
            if (problem_.blocks()[slot % blocks].kind == BlockKind::activity) free.push_back(slot);
        }
        Random random(mix(seed_, 0x7765656bULL + first));
        random.shuffle(std::span(free));
        // The study hour is asked for last: weekly items should not always cost the homework.
        std::stable_partition(free.begin(), free.end(),
                              [&](std::size_t slot) { return rhythm_[slot % blocks] != Tempo::study; });
        std::vector<int> topics = {drowning_topic};
        for (const Category category : problem_.weekly_categories()) {
            if (category != Category::safety) topics.push_back(static_cast<int>(category));  // drowning is safety
        }
        std::vector<unsigned> weekdays(topics.size(), 0);  // 0: any
        for (std::size_t p = 0; p < programmes_.size(); ++p) {
            for (int times = 0; times < programmes_[p]->per_week; ++times) {
                topics.push_back(drowning_topic + 1 + static_cast<int>(p));
                weekdays.push_back(static_cast<unsigned>(programmes_[p]->weekday));
            }
        }
        for (std::size_t i = 0; i < topics.size(); ++i) {
            const int topic = topics[i];
            const auto found = std::find_if(free.begin(), free.end(), [&](std::size_t slot) {
                if (weekdays[i] != 0 && iso_weekday(days_[slot / blocks]) != weekdays[i]) return false;
                return std::any_of(candidates_.begin(), candidates_.end(), [&](std::size_t a) {
                    return is_of_topic(activities_[a], topic) && is_possible(a, slot / blocks, slot % blocks);
                });
            });
            if (found == free.end()) continue;  // the rules will say so
            reserved_[*found] = topic;
            free.erase(found);
        }
    }

    void build_day(std::size_t day) {
        today_.clear();
        categories_today_.fill(0);
        for (std::size_t block = 0; block < problem_.blocks().size(); ++block) {
            const std::size_t slot = day * problem_.blocks().size() + block;
            slots_[slot] = choose(day, block, reserved_[slot]);
            const std::size_t a = slots_[slot].activity;
            today_.push_back(a);
            ++categories_today_[static_cast<std::size_t>(activities_[a].category)];
            ++times_[a];
            ++times_week_[a];
            last_day_[a] = static_cast<int>(day);
        }
    }

    int penalty(std::size_t a, std::size_t day, std::size_t block) const {
        const Activity& activity = activities_[a];
        const auto category = static_cast<std::size_t>(activity.category);
        const bool is_routine = activity.category == Category::homework;
        int points = taste_[a] + same_category_today * categories_today_[category];
        points += is_routine ? homework_routine : each_time_before * times_[a];
        points += static_cast<int>(mix(seed_ + a, day * problem_.blocks().size() + block) % whim_range);
        if (activity.tempo != rhythm_[block]) points += wrong_tempo;
        const int ago = static_cast<int>(day) - last_day_[a];
        if (ago > 0 && ago < static_cast<int>(done_days_ago.size()))
            points += done_days_ago[static_cast<std::size_t>(ago)];
        if (day > 0) {
            const Slot& yesterday = slots_[(day - 1) * problem_.blocks().size() + block];
            if (activities_[yesterday.activity].category == activity.category) points += same_category_yesterday;
        }
        if (activity.category == Category::care) points += plain_care;
        if (is_outdoor(activity)) points += out_of_doors;
        if (activity.tempo == Tempo::active && block > 0 && problem_.blocks()[block - 1].kind != BlockKind::activity)
            points += running_after_a_meal;
        return points + wanted_[category];
    }

    bool is_used_up(std::size_t a) const {
        const int season = activities_[a].max_per_season;
        return times_week_[a] >= activities_[a].max_per_week || (season > 0 && times_[a] >= season) ||
               std::find(today_.begin(), today_.end(), a) != today_.end();
    }

    Slot choose(std::size_t day, std::size_t block, int topic) const {
        std::size_t best = activities_.size();
        int best_points = std::numeric_limits<int>::max();
        // Where everything that suits is used up, repeating is better than a blank hour; where the weekly item cannot
        // be had, anything is.
        for (const int wanted : {topic, no_topic}) {
            for (const bool repeat : {false, true}) {
                if (best != activities_.size()) break;
                for (const std::size_t a : candidates_) {
                    if (wanted != no_topic && !is_of_topic(activities_[a], wanted)) continue;
                    if ((!repeat && is_used_up(a)) || !is_possible(a, day, block)) continue;
                    const int points = penalty(a, day, block);
                    if (points >= best_points) continue;
                    best = a;
                    best_points = points;
                }
            }
        }
        ENSURE(best < activities_.size());  // Problem::make holds something that suits anyone for each block
        Slot slot{best, -1, false};
        const Care& care = roster_.at(day, block, group_index_);
        slot.assistant_leads = !needs_nothing(activities_[best].needs) &&
                               !(care.responsible && problem_.is_qualified(*care.responsible, best));
        if (needs_dry_weather(activities_[best]))
            slot.rain = static_cast<std::int32_t>(rain_alternative(best, day, block));
        return slot;
    }

    // Indoors, nothing special needed, not done today already, at best of the same kind and pace.
    std::size_t rain_alternative(std::size_t planned, std::size_t day, std::size_t block) const {
        std::size_t best = activities_.size();
        int best_points = std::numeric_limits<int>::max();
        for (const std::size_t a : candidates_) {
            const Activity& activity = activities_[a];
            // In rain nobody may be able to come from elsewhere, with a kit or without.
            const bool is_own =
                needs_nothing(activity.needs) && activity.shared_kit.empty() && activity.speaker.empty();
            if (needs_dry_weather(activity) || !is_own || !is_possible(a, day, block)) continue;
            int points = times_[a] + static_cast<int>(mix(seed_ + a, day) % whim_range);
            if (activity.category != activities_[planned].category) points += 20;
            if (activity.tempo != activities_[planned].tempo) points += 20;
            if (activity.category == Category::care) points += plain_care;
            if (is_used_up(a)) points += 60;
            if (points >= best_points) continue;
            best = a;
            best_points = points;
        }
        ENSURE(best < activities_.size());
        return best;
    }

    const Problem& problem_;
    std::size_t site_;
    std::span<const Date> days_;
    std::span<const Activity> activities_;
    const Roster& roster_;
    std::size_t group_index_;
    std::vector<Tempo> rhythm_;
    std::uint64_t seed_;
    std::vector<Slot> slots_;
    std::vector<int> reserved_;
    std::vector<int> last_day_;
    std::vector<int> times_;
    std::vector<int> times_week_;
    std::vector<int> taste_;
    std::vector<std::size_t> candidates_;
    std::vector<const LocalProgramme*> programmes_;  // those with so many sessions a week
    std::array<int, category_count> wanted_{};
    std::vector<std::size_t> today_;
    std::array<int, category_count> categories_today_{};
};

}  // namespace

std::vector<Slot> make_timetable(const Problem& problem, std::size_t site, const Group& group, std::size_t group_index,
                                 const Roster& roster, std::uint64_t seed) {
    return Builder(problem, site, group, group_index, roster, seed).build();
}

std::vector<Tempo> day_rhythm(std::span<const DayBlock> blocks) {
    constexpr std::array morning = {Tempo::study, Tempo::active, Tempo::making};
    constexpr std::array afternoon = {Tempo::calm, Tempo::active, Tempo::making};
    std::vector<Tempo> rhythm;
    bool after_break = false;
    std::size_t in_a_row = 0;
    for (const DayBlock& block : blocks) {
        if (block.kind != BlockKind::activity) {
            rhythm.push_back(Tempo::calm);
            after_break = true;
            in_a_row = 0;
            continue;
        }
        rhythm.push_back((after_break ? afternoon : morning)[in_a_row++ % morning.size()]);
    }
    return rhythm;
}

bool suits_ages(const Activity& activity, const Group& group) {
    return (!group.youngest || *group.youngest >= activity.ages.youngest) &&
           (!group.oldest || *group.oldest <= activity.ages.oldest);
}

bool suits_size(const Activity& activity, std::size_t children) {
    const auto count = static_cast<int>(children);
    return count >= activity.group.least && (activity.group.most == 0 || count <= activity.group.most);
}

bool is_too_hot(const Activity& activity, Date date, ClockTime start, ClockTime end) {
    return is_closed_in_heat(activity) && touches_hot_hours(date, start, end);
}

}  // namespace yingtuo::programme
