#include "app/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/explain_words.h"
#include "app/plan.h"
#include "app/stages.h"

namespace yingtuo::app {

namespace {

constexpr int bound_steps = 200;            // of the subgradient method, for what is certain about a venue
constexpr std::size_t households_told = 3;  // by name in a sentence; the rest are counted

std::optional<std::size_t> place_of(const std::vector<Id<Venue>>& venues, Id<Venue> venue) {
    const auto at = std::lower_bound(venues.begin(), venues.end(), venue);
    if (at == venues.end() || *at != venue) return std::nullopt;
    return static_cast<std::size_t>(at - venues.begin());
}

// One county of a plan of the whole: who crosses its border stays as they are.
Result<PlanningData> narrowed(const PlanningData& whole, const SeasonPlan& plan, const std::string& county,
                              std::set<Id<Venue>>& kept_open) {
    TRY(PlanningData data, in_county(whole, county));
    std::set<Id<Household>> inside;
    for (const Household& household : data.households) inside.insert(household.id);
    std::map<Id<Venue>, Venue*> venues;
    for (Venue& venue : data.venues) venues[venue.id] = &venue;
    std::map<Id<Household>, int> willing;
    for (const Child& child : whole.children) willing[child.household] += child.willing == Willingness::yes ? 1 : 0;
    std::set<Id<Household>> gone;
    for (const Placement& placement : plan.placements) {
        if (!placement.venue) continue;
        const bool is_inside = inside.contains(placement.household);
        const auto venue = venues.find(*placement.venue);
        if (is_inside && venue == venues.end()) gone.insert(placement.household);
        if (!is_inside && venue != venues.end()) {
            venue->second->capacity = std::max(0, venue->second->capacity - willing[placement.household]);
            kept_open.insert(*placement.venue);
        }
    }
    for (const Id<Venue> venue : kept_open) venues.at(venue)->decision = VenueDecision::pinned_open;
    std::erase_if(data.households, [&](const Household& household) { return gone.contains(household.id); });
    std::erase_if(data.children, [&](const Child& child) { return gone.contains(child.household); });
    return data;
}

tl::unexpected<Error> does_not_fit(const SeasonPlan& plan) {
    return refuse(ErrorCode::conflict,
                  {fmt::format("规划 {} 与现在的台账不符", plan.header.number),
                   fmt::format("plan {} does not fit the ledgers as they are now", plan.header.number)},
                  {"请重新规划", "plan again"}, fmt::format("plan:{}", plan.header.number));
}

Text cost_words(const CostFigures& cost) {
    return {
        fmt::format("{} 元（步行 {}，人员 {}，开办 {}，家访 {}）", signed_yuan(cost.total()), signed_yuan(cost.walking),
                    signed_yuan(cost.staff), signed_yuan(cost.opening), signed_yuan(cost.home_visits)),
        fmt::format("{} yuan a season (walking {}, staff {}, opening {}, home visits {})", signed_yuan(cost.total()),
                    signed_yuan(cost.walking), signed_yuan(cost.staff), signed_yuan(cost.opening),
                    signed_yuan(cost.home_visits))};
}

// Who would move, from the given place of the list on.
Text moves_words(const SitingCase& asked, const SitingChange& change, std::size_t from) {
    Text words;
    for (std::size_t k = from; k < change.moves.size(); ++k) {
        const HouseholdMove& move = change.moves[k];
        if (k - from == households_told) {
            const std::size_t rest = change.moves.size() - k;
            words.zh += fmt::format("，另有 {} 户", rest);
            words.en += fmt::format(", and {} more", rest);
            break;
        }
        const Text to = words_of(asked, move.to);
        words.zh += fmt::format("{}{} 户改往{}", k == from ? "" : "，", move.household.value(), to.zh);
        words.en += fmt::format("{}household {} to {}", k == from ? "" : ", ", move.household.value(), to.en);
    }
    return words;
}

Text option_words(const SitingCase& asked, const VenueOption& option) {
    const Text name = words_of(asked, option.venue);
    const double minutes = option.minutes.value();
    Text words = {fmt::format("{}，步行 {:.0f} 分钟：", name.zh, minutes),
                  fmt::format("{}, {:.0f} min on foot: ", name.en, minutes)};
    if (option.is_present) {
        words.zh += "现安排于此。";
        words.en += "the present place.";
    } else if (option.change) {
        const Text cost = cost_words(option.change->cost);
        words.zh += fmt::format("改往此处 {}", cost.zh);
        words.en += fmt::format("moving there {}", cost.en);
        if (option.change->moves.size() > 1) {
            const Text others = moves_words(asked, *option.change, 1);
            words.zh += "；需腾出位置：" + others.zh;
            words.en += "; it displaces: " + others.en;
        }
        words.zh += "。";
        words.en += ".";
    } else {
        words.zh += fmt::format("{}。", name_of(option.obstacle).zh);
        words.en += fmt::format("{}.", name_of(option.obstacle).en);
    }
    return words;
}

Text child_words(const SitingCase& asked, const ChildStory& story) {
    if (!story.reason)
        return {fmt::format("儿童 {} 没有参加意愿，不在规划之内。", story.child.value()),
                fmt::format("Child {} does not want to come: nothing is planned.", story.child.value())};
    const Text where = words_of(asked, story.venue);
    Text words = {
        fmt::format("儿童 {}（{} 号家庭，共 {} 名儿童）", story.child.value(), story.household.value(), story.children),
        fmt::format("Child {} (household {}, {} children)", story.child.value(), story.household.value(),
                    story.children)};
    if (story.venue) {
        words.zh += fmt::format("去{}，步行 {:.0f} 分钟", where.zh, story.minutes.value());
        words.en += fmt::format(" goes to {}, {:.0f} min on foot", where.en, story.minutes.value());
    } else {
        words.zh += "由专人上门家访";
        words.en += " is visited at home";
    }
    words.zh += fmt::format("：{}。", name_of(*story.reason).zh);
    words.en += fmt::format(": {}.", name_of(*story.reason).en);
    const VenueOption* cheapest = nullptr;
    for (const VenueOption& option : story.options) {
        if (option.change && (cheapest == nullptr || option.change->cost.total() < cheapest->change->cost.total()))
            cheapest = &option;
    }
    if (cheapest != nullptr) {
        const Text name = words_of(asked, cheapest->venue);
        const Text cost = cost_words(cheapest->change->cost);
        words.zh += fmt::format("改动最省的去处是{}：{}。", name.zh, cost.zh);
        words.en += fmt::format(" The least costly other place is {}: {}.", name.en, cost.en);
    }
    return words;
}

Text venue_words(const SitingCase& asked, const Venue& venue, const VenueStory& story) {
    const Text name = words_of(asked, story.venue);
    if (!story.is_candidate) {
        const std::string reason = venue.unusable_reason.empty() ? "" : fmt::format("（{}）", venue.unusable_reason);
        return {fmt::format("{}不能作为点位：不可用、没有坐标或没有容量{}。", name.zh, reason),
                fmt::format("{} cannot be a site: unusable, or without a point or a capacity.", name.en)};
    }
    Text words;
    const double certain = story.certain_at_least;
    if (story.is_open) {
        words = {fmt::format("{}已开：接收 {} 户 {} 名儿童（容量 {}），需 {} 名看护人员。", name.zh, story.households,
                             story.children, story.capacity, story.adults),
                 fmt::format("{} is open: {} households, {} children of {} places, {} adults.", name.en,
                             story.households, story.children, story.capacity, story.adults)};
    } else {
        words = {
            fmt::format("{}未开：可达范围内有 {} 名儿童，容量 {}。", name.zh, story.children_in_reach, story.capacity),
            fmt::format("{} is closed: {} children within reach, {} places.", name.en, story.children_in_reach,
                        story.capacity)};
    }
    const Text act = story.is_open ? Text{"停开", "Closing"} : Text{"开办", "Opening"};
    if (story.change) {
        const Text cost = cost_words(story.change->cost);
        words.zh += fmt::format("{}它（已找到的办法）{}，{} 户换点，{} 名儿童改为家访。", act.zh, cost.zh,
                                story.change->moves.size(), story.left_to_home_visits);
        words.en += fmt::format(" {} it, as found, {}: {} households move, {} children are left to home visits.",
                                act.en, cost.en, story.change->moves.size(), story.left_to_home_visits);
    } else {
        words.zh += fmt::format("没有找到{}它的办法。", act.zh);
        words.en += fmt::format(" No way was found of {} it.", story.is_open ? "closing" : "opening");
    }
    if (certain >= 0.5) {
        words.zh +=
            fmt::format("可以确定（步行不相连的片区不变）：{}它至少要多花 {} 元。", act.zh, whole_yuan(certain));
        words.en += fmt::format(
            " Certain, what hangs apart from it staying as it is: every plan {} it costs at least {} yuan more.",
            story.is_open ? "without" : "with", whole_yuan(certain));
    } else if (certain > -0.5) {
        words.zh += fmt::format("可以确定（步行不相连的片区不变）：{}它省不了钱。", act.zh);
        words.en += fmt::format(" Certain, what hangs apart from it staying as it is: no plan {} it saves anything.",
                                story.is_open ? "without" : "with");
    } else {
        words.zh += fmt::format("可以确定（步行不相连的片区不变）：{}它至多省 {} 元，能不能省还不知道。", act.zh,
                                whole_yuan(-certain));
        words.en += fmt::format(
            " Certain, what hangs apart from it staying as it is: no plan {} it saves more than {} yuan;"
            " whether any does is not known.",
            story.is_open ? "without" : "with", whole_yuan(-certain));
    }
    if (story.decision != VenueDecision::free && story.change) {
        const double found = std::max(0.0, -story.change->cost.total());
        const double most = std::max(found, -certain);
        words.zh += fmt::format("“{}”这一决定的代价：至少 {} 元，至多 {} 元。", name_of(story.decision).zh,
                                whole_yuan(found), whole_yuan(std::max(0.0, most)));
        words.en += fmt::format(" The decision \"{}\" costs at least {} and at most {} yuan.",
                                name_of(story.decision).en, whole_yuan(found), whole_yuan(std::max(0.0, most)));
    }
    if (story.price && story.decision == VenueDecision::free) {
        const OpeningPrice& price = *story.price;
        const bool is_exact = story.change && price.never_pays_above - price.pays_at_or_below < 0.5;
        if (is_exact && price.pays_at_or_below > 0) {
            words.zh += fmt::format("开办费用为 {} 元；可以确定：降到 {} 元及以下才值得开。",
                                    whole_yuan(price.opening_cost), whole_yuan(price.pays_at_or_below));
            words.en += fmt::format(" Its opening costs {} yuan; certain: it pays at {} or below, and not above.",
                                    whole_yuan(price.opening_cost), whole_yuan(price.pays_at_or_below));
            return words;
        }
        if (story.change && price.pays_at_or_below > 0) {
            words.zh += fmt::format("开办费用为 {} 元；降到 {} 元即值得开（已找到），", whole_yuan(price.opening_cost),
                                    whole_yuan(price.pays_at_or_below));
            words.en += fmt::format(" Its opening costs {} yuan; at {} it would pay (found),",
                                    whole_yuan(price.opening_cost), whole_yuan(price.pays_at_or_below));
        } else {
            words.zh += fmt::format("开办费用为 {} 元；已找到的办法即使免费也不值得，", whole_yuan(price.opening_cost));
            words.en += fmt::format(" Its opening costs {} yuan; as found it would not pay even for nothing,",
                                    whole_yuan(price.opening_cost));
        }
        if (price.never_pays_above < 0) {
            words.zh += "并且可以确定：免费也不值得。";
            words.en += " and it is certain that it would not.";
        } else {
            words.zh += fmt::format("高于 {} 元则肯定不值得；两者之间尚不确定。", whole_yuan(price.never_pays_above));
            words.en += fmt::format(" above {} it certainly would not; between them it is not known.",
                                    whole_yuan(price.never_pays_above));
        }
    }
    return words;
}

}  // namespace

Result<SitingCase> siting_case(PlanningData data, const SeasonPlan& plan, const std::string& county, int threads) {
    const std::string& own = plan.header.county;
    if (!own.empty() && !county.empty() && own != county) {
        return refuse(ErrorCode::conflict,
                      {fmt::format("规划 {} 只包含县 {}", plan.header.number, own),
                       fmt::format("plan {} is of county {} alone", plan.header.number, own)},
                      {"请省略 --county，或另选规划", "leave out the county, or choose another plan"}, "--county");
    }
    const bool is_same = input_fingerprint(data) == plan.header.input_fingerprint;
    std::set<Id<Venue>> kept_open;
    const bool is_part = own.empty() && !county.empty();
    double known = 0;
    if (is_part) {
        TRY(data, narrowed(data, plan, county, kept_open));
    } else {
        if (!own.empty()) {
            TRY(data, in_county(std::move(data), own));
        }
        // The plan's own bound, where it is of the same question.
        if (is_same || input_fingerprint(data) == plan.header.input_fingerprint)
            known = plan.header.lower_bound.value_or(0);
    }
    const std::vector<Walk> walks = walks_of(data, threads);
    TRY(siting::SeasonProblem season, siting_problem(data, walks));
    siting::Plan answer = siting::plan_of(season, plan.placements, plan.open_venues);
    for (std::size_t i = 0; i < answer.site_of.size(); ++i) {
        const int site = answer.site_of[i];
        if (site == siting::none) continue;
        if (static_cast<std::size_t>(site) >= season.problem.site_count() ||
            !season.problem.arc_cost(i, static_cast<std::size_t>(site)))
            return does_not_fit(plan);
    }
    answer.lower_bound = std::min(known, answer.objective.total());
    return SitingCase{std::move(data), std::move(season), std::move(answer), own.empty() ? county : own,
                      std::vector<Id<Venue>>(kept_open.begin(), kept_open.end())};
}

Result<ChildStory> explain_child(const SitingCase& asked, Id<Child> child) {
    const auto& children = asked.data.children;
    const auto known =
        std::find_if(children.begin(), children.end(), [&](const Child& other) { return other.id == child; });
    if (known == children.end()) {
        return refuse(
            ErrorCode::not_found,
            {fmt::format("没有编号为 {} 的儿童", child.value()), fmt::format("there is no child {}", child.value())},
            {"请核对编号和范围", "check the number, and the county asked about"},
            fmt::format("child:{}", child.value()));
    }
    ChildStory story;
    story.child = child;
    story.household = known->household;
    const auto& households = asked.season.households;
    const auto at = std::lower_bound(households.begin(), households.end(), known->household);
    const bool is_planned = known->willing == Willingness::yes && at != households.end() && *at == known->household;
    if (is_planned) {
        const auto demand = static_cast<std::size_t>(at - households.begin());
        const siting::PlacementStory found = siting::explain_placement(asked.season.problem, asked.plan, demand);
        story.children = asked.season.problem.demand(demand).children;
        story.reason = found.reason;
        story.minutes = minutes_between(asked, demand, found.site);
        if (found.site != siting::none) story.venue = asked.season.venues[static_cast<std::size_t>(found.site)];
        for (const siting::SiteOption& option : found.options) {
            VenueOption told;
            told.venue = asked.season.venues[static_cast<std::size_t>(option.site)];
            told.minutes = minutes_between(asked, demand, option.site);
            told.walking_cost = option.walking_cost;
            told.is_present = option.is_present;
            told.is_open = option.is_open;
            told.room = static_cast<int>(option.room);
            told.obstacle = option.obstacle;
            if (option.change) told.change = change_of(asked, *option.change);
            told.sentence = option_words(asked, told);
            story.options.push_back(std::move(told));
        }
    }
    story.sentence = child_words(asked, story);
    return story;
}

Result<VenueStory> explain_venue(const SitingCase& asked, Id<Venue> venue) {
    const auto& venues = asked.data.venues;
    const auto known =
        std::find_if(venues.begin(), venues.end(), [&](const Venue& other) { return other.id == venue; });
    if (known == venues.end()) {
        return refuse(
            ErrorCode::not_found,
            {fmt::format("没有编号为 {} 的点位", venue.value()), fmt::format("there is no venue {}", venue.value())},
            {"请核对编号和范围", "check the number, and the county asked about"},
            fmt::format("venue:{}", venue.value()));
    }
    VenueStory story;
    story.venue = venue;
    story.capacity = known->capacity;
    const bool is_held = std::binary_search(asked.kept_open.begin(), asked.kept_open.end(), venue);
    story.decision = is_held ? VenueDecision::free : known->decision;
    const auto place = place_of(asked.season.venues, venue);
    if (place) {
        const siting::Problem& problem = asked.season.problem;
        const auto site = static_cast<int>(*place);
        const siting::SiteBounds bounds = siting::bound_sites(problem, asked.plan, bound_steps, asked.plan.lower_bound);
        const siting::SiteStory found = siting::explain_site(problem, asked.plan, *place, bounds, bound_steps);
        story.is_candidate = true;
        story.is_open = found.is_open;
        story.children = static_cast<int>(found.load);
        story.adults = problem.adults(found.load);
        for (const auto demand : problem.demands_of(*place)) {
            const auto d = static_cast<std::size_t>(demand);
            story.children_in_reach += problem.demand(d).children;
            if (asked.plan.site_of[d] != site) continue;
            ++story.households;
            story.cost.walking += problem.arc_cost(d, *place).value_or(0);
        }
        if (found.is_open) story.cost.opening = problem.site(*place).opening_cost;
        story.cost.staff = problem.input().adult_cost * story.adults;
        if (found.change) story.change = change_of(asked, *found.change);
        story.left_to_home_visits = static_cast<int>(found.left_to_home_visits);
        story.certain_at_least = found.bound - asked.plan.objective.total();
        if (!found.is_open)
            story.price =
                OpeningPrice{problem.site(*place).opening_cost, found.pays_at_or_below, found.never_pays_above};
    }
    story.sentence = venue_words(asked, *known, story);
    return story;
}

}  // namespace yingtuo::app
