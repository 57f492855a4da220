#include "store/migrations/migration.h"

// The catalogue of activities, closures, participation in local programmes, and the history of each site's plan.
const std::string_view yingtuo::store::sqlite_0009_programme = R"sql(
CREATE TABLE catalogue_row(
    sheet    TEXT NOT NULL,     -- activities, programmes
    position INTEGER NOT NULL,  -- 0: the header row
    cells    TEXT NOT NULL,     -- JSON array of texts
    PRIMARY KEY(sheet, position)
) STRICT;

-- How often the catalogue was saved, so that a reader sees that it changed.
CREATE TABLE catalogue_saved(
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    times INTEGER NOT NULL
) STRICT;
INSERT INTO catalogue_saved VALUES (1, 0);

CREATE TABLE closure(
    id     INTEGER PRIMARY KEY,  -- ascending in time; rows are never changed
    region TEXT NOT NULL,
    day    INTEGER NOT NULL,
    lifted INTEGER NOT NULL,
    reason TEXT NOT NULL,
    recorded_by BLOB,            -- sealed: a person's name
    recorded_at TEXT NOT NULL
) STRICT;

CREATE TABLE participation(
    id        INTEGER PRIMARY KEY,
    programme TEXT NOT NULL,
    venue     INTEGER REFERENCES venue,
    day       INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    child     INTEGER REFERENCES child,
    household INTEGER REFERENCES household,
    choice    TEXT NOT NULL,
    value     REAL NOT NULL,
    recorded_by BLOB,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX participation_programme ON participation(programme);
CREATE INDEX participation_kind ON participation(kind);

CREATE TABLE site_plan_version(
    id      INTEGER PRIMARY KEY,
    plan    INTEGER NOT NULL REFERENCES plan(number),
    venue   INTEGER NOT NULL REFERENCES venue,
    version INTEGER NOT NULL,
    step    TEXT NOT NULL,
    tier    TEXT NOT NULL,      -- empty but for approvals and returns
    remark  BLOB,               -- sealed: it may speak of a person
    taken_by BLOB,
    taken_at TEXT NOT NULL,     -- UTC, ISO 8601
    UNIQUE(plan, venue, version)
) STRICT;

CREATE TABLE site_plan_change(
    id            INTEGER PRIMARY KEY,  -- within a version in the order in which they are made
    version       INTEGER NOT NULL REFERENCES site_plan_version,
    side          TEXT NOT NULL,        -- before, after
    pair          INTEGER NOT NULL,     -- before and after of one change bear the same number
    group_number  INTEGER NOT NULL,
    day           INTEGER NOT NULL,
    start_min     INTEGER NOT NULL,
    end_min       INTEGER NOT NULL,
    activity      INTEGER NOT NULL REFERENCES word,
    responsible   INTEGER REFERENCES adult,
    assisting     INTEGER REFERENCES adult,
    place         INTEGER NOT NULL REFERENCES word,
    rain_activity INTEGER NOT NULL REFERENCES word
) STRICT;
CREATE INDEX site_plan_change_version ON site_plan_change(version);

UPDATE season SET content = json_set(content, '$.policy.kits_per_township', 1,
                                              '$.policy.max_answer_hours', '4',
                                              '$.policy.neighbour_sites', 3,
                                              '$.policy.max_similarity', '0.25',
                                              '$.policy.approval_tiers', json('["township","county"]'),
                                              '$.policy.make_up_weekdays', json('[6,7]'),
                                              '$.policy.make_up_days_after', 6);
)sql";
