#include "store/migrations/migration.h"

// Dates are ISO text where people look one up and days since 1970-01-01 in the plan tables, which have hundreds of
// thousands of rows; coordinates are WGS-84 degrees; units end the column names; codes are those of the enum tables in
// src/domain. Sealed columns are BLOBs (store/keyring.h).
const std::string_view yingtuo::store::sqlite_0001_first_tables = R"sql(
-- Which key the sealed columns are under; the key itself is in the key file.
CREATE TABLE keyring(
    number      INTEGER PRIMARY KEY,   -- first byte of each sealed field
    key_id      TEXT NOT NULL,
    cipher      TEXT NOT NULL,
    salt        BLOB NOT NULL,         -- this database's own
    check_value BLOB NOT NULL,         -- only the right key gives it again
    created_at  TEXT NOT NULL          -- UTC, ISO 8601
) STRICT;

-- The season and its policy, whole: the columns beside it repeat what a person looks for.
CREATE TABLE season(
    only    INTEGER PRIMARY KEY CHECK (only = 1),
    name    TEXT NOT NULL,
    content TEXT NOT NULL              -- JSON
) STRICT;

CREATE TABLE region(
    code         TEXT PRIMARY KEY,
    position     INTEGER NOT NULL,     -- in the list it came from
    parent       TEXT REFERENCES region DEFERRABLE INITIALLY DEFERRED,
    level        TEXT NOT NULL,
    name         TEXT NOT NULL,
    lon          REAL,
    lat          REAL,
    elevation_m  REAL,
    point_source TEXT NOT NULL,
    outline      TEXT NOT NULL         -- GeoJSON geometry, or empty
) STRICT, WITHOUT ROWID;

CREATE TABLE household(
    id           INTEGER PRIMARY KEY,
    village_code TEXT NOT NULL,
    hamlet_code  TEXT NOT NULL,
    lon          REAL,
    lat          REAL,
    point_source TEXT NOT NULL,
    elevation_m  REAL
) STRICT;

CREATE TABLE child(
    id                 INTEGER PRIMARY KEY,
    household          INTEGER NOT NULL REFERENCES household,
    sex                TEXT NOT NULL,
    birth_date         TEXT,
    school             TEXT NOT NULL,
    grade              TEXT NOT NULL,
    category           TEXT NOT NULL,
    willing            TEXT NOT NULL,
    reason_not_willing TEXT NOT NULL
) STRICT;

CREATE TABLE child_identity(
    child           INTEGER PRIMARY KEY REFERENCES child,
    name            BLOB,
    id_number       BLOB,
    id_number_index BLOB,              -- keyed hash: finds a number without opening any
    address         BLOB,
    carer_name      BLOB,
    carer_id_number BLOB,
    carer_phone     BLOB,
    carer_relation  BLOB,
    other           BLOB               -- JSON object: unknown columns of the ledger
) STRICT;
CREATE INDEX child_identity_by_number ON child_identity(id_number_index) WHERE id_number_index IS NOT NULL;

CREATE TABLE venue(
    id              INTEGER PRIMARY KEY,
    name            TEXT NOT NULL,
    kind            TEXT NOT NULL,
    village_code    TEXT NOT NULL,
    lon             REAL,
    lat             REAL,
    elevation_m     REAL,
    capacity        INTEGER NOT NULL,
    rooms           INTEGER NOT NULL,
    usable          INTEGER NOT NULL,
    unusable_reason TEXT NOT NULL,
    open_last_year  INTEGER NOT NULL,
    decision        TEXT NOT NULL,
    decision_reason TEXT NOT NULL,
    decided_by      BLOB
) STRICT;

CREATE TABLE venue_contact(
    venue      INTEGER PRIMARY KEY REFERENCES venue,
    address    BLOB,
    lead_name  BLOB,
    lead_phone BLOB,
    other      BLOB
) STRICT;

CREATE TABLE adult(
    id                 INTEGER PRIMARY KEY,
    class              TEXT NOT NULL,
    sex                TEXT NOT NULL,
    birth_date         TEXT,
    village_code       TEXT NOT NULL,
    lon                REAL,
    lat                REAL,
    available_from     TEXT,
    available_to       TEXT,
    unavailable        TEXT NOT NULL,  -- JSON array of dates
    max_days_week      INTEGER NOT NULL,
    record_check       TEXT NOT NULL,
    record_checked_on  TEXT,
    cleared_until      TEXT,
    general_trained_on TEXT,
    posts_trained      TEXT NOT NULL,  -- JSON array of post codes
    skills             TEXT NOT NULL,  -- JSON array
    wished_township    TEXT NOT NULL,
    accepts_transfer   INTEGER NOT NULL
) STRICT;

CREATE TABLE adult_identity(
    adult           INTEGER PRIMARY KEY REFERENCES adult,
    name            BLOB,
    id_number       BLOB,
    id_number_index BLOB,
    phone           BLOB,
    other           BLOB
) STRICT;
CREATE INDEX adult_identity_by_number ON adult_identity(id_number_index) WHERE id_number_index IS NOT NULL;

-- Which child stood in which row of which list.
CREATE TABLE listing_source(
    id    INTEGER PRIMARY KEY,
    list  TEXT NOT NULL,
    file  TEXT NOT NULL,
    sheet TEXT NOT NULL,
    UNIQUE (list, file, sheet)
) STRICT;
CREATE TABLE listing(
    child      INTEGER NOT NULL REFERENCES child,
    source     INTEGER NOT NULL REFERENCES listing_source,
    row_number INTEGER NOT NULL,
    PRIMARY KEY (child, source, row_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE import(
    id          INTEGER PRIMARY KEY,
    file        TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    rows        INTEGER NOT NULL,
    added       INTEGER NOT NULL,
    merged      INTEGER NOT NULL,
    unchanged   INTEGER NOT NULL,
    refused     INTEGER NOT NULL
) STRICT;
CREATE TABLE import_doubt(
    import      INTEGER NOT NULL REFERENCES import,
    position    INTEGER NOT NULL,
    file        TEXT NOT NULL,
    sheet       TEXT NOT NULL,
    row_number  INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    code        TEXT NOT NULL,
    level       TEXT NOT NULL,
    sentence_zh TEXT NOT NULL,
    sentence_en TEXT NOT NULL,
    PRIMARY KEY (import, position)
) STRICT, WITHOUT ROWID;

-- Who read identities in bulk, why and how many: added to, never changed.
CREATE TABLE read_log(
    id         INTEGER PRIMARY KEY,
    read_at    TEXT NOT NULL,          -- UTC, ISO 8601
    purpose    TEXT NOT NULL,
    households INTEGER NOT NULL,
    children   INTEGER NOT NULL,
    venues     INTEGER NOT NULL,
    adults     INTEGER NOT NULL
) STRICT;
CREATE TRIGGER read_log_is_not_changed BEFORE UPDATE ON read_log
BEGIN SELECT RAISE(ABORT, 'the read log is only added to'); END;
CREATE TRIGGER read_log_is_not_deleted BEFORE DELETE ON read_log
BEGIN SELECT RAISE(ABORT, 'the read log is only added to'); END;

-- Texts that repeat in their hundreds of thousands.
CREATE TABLE word(
    id   INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE plan(
    number            INTEGER PRIMARY KEY,
    state             TEXT NOT NULL,
    county            TEXT NOT NULL,
    seed              TEXT NOT NULL,   -- 64 bits without sign: more than an INTEGER holds
    iterations        INTEGER,
    seconds           REAL,
    program_version   TEXT NOT NULL,
    input_fingerprint TEXT NOT NULL,
    objective         REAL NOT NULL,   -- yuan a season
    lower_bound       REAL,
    created_at        TEXT NOT NULL    -- UTC, ISO 8601
) STRICT;
CREATE UNIQUE INDEX plan_published ON plan(state) WHERE state = 'published';
CREATE TRIGGER plan_is_frozen
BEFORE UPDATE OF number, county, seed, iterations, seconds, program_version, input_fingerprint, objective, lower_bound,
                 created_at ON plan
BEGIN SELECT RAISE(ABORT, 'a saved plan is frozen'); END;

CREATE TABLE plan_placement(
    plan      INTEGER NOT NULL REFERENCES plan,
    position  INTEGER NOT NULL,
    household INTEGER NOT NULL REFERENCES household,
    venue     INTEGER REFERENCES venue,        -- NULL: home visits
    walk_min  REAL NOT NULL,
    method    TEXT NOT NULL,
    PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_site(
    plan     INTEGER NOT NULL REFERENCES plan,
    position INTEGER NOT NULL,
    venue    INTEGER NOT NULL REFERENCES venue,
    PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_duty(
    plan      INTEGER NOT NULL REFERENCES plan,
    position  INTEGER NOT NULL,
    adult     INTEGER NOT NULL REFERENCES adult,
    venue     INTEGER NOT NULL REFERENCES venue,
    day       INTEGER NOT NULL,
    start_min INTEGER NOT NULL,
    end_min   INTEGER NOT NULL,
    post      TEXT NOT NULL,
    PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_shortfall(
    plan      INTEGER NOT NULL REFERENCES plan,
    position  INTEGER NOT NULL,
    venue     INTEGER NOT NULL REFERENCES venue,
    day       INTEGER NOT NULL,
    start_min INTEGER NOT NULL,
    end_min   INTEGER NOT NULL,
    post      TEXT NOT NULL,
    missing   INTEGER NOT NULL,
    PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_group_member(
    plan         INTEGER NOT NULL REFERENCES plan,
    position     INTEGER NOT NULL,
    venue        INTEGER NOT NULL REFERENCES venue,
    group_number INTEGER NOT NULL,
    child        INTEGER NOT NULL REFERENCES child,
    PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_session(
    plan          INTEGER NOT NULL REFERENCES plan,
    position      INTEGER NOT NULL,
    venue         INTEGER NOT NULL REFERENCES venue,
    group_number  INTEGER NOT NULL,
    day           INTEGER NOT NULL,
    start_min     INTEGER NOT NULL,
    end_min       INTEGER NOT NULL,
    -- activity, place and rain_activity are of the table word. No reference is declared: the number comes from there,
    -- and looking up three more for each of 250,000 rows costs a sixth of the time of saving.
    activity      INTEGER NOT NULL,
    responsible   INTEGER REFERENCES adult,    -- NULL: nobody is on duty
    assisting     INTEGER REFERENCES adult,
    place         INTEGER NOT NULL,
    rain_activity INTEGER NOT NULL,
    PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_guardianship(
    plan     INTEGER NOT NULL REFERENCES plan,
    position INTEGER NOT NULL,
    child    INTEGER NOT NULL REFERENCES child,
    teacher  INTEGER REFERENCES adult,
    cadre    INTEGER REFERENCES adult,
    PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_visit(
    plan           INTEGER NOT NULL REFERENCES plan,
    position       INTEGER NOT NULL,
    child          INTEGER NOT NULL REFERENCES child,
    day            INTEGER NOT NULL,
    order_in_round INTEGER NOT NULL,
    adult          INTEGER REFERENCES adult,
    round          INTEGER NOT NULL,
    arrive_min     INTEGER NOT NULL,
    leave_min      INTEGER NOT NULL,
    PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_violation(
    plan        INTEGER NOT NULL REFERENCES plan,
    position    INTEGER NOT NULL,
    rule        TEXT NOT NULL,
    severity    TEXT NOT NULL,
    subject     TEXT NOT NULL,
    sentence_zh TEXT NOT NULL,
    sentence_en TEXT NOT NULL,
    amount      REAL NOT NULL,
    listed      INTEGER NOT NULL,
    PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_summary(
    plan     INTEGER NOT NULL REFERENCES plan,
    position INTEGER NOT NULL,
    key      TEXT NOT NULL,
    value    TEXT NOT NULL,
    label_zh TEXT NOT NULL,
    label_en TEXT NOT NULL,
    PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
)sql";
