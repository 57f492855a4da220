#include "store/migrations/migration.h"

// Attendance as the ledgers of sites say.
const std::string_view yingtuo::store::sqlite_0006_attendance = R"sql(
-- A row of an import that was undone counts no more; of one child and day the last that counts holds.
CREATE TABLE attendance(
    id          INTEGER PRIMARY KEY,               -- in the order of recording
    run         INTEGER NOT NULL REFERENCES import_run,
    child       INTEGER NOT NULL REFERENCES child,
    venue       INTEGER REFERENCES venue,          -- NULL: the ledger names no site we know
    day         INTEGER NOT NULL,                  -- days since 1970-01-01
    presence    TEXT NOT NULL,
    arrived_min INTEGER,                           -- since midnight
    left_min    INTEGER,
    remarks     BLOB                               -- sealed: why on leave, who fetched the child
) STRICT;
CREATE INDEX attendance_by_child ON attendance(child, day);
CREATE TRIGGER attendance_is_not_changed BEFORE UPDATE ON attendance
BEGIN SELECT RAISE(ABORT, 'attendance is only added to'); END;
CREATE TRIGGER attendance_is_not_deleted BEFORE DELETE ON attendance
BEGIN SELECT RAISE(ABORT, 'attendance is only added to'); END;
)sql";
