#include "store/migrations/migration.h"

// What each listing said of its child, people's verdicts on pairs of children, and the children that are merged.
const std::string_view yingtuo::store::sqlite_0005_linkage = R"sql(
-- Sealed JSON (store/said_json.h); NULL where the list was taken over before this was kept.
ALTER TABLE listing ADD COLUMN said BLOB;

-- The child that this one is, as a person has found. Its own rows and listings stay as they were.
ALTER TABLE child ADD COLUMN merged_into INTEGER REFERENCES child;
CREATE INDEX child_merged ON child(merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE pair_verdict(
    id         INTEGER PRIMARY KEY,    -- ascending in time
    kind       TEXT NOT NULL,
    child      INTEGER NOT NULL REFERENCES child,
    other      INTEGER NOT NULL REFERENCES child,
    file       TEXT NOT NULL,          -- of other_child: the row that is the other child's
    sheet      TEXT NOT NULL,
    row_number INTEGER NOT NULL,
    takes_back INTEGER REFERENCES pair_verdict,
    reason     BLOB,                   -- sealed: it may speak of a family
    decided_by BLOB,                   -- sealed: a person's name
    decided_at TEXT NOT NULL           -- UTC, ISO 8601
) STRICT;
CREATE TRIGGER pair_verdict_is_not_changed BEFORE UPDATE ON pair_verdict
BEGIN SELECT RAISE(ABORT, 'verdicts are only added to'); END;
CREATE TRIGGER pair_verdict_is_not_deleted BEFORE DELETE ON pair_verdict
BEGIN SELECT RAISE(ABORT, 'verdicts are only added to'); END;

-- What a verdict changed: the record before it and as it left it, sealed JSON by column; NULL before: the verdict made it.
CREATE TABLE verdict_change(
    id      INTEGER PRIMARY KEY,
    verdict INTEGER NOT NULL REFERENCES pair_verdict,
    kind    TEXT NOT NULL,             -- child, household
    record  INTEGER NOT NULL,
    before  BLOB,
    after   BLOB NOT NULL
) STRICT;
CREATE INDEX verdict_change_by_verdict ON verdict_change(verdict);
)sql";
