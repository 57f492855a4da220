// GET /api/v1/plans/{n}/sites
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "http/handlers.h"
#include "http/json.h"
#include "http/search.h"
#include "http/site_json.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

struct Order {
    enum class By { id, name, children, missing_days } by = By::id;
    bool descending = false;
};

Result<Order> parse_order(const Query& query) {
    Order order;
    const auto given = query.text("sort");
    if (!given) return order;
    std::string_view key = *given;
    order.descending = key.starts_with('-');
    if (order.descending) key.remove_prefix(1);
    if (key == "name") {
        order.by = Order::By::name;
    } else if (key == "children") {
        order.by = Order::By::children;
    } else if (key == "missing_days") {
        order.by = Order::By::missing_days;
    } else {
        const std::string keys = "name, children, missing_days, -name, -children, -missing_days";
        return tl::make_unexpected(Query::wrong_value("sort", "可用的值：" + keys, "use one of: " + keys));
    }
    return order;
}

// Equal ones stay in the order of their ids, so that pages never overlap.
void sort_sites(std::vector<const Venue*>& venues, const Snapshot& snapshot, Order order) {
    const auto compare = [&](const Venue* a, const Venue* b) {
        switch (order.by) {
            case Order::By::id:
                return 0;
            case Order::By::name:
                return a->name.compare(b->name);
            case Order::By::children:
                return snapshot.facts(*a).children - snapshot.facts(*b).children;
            case Order::By::missing_days:
                return snapshot.facts(*a).missing_days - snapshot.facts(*b).missing_days;
        }
        return 0;
    };
    std::stable_sort(venues.begin(), venues.end(), [&](const Venue* a, const Venue* b) {
        return order.descending ? compare(b, a) < 0 : compare(a, b) < 0;
    });
}

}  // namespace

json::object site_item(const Snapshot& snapshot, const Venue& venue) {
    const SiteFacts& facts = snapshot.facts(venue);
    const VenueRegions& regions = snapshot.season().regions(venue);
    return {{"venue_id", venue.id.value()},
            {"name", venue.name},
            {"kind", code_of(venue.kind)},
            {"tier", tier_of(snapshot.season().season().policy, venue.kind)},
            {"county", region_json(regions.county)},
            {"township", region_json(regions.township)},
            {"village", region_json(regions.village)},
            {"lon", degrees_json(venue.point, &Point::lon)},
            {"lat", degrees_json(venue.point, &Point::lat)},
            {"capacity", venue.capacity},
            {"state", code_of(facts.state)},
            {"children", facts.children},
            {"adults_needed", facts.adults_needed},
            {"adults_on_duty_min", facts.adults_on_duty_min},
            {"missing_days", facts.missing_days},
            {"open_last_year", venue.open_last_year}};
}

Result<const Venue*> find_site(const Snapshot& snapshot, const std::string& id) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (error != std::errc{} || end != id.data() + id.size() || number < 1) {
        return refuse(ErrorCode::bad_input, {"点位编号无效", "this is not the number of a venue"},
                      {"请给出数字编号", "give its number"}, "path:id");
    }
    const Venue* venue = snapshot.season().venue(Id<Venue>(number));
    if (venue == nullptr) {
        return refuse(ErrorCode::not_found,
                      {fmt::format("规划中没有 {} 号点位", number), fmt::format("the plan knows no venue {}", number)},
                      {"请在点位列表中查找", "look it up in the list of sites"}, "path:id");
    }
    return venue;
}

Result<Response> site_list(const Request& request, const Snapshot& snapshot) {
    const Query& query = request.query;
    TRY(const Page page, query.page());
    TRY(const Order order, parse_order(query));
    TRY(const auto kinds, query.codes<VenueKind>("kind"));
    TRY(const auto states, query.codes<SiteState>("state"));
    const auto county = query.text("county");
    const Region* region = county ? snapshot.season().data().regions.find(*county) : nullptr;
    if (county && (region == nullptr || region->level != RegionLevel::county))
        return tl::make_unexpected(Query::wrong_value("county", "应为县级区划代码", "give the code of a county"));
    const std::string_view search = query.text("q").value_or("");
    if (search.size() > longest_search)
        return tl::make_unexpected(Query::wrong_value("q", "搜索内容过长", "search for something shorter"));
    const std::string wanted = folded(search);

    std::vector<const Venue*> venues;
    for (const Venue& venue : snapshot.venues()) {
        const bool fits = (region == nullptr || snapshot.season().regions(venue).county == region) &&
                          allows(kinds, venue.kind) && allows(states, snapshot.facts(venue).state) &&
                          (wanted.empty() || snapshot.season().matches(venue, wanted));
        if (fits) venues.push_back(&venue);
    }
    sort_sites(venues, snapshot, order);
    json::array items;
    const std::size_t end = std::min(venues.size(), page.offset + page.limit);
    for (std::size_t i = page.offset; i < end; ++i) items.push_back(site_item(snapshot, *venues[i]));
    return json_response({{"total", venues.size()}, {"items", std::move(items)}});
}

}  // namespace yingtuo::http
