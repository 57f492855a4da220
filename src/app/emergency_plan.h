// Emergency plan of one site: who does what in a storm, when a child does not come, near water, after an accident.
// Written for this project; the law behind each part is named. A site's own people, rooms and numbers are in it, and
// what is not known is left to be written in by hand before the site opens.
#pragma once

#include <string>
#include <vector>

#include "app/site_paper.h"

namespace yingtuo::app {

// What stands where a person, a number or a place is not known yet.
inline constexpr std::string_view to_fill_in = "____________";

struct EmergencyPart {
    std::string title;
    std::vector<std::string> steps;
    std::string source;  // law or notice; empty for a rule of the house
};

struct EmergencyPlan {
    // Role, who holds it (with the telephone where it may be shown), what they answer for.
    struct Role {
        std::string role;
        std::string people;
        std::string task;
    };
    std::vector<Role> roles;
    // Whom to call, and the number: known ones and lines to fill in.
    struct Call {
        std::string whom;
        std::string number;
    };
    std::vector<Call> calls;
    std::vector<EmergencyPart> parts;
};

[[nodiscard]] EmergencyPlan emergency_plan(const SitePaper& paper);

}  // namespace yingtuo::app
