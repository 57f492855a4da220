#include "roll/venue_names.h"

#include <algorithm>
#include <map>

#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

bool is_within(const RegionTree& regions, const std::string& code, std::string_view region) {
    const Region* here = regions.find(code);
    while (here != nullptr && here->code != region) here = regions.find(here->parent);
    return here != nullptr;
}

}  // namespace

VenueNames::VenueNames(const Roll& known, const Roll& changed) {
    std::map<Id<Venue>, const Venue*> venues;
    for (const Roll* roll : {&known, &changed}) {
        for (const VenueRecord& record : roll->venues) venues[record.venue.id] = &record.venue;
    }
    for (const auto& [id, venue] : venues) {
        names_.push_back({id, squeeze(venue->name), venue->village_code});
        by_name_[names_.back().name].push_back(names_.size() - 1);
    }
}

const VenueName* VenueNames::only(std::vector<const VenueName*> found, const RegionTree& regions,
                                  std::string_view region) const {
    if (found.size() > 1 && !region.empty()) {
        std::erase_if(found, [&](const VenueName* venue) { return !is_within(regions, venue->village_code, region); });
    }
    return found.size() == 1 ? found.front() : nullptr;
}

const VenueName* VenueNames::find(std::string_view name, const RegionTree& regions, std::string_view region) const {
    const auto same = by_name_.find(squeeze(name));
    if (same == by_name_.end()) return nullptr;
    std::vector<const VenueName*> found;
    for (const std::size_t i : same->second) found.push_back(&names_[i]);
    return only(std::move(found), regions, region);
}

const VenueName* VenueNames::find_in(std::string_view text, const RegionTree& regions, std::string_view region) const {
    const std::string where = squeeze(text);
    std::vector<const VenueName*> found;
    for (const VenueName& venue : names_) {
        if (venue.name.empty() || where.find(venue.name) == std::string::npos) continue;
        if (!found.empty() && venue.name.size() < found.front()->name.size()) continue;
        if (!found.empty() && venue.name.size() > found.front()->name.size()) found.clear();
        found.push_back(&venue);
    }
    return only(std::move(found), regions, region);
}

}  // namespace yingtuo::roll
