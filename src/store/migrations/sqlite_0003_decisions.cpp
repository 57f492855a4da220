#include "store/migrations/migration.h"

// What people decide, as a history; and the policy's price of long walks, off as it was before there was one.
const std::string_view yingtuo::store::sqlite_0003_decisions = R"sql(
CREATE TABLE decision(
    id             INTEGER PRIMARY KEY,    -- ascending in time; rows are never changed
    kind           TEXT NOT NULL,
    venue          INTEGER REFERENCES venue,
    household      INTEGER REFERENCES household,
    policy_key     TEXT NOT NULL,          -- as in season.toml
    venue_decision TEXT NOT NULL,
    value          REAL NOT NULL,          -- of capacity: children; of policy: in the key's own unit
    withdraws      INTEGER NOT NULL,       -- what was decided about this thing before holds no longer
    reason         BLOB,                   -- sealed: it may speak of a family
    decided_by     BLOB,                   -- sealed: a person's name
    decided_at     TEXT NOT NULL           -- UTC, ISO 8601
) STRICT;

UPDATE season SET content = json_set(content, '$.policy.long_walk_min', '0',
                                              '$.policy.long_walk_cost_child_min_yuan', '0');
)sql";
