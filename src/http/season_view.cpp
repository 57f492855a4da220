#include "http/season_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <numeric>

#include "base/ensure.h"
#include "base/find_by_id.h"
#include "base/log.h"
#include "http/json.h"
#include "http/search.h"
#include "programme/catalogue_rows.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

template <typename Thing>
void sort_by_id(std::vector<Thing>& things) {
    const auto before = [](const Thing& a, const Thing& b) { return a.id < b.id; };
    if (!std::is_sorted(things.begin(), things.end(), before)) std::stable_sort(things.begin(), things.end(), before);
}

std::string outline_collection(const RegionTree& regions) {
    json::array features;
    for (const Region& region : regions.all()) {
        if (region.outline.empty()) continue;
        boost::system::error_code error;
        json::value geometry = json::parse(region.outline, error);
        if (error || !geometry.is_object()) {
            log::warning(fmt::format("the outline of region {} is not GeoJSON and is left off the map", region.code));
            continue;
        }
        features.push_back(json::object{{"type", "Feature"},
                                        {"geometry", std::move(geometry)},
                                        {"properties", json::object{{"code", region.code}, {"name", region.name}}}});
    }
    return write_json(json::object{{"type", "FeatureCollection"}, {"features", std::move(features)}});
}

}  // namespace

SeasonView::SeasonView(PlanningData data) : data_(std::move(data)), days_(open_days(data_.season)) {
    auto catalogue = programme::catalogue_of(data_.catalogue);
    if (catalogue) {
        catalogue_ = std::move(*catalogue);
    } else {
        log::warning("the season's catalogue cannot be read: " + catalogue.error().message.en);
        catalogue_ = programme::standard_catalogue();
    }
    sort_by_id(data_.households);
    sort_by_id(data_.children);
    sort_by_id(data_.venues);
    sort_by_id(data_.adults);
    by_household_.resize(data_.children.size());
    std::iota(by_household_.begin(), by_household_.end(), std::size_t{0});
    std::stable_sort(by_household_.begin(), by_household_.end(), [&](std::size_t a, std::size_t b) {
        return data_.children[a].household < data_.children[b].household;
    });

    std::vector<std::string> names;
    for (const Venue& venue : data_.venues) {
        names.push_back(venue.name);
        regions_.push_back({data_.regions.at_level(venue.village_code, RegionLevel::county),
                            data_.regions.at_level(venue.village_code, RegionLevel::township),
                            data_.regions.at_level(venue.village_code, RegionLevel::village)});
    }
    const std::vector<std::string> initials = pinyin_initials(names);
    for (std::size_t i = 0; i < names.size(); ++i) {
        // Lines, so that no match runs from one name into the next.
        std::string text = folded(names[i]) + "\n" + initials[i];
        for (const Region* region : {regions_[i].village, regions_[i].township}) {
            if (region != nullptr) text += "\n" + folded(region->name);
        }
        search_texts_.push_back(std::move(text));
    }
    outlines_ = std::make_shared<const std::string>(outline_collection(data_.regions));
}

SiteDays SeasonView::days_of(const Venue& venue) const {
    return site_days(data_.season, closed_days(data_.regions, data_.closures, venue.village_code));
}

const Venue* SeasonView::venue(Id<Venue> id) const {
    return find_by_id(data_.venues, id);
}
const Adult* SeasonView::adult(Id<Adult> id) const {
    return find_by_id(data_.adults, id);
}
const Child* SeasonView::child(Id<Child> id) const {
    return find_by_id(data_.children, id);
}
const Household* SeasonView::household(Id<Household> id) const {
    return find_by_id(data_.households, id);
}

std::size_t SeasonView::position(const Venue& venue) const {
    const std::ptrdiff_t position = &venue - data_.venues.data();
    ENSURE(position >= 0 && static_cast<std::size_t>(position) < data_.venues.size());
    return static_cast<std::size_t>(position);
}

std::vector<const Child*> SeasonView::children_in_care(Id<Household> household) const {
    std::vector<const Child*> children;
    const auto first = std::lower_bound(
        by_household_.begin(), by_household_.end(), household,
        [&](std::size_t position, Id<Household> key) { return data_.children[position].household < key; });
    for (auto place = first; place != by_household_.end() && data_.children[*place].household == household; ++place) {
        const Child& child = data_.children[*place];
        if (child.willing == Willingness::yes) children.push_back(&child);
    }
    return children;
}

bool SeasonView::matches(const Venue& venue, std::string_view folded_text) const {
    return search_texts_[position(venue)].find(folded_text) != std::string::npos;
}

}  // namespace yingtuo::http
