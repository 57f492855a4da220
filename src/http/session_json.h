// How sessions are written, on a site's day and in its calendar alike.
#pragma once

#include <boost/json.hpp>
#include <string_view>

#include "http/json.h"
#include "http/season_view.h"
#include "programme/catalogue.h"

namespace yingtuo::http {

// An activity that has left the catalogue since the plan was made is still shown, by its code.
[[nodiscard]] boost::json::object activity_json(const programme::Catalogue& catalogue, std::string_view code);
[[nodiscard]] boost::json::object session_json(const SeasonView& season, const CareSession& session);

}  // namespace yingtuo::http
