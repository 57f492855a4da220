#include "store/sqlite/plan_rows.h"

#include <charconv>

#include "store/sqlite/plan_tables.h"

namespace yingtuo::store {

namespace {

constexpr const char* header_columns =
    "number, state, county, seed, iterations, seconds, program_version, input_fingerprint, objective, lower_bound, "
    "created_at";

void save_header(const Database& database, int number, const PlanHeader& header) {
    const auto& [given_number, state, county, seed, iterations, seconds, program_version, input_fingerprint, objective,
                 lower_bound, created_at] = header;
    static_cast<void>(given_number);  // the database numbers
    static_cast<void>(state);         // and a plan begins as a draft
    Statement(database, fmt::format("INSERT INTO plan({}) VALUES ({})", header_columns, placeholders(11)))
        .run(number, code_of(PlanState::draft), county, std::to_string(seed), iterations, seconds, program_version,
             input_fingerprint, objective, lower_bound, created_at);
}

PlanHeader read_header(const Statement& statement) {
    PlanHeader header;
    ColumnReader column(statement, 0, "plan", {});
    std::string seed;
    column.plain("number", header.number);
    column.code("state", header.state);
    column.plain("county", header.county);
    column.plain("seed", seed);
    column.plain("iterations", header.iterations);
    column.plain("seconds", header.seconds);
    column.plain("program_version", header.program_version);
    column.plain("input_fingerprint", header.input_fingerprint);
    column.plain("objective", header.objective);
    column.plain("lower_bound", header.lower_bound);
    column.plain("created_at", header.created_at);
    const auto [end, error] = std::from_chars(seed.data(), seed.data() + seed.size(), header.seed);
    if (error != std::errc{} || end != seed.data() + seed.size()) damaged("plan", header.number, "seed");
    return header;
}

template <typename Table>
void save_list(const Database& database, const ColumnContext& context, int plan,
               const std::vector<typename Table::Row>& rows) {
    if (rows.empty()) return;
    const auto names = column_names<Table>();
    Statement insert(database, fmt::format("INSERT INTO {}(plan, position, {}) VALUES ({})", Table::name,
                                           fmt::join(names, ", "), placeholders(names.size() + 2)));
    insert.bind(1, plan);
    std::int64_t position = 0;
    for (const auto& row : rows) {
        insert.bind(2, position++);
        ColumnBinder binder(insert, 3, context.words);
        Table::columns(binder, row);
        insert.step();
        insert.reset();
    }
}

template <typename Table>
void load_list(const Database& database, const ColumnContext& context, int plan,
               std::vector<typename Table::Row>& rows) {
    Statement last(database, fmt::format("SELECT max(position) FROM {} WHERE plan = ?1", Table::name));
    last.bind_all(plan);
    if (!last.step() || last.is_null(0)) return;
    rows.reserve(static_cast<std::size_t>(last.integer(0)) + 1);
    Statement select(database, fmt::format("SELECT {} FROM {} WHERE plan = ?1 ORDER BY position",
                                           fmt::join(column_names<Table>(), ", "), Table::name));
    select.bind_all(plan);
    while (select.step()) {
        ColumnReader reader(select, 0, Table::name, context);
        Table::columns(reader, rows.emplace_back());
    }
}

tl::unexpected<Error> no_plan(int number) {
    return refuse(ErrorCode::not_found,
                  {fmt::format("没有第 {} 号规划", number), fmt::format("there is no plan {}", number)},
                  {"请核对规划编号", "check the plan's number"}, fmt::format("plan:{}", number));
}

}  // namespace

int save_plan(const Database& database, const ColumnContext& context, const SeasonPlan& plan) {
    const int number = static_cast<int>(database.number("SELECT coalesce(max(number), 0) + 1 FROM plan"));
    const auto& [header, placements, open_venues, duties, shortfalls, stays, groups, sessions, guardianships, visits,
                 violations, summary] = plan;
    save_header(database, number, header);
    save_list<PlacementTable>(database, context, number, placements);
    save_list<SiteTable>(database, context, number, open_venues);
    save_list<DutyTable>(database, context, number, duties);
    save_list<ShortfallTable>(database, context, number, shortfalls);
    save_list<StayTable>(database, context, number, stays);
    save_list<GroupMemberTable>(database, context, number, groups);
    save_list<SessionTable>(database, context, number, sessions);
    save_list<GuardianshipTable>(database, context, number, guardianships);
    save_list<VisitTable>(database, context, number, visits);
    save_list<ViolationTable>(database, context, number, violations);
    save_list<SummaryTable>(database, context, number, summary);
    return number;
}

std::vector<PlanHeader> list_plans(const Database& database) {
    Statement select(database, fmt::format("SELECT {} FROM plan ORDER BY number", header_columns));
    std::vector<PlanHeader> headers;
    while (select.step()) headers.push_back(read_header(select));
    return headers;
}

Result<SeasonPlan> load_plan(const Database& database, const ColumnContext& context, int number) {
    Statement select(database, fmt::format("SELECT {} FROM plan WHERE number = ?1", header_columns));
    select.bind_all(number);
    if (!select.step()) return no_plan(number);
    SeasonPlan plan;
    auto& [header, placements, open_venues, duties, shortfalls, stays, groups, sessions, guardianships, visits,
           violations, summary] = plan;
    header = read_header(select);
    load_list<PlacementTable>(database, context, number, placements);
    load_list<SiteTable>(database, context, number, open_venues);
    load_list<DutyTable>(database, context, number, duties);
    load_list<ShortfallTable>(database, context, number, shortfalls);
    load_list<StayTable>(database, context, number, stays);
    load_list<GroupMemberTable>(database, context, number, groups);
    load_list<SessionTable>(database, context, number, sessions);
    load_list<GuardianshipTable>(database, context, number, guardianships);
    load_list<VisitTable>(database, context, number, visits);
    load_list<ViolationTable>(database, context, number, violations);
    load_list<SummaryTable>(database, context, number, summary);
    return plan;
}

Result<void> publish_plan(const Database& database, int number) {
    Statement find(database, "SELECT 1 FROM plan WHERE number = ?1");
    find.bind_all(number);
    if (!find.step()) return no_plan(number);
    Statement(database, "UPDATE plan SET state = ?1 WHERE state = ?2 AND number <> ?3")
        .run(code_of(PlanState::superseded), code_of(PlanState::published), number);
    Statement(database, "UPDATE plan SET state = ?1 WHERE number = ?2").run(code_of(PlanState::published), number);
    return {};
}

std::optional<int> latest_plan(const Database& database, bool published) {
    Statement select(database, published ? "SELECT max(number) FROM plan WHERE state = 'published'"
                                         : "SELECT max(number) FROM plan");
    if (!select.step() || select.is_null(0)) return std::nullopt;
    return static_cast<int>(select.integer(0));
}

}  // namespace yingtuo::store
