// GET /api/v1/plans/{n}/figures
#include "http/handlers.h"
#include "http/json.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

json::value number(const std::optional<double>& value, int decimals) {
    if (!value) return nullptr;
    return rounded(*value, decimals);
}

// The value as the tables print it, so that page and table never differ.
json::array figure_items(const std::vector<reporting::Figure>& figures) {
    json::array items;
    for (const reporting::Figure& figure : figures) {
        items.push_back(json::object{{"key", figure.key},
                                     {"label", to_json(figure.label)},
                                     {"definition", to_json(figure.definition)},
                                     {"value", number(figure.value, figure.decimals)},
                                     {"unit", figure.unit},
                                     {"numerator", number(figure.numerator, 2)},
                                     {"denominator", number(figure.denominator, 2)}});
    }
    return items;
}

}  // namespace

Result<Response> figures(const Request&, const Snapshot& snapshot) {
    Response response;
    response.body = snapshot.figures_body.get([&] {
        const PlanHeader& header = snapshot.header();
        const PlanFigures& all = snapshot.figures();
        json::array counties;
        for (const reporting::RegionFigures& region : all.by_county) {
            // A county's plan says nothing of the others.
            if (!header.county.empty() && region.code != header.county) continue;
            counties.push_back(
                json::object{{"code", region.code}, {"name", region.name}, {"items", figure_items(region.figures)}});
        }
        json::array cross_foots;
        for (const Violation& violation : all.cross_foots) cross_foots.push_back(to_json(violation));
        return write_json(json::object{{"as_of", header.created_at},
                                       {"plan", header.number},
                                       {"items", figure_items(all.whole)},
                                       {"by_county", std::move(counties)},
                                       {"cross_foots", std::move(cross_foots)}});
    });
    return response;
}

}  // namespace yingtuo::http
