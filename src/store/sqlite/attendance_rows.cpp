#include "store/sqlite/attendance_rows.h"

#include <map>

#include "store/sqlite/merges.h"

namespace yingtuo::store {

namespace {

struct AttendanceRow {
    Id<Attendance> id;
    int run = 0;
    Attendance said;
    // As the table has them.
    std::optional<int> arrived_min;
    std::optional<int> left_min;
};

struct AttendanceTable {
    using Row = AttendanceRow;
    static constexpr std::string_view name = "attendance";
    static constexpr std::string_view where = "run IN (SELECT number FROM import_run WHERE undone_at IS NULL)";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [id, run, said, arrived_min, left_min] = row;
        auto& [child, venue, day, presence, arrived, left, remarks] = said;
        column.key("id", id);
        column.plain("run", run);
        column.plain("child", child);
        column.plain("venue", venue);
        column.day("day", day);
        column.code("presence", presence);
        column.plain("arrived_min", arrived_min);
        column.plain("left_min", left_min);
        column.sealed("remarks", remarks);
        static_cast<void>(arrived);  // in arrived_min and left_min
        static_cast<void>(left);
    }
};

std::optional<int> minutes(const std::optional<ClockTime>& time) {
    return time ? std::optional(static_cast<int>(time->count())) : std::nullopt;
}
std::optional<ClockTime> clock(const std::optional<int>& minutes) {
    return minutes ? std::optional(ClockTime{*minutes}) : std::nullopt;
}

}  // namespace

void add_attendance(const Database& database, const ColumnContext& context, int run,
                    const std::vector<Attendance>& attendance) {
    std::int64_t next = database.number("SELECT coalesce(max(id), 0) + 1 FROM attendance");
    std::vector<AttendanceRow> rows;
    rows.reserve(attendance.size());
    for (const Attendance& one : attendance)
        rows.push_back({Id<Attendance>{next++}, run, one, minutes(one.arrived), minutes(one.left)});
    save_rows<AttendanceTable>(database, context, rows);
}

std::vector<Attendance> load_attendance(const Database& database, const ColumnContext& context) {
    const Merges merges(database);
    std::map<std::pair<Id<Child>, Date>, Attendance> last;
    for (AttendanceRow& row : load_rows<AttendanceTable>(database, context)) {
        Attendance& said = row.said;
        said.child = Id<Child>{merges.root_of(said.child.value())};
        said.arrived = clock(row.arrived_min);
        said.left = clock(row.left_min);
        last[{said.child, said.day}] = std::move(said);
    }
    std::vector<Attendance> attendance;
    attendance.reserve(last.size());
    for (auto& [key, said] : last) attendance.push_back(std::move(said));
    return attendance;
}

}  // namespace yingtuo::store
