#include "programme/places.h"

#include <fmt/format.h>

#include <algorithm>

namespace yingtuo::programme {

bool is_room(std::string_view place) {
    return place != yard && place != shade && place != dining_place;
}

Places::Places(const Problem& problem, std::size_t site, std::size_t groups, std::size_t hours)
    : catalogue_(&problem.catalogue()), taken_(hours, false) {
    const SiteInput& asked = problem.sites()[site];
    const auto rooms = static_cast<std::size_t>(std::max(asked.rooms, 0));
    per_room_ = groups_per_room(problem.room_places(site), asked.children.size(), groups);
    // Where groups do not fit into the rooms, they share them all the same; the rules will say so.
    if (rooms > 0) per_room_ = std::max(per_room_, (groups + rooms - 1) / rooms);
    has_room_to_spare_ = rooms > (groups + per_room_ - 1) / per_room_;
}

std::string Places::home(std::size_t group) const {
    return fmt::format("教室{}", group / per_room_ + 1);
}

std::string Places::of(const Activity& activity, std::size_t group, std::size_t hour) {
    if (activity.block == BlockKind::meal) return std::string(dining_place);
    if (activity.setting == Setting::outdoor) return std::string(yard);
    if (activity.setting == Setting::shaded) return std::string(shade);
    const LocalProgramme* programme = catalogue_->find_programme(activity.programme);
    const bool has_place = programme != nullptr && !programme->place.empty();
    const bool moves = activity.block == BlockKind::activity && activity.tempo == Tempo::active;
    if (has_room_to_spare_ && !taken_[hour] && (has_place || moves)) {
        taken_[hour] = true;
        return has_place ? programme->place : std::string(activity_room);
    }
    return home(group);
}

}  // namespace yingtuo::programme
