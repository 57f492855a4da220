#include "store/migrations/migration.h"

// Training sessions, who came, and the states of record checks.
const std::string_view yingtuo::store::sqlite_0010_training = R"sql(
-- Rows of an import that was undone count no more; of one session, and of one session and adult, the last that counts
-- holds. An import names every session it speaks of, so that undoing another leaves no record without its session.
CREATE TABLE training_session(
    id         INTEGER PRIMARY KEY,               -- in the order of recording
    run        INTEGER NOT NULL REFERENCES import_run,
    session    INTEGER NOT NULL,                  -- the session's number
    day        INTEGER NOT NULL,                  -- days since 1970-01-01
    kind       TEXT NOT NULL,
    post       TEXT,                              -- NULL: general training
    subject    TEXT NOT NULL,
    place      TEXT NOT NULL,
    region     TEXT NOT NULL,
    places     INTEGER NOT NULL,                  -- 0: not said
    length_min INTEGER NOT NULL,                  -- 0: not said
    lecturer   BLOB                               -- sealed: a person's name
) STRICT;

CREATE TABLE training_record(
    id          INTEGER PRIMARY KEY,              -- in the order of recording
    run         INTEGER REFERENCES import_run,    -- NULL: recorded by hand
    session     INTEGER NOT NULL,
    adult       INTEGER NOT NULL REFERENCES adult,
    presence    TEXT NOT NULL,
    assessment  TEXT NOT NULL,
    recorded_by BLOB,                             -- sealed: a person's name
    recorded_at TEXT NOT NULL                     -- UTC, ISO 8601
) STRICT;

CREATE TABLE vetting(
    id          INTEGER PRIMARY KEY,              -- in the order of recording
    run         INTEGER REFERENCES import_run,    -- NULL: recorded by hand
    adult       INTEGER NOT NULL REFERENCES adult,
    state       TEXT NOT NULL,                    -- of a record nothing but that it is not clear
    day         TEXT,                             -- ISO date
    valid_until TEXT,                             -- ISO date
    evidence    BLOB,                             -- sealed: number of the reply
    recorded_by BLOB,                             -- sealed: a person's name
    recorded_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER training_session_is_not_changed BEFORE UPDATE ON training_session
BEGIN SELECT RAISE(ABORT, 'training is only added to'); END;
CREATE TRIGGER training_session_is_not_deleted BEFORE DELETE ON training_session
BEGIN SELECT RAISE(ABORT, 'training is only added to'); END;
CREATE TRIGGER training_record_is_not_changed BEFORE UPDATE ON training_record
BEGIN SELECT RAISE(ABORT, 'training is only added to'); END;
CREATE TRIGGER training_record_is_not_deleted BEFORE DELETE ON training_record
BEGIN SELECT RAISE(ABORT, 'training is only added to'); END;
CREATE TRIGGER vetting_is_not_changed BEFORE UPDATE ON vetting
BEGIN SELECT RAISE(ABORT, 'vetting is only added to'); END;
CREATE TRIGGER vetting_is_not_deleted BEFORE DELETE ON vetting
BEGIN SELECT RAISE(ABORT, 'vetting is only added to'); END;
)sql";
