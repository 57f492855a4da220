#include "http/session_json.h"

#include "http/json.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

const programme::Activity* find_activity(const programme::Catalogue& catalogue, std::string_view code) {
    const auto position = catalogue.find(code);
    return position ? &catalogue.all()[*position] : nullptr;
}

Text activity_name(const programme::Catalogue& catalogue, std::string_view code) {
    const programme::Activity* activity = find_activity(catalogue, code);
    return activity == nullptr ? Text{std::string(code), std::string(code)} : activity->name;
}

}  // namespace

json::object activity_json(const programme::Catalogue& catalogue, std::string_view code) {
    const programme::Activity* activity = find_activity(catalogue, code);
    const auto& category = name_of(activity == nullptr ? programme::Category::other : activity->category);
    return {{"code", code},
            {"name", to_json(activity_name(catalogue, code))},
            {"category", category.code},
            {"category_name", json::object{{"zh", category.zh}, {"en", category.en}}},
            {"indoor", activity == nullptr || !programme::is_outdoor(*activity)}};
}

json::object session_json(const SeasonView& season, const CareSession& session) {
    const programme::Catalogue& catalogue = season.catalogue();
    json::value rain = nullptr;
    if (!session.rain_activity.empty()) {
        rain = json::object{{"code", session.rain_activity},
                            {"name", to_json(activity_name(catalogue, session.rain_activity))}};
    }
    return {{"group", session.group},
            {"start", format_clock(session.start)},
            {"end", format_clock(session.end)},
            {"activity", activity_json(catalogue, session.activity)},
            {"responsible", adult_json(season.adult(session.responsible))},
            {"assisting", adult_json(season.adult(session.assisting))},
            {"place", session.place},
            {"rain_activity", std::move(rain)}};
}

}  // namespace yingtuo::http
