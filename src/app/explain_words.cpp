#include "app/explain_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace yingtuo::app {

Text words_of(const SitingCase& asked, Id<Venue> venue) {
    for (const Venue& known : asked.data.venues) {
        if (known.id == venue && !known.name.empty())
            return {fmt::format("{}（点位 {}）", known.name, venue.value()),
                    fmt::format("{} (venue {})", known.name, venue.value())};
    }
    return {fmt::format("点位 {}", venue.value()), fmt::format("venue {}", venue.value())};
}

Text words_of(const SitingCase& asked, std::optional<Id<Venue>> venue) {
    if (!venue) return {"家访", "home visits"};
    return words_of(asked, *venue);
}

std::string whole_yuan(double yuan) {
    std::string digits = fmt::format("{:.0f}", std::abs(yuan));
    for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return std::abs(yuan) < 0.5 ? "0" : (yuan < 0 ? "-" : "") + digits;
}

std::string signed_yuan(double yuan) {
    const std::string whole = whole_yuan(yuan);
    return yuan >= 0.5 ? "+" + whole : whole;
}

CostFigures parts_of(const siting::Objective& objective) {
    return {objective.opening, objective.staff, objective.walking, objective.home_visits};
}

WalkMinutes minutes_between(const SitingCase& asked, std::size_t demand, int site) {
    if (site == siting::none) return WalkMinutes{0};
    const auto sites = asked.season.problem.sites_of(demand);
    const auto at = std::lower_bound(sites.begin(), sites.end(), site);
    if (at == sites.end() || *at != site) return WalkMinutes{0};
    return asked.season
        .walks[asked.season.problem.input().arc_start[demand] + static_cast<std::size_t>(at - sites.begin())]
        .minutes;
}

SitingChange change_of(const SitingCase& asked, const siting::Change& change) {
    const auto venue_of = [&](int site) {
        return site == siting::none ? std::nullopt : std::optional(asked.season.venues[static_cast<std::size_t>(site)]);
    };
    SitingChange told;
    told.cost = parts_of(change.cost);
    for (const siting::Relocation& move : change.moves) {
        const auto demand = static_cast<std::size_t>(move.demand);
        told.moves.push_back({asked.season.households[demand], asked.season.problem.demand(demand).children,
                              venue_of(move.from), venue_of(move.to), minutes_between(asked, demand, move.from),
                              minutes_between(asked, demand, move.to)});
    }
    for (const int site : change.opened) told.opened.push_back(*venue_of(site));
    for (const int site : change.closed) told.closed.push_back(*venue_of(site));
    return told;
}

}  // namespace yingtuo::app
