#include "programme/problem.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "programme/runs.h"

namespace yingtuo::programme {

namespace {

tl::unexpected<Error> wrong(Text message, std::string where) {
    return refuse(ErrorCode::bad_input, std::move(message), {"请核对规划输入", "check what the planner was given"},
                  std::move(where));
}

std::optional<int> credible(std::optional<int> age) {
    return age && *age >= 0 && *age <= 25 ? age : std::nullopt;
}

// An activity of the block's kind and length that any group can do indoors under anyone: no hour need be blank.
bool suits_anyone(const Activity& activity, const DayBlock& block) {
    return activity.block == block.kind && activity.setting == Setting::indoor && needs_nothing(activity.needs) &&
           activity.ages.youngest == 0 && activity.ages.oldest >= 25 && activity.group.least == 1 &&
           activity.group.most == 0 && activity.regions.empty() && activity.programme.empty() &&
           activity.shared_kit.empty() && activity.speaker.empty() && !activity.not_in_heat &&
           fits_length(activity, block.end - block.start);
}

Problem::Weeks weeks_of(std::span<const Date> days) {
    Problem::Weeks weeks;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (i == 0 || week_start(days[i]) != week_start(days[i - 1])) weeks.emplace_back(i, i);
        weeks.back().second = i + 1;
    }
    return weeks;
}

}  // namespace

Result<Problem> Problem::make(Input input) {
    Problem problem;
    std::sort(input.open_days.begin(), input.open_days.end());
    input.open_days.erase(std::unique(input.open_days.begin(), input.open_days.end()), input.open_days.end());
    if (input.open_days.empty()) return wrong({"没有开班日", "there is no open day"}, "open_days");

    std::sort(input.sites.begin(), input.sites.end(),
              [](const SiteInput& a, const SiteInput& b) { return a.venue < b.venue; });
    for (std::size_t i = 0; i < input.sites.size(); ++i) {
        SiteInput& site = input.sites[i];
        if (i > 0 && site.venue == input.sites[i - 1].venue) {
            return wrong({fmt::format("托管点 {} 出现两次", site.venue.value()),
                          fmt::format("site {} stands twice", site.venue.value())},
                         fmt::format("venue:{}", site.venue.value()));
        }
        std::sort(site.children.begin(), site.children.end(),
                  [](const ChildIn& a, const ChildIn& b) { return a.id < b.id; });
        if (!site.days) site.days = input.open_days;
        std::sort(site.days->begin(), site.days->end());
        problem.weeks_.push_back(weeks_of(*site.days));
        for (ChildIn& child : site.children) {
            child.age = credible(child.age);
            if (!problem.ages_.emplace(child.id, child.age).second) {
                return wrong({fmt::format("儿童 {} 出现两次", child.id.value()),
                              fmt::format("child {} stands twice", child.id.value())},
                             fmt::format("child:{}", child.id.value()));
            }
        }
    }

    std::sort(input.adults.begin(), input.adults.end(), [](const Adult& a, const Adult& b) { return a.id < b.id; });
    for (std::size_t i = 0; i < input.adults.size(); ++i) problem.adult_at_.emplace(input.adults[i].id, i);

    const auto site_of = [&](Id<Venue> venue) {
        return std::lower_bound(input.sites.begin(), input.sites.end(), venue,
                                [](const SiteInput& site, Id<Venue> id) { return site.venue < id; });
    };
    for (const Duty& duty : input.duties) {
        if (!problem.adult_at_.contains(duty.adult) || duty.end <= duty.start) {
            return wrong(
                {fmt::format("{} 的值班人员 {} 不在名册或时段不对", format_date(duty.date), duty.adult.value()),
                 fmt::format("duty of {} on {}: the adult is unknown or the duty has no length", duty.adult.value(),
                             format_date(duty.date))},
                fmt::format("adult:{}@{}", duty.adult.value(), format_date(duty.date)));
        }
    }
    std::erase_if(input.duties, [&](const Duty& duty) {
        const auto site = site_of(duty.venue);
        return site == input.sites.end() || site->venue != duty.venue;
    });
    std::sort(input.duties.begin(), input.duties.end(), [](const Duty& a, const Duty& b) {
        return std::tie(a.venue, a.date, a.adult, a.start, a.end) < std::tie(b.venue, b.date, b.adult, b.start, b.end);
    });
    std::size_t next = 0;
    for (const SiteInput& site : input.sites) {
        const std::size_t first = next;
        while (next < input.duties.size() && input.duties[next].venue == site.venue) ++next;
        problem.site_duties_.emplace_back(first, next);
    }

    const Policy& policy = input.season.policy;
    for (const std::string& code : policy.weekly_categories) {
        const auto category = from_code<Category>(code);
        if (!category) {
            return wrong({fmt::format("每周必排类别“{}”不在类别表中", code),
                          fmt::format("the weekly category \"{}\" is not one of the categories", code)},
                         "season.toml:programme.weekly_categories");
        }
        if (std::find(problem.weekly_.begin(), problem.weekly_.end(), *category) == problem.weekly_.end())
            problem.weekly_.push_back(*category);
    }
    for (const Activity& activity : input.catalogue.all()) {
        problem.allowed_.push_back(forbidden_word(activity.name.zh, policy.forbidden_words).empty() &&
                                   forbidden_word(activity.name.en, policy.forbidden_words).empty());
    }
    for (const DayBlock& block : input.season.day) {
        bool covered = false;
        for (std::size_t i = 0; i < input.catalogue.all().size(); ++i)
            covered = covered || (problem.allowed_[i] && suits_anyone(input.catalogue.all()[i], block));
        if (!covered) {
            const std::string hours = format_clock(block.start) + "-" + format_clock(block.end);
            return wrong({fmt::format("活动目录中没有适合所有班级、可排在 {} 的室内活动", hours),
                          fmt::format("the catalogue has no indoor activity that suits every group from {}", hours)},
                         "day.blocks");
        }
    }
    problem.qualified_.reserve(input.adults.size() * input.catalogue.all().size());
    for (const Adult& adult : input.adults) {
        for (const Activity& activity : input.catalogue.all())
            problem.qualified_.push_back(qualifies(adult, activity.needs));
    }
    problem.input_ = std::move(input);
    problem.find_offers();
    problem.find_turns();
    problem.find_neighbours();
    return problem;
}

void Problem::find_offers() {
    const auto programmes = input_.catalogue.programmes();
    const auto activities = input_.catalogue.all();
    offered_.reserve(input_.sites.size() * activities.size());
    for (const SiteInput& site : input_.sites) {
        auto& own = programmes_.emplace_back();
        for (std::size_t i = 0; i < programmes.size(); ++i) {
            if (runs_at(programmes[i], site.kind, site.village_code)) own.push_back(i);
        }
        for (const Activity& activity : activities) {
            const LocalProgramme* programme = input_.catalogue.find_programme(activity.programme);
            const bool of_programme = programme == nullptr || (programme->audience == Audience::children &&
                                                               runs_at(*programme, site.kind, site.village_code));
            offered_.push_back(of_programme && covers(activity.regions, site.village_code));
        }
    }
}

void Problem::find_turns() {
    std::unordered_map<std::string, std::vector<std::size_t>> townships;
    for (std::size_t i = 0; i < input_.sites.size(); ++i) townships[input_.sites[i].township_code].push_back(i);
    turns_.assign(input_.sites.size(), {0, 1});
    const auto kits = static_cast<std::int64_t>(policy().kits_per_township);
    for (const auto& [township, sites] : townships) {
        if (township.empty()) continue;
        const std::int64_t turns = (static_cast<std::int64_t>(sites.size()) + kits - 1) / kits;
        for (std::size_t i = 0; i < sites.size(); ++i) turns_[sites[i]] = {static_cast<std::int64_t>(i) % turns, turns};
    }
}

void Problem::find_neighbours() {
    neighbours_.resize(input_.sites.size());
    const auto wanted = static_cast<std::size_t>(policy().neighbour_sites);
    if (wanted == 0) return;
    std::vector<std::pair<double, std::size_t>> near;
    for (std::size_t i = 0; i < input_.sites.size(); ++i) {
        if (!input_.sites[i].point || input_.sites[i].children.empty()) continue;
        near.clear();
        for (std::size_t other = 0; other < input_.sites.size(); ++other) {
            if (other == i || !input_.sites[other].point || input_.sites[other].children.empty()) continue;
            near.emplace_back(great_circle(*input_.sites[i].point, *input_.sites[other].point).value(), other);
        }
        const std::size_t count = std::min(wanted, near.size());
        std::partial_sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(count), near.end());
        for (std::size_t n = 0; n < count; ++n) neighbours_[i].push_back(near[n].second);
    }
}

bool Problem::is_open_day(std::size_t site, Date date) const {
    return std::binary_search(days(site).begin(), days(site).end(), date);
}

bool Problem::is_kit_day(std::size_t site, std::size_t activity, Date date) const {
    const std::string& kit = input_.catalogue.all()[activity].shared_kit;
    if (kit.empty()) return true;
    const auto [own, turns] = turns_[site];
    std::int64_t shift = 0;  // different kits come on different days
    for (const char c : kit) shift = (shift * 31 + static_cast<unsigned char>(c)) % 1009;
    return (date.time_since_epoch().count() + shift) % turns == own;
}

std::optional<int> Problem::room_places(std::size_t site) const {
    const SiteInput& asked = input_.sites[site];
    if (asked.rooms <= 0 || asked.capacity <= 0) return std::nullopt;
    return (asked.capacity + asked.rooms - 1) / asked.rooms;
}

std::optional<std::size_t> Problem::find_site(Id<Venue> venue) const {
    const auto found = std::lower_bound(input_.sites.begin(), input_.sites.end(), venue,
                                        [](const SiteInput& site, Id<Venue> id) { return site.venue < id; });
    if (found == input_.sites.end() || found->venue != venue) return std::nullopt;
    return static_cast<std::size_t>(found - input_.sites.begin());
}

std::optional<int> Problem::age_of(Id<Child> child) const {
    const auto found = ages_.find(child);
    return found == ages_.end() ? std::nullopt : found->second;
}

std::span<const Duty> Problem::duties(std::size_t site) const {
    const auto [first, last] = site_duties_[site];
    return std::span<const Duty>(input_.duties).subspan(first, last - first);
}

std::span<const Duty> Problem::duties(std::size_t site, Date date) const {
    const auto all = duties(site);
    const auto first =
        std::lower_bound(all.begin(), all.end(), date, [](const Duty& duty, Date day) { return duty.date < day; });
    const auto last =
        std::upper_bound(first, all.end(), date, [](Date day, const Duty& duty) { return day < duty.date; });
    return {first, last};
}

std::optional<std::size_t> Problem::find_adult(Id<Adult> adult) const {
    const auto found = adult_at_.find(adult);
    if (found == adult_at_.end()) return std::nullopt;
    return found->second;
}

bool Problem::is_qualified(std::size_t adult, std::size_t activity) const {
    return qualified_[adult * input_.catalogue.all().size() + activity];
}

bool Problem::may_answer(std::size_t adult, Date date) const {
    const Adult& person = input_.adults[adult];
    const bool of_age = person.birth_date && age_on(*person.birth_date, date) >= policy().adult_age;
    return of_age && is_usable(person, date);
}

std::vector<OnDuty> on_duty(const Problem& problem, std::size_t site, Date date, ClockTime start, ClockTime end) {
    std::vector<OnDuty> present;
    const auto duties = problem.duties(site, date);
    for (std::size_t i = 0; i < duties.size();) {
        const Id<Adult> id = duties[i].adult;
        ClockTime covered_to = start;  // duties of one adult follow one another by start
        bool in_ratio = true;
        for (; i < duties.size() && duties[i].adult == id; ++i) {
            const Duty& duty = duties[i];
            if (duty.post == Post::home_visit || duty.start > covered_to || duty.end <= covered_to) continue;
            if (covered_to < end) in_ratio = in_ratio && counts_in_ratio(problem.policy(), duty.post);
            covered_to = duty.end;
        }
        if (covered_to < end) continue;
        const std::size_t adult = *problem.find_adult(id);
        const bool answers = problem.may_answer(adult, date);
        present.push_back({adult, in_ratio && answers, answers});
    }
    return present;
}

std::vector<std::size_t> answering(std::span<const OnDuty> present) {
    std::vector<std::size_t> adults;
    for (const OnDuty& person : present) {
        if (person.in_ratio) adults.push_back(person.adult);
    }
    if (!adults.empty()) return adults;
    for (const OnDuty& person : present) {
        if (person.may_answer) adults.push_back(person.adult);
    }
    return adults;
}

}  // namespace yingtuo::programme
