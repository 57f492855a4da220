#include "store/sqlite/programme_rows.h"

#include <algorithm>
#include <unordered_map>

#include "store/sqlite/merges.h"
#include "store/sqlite/plan_tables.h"

namespace yingtuo::store {

namespace {

struct ClosureTable {
    using Row = Closure;
    static constexpr std::string_view name = "closure";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [id, region, date, lifted, reason, by, at] = row;
        column.key("id", id);
        column.plain("region", region);
        column.day("day", date);
        column.plain("lifted", lifted);
        column.plain("reason", reason);
        column.sealed("recorded_by", by);
        column.plain("recorded_at", at);
    }
};

struct ParticipationTable {
    using Row = Participation;
    static constexpr std::string_view name = "participation";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [id, programme, venue, date, kind, child, household, choice, value, by, at] = row;
        column.key("id", id);
        column.plain("programme", programme);
        column.plain("venue", venue);
        column.day("day", date);
        column.code("kind", kind);
        column.plain("child", child);
        column.plain("household", household);
        column.plain("choice", choice);
        column.plain("value", value);
        column.sealed("recorded_by", by);
        column.plain("recorded_at", at);
    }
};

// A version as it stands in its table; its changes are rows of their own.
struct VersionRow {
    Id<VersionRow> id;
    int plan = 0;
    Id<Venue> venue;
    int version = 0;
    SitePlanStep step = SitePlanStep::edit;
    std::string tier;
    std::string remark;
    std::string by;
    std::string at;
};

struct VersionTable {
    using Row = VersionRow;
    static constexpr std::string_view name = "site_plan_version";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [id, plan, venue, version, step, tier, remark, by, at] = row;
        column.key("id", id);
        column.plain("plan", plan);
        column.plain("venue", venue);
        column.plain("version", version);
        column.code("step", step);
        column.plain("tier", tier);
        column.sealed("remark", remark);
        column.sealed("taken_by", by);
        column.plain("taken_at", at);
    }
};

constexpr const char* before_side = "before";
constexpr const char* after_side = "after";

// The session's own columns; the venue is the version's.
constexpr const char* change_columns =
    "group_number, day, start_min, end_min, activity, responsible, assisting, place, rain_activity";

template <typename Columns, typename AnySession>
void session_columns(Columns& column, AnySession& session) {
    column.plain("group_number", session.group);
    column.day("day", session.date);
    column.clock("start_min", session.start);
    column.clock("end_min", session.end);
    column.word("activity", session.activity);
    column.plain("responsible", session.responsible);
    column.plain("assisting", session.assisting);
    column.word("place", session.place);
    column.word("rain_activity", session.rain_activity);
}

bool has_row(const Database& database, std::string_view sql, std::int64_t id) {
    Statement select(database, sql);
    select.bind_all(id);
    return select.step();
}

tl::unexpected<Error> unknown_to_us(Text message, std::string where) {
    return refuse(ErrorCode::not_found, std::move(message), {"请核对编号", "check the number"}, std::move(where));
}

// What was recorded of a merged child is the child's.
void give_to_roots(const Database& database, std::vector<Participation>& entries) {
    const Merges merges(database);
    for (Participation& entry : entries) entry.child = Id<Child>{merges.root_of(entry.child.value())};
}

Result<void> check_entry(const Database& database, const Participation& entry) {
    TRY_VOID(check_participation(entry));
    if (entry.child.is_set() && !has_row(database, "SELECT 1 FROM child WHERE id = ?1", entry.child.value())) {
        return unknown_to_us(
            {fmt::format("没有儿童 {}", entry.child.value()), fmt::format("there is no child {}", entry.child.value())},
            "child");
    }
    if (entry.household.is_set() &&
        !has_row(database, "SELECT 1 FROM household WHERE id = ?1", entry.household.value())) {
        return unknown_to_us({fmt::format("没有家庭 {}", entry.household.value()),
                              fmt::format("there is no household {}", entry.household.value())},
                             "household");
    }
    if (entry.venue.is_set() && !has_row(database, "SELECT 1 FROM venue WHERE id = ?1", entry.venue.value())) {
        return unknown_to_us(
            {fmt::format("没有点位 {}", entry.venue.value()), fmt::format("there is no venue {}", entry.venue.value())},
            "venue");
    }
    return {};
}

void save_changes(const Database& database, const ColumnContext& context, std::int64_t version,
                  const std::vector<SessionChange>& changes) {
    Statement insert(database, fmt::format("INSERT INTO site_plan_change(version, side, pair, {}) VALUES ({})",
                                           change_columns, placeholders(12)));
    std::int64_t pair = 0;
    for (const SessionChange& change : changes) {
        for (const auto& [side, session] : {std::pair{before_side, &change.before}, {after_side, &change.after}}) {
            if (!*session) continue;
            insert.bind(1, version);
            insert.bind(2, side);
            insert.bind(3, pair);
            ColumnBinder binder(insert, 4, context.words);
            session_columns(binder, **session);
            insert.step();
            insert.reset();
        }
        ++pair;
    }
}

}  // namespace

Result<void> save_catalogue(const Database& database, const CatalogueRows& catalogue) {
    database.run("DELETE FROM catalogue_row");
    database.run("UPDATE catalogue_saved SET times = times + 1");
    Statement insert(database, "INSERT INTO catalogue_row(sheet, position, cells) VALUES (?1, ?2, ?3)");
    for (const auto& [sheet, rows] :
         {std::pair{"activities", &catalogue.activities}, std::pair{"programmes", &catalogue.programmes}}) {
        std::int64_t position = 0;
        for (const auto& cells : *rows) insert.run(sheet, position++, list_to_json(cells));
    }
    return {};
}

CatalogueRows load_catalogue(const Database& database) {
    CatalogueRows catalogue;
    Statement select(database, "SELECT sheet, position, cells FROM catalogue_row ORDER BY sheet, position");
    while (select.step()) {
        auto cells = list_from_json(select.text(2));
        if (!cells) damaged("catalogue_row", select.integer(1), "cells");
        (select.text(0) == "programmes" ? catalogue.programmes : catalogue.activities).push_back(std::move(*cells));
    }
    return catalogue;
}

Result<void> add_closures(const Database& database, const ColumnContext& context, std::vector<Closure> closures) {
    std::int64_t next = database.number("SELECT coalesce(max(id), 0) + 1 FROM closure");
    Statement find(database, "SELECT 1 FROM region WHERE code = ?1");
    for (Closure& closure : closures) {
        find.bind_all(closure.region);
        if (!find.step()) {
            return unknown_to_us(
                {"没有代码为 " + closure.region + " 的区划", "there is no region with code " + closure.region},
                "region");
        }
        find.reset();
        if (closure.by.empty() || closure.at.empty() || closure.reason.empty()) {
            return refuse(ErrorCode::bad_input, {"停班要写明是谁、为什么", "a closure needs a name and a reason"},
                          {"请填写姓名和理由", "give your name and the reason"},
                          closure.reason.empty() ? "reason" : "by");
        }
        closure.id = Id<Closure>{next++};
    }
    save_rows<ClosureTable>(database, context, closures);
    return {};
}

std::vector<Closure> load_closures(const Database& database, const ColumnContext& context) {
    return load_rows<ClosureTable>(database, context);
}

Result<void> add_participation(const Database& database, const ColumnContext& context,
                               std::vector<Participation> entries) {
    std::int64_t next = database.number("SELECT coalesce(max(id), 0) + 1 FROM participation");
    for (Participation& entry : entries) {
        TRY_VOID(check_entry(database, entry));
        entry.id = Id<Participation>{next++};
    }
    save_rows<ParticipationTable>(database, context, entries);
    return {};
}

std::vector<Participation> load_participation(const Database& database, const ColumnContext& context,
                                              const std::string& programme) {
    auto entries = programme.empty()
                       ? load_rows<ParticipationTable>(database, context)
                       : load_rows_where<ParticipationTable>(database, context, "programme = ?1", programme);
    give_to_roots(database, entries);
    return entries;
}

std::vector<Interest> load_interests(const Database& database) {
    std::vector<Participation> choices;
    Statement select(database,
                     "SELECT id, programme, kind, child, choice FROM participation WHERE kind IN (?1, ?2) ORDER BY id");
    select.bind_all(code_of(ParticipationKind::sign_up), code_of(ParticipationKind::withdrawn));
    while (select.step()) {
        Participation& entry = choices.emplace_back();
        ColumnReader reader(select, 0, ParticipationTable::name, {});
        reader.key("id", entry.id);
        reader.plain("programme", entry.programme);
        reader.code("kind", entry.kind);
        reader.plain("child", entry.child);
        reader.plain("choice", entry.choice);
    }
    give_to_roots(database, choices);
    return interests_of(choices);
}

Result<int> add_site_plan(const Database& database, const ColumnContext& context, const SitePlanVersion& version,
                          const std::vector<RegionLevel>& tiers) {
    if (!has_row(database, "SELECT 1 FROM plan WHERE number = ?1", version.plan)) {
        return unknown_to_us(
            {fmt::format("没有第 {} 号规划", version.plan), fmt::format("there is no plan {}", version.plan)},
            fmt::format("plan:{}", version.plan));
    }
    if (!has_row(database, "SELECT 1 FROM venue WHERE id = ?1", version.venue.value())) {
        return unknown_to_us({fmt::format("没有点位 {}", version.venue.value()),
                              fmt::format("there is no venue {}", version.venue.value())},
                             fmt::format("venue:{}", version.venue.value()));
    }
    const auto history = load_site_plans(database, context, version.plan, version.venue);
    const SitePlanStanding standing = standing_of(history, tiers);
    if (version.version != standing.version + 1) {
        return refuse(ErrorCode::conflict,
                      {fmt::format("方案已到第 {} 版，本次改动基于第 {} 版", standing.version, version.version - 1),
                       fmt::format("the plan is at version {}; this is built on version {}", standing.version,
                                   version.version - 1)},
                      {"请重新打开日程再改", "open the calendar again and repeat the change"}, "version");
    }
    TRY_VOID(may_follow(standing, version));
    VersionRow row;
    row.id = Id<VersionRow>{database.number("SELECT coalesce(max(id), 0) + 1 FROM site_plan_version")};
    row.plan = version.plan;
    row.venue = version.venue;
    row.version = version.version;
    row.step = version.step;
    row.tier = version.tier ? std::string(code_of(*version.tier)) : std::string();
    row.remark = version.remark;
    row.by = version.by;
    row.at = version.at;
    save_rows<VersionTable>(database, context, std::vector<VersionRow>{row});
    save_changes(database, context, row.id.value(), version.changes);
    return version.version;
}

std::vector<SitePlanVersion> load_site_plans(const Database& database, const ColumnContext& context, int plan,
                                             Id<Venue> venue) {
    std::vector<VersionRow> rows =
        venue.is_set()
            ? load_rows_where<VersionTable>(database, context, "plan = ?1 AND venue = ?2", plan, venue.value())
            : load_rows_where<VersionTable>(database, context, "plan = ?1", plan);
    std::sort(rows.begin(), rows.end(), [](const VersionRow& a, const VersionRow& b) {
        return std::pair(a.venue, a.version) < std::pair(b.venue, b.version);
    });
    std::vector<SitePlanVersion> versions;
    Statement select(database, fmt::format("SELECT side, pair, {} FROM site_plan_change WHERE version = ?1 "
                                           "ORDER BY id",
                                           change_columns));
    for (const VersionRow& row : rows) {
        SitePlanVersion& version = versions.emplace_back();
        version.plan = row.plan;
        version.venue = row.venue;
        version.version = row.version;
        version.step = row.step;
        if (!row.tier.empty()) {
            version.tier = from_code<RegionLevel>(row.tier);
            if (!version.tier) damaged("site_plan_version", row.id.value(), "tier");
        }
        version.remark = row.remark;
        version.by = row.by;
        version.at = row.at;
        select.bind_all(row.id.value());
        while (select.step()) {
            const auto pair = static_cast<std::size_t>(select.integer(1));
            if (pair > version.changes.size()) damaged("site_plan_change", row.id.value(), "pair");
            if (pair == version.changes.size()) version.changes.emplace_back();
            SessionChange& change = version.changes[pair];
            CareSession& session = (select.text(0) == before_side ? change.before : change.after).emplace();
            session.venue = row.venue;
            ColumnReader reader(select, 2, "site_plan_change", context);
            session_columns(reader, session);
        }
    }
    return versions;
}

int count_site_plans(const Database& database, int plan) {
    Statement count(database, "SELECT count(*) FROM site_plan_version WHERE plan = ?1");
    count.bind_all(plan);
    count.step();
    return static_cast<int>(count.integer(0));
}

}  // namespace yingtuo::store
