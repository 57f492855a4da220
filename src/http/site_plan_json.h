// What reading and writing a site's plan say alike.
#pragma once

#include <boost/json.hpp>

#include "app/site_plan.h"
#include "http/request.h"
#include "http/season_view.h"

namespace yingtuo::http {

// The venue a path names second. Refuses (bad_input) what is no number.
[[nodiscard]] Result<Id<Venue>> venue_argument(const Request& request);
// Refuses (not_found) a venue that is not open in the plan; `where`: the field that names it.
[[nodiscard]] Result<std::size_t> site_position(const app::OpenProgramme& programme, Id<Venue> venue,
                                                std::string where = "path:id");

[[nodiscard]] boost::json::object standing_json(const SitePlanStanding& standing);
[[nodiscard]] boost::json::object version_json(const SitePlanVersion& version);
// {before, after}: sessions with their date; null where there is none.
[[nodiscard]] boost::json::array changes_json(const SeasonView& season, std::span<const SessionChange> changes);

}  // namespace yingtuo::http
