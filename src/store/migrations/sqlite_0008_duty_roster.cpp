#include "store/migrations/migration.h"

// Settings of the duty roster. A season from before them keeps what it was planned by: a lead at every site, no limit
// to the way that matters, no reserve and no rest weeks.
const std::string_view yingtuo::store::sqlite_0008_duty_roster = R"sql(
UPDATE season SET content = json_set(content,
    '$.policy.post_needs', json('[{"post":"lead","from_children":1,"children_each":0,"kinds":[],"with_meals":false}]'),
    '$.policy.max_travel_min', 1440, '$.policy.reserve_per_township', 0, '$.policy.teacher_rest_weeks', 0);
)sql";
