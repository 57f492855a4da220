// Population of the demo season: invented children in invented households.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/random.h"
#include "demo/geography.h"
#include "demo/identity.h"
#include "domain/child.h"

namespace yingtuo::demo {

struct DemoChild {
    std::size_t household = 0;
    std::string name;
    std::string id_number;
    Sex sex = Sex::unknown;
    Date birth_date{};
    std::string people;  // 民族
    std::string grade;
    bool boards = false;
};

struct DemoParent {
    std::string name;
    std::string work_place;
    std::string phone;
};

struct DemoHousehold {
    std::size_t village = 0;
    std::size_t hamlet = 0;  // in the village
    DemoParent father;
    DemoParent mother;
    ChildCategory category = ChildCategory::left_behind;
    std::string carer_name;
    std::string carer_id_number;
    std::string carer_phone;
    std::string carer_relation;
    std::string guardianship;  // 监护情况
    std::vector<std::size_t> children;
};

struct Population {
    std::vector<DemoHousehold> households;
    std::vector<DemoChild> children;                   // by village, household, birth date
    std::vector<int> children_of_village;              // remote ones left out
    std::vector<std::vector<int>> children_of_hamlet;  // by village, hamlet
};

// So many children: one resettlement community of some nine hundred, a few more big ones, one district with few and big
// places, and a long tail of small villages elsewhere; a little over one in a hundred out of everyone's reach. With
// fewer children fewer villages have any.
[[nodiscard]] Population draw_population(const Geography& geography, int children, Date opening,
                                         IdentityNumbers& numbers, const Random& random);

}  // namespace yingtuo::demo
