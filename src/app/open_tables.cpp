#include "app/open_tables.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "programme/catalogue_rows.h"

namespace yingtuo::app {

namespace {

template <typename Thing>
std::string text(Id<Thing> id) {
    return id.is_set() ? std::to_string(id.value()) : std::string();
}

std::string text(WalkMinutes minutes) {
    return fmt::format("{:.2f}", minutes.value());
}

std::string text(const std::optional<Date>& date) {
    return date ? format_date(*date) : std::string();
}

std::string flag(bool value) {
    return value ? "1" : "0";
}

std::string lon(const std::optional<Point>& point) {
    return point ? fmt::format("{:.6f}", point->lon) : std::string();
}
std::string lat(const std::optional<Point>& point) {
    return point ? fmt::format("{:.6f}", point->lat) : std::string();
}

Table children_table(const PlanningData& data, const SeasonPlan& plan) {
    Table table{"children", {"child_id", "household_id", "venue_id", "visit", "walk_min", "method"}, {}};
    std::map<Id<Household>, const Placement*> placement_of;
    for (const Placement& placement : plan.placements) placement_of[placement.household] = &placement;
    for (const Child& child : data.children) {
        const auto found = placement_of.find(child.household);
        const bool planned = child.willing == Willingness::yes && found != placement_of.end();
        if (!planned) {
            table.rows.push_back({text(child.id), text(child.household), "", "0", "", ""});
        } else if (const Placement& placement = *found->second; placement.venue) {
            table.rows.push_back({text(child.id), text(child.household), text(*placement.venue), "0",
                                  text(placement.minutes), std::string(code_of(placement.method))});
        } else {
            table.rows.push_back({text(child.id), text(child.household), "", "1", "", ""});
        }
    }
    return table;
}

Table households_table(const PlanningData& data) {
    Table table{"households", {"household_id", "village_code", "lon", "lat"}, {}};
    for (const Household& household : data.households) {
        table.rows.push_back({text(household.id), household.village_code, lon(household.point), lat(household.point)});
    }
    return table;
}

Table venues_table(const PlanningData& data, const SeasonPlan& plan) {
    Table table{"venues",
                {"venue_id", "kind", "tier", "village_code", "lon", "lat", "capacity", "usable", "open", "pinned",
                 "rooms", "beds"},
                {}};
    const std::set<Id<Venue>> open(plan.open_venues.begin(), plan.open_venues.end());
    for (const Venue& venue : data.venues) {
        table.rows.push_back({text(venue.id), std::string(code_of(venue.kind)),
                              std::to_string(tier_of(data.season.policy, venue.kind)), venue.village_code,
                              lon(venue.point), lat(venue.point), std::to_string(venue.capacity), flag(venue.usable),
                              flag(open.contains(venue.id)), flag(venue.decision == VenueDecision::pinned_open),
                              std::to_string(venue.rooms), std::to_string(venue.beds)});
    }
    return table;
}

// The days of every open site: the season's own, those that closures take away, those that make up for them.
Table site_days_table(const PlanningData& data, const SeasonPlan& plan) {
    Table table{"site_days", {"venue_id", "date", "state"}, {}};
    std::map<Id<Venue>, const Venue*> venues;
    for (const Venue& venue : data.venues) venues[venue.id] = &venue;
    for (const Id<Venue> id : std::set<Id<Venue>>(plan.open_venues.begin(), plan.open_venues.end())) {
        const auto found = venues.find(id);
        if (found == venues.end()) continue;
        const SiteDays days =
            site_days(data.season, closed_days(data.regions, data.closures, found->second->village_code));
        std::map<Date, std::string_view> states;
        for (const Date date : days.open) states[date] = "open";
        for (const Date date : days.make_up) states[date] = "make_up";
        for (const Date date : days.lost) states[date] = "lost";
        for (const auto& [date, state] : states)
            table.rows.push_back({text(id), format_date(date), std::string(state)});
    }
    return table;
}

Table reach_table(std::span<const Walk> walks) {
    Table table{"reach", {"household_id", "venue_id", "walk_min"}, {}};
    table.rows.reserve(walks.size());
    for (const Walk& walk : walks) table.rows.push_back({text(walk.household), text(walk.venue), text(walk.minutes)});
    return table;
}

Table adults_table(const PlanningData& data) {
    Table table{"adults",
                {"adult_id", "class", "lon", "lat", "from", "to", "cleared_until", "general_trained", "posts_trained",
                 "max_days_week", "accepts_lodging"},
                {}};
    for (const Adult& adult : data.adults) {
        std::string posts;
        for (const auto& post : EnumNames<Post>::table) {
            if (has_post(adult.posts_trained, post.value)) posts += (posts.empty() ? "" : "|") + std::string(post.code);
        }
        const bool clear = adult.record_check == RecordCheck::clear;
        table.rows.push_back({text(adult.id), std::string(code_of(adult.adult_class)), lon(adult.point),
                              lat(adult.point), text(adult.available_from), text(adult.available_to),
                              clear ? text(adult.cleared_until) : "", text(adult.general_trained_on), posts,
                              std::to_string(adult.max_days_week), flag(adult.accepts_lodging)});
    }
    return table;
}

Table duties_table(const SeasonPlan& plan) {
    Table table{"duties", {"adult_id", "venue_id", "date", "start", "end", "post"}, {}};
    table.rows.reserve(plan.duties.size());
    for (const Duty& duty : plan.duties) {
        table.rows.push_back({text(duty.adult), text(duty.venue), format_date(duty.date), format_clock(duty.start),
                              format_clock(duty.end), std::string(code_of(duty.post))});
    }
    return table;
}

Table stays_table(const SeasonPlan& plan) {
    Table table{"stays", {"adult_id", "venue_id", "from", "to"}, {}};
    for (const Stay& stay : plan.stays)
        table.rows.push_back({text(stay.adult), text(stay.venue), format_date(stay.from), format_date(stay.to)});
    return table;
}

Table sessions_table(const SeasonPlan& plan, const programme::Catalogue& catalogue) {
    Table table{"sessions",
                {"venue_id", "group", "date", "start", "end", "activity", "category", "responsible_adult",
                 "assisting_adult", "place", "rain_activity"},
                {}};
    table.rows.reserve(plan.sessions.size());
    for (const CareSession& session : plan.sessions) {
        const auto activity = catalogue.find(session.activity);
        table.rows.push_back({text(session.venue), std::to_string(session.group), format_date(session.date),
                              format_clock(session.start), format_clock(session.end), session.activity,
                              activity ? std::string(code_of(catalogue.all()[*activity].category)) : std::string(),
                              text(session.responsible), text(session.assisting), session.place,
                              session.rain_activity});
    }
    return table;
}

std::string joined(const std::vector<std::string>& items) {
    return fmt::format("{}", fmt::join(items, "|"));
}

Table activities_table(const programme::Catalogue& catalogue) {
    Table table{
        "activities",
        {"activity",   "category",     "block",       "setting",     "pace",        "youngest", "oldest", "fewest",
         "most",       "shortest_min", "longest_min", "not_in_heat", "not_in_rain", "post",     "skill",  "max_week",
         "max_season", "on_drowning",  "shared_kit",  "speaker",     "regions",     "programme"},
        {}};
    for (const programme::Activity& activity : catalogue.all()) {
        table.rows.push_back({activity.code,
                              std::string(code_of(activity.category)),
                              std::string(code_of(activity.block)),
                              std::string(code_of(activity.setting)),
                              std::string(code_of(activity.tempo)),
                              std::to_string(activity.ages.youngest),
                              std::to_string(activity.ages.oldest),
                              std::to_string(activity.group.least),
                              std::to_string(activity.group.most),
                              std::to_string(activity.minutes.shortest),
                              std::to_string(activity.minutes.longest),
                              flag(activity.not_in_heat),
                              flag(activity.not_in_rain),
                              activity.needs.post ? std::string(code_of(*activity.needs.post)) : std::string(),
                              activity.needs.skill,
                              std::to_string(activity.max_per_week),
                              std::to_string(activity.max_per_season),
                              flag(activity.on_drowning),
                              activity.shared_kit,
                              activity.speaker,
                              joined(activity.regions),
                              activity.programme});
    }
    return table;
}

// When somebody from outside comes, and who is with the children meanwhile: by speaker, so that each can be asked.
Table outside_visits_table(const SeasonPlan& plan, const programme::Catalogue& catalogue) {
    Table table{"outside_visits",
                {"speaker", "date", "start", "end", "venue_id", "group", "activity", "programme", "responsible_adult",
                 "assisting_adult"},
                {}};
    struct Coming {
        std::string_view speaker;
        const CareSession* session = nullptr;
        std::string_view programme;
    };
    std::vector<Coming> all;
    for (const CareSession& session : plan.sessions) {
        const auto found = catalogue.find(session.activity);
        if (!found || catalogue.all()[*found].speaker.empty()) continue;
        all.push_back({catalogue.all()[*found].speaker, &session, catalogue.all()[*found].programme});
    }
    std::sort(all.begin(), all.end(), [](const Coming& a, const Coming& b) {
        const auto key = [](const Coming& coming) {
            const CareSession& session = *coming.session;
            return std::tie(coming.speaker, session.date, session.start, session.venue, session.group);
        };
        return key(a) < key(b);
    });
    for (const auto& [speaker, session, programme] : all) {
        table.rows.push_back({std::string(speaker), format_date(session->date), format_clock(session->start),
                              format_clock(session->end), text(session->venue), std::to_string(session->group),
                              session->activity, std::string(programme), text(session->responsible),
                              text(session->assisting)});
    }
    return table;
}

Table programmes_table(const programme::Catalogue& catalogue) {
    Table table{"programmes", {"programme", "audience", "kinds", "regions", "per_week", "weekday"}, {}};
    for (const programme::LocalProgramme& programme : catalogue.programmes()) {
        std::vector<std::string> kinds;
        for (const VenueKind kind : programme.kinds) kinds.emplace_back(code_of(kind));
        table.rows.push_back({programme.code, std::string(code_of(programme.audience)), joined(kinds),
                              joined(programme.regions), std::to_string(programme.per_week),
                              std::to_string(programme.weekday)});
    }
    return table;
}

Table groups_table(const SeasonPlan& plan) {
    Table table{"groups", {"venue_id", "group", "child_id"}, {}};
    for (const GroupMember& member : plan.groups) {
        table.rows.push_back({text(member.venue), std::to_string(member.group), text(member.child)});
    }
    return table;
}

Table visits_table(const SeasonPlan& plan) {
    Table table{"visits", {"child_id", "date", "order", "adult_id", "round_id", "arrive", "leave"}, {}};
    for (const Visit& visit : plan.visits) {
        table.rows.push_back({text(visit.child), format_date(visit.date), std::to_string(visit.order),
                              text(visit.adult), std::to_string(visit.round), format_clock(visit.arrive),
                              format_clock(visit.leave)});
    }
    return table;
}

Table summary_table(const SeasonPlan& plan) {
    Table table{"summary", {"key", "value"}, {}};
    for (const SummaryItem& item : plan.summary) table.rows.push_back({item.key, item.value});
    return table;
}

}  // namespace

Result<std::vector<Table>> open_tables(const PlanningData& data, const SeasonPlan& plan, std::span<const Walk> walks,
                                       Table policy) {
    policy.name = "policy";
    TRY(const programme::Catalogue catalogue, programme::catalogue_of(data.catalogue));
    std::vector<Table> tables;
    tables.push_back(children_table(data, plan));
    tables.push_back(households_table(data));
    tables.push_back(venues_table(data, plan));
    tables.push_back(site_days_table(data, plan));
    tables.push_back(reach_table(walks));
    tables.push_back(adults_table(data));
    tables.push_back(duties_table(plan));
    tables.push_back(stays_table(plan));
    tables.push_back(sessions_table(plan, catalogue));
    tables.push_back(activities_table(catalogue));
    tables.push_back(programmes_table(catalogue));
    tables.push_back(outside_visits_table(plan, catalogue));
    tables.push_back(groups_table(plan));
    tables.push_back(visits_table(plan));
    tables.push_back(std::move(policy));
    tables.push_back(summary_table(plan));
    return tables;
}

}  // namespace yingtuo::app
