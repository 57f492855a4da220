#include "store/migrations/migration.h"

// Who would lodge, where there are beds for them, and who lodges where by each plan. Nobody did before.
const std::string_view yingtuo::store::sqlite_0014_lodging = R"sql(
ALTER TABLE adult ADD COLUMN accepts_lodging INTEGER NOT NULL DEFAULT 0;
ALTER TABLE venue ADD COLUMN beds INTEGER NOT NULL DEFAULT 0;
UPDATE season SET content = json_set(content, '$.policy.lodging_cost_yuan', '30');

CREATE TABLE plan_stay(
    plan     INTEGER NOT NULL REFERENCES plan,
    position INTEGER NOT NULL,
    adult    INTEGER NOT NULL REFERENCES adult,
    venue    INTEGER NOT NULL REFERENCES venue,
    from_day INTEGER NOT NULL,                    -- days since 1970-01-01
    to_day   INTEGER NOT NULL,                    -- included
    PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
CREATE VIEW plan_stay_view AS
SELECT plan, position, adult, venue, date(from_day * 86400, 'unixepoch') AS "from",
       date(to_day * 86400, 'unixepoch') AS "to"
FROM plan_stay;
)sql";
