// Adults of the demo season: students, teachers, cadres, residents and helpers who signed up, with their dates, checks
// and training.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/random.h"
#include "demo/geography.h"
#include "demo/identity.h"
#include "demo/population.h"
#include "domain/adult.h"
#include "domain/season.h"

namespace yingtuo::demo {

struct DemoAdult {
    std::string name;
    std::string id_number;
    std::string phone;
    std::string people;
    std::string unit;       // 学校/单位
    std::string education;  // 学历
    std::size_t village = 0;
    Spot spot;
    Adult adult;  // what planning will see of them; no id, no point
};

// 2,847 for the model case, 566 of them students; in proportion for other sizes. They live where children are, with too
// few in one township out of eight. By village.
[[nodiscard]] std::vector<DemoAdult> draw_adults(const Geography& geography, const Population& population,
                                                 const Season& season, IdentityNumbers& numbers, const Random& random);

}  // namespace yingtuo::demo
