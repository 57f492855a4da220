#include "store/sqlite/training_rows.h"

#include <map>

#include "store/sqlite/roll_tables.h"

namespace yingtuo::store {

namespace {

constexpr std::string_view stands = "run IN (SELECT number FROM import_run WHERE undone_at IS NULL)";
constexpr std::string_view stands_or_by_hand =
    "run IS NULL OR run IN (SELECT number FROM import_run WHERE undone_at IS NULL)";

struct TrainingSessionRow {
    Id<TrainingSessionRow> id;
    int run = 0;
    TrainingSession said;
    std::optional<std::string> post;  // as the table has it
};

struct TrainingSessionTable {
    using Row = TrainingSessionRow;
    static constexpr std::string_view name = "training_session";
    static constexpr std::string_view where = stands;
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [id, run, said, post_code] = row;
        auto& [session, date, kind, post, subject, place, region, places, length_min, lecturer] = said;
        column.key("id", id);
        column.plain("run", run);
        column.plain("session", session);
        column.day("day", date);
        column.code("kind", kind);
        column.plain("post", post_code);
        column.plain("subject", subject);
        column.plain("place", place);
        column.plain("region", region);
        column.plain("places", places);
        column.plain("length_min", length_min);
        column.sealed("lecturer", lecturer);
        static_cast<void>(post);  // in post_code
    }
};

struct TrainingRecordRow {
    Id<TrainingRecordRow> id;
    std::optional<int> run;
    TrainingRecord said;
};

struct RecordTable {
    using Row = TrainingRecordRow;
    static constexpr std::string_view name = "training_record";
    static constexpr std::string_view where = stands_or_by_hand;
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [id, run, said] = row;
        auto& [session, adult, presence, assessment, recorded_by, recorded_at] = said;
        column.key("id", id);
        column.plain("run", run);
        column.plain("session", session);
        column.plain("adult", adult);
        column.code("presence", presence);
        column.code("assessment", assessment);
        column.sealed("recorded_by", recorded_by);
        column.plain("recorded_at", recorded_at);
    }
};

struct VettingRow {
    VettingState said;
    std::optional<int> run;
};

struct VettingTable {
    using Row = VettingRow;
    static constexpr std::string_view name = "vetting";
    static constexpr std::string_view where = stands_or_by_hand;
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [said, run] = row;
        auto& [id, adult, state, on, valid_until, evidence, recorded_by, recorded_at] = said;
        column.key("id", id);
        column.plain("run", run);
        column.plain("adult", adult);
        column.code("state", state);
        column.iso_date("day", on);
        column.iso_date("valid_until", valid_until);
        column.sealed("evidence", evidence);
        column.sealed("recorded_by", recorded_by);
        column.plain("recorded_at", recorded_at);
    }
};

struct DutyAttendanceTable {
    using Row = DutyAttendance;
    static constexpr std::string_view name = "duty_attendance";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [id, adult, date, came, by, at] = row;
        column.key("id", id);
        column.plain("adult", adult);
        column.day("day", date);
        column.plain("came", came);
        column.sealed("recorded_by", by);
        column.plain("recorded_at", at);
    }
};

std::int64_t next_id(const Database& database, std::string_view table) {
    return database.number(fmt::format("SELECT coalesce(max(id), 0) + 1 FROM {}", table));
}

void add_records(const Database& database, const ColumnContext& context, std::optional<int> run,
                 const std::vector<TrainingRecord>& records) {
    std::int64_t next = next_id(database, RecordTable::name);
    std::vector<TrainingRecordRow> rows;
    rows.reserve(records.size());
    for (const TrainingRecord& record : records) rows.push_back({Id<TrainingRecordRow>{next++}, run, record});
    save_rows<RecordTable>(database, context, rows);
}

void add_states(const Database& database, const ColumnContext& context, std::optional<int> run,
                const std::vector<VettingState>& states) {
    std::int64_t next = next_id(database, VettingTable::name);
    std::vector<VettingRow> rows;
    rows.reserve(states.size());
    for (const VettingState& state : states) {
        rows.push_back({state, run});
        rows.back().said.id = Id<VettingState>{next++};
    }
    save_rows<VettingTable>(database, context, rows);
}

std::vector<Id<Adult>> adults_on_the_roll(const Database& database) {
    std::vector<Id<Adult>> adults;
    Statement select(database, fmt::format("SELECT id FROM adult WHERE {} ORDER BY id", AdultTable::where));
    while (select.step()) adults.emplace_back(select.integer(0));
    return adults;
}

}  // namespace

void add_training(const Database& database, const ColumnContext& context, int run, const TrainingBook& book) {
    std::int64_t next = next_id(database, TrainingSessionTable::name);
    std::vector<TrainingSessionRow> rows;
    for (const TrainingSession& session : book.sessions) {
        const auto post = session.post ? std::optional(std::string(code_of(*session.post))) : std::nullopt;
        rows.push_back({Id<TrainingSessionRow>{next++}, run, session, post});
    }
    save_rows<TrainingSessionTable>(database, context, rows);
    add_records(database, context, run, book.records);
}

void add_vetting(const Database& database, const ColumnContext& context, int run,
                 const std::vector<VettingState>& states) {
    add_states(database, context, run, states);
}

Result<void> record_training(const Database& database, const ColumnContext& context,
                             const std::vector<TrainingRecord>& records) {
    const std::vector<Id<Adult>> adults = adults_on_the_roll(database);
    // One after the other: the last place is given once.
    for (const TrainingRecord& record : records) {
        TRY_VOID(check_training(load_training(database, context), std::span(&record, 1), adults));
        add_records(database, context, std::nullopt, {record});
    }
    return {};
}

Result<void> record_vetting(const Database& database, const ColumnContext& context,
                            const std::vector<VettingState>& states) {
    TRY_VOID(check_vetting(states, adults_on_the_roll(database)));
    add_states(database, context, std::nullopt, states);
    return {};
}

Result<void> record_duty_attendance(const Database& database, const ColumnContext& context,
                                    std::vector<DutyAttendance> entries) {
    TRY_VOID(check_duty_attendance(entries, adults_on_the_roll(database)));
    std::int64_t next = next_id(database, DutyAttendanceTable::name);
    for (DutyAttendance& entry : entries) entry.id = Id<DutyAttendance>{next++};
    save_rows<DutyAttendanceTable>(database, context, entries);
    return {};
}

std::vector<DutyAttendance> load_duty_attendance(const Database& database, const ColumnContext& context) {
    return load_rows<DutyAttendanceTable>(database, context);
}

std::vector<DutyAttendance> load_duty_attendance_on(const Database& database, const ColumnContext& context, Date date) {
    const auto day = static_cast<std::int64_t>(date.time_since_epoch().count());
    return load_rows_where<DutyAttendanceTable>(database, context, "day = ?1", day);
}

TrainingBook load_training(const Database& database, const ColumnContext& context) {
    TrainingBook book;
    book.given = database.number("SELECT coalesce(max(session), 0) FROM training_session");
    std::map<Id<TrainingSession>, TrainingSession> sessions;
    for (TrainingSessionRow& row : load_rows<TrainingSessionTable>(database, context)) {
        if (row.post) {
            row.said.post = from_code<Post>(*row.post);
            if (!row.said.post) damaged(TrainingSessionTable::name, row.id.value(), "post");
        }
        sessions[row.said.id] = std::move(row.said);
    }
    std::map<std::pair<Id<TrainingSession>, Id<Adult>>, TrainingRecord> records;
    for (TrainingRecordRow& row : load_rows<RecordTable>(database, context)) {
        if (!sessions.contains(row.said.session)) continue;
        TrainingRecord& last = records[{row.said.session, row.said.adult}];
        if (!row.run || last.recorded_at.empty()) last = std::move(row.said);
    }
    for (auto& [id, session] : sessions) book.sessions.push_back(std::move(session));
    for (auto& [key, record] : records) book.records.push_back(std::move(record));
    return book;
}

std::vector<VettingState> load_vetting(const Database& database, const ColumnContext& context, Id<Adult> adult) {
    std::vector<VettingState> states;
    auto rows = adult.is_set() ? load_rows_where<VettingTable>(database, context, "adult = ?1", adult.value())
                               : load_rows<VettingTable>(database, context);
    for (VettingRow& row : rows) states.push_back(std::move(row.said));
    return states;
}

}  // namespace yingtuo::store
