#include "store/migrations/migration.h"

// Who of those due on a day came.
const std::string_view yingtuo::store::sqlite_0013_duty_attendance = R"sql(
CREATE TABLE duty_attendance(
    id          INTEGER PRIMARY KEY,              -- in the order of recording; of one adult and day the last holds
    adult       INTEGER NOT NULL REFERENCES adult,
    day         INTEGER NOT NULL,                 -- days since 1970-01-01
    came        INTEGER NOT NULL,
    recorded_by BLOB,                             -- sealed: a person's name
    recorded_at TEXT NOT NULL                     -- UTC, ISO 8601
) STRICT;

CREATE TRIGGER duty_attendance_is_not_changed BEFORE UPDATE ON duty_attendance
BEGIN SELECT RAISE(ABORT, 'attendance on duty is only added to'); END;
CREATE TRIGGER duty_attendance_is_not_deleted BEFORE DELETE ON duty_attendance
BEGIN SELECT RAISE(ABORT, 'attendance on duty is only added to'); END;
)sql";
