#include "store/migrations/migration.h"

// Who imported what and when, with what stood before, so that a whole import can be undone; contact attempts;
// who looks after a child; and the policy's numbers about them.
const std::string_view yingtuo::store::sqlite_0004_import_journal = R"sql(
-- One run takes over one or more files; the table import keeps a row a file.
CREATE TABLE import_run(
    number        INTEGER PRIMARY KEY,   -- ascending in time
    imported_by   BLOB,                  -- sealed: a person's name
    imported_at   TEXT NOT NULL,         -- UTC, ISO 8601; empty: from before there was a journal
    keeps_before  INTEGER NOT NULL,      -- 0: what stood before was not kept
    undone_by     BLOB,                  -- sealed
    undone_at     TEXT,                  -- NULL while it stands
    undo_reason   BLOB                   -- sealed
) STRICT;
ALTER TABLE import ADD COLUMN run INTEGER REFERENCES import_run;
INSERT INTO import_run(number, imported_at, keeps_before) SELECT id, '', 0 FROM import;
UPDATE import SET run = id;
CREATE INDEX import_by_run ON import(run);

-- What a run touched, and the rows as they stood before it, sealed columns as they were sealed.
CREATE TABLE import_before(
    run    INTEGER NOT NULL REFERENCES import_run,
    kind   TEXT NOT NULL,      -- household, child, venue, adult
    record INTEGER NOT NULL,
    change TEXT NOT NULL,      -- added, changed, named: only referred to
    image  BLOB,               -- of a changed record
    left   TEXT,               -- fingerprint of the rows as the run left them; NULL where it only named them
    PRIMARY KEY (run, kind, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_before_by_record ON import_before(kind, record);
-- The same for the rows of lists: who stood on one.
CREATE TABLE import_listing(
    run        INTEGER NOT NULL REFERENCES import_run,
    source     INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    image      BLOB NOT NULL,
    left       TEXT NOT NULL,
    PRIMARY KEY (run, source, row_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX listing_by_row ON listing(source, row_number);

-- A record that an undone import had added: plans may speak of it, so its row stays, without a name and off the roll.
ALTER TABLE household ADD COLUMN withdrawn_by INTEGER REFERENCES import_run;
ALTER TABLE child     ADD COLUMN withdrawn_by INTEGER REFERENCES import_run;
ALTER TABLE venue     ADD COLUMN withdrawn_by INTEGER REFERENCES import_run;
ALTER TABLE adult     ADD COLUMN withdrawn_by INTEGER REFERENCES import_run;

-- Who looks after the child: sealed, for it tells which child is alone.
ALTER TABLE child_identity ADD COLUMN care BLOB;

CREATE TABLE contact_attempt(
    id          INTEGER PRIMARY KEY,   -- in the order of recording
    child       INTEGER NOT NULL REFERENCES child,
    means       TEXT NOT NULL,
    outcome     TEXT NOT NULL,
    made_at     TEXT NOT NULL,         -- UTC, ISO 8601
    made_by     BLOB,                  -- sealed
    note        BLOB,                  -- sealed
    withdraws   INTEGER REFERENCES contact_attempt,
    recorded_at TEXT NOT NULL          -- UTC, ISO 8601
) STRICT;
CREATE INDEX contact_attempt_by_child ON contact_attempt(child);
CREATE TRIGGER contact_attempt_is_not_changed BEFORE UPDATE ON contact_attempt
BEGIN SELECT RAISE(ABORT, 'contact attempts are only added to'); END;
CREATE TRIGGER contact_attempt_is_not_deleted BEFORE DELETE ON contact_attempt
BEGIN SELECT RAISE(ABORT, 'contact attempts are only added to'); END;

UPDATE season SET content = json_set(content, '$.policy.contact_attempts', 3, '$.policy.risk_task_hours', 24);
)sql";
