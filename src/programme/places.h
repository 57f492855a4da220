// Places of a site: rooms, which hold so many children, and the yard, its shade and the dining place, which hold all.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "programme/groups.h"
#include "programme/problem.h"

namespace yingtuo::programme {

inline constexpr std::string_view yard = "操场";
inline constexpr std::string_view shade = "操场荫凉处";
inline constexpr std::string_view dining_place = "用餐区";
inline constexpr std::string_view activity_room = "活动室";

// Any other place is a room.
[[nodiscard]] bool is_room(std::string_view place);

// Where each group of a site is: its own room, which it may share with others as far as children fit in; the activity
// room, where the site has one to spare and nobody else is in it; the yard.
class Places {
  public:
    Places(const Problem& problem, std::size_t site, std::size_t groups, std::size_t hours);

    // `hour`: day and block, counted through. A local programme's own place is a room to spare, or a part of the
    // group's own where there is none.
    [[nodiscard]] std::string of(const Activity& activity, std::size_t group, std::size_t hour);
    [[nodiscard]] std::string home(std::size_t group) const;

  private:
    const Catalogue* catalogue_;
    std::size_t per_room_;
    bool has_room_to_spare_;
    std::vector<bool> taken_;
};

}  // namespace yingtuo::programme
