// GET /api/v1/regions, /api/v1/regions/outlines
#include "http/handlers.h"
#include "http/json.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

bool is_below(const RegionTree& tree, const Region& region, const Region& top) {
    for (const Region* above = tree.find(region.parent); above != nullptr; above = tree.find(above->parent)) {
        if (above == &top) return true;
    }
    return false;
}

json::object region_item(const Region& region) {
    return {{"code", region.code},
            {"parent", region.parent},
            {"level", code_of(region.level)},
            {"name", region.name},
            {"lon", degrees_json(region.point, &Point::lon)},
            {"lat", degrees_json(region.point, &Point::lat)}};
}

}  // namespace

// Village groups are left out: they are many, and no answer speaks of them.
Result<Response> region_list(const Request& request, const SeasonAnswers& answers) {
    const RegionTree& tree = answers.season->data().regions;
    const auto level_text = request.query.text("level");
    const auto level = from_code<RegionLevel>(level_text.value_or(""));
    if (level_text && (!level || *level == RegionLevel::hamlet)) {
        return tl::make_unexpected(Query::wrong_value("level", "可用的值：prefecture, county, township, village",
                                                      "use one of: prefecture, county, township, village"));
    }
    const Region* top = nullptr;
    if (const auto parent = request.query.text("parent")) {
        top = tree.find(*parent);
        if (top == nullptr)
            return tl::make_unexpected(Query::wrong_value("parent", "应为区划代码", "give the code of a region"));
    }
    json::array items;
    for (const Region& region : tree.all()) {
        if (region.level == RegionLevel::hamlet || (level && region.level != *level)) continue;
        if (top == nullptr || is_below(tree, region, *top)) items.push_back(region_item(region));
    }
    return json_response({{"items", std::move(items)}});
}

Result<Response> region_outlines(const Request&, const SeasonAnswers& answers) {
    Response response;
    response.content_type = "application/geo+json";
    response.body = answers.season->outlines();
    return response;
}

}  // namespace yingtuo::http
