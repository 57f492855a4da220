#include "store/sqlite/verdict_rows.h"

#include <algorithm>
#include <set>

#include "store/sqlite/record_bag.h"
#include "store/sqlite/roll_rows.h"
#include "store/sqlite/roll_tables.h"

namespace yingtuo::store {

namespace {

struct VerdictTable {
    using Row = PairVerdict;
    static constexpr std::string_view name = "pair_verdict";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [id, kind, child, other, file, sheet, row_number, takes_back, reason, decided_by, decided_at] = row;
        column.key("id", id);
        column.code("kind", kind);
        column.plain("child", child);
        column.plain("other", other);
        column.plain("file", file);
        column.plain("sheet", sheet);
        column.plain("row_number", row_number);
        column.plain("takes_back", takes_back);
        column.sealed("reason", reason);
        column.sealed("decided_by", decided_by);
        column.plain("decided_at", decided_at);
    }
};

// What a verdict changed of one record.
struct Change {
    Id<Change> id;
    Id<PairVerdict> verdict;
    std::string kind;  // child, household
    std::int64_t record = 0;
    OtherColumns before;  // empty: the verdict made it
    OtherColumns after;
};

struct ChangeTable {
    using Row = Change;
    static constexpr std::string_view name = "verdict_change";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [id, verdict, kind, record, before, after] = row;
        column.key("id", id);
        column.plain("verdict", verdict);
        column.plain("kind", kind);
        column.plain("record", record);
        column.sealed("before", before);
        column.sealed("after", after);
    }
};

constexpr const char* child_kind = "child";
constexpr const char* household_kind = "household";

OtherColumns bag_of(const ChildRecord& record) {
    BagWriter writer;
    ChildTable::columns(writer, record.child);
    ChildIdentityTable::columns(writer, record);
    return writer.bag();
}

OtherColumns bag_of(const Household& household) {
    BagWriter writer;
    HouseholdTable::columns(writer, household);
    return writer.bag();
}

ChildRecord child_of(const OtherColumns& bag, std::int64_t id) {
    ChildRecord record;
    BagReader reader(bag);
    ChildTable::columns(reader, record.child);
    ChildIdentityTable::columns(reader, record);
    record.child.id = Id<Child>{id};
    return record;
}

Household household_of(const OtherColumns& bag, std::int64_t id) {
    Household household;
    BagReader reader(bag);
    HouseholdTable::columns(reader, household);
    household.id = Id<Household>{id};
    return household;
}

// One row of a table, merged or not.
template <typename Table>
bool load_row(const Database& database, const ColumnContext& context, std::int64_t id, typename Table::Row& row) {
    const auto names = column_names<Table>();
    Statement select(
        database, fmt::format("SELECT {} FROM {} WHERE {} = ?1", fmt::join(names, ", "), Table::name, names.front()));
    select.bind_all(id);
    if (!select.step()) return false;
    ColumnReader reader(select, 0, Table::name, context);
    Table::columns(reader, row);
    return true;
}

// A record as it stands; empty where it does not.
OtherColumns standing_child(const Database& database, const ColumnContext& context, std::int64_t id) {
    ChildRecord record;
    if (!load_row<ChildTable>(database, context, id, record.child)) return {};
    if (!load_row<ChildIdentityTable>(database, context, id, record)) return {};
    return bag_of(record);
}
OtherColumns standing_household(const Database& database, const ColumnContext& context, std::int64_t id) {
    Household household;
    if (!load_row<HouseholdTable>(database, context, id, household)) return {};
    return bag_of(household);
}

tl::unexpected<Error> stands_in_the_way(const Text& message, const Text& hint, std::int64_t verdict) {
    return refuse(ErrorCode::conflict, message, hint, fmt::format("verdict:{}", verdict));
}

bool is_on_the_roll(const Database& database, Id<Child> child) {
    Statement select(database, fmt::format("SELECT 1 FROM child WHERE id = ?1 AND {}", ChildTable::where));
    select.bind_all(child.value());
    return select.step();
}

Result<void> check_child(const Database& database, Id<Child> child) {
    if (is_on_the_roll(database, child)) return {};
    return refuse(
        ErrorCode::not_found,
        {fmt::format("花名册上没有儿童 {}", child.value()), fmt::format("there is no child {}", child.value())},
        {"编号见疑似重复清单", "the list of probable pairs has the numbers"}, fmt::format("child:{}", child.value()));
}

void set_merged(const Database& database, Id<Child> child, Id<Child> into) {
    Statement set(database, "UPDATE child SET merged_into = ?2 WHERE id = ?1");
    set.bind(1, child.value());
    if (into.is_set()) {
        set.bind(2, into.value());
    } else {
        set.bind_null(2);
    }
    while (set.step()) {
    }
}

// Moves the row's listing from one child to the other. The listing may be that of a child merged into it.
void move_listing(const Database& database, const PairVerdict& verdict, Id<Child> from, Id<Child> to) {
    Statement move(database,
                   "WITH RECURSIVE one(id) AS (SELECT ?1 UNION SELECT child.id FROM child JOIN one ON "
                   "child.merged_into = one.id) "
                   "UPDATE listing SET child = ?2 WHERE child IN one AND row_number = ?5 AND source IN "
                   "(SELECT id FROM listing_source WHERE file = ?3 AND sheet = ?4)");
    move.run(from.value(), to.value(), verdict.file, verdict.sheet, verdict.row);
}

// What the verdict will change, with what stands now.
std::vector<Change> changes_of(const Database& database, const ColumnContext& context, Id<PairVerdict> verdict,
                               const Roll& changed) {
    std::int64_t next = database.number("SELECT coalesce(max(id), 0) + 1 FROM verdict_change");
    std::vector<Change> changes;
    for (const ChildRecord& record : changed.children) {
        const std::int64_t id = record.child.id.value();
        changes.push_back(
            {Id<Change>{next++}, verdict, child_kind, id, standing_child(database, context, id), bag_of(record)});
    }
    for (const Household& household : changed.households) {
        const std::int64_t id = household.id.value();
        changes.push_back({Id<Change>{next++}, verdict, household_kind, id, standing_household(database, context, id),
                           bag_of(household)});
    }
    return changes;
}

// What a column comes to when a verdict is taken back: what stood before, unless something else has changed it since.
OtherColumns taken_back(const Change& change, OtherColumns now) {
    std::set<std::string> keys;
    for (const OtherColumns* bag : {&change.before, &change.after, static_cast<const OtherColumns*>(&now)}) {
        for (const auto& [key, value] : *bag) keys.insert(key);
    }
    const auto in = [](const OtherColumns& bag, const std::string& key) {
        const auto found = bag.find(key);
        return found == bag.end() ? std::string() : found->second;
    };
    for (const std::string& key : keys) {
        if (in(now, key) != in(change.after, key)) continue;
        const std::string before = in(change.before, key);
        if (before.empty()) {
            now.erase(key);
        } else {
            now[key] = before;
        }
    }
    return now;
}

void put_back(const Database& database, const ColumnContext& context, Id<PairVerdict> verdict) {
    Roll restored;
    for (const Change& change : load_rows_where<ChangeTable>(database, context, "verdict = ?1", verdict.value())) {
        // What the verdict made stays where it is, off the roll: plans may speak of it.
        if (change.before.empty()) continue;
        if (change.kind == child_kind) {
            const OtherColumns now = standing_child(database, context, change.record);
            if (!now.empty()) restored.children.push_back(child_of(taken_back(change, now), change.record));
        } else {
            const OtherColumns now = standing_household(database, context, change.record);
            if (!now.empty()) restored.households.push_back(household_of(taken_back(change, now), change.record));
        }
    }
    save_rows<HouseholdTable>(database, context, restored.households);
    save_rows<ChildTable>(database, context, restored.children, &ChildRecord::child);
    save_rows<ChildIdentityTable>(database, context, restored.children);
}

Result<void> check(const Database& database, const std::vector<PairVerdict>& history, PairVerdict& verdict) {
    if (verdict.kind != VerdictKind::take_back) {
        TRY_VOID(check_child(database, verdict.child));
        if (verdict.kind != VerdictKind::other_child) TRY_VOID(check_child(database, verdict.other));
        return {};
    }
    const auto holding = in_force(history);
    const auto earlier = std::find_if(holding.begin(), holding.end(),
                                      [&](const PairVerdict& one) { return one.id == verdict.takes_back; });
    if (earlier == holding.end()) {
        return refuse(ErrorCode::not_found,
                      {fmt::format("没有第 {} 号认定，或者已经撤回", verdict.takes_back.value()),
                       fmt::format("there is no verdict {}, or it is taken back already", verdict.takes_back.value())},
                      {"编号见认定清单", "the list of verdicts has the numbers"},
                      fmt::format("verdict:{}", verdict.takes_back.value()));
    }
    verdict.child = earlier->child;
    verdict.other = earlier->other;
    verdict.file = earlier->file;
    verdict.sheet = earlier->sheet;
    verdict.row = earlier->row;
    if (earlier->kind == VerdictKind::different) return {};
    // Children that were merged into others since must be parted first: nothing is lost on the way back.
    const bool needs_other = earlier->kind == VerdictKind::other_child;
    for (const PairVerdict& later : holding) {
        const bool swallows = later.kind == VerdictKind::same && later.id > earlier->id &&
                              (later.other == earlier->child || (needs_other && later.other == earlier->other));
        const bool parts_again = later.kind == VerdictKind::other_child && later.id > earlier->id &&
                                 (later.child == earlier->child || later.child == earlier->other);
        if (!swallows && !parts_again) continue;
        return stands_in_the_way({fmt::format("之后的第 {} 号认定用到了同一名儿童", later.id.value()),
                                  fmt::format("verdict {} was built on the same child since", later.id.value())},
                                 {"请先撤回那一次", "take that one back first"}, later.id.value());
    }
    return {};
}

}  // namespace

Result<Id<PairVerdict>> save_verdict(const Database& database, const ColumnContext& context, PairVerdict verdict,
                                     const Roll& changed) {
    const std::vector<PairVerdict> history = load_verdicts(database, context);
    TRY_VOID(check(database, history, verdict));
    verdict.id = Id<PairVerdict>{database.number("SELECT coalesce(max(id), 0) + 1 FROM pair_verdict")};
    if (verdict.kind == VerdictKind::take_back) {
        save_rows<VerdictTable>(database, context, std::vector<PairVerdict>{verdict});
        const auto earlier = std::find_if(history.begin(), history.end(),
                                          [&](const PairVerdict& one) { return one.id == verdict.takes_back; });
        if (earlier->kind == VerdictKind::same) set_merged(database, earlier->other, {});
        put_back(database, context, earlier->id);
        if (earlier->kind == VerdictKind::other_child) {
            move_listing(database, *earlier, earlier->other, earlier->child);
            set_merged(database, earlier->other, earlier->child);
        }
        return verdict.id;
    }
    const std::vector<Change> changes = changes_of(database, context, verdict.id, changed);
    // The records before the verdict, which refers to them.
    TRY_VOID(check_roll(database, changed));
    save_roll(database, context, changed);
    save_rows<VerdictTable>(database, context, std::vector<PairVerdict>{verdict});
    save_rows<ChangeTable>(database, context, changes);
    if (verdict.kind == VerdictKind::same) set_merged(database, verdict.other, verdict.child);
    if (verdict.kind == VerdictKind::other_child) move_listing(database, verdict, verdict.child, verdict.other);
    return verdict.id;
}

std::vector<PairVerdict> load_verdicts(const Database& database, const ColumnContext& context) {
    return load_rows<VerdictTable>(database, context);
}

}  // namespace yingtuo::store
