// What a what-if and a comparison of two plans say alike: figures, venues that change, households that move.
#pragma once

#include <boost/json.hpp>
#include <map>
#include <vector>

#include "app/compare.h"
#include "app/siting_figures.h"
#include "http/request.h"
#include "http/season_view.h"

namespace yingtuo::http {

// {venue_id, name, lon, lat}; null for none: home visits.
[[nodiscard]] boost::json::value place_json(const SeasonView& season, const std::optional<Id<Venue>>& id);
// One decimal; null on home visits.
[[nodiscard]] boost::json::value minutes_json(const std::optional<Id<Venue>>& venue, WalkMinutes minutes);
[[nodiscard]] boost::json::object figures_json(const app::SitingFigures& figures);
// `capacities`: of venues that have another one than the season says.
[[nodiscard]] boost::json::array venue_changes_json(const SeasonView& season,
                                                    const std::vector<app::VenueChange>& changes,
                                                    const std::map<Id<Venue>, int>& capacities = {});
// One page of them, with the totals of all.
[[nodiscard]] boost::json::object moves_json(const SeasonView& season, const std::vector<app::Move>& moves,
                                             const Page& page);

}  // namespace yingtuo::http
