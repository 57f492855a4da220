#include "store/migrations/migration.h"

// The plan tables as a person reads them: dates and clock times in ISO form, words spelled out.
const std::string_view yingtuo::store::sqlite_0002_plain_views = R"sql(
CREATE VIEW plan_duty_view AS
SELECT plan, position, adult, venue, date(day * 86400, 'unixepoch') AS date,
       printf('%02d:%02d', start_min / 60, start_min % 60) AS start,
       printf('%02d:%02d', end_min / 60, end_min % 60) AS "end", post
FROM plan_duty;

CREATE VIEW plan_shortfall_view AS
SELECT plan, position, venue, date(day * 86400, 'unixepoch') AS date,
       printf('%02d:%02d', start_min / 60, start_min % 60) AS start,
       printf('%02d:%02d', end_min / 60, end_min % 60) AS "end", post, missing
FROM plan_shortfall;

CREATE VIEW plan_session_view AS
SELECT s.plan, s.position, s.venue, s.group_number, date(s.day * 86400, 'unixepoch') AS date,
       printf('%02d:%02d', s.start_min / 60, s.start_min % 60) AS start,
       printf('%02d:%02d', s.end_min / 60, s.end_min % 60) AS "end",
       a.text AS activity, s.responsible, s.assisting, p.text AS place, r.text AS rain_activity
FROM plan_session AS s
JOIN word AS a ON a.id = s.activity
JOIN word AS p ON p.id = s.place
JOIN word AS r ON r.id = s.rain_activity;

CREATE VIEW plan_visit_view AS
SELECT plan, position, child, date(day * 86400, 'unixepoch') AS date, order_in_round, adult, round,
       printf('%02d:%02d', arrive_min / 60, arrive_min % 60) AS arrive,
       printf('%02d:%02d', leave_min / 60, leave_min % 60) AS leave
FROM plan_visit;
)sql";
