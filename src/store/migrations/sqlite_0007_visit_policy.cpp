#include "store/migrations/migration.h"

// How home visits are made: together or apart, when families are at home, and lunch.
const std::string_view yingtuo::store::sqlite_0007_visit_policy = R"sql(
-- The policy's numbers of teams, hours and lunch, at their defaults.
UPDATE season SET content = json_set(content, '$.policy.visit_team', 1, '$.policy.visit_hours', '08:30-18:00',
                                     '$.policy.visit_lunch_min', 60, '$.policy.visit_lunch_begins', '11:30-13:00');
)sql";
