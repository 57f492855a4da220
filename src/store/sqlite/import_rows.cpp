#include "store/sqlite/import_rows.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "base/fingerprint.h"
#include "store/sqlite/decision_rows.h"
#include "store/sqlite/listing_sources.h"
#include "store/sqlite/record_image.h"

namespace yingtuo::store {

namespace {

struct ImportTable {
    using Row = ImportRecord;
    static constexpr std::string_view name = "import";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [file, fingerprint, counts, doubtful] = row;
        auto& [rows, added, merged, unchanged, refused] = counts;
        column.plain("file", file);
        column.plain("fingerprint", fingerprint);
        column.plain("rows", rows);
        column.plain("added", added);
        column.plain("merged", merged);
        column.plain("unchanged", unchanged);
        column.plain("refused", refused);
        static_cast<void>(doubtful);  // in import_doubt
    }
};

struct DoubtTable {
    using Row = DoubtfulRow;
    static constexpr std::string_view name = "import_doubt";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [file, sheet, row_number, column_name, code, level, sentence] = row;
        column.plain("file", file);
        column.plain("sheet", sheet);
        column.plain("row_number", row_number);
        column.plain("column_name", column_name);
        column.plain("code", code);
        column.code("level", level);
        column.plain("sentence_zh", sentence.zh);
        column.plain("sentence_en", sentence.en);
    }
};

// A run as the table has it: the key comes first, as sealing needs it.
struct RunRow {
    Id<ImportRun> number;
    Signature signature;
    bool keeps_before = false;
    Signature undone;
    std::string undo_reason;
};

struct RunTable {
    using Row = RunRow;
    static constexpr std::string_view name = "import_run";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [number, signature, keeps_before, undone, undo_reason] = row;
        column.key("number", number);
        column.sealed("imported_by", signature.by);
        column.plain("imported_at", signature.at);
        column.plain("keeps_before", keeps_before);
        column.sealed("undone_by", undone.by);
        column.plain("undone_at", undone.at);
        column.sealed("undo_reason", undo_reason);
    }
};

constexpr std::array<RecordKind, 4> all_kinds = {RecordKind::household, RecordKind::child, RecordKind::venue,
                                                 RecordKind::adult};

std::vector<std::int64_t> ids_of(const Roll& roll, RecordKind kind) {
    std::vector<std::int64_t> ids;
    switch (kind) {
        case RecordKind::household:
            for (const Household& household : roll.households) ids.push_back(household.id.value());
            break;
        case RecordKind::child:
            for (const ChildRecord& record : roll.children) ids.push_back(record.child.id.value());
            break;
        case RecordKind::venue:
            for (const VenueRecord& record : roll.venues) ids.push_back(record.venue.id.value());
            break;
        case RecordKind::adult:
            for (const AdultRecord& record : roll.adults) ids.push_back(record.adult.id.value());
            break;
    }
    return ids;
}

void note_records(const Database& database, const BegunImport& begun, const Roll& changed) {
    Statement add(database,
                  "INSERT INTO import_before(run, kind, record, change, image, left) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    auto before = begun.records.begin();
    for (const RecordKind kind : all_kinds) {
        RecordImages images(database, kind);
        for (const std::int64_t id : ids_of(changed, kind)) {
            const auto image = images.take(id);
            ENSURE(image.has_value());
            const std::string left = fingerprint_of(*image);
            add.bind(1, begun.run);
            add.bind(2, code_of(kind));
            add.bind(3, id);
            add.bind(4, *before ? "changed" : "added");
            if (*before) {
                add.bind_bytes(5, **before);
            } else {
                add.bind_null(5);
            }
            add.bind(6, left);
            add.run_bound();
            ++before;
        }
    }
}

// Records that the import speaks of without changing them: the households of its children, the children of its rows,
// children and sites of attendance, adults of training and vetting.
void note_named(const Database& database, int run, const Roll& changed) {
    Statement add(database,
                  "INSERT OR IGNORE INTO import_before(run, kind, record, change) VALUES (?1, ?2, ?3, 'named')");
    const auto name = [&](RecordKind kind, std::int64_t id) { add.run(run, code_of(kind), id); };
    for (const ChildRecord& record : changed.children) name(RecordKind::household, record.child.household.value());
    for (const Listing& listing : changed.listings) name(RecordKind::child, listing.child.value());
    std::set<std::int64_t> children;
    std::set<std::int64_t> venues;
    for (const Attendance& attendance : changed.attendance) {
        children.insert(attendance.child.value());
        if (attendance.venue.is_set()) venues.insert(attendance.venue.value());
    }
    for (const std::int64_t child : children) name(RecordKind::child, child);
    for (const std::int64_t venue : venues) name(RecordKind::venue, venue);
    std::set<std::int64_t> adults;
    for (const TrainingRecord& record : changed.training.records) adults.insert(record.adult.value());
    for (const VettingState& state : changed.vetting) adults.insert(state.adult.value());
    for (const std::int64_t adult : adults) name(RecordKind::adult, adult);
}

void note_listings(const Database& database, const BegunImport& begun, const Roll& changed) {
    ListingSources sources(database);
    ListingImages images(database);
    // Two children may be told of on one row: what stood there first counts, and what is left is the same.
    Statement add(database,
                  "INSERT OR IGNORE INTO import_listing(run, source, row_number, image, left) "
                  "VALUES (?1, ?2, ?3, ?4, ?5)");
    for (std::size_t i = 0; i < changed.listings.size(); ++i) {
        const Listing& listing = changed.listings[i];
        const auto source = sources.find(listing);
        ENSURE(source.has_value());
        const std::string left = fingerprint_of(images.take(*source, listing.row));
        add.bind(1, begun.run);
        add.bind(2, *source);
        add.bind(3, listing.row);
        add.bind_bytes(4, begun.listings[i]);
        add.bind(5, left);
        add.run_bound();
    }
}

std::string shown(const RunRow& run) {
    return fmt::format("{}（{}）", run.number.value(), run.signature.at.empty() ? "-" : run.signature.at);
}

tl::unexpected<Error> blocked(const Text& message, const Text& hint, int number) {
    return refuse(ErrorCode::conflict, message, hint, fmt::format("import:{}", number));
}

std::vector<std::int64_t> numbers(Statement& select) {
    std::vector<std::int64_t> found;
    while (select.step()) found.push_back(select.integer(0));
    return found;
}

std::string joined(const std::vector<std::int64_t>& ids) {
    constexpr std::size_t most = 10;
    std::string text = fmt::format(
        "{}", fmt::join(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(std::min(most, ids.size())), ", "));
    return ids.size() > most ? text + fmt::format(" ... ({})", ids.size()) : text;
}

// Later imports that stand and share a record with this one, other than by both only naming it.
std::vector<std::int64_t> later_runs(const Database& database, int number) {
    Statement select(database,
                     "SELECT number FROM import_run WHERE number > ?1 AND undone_at IS NULL AND (EXISTS "
                     "(SELECT 1 FROM import_before AS own JOIN import_before AS later "
                     "ON later.kind = own.kind AND later.record = own.record "
                     "WHERE own.run = ?1 AND later.run = import_run.number "
                     "AND NOT (own.change = 'named' AND later.change = 'named')) OR EXISTS "
                     "(SELECT 1 FROM import_listing AS own JOIN import_listing AS later "
                     "ON later.source = own.source AND later.row_number = own.row_number "
                     "WHERE own.run = ?1 AND later.run = import_run.number)) ORDER BY number");
    select.bind_all(number);
    return numbers(select);
}

// Children that stand in a household which this run added, and whom it neither added nor changed itself.
std::vector<std::int64_t> guests(const Database& database, int number) {
    Statement select(database,
                     "SELECT child.id FROM import_before AS own JOIN child ON child.household = own.record "
                     "WHERE own.run = ?1 AND own.kind = 'household' AND own.change = 'added' "
                     "AND child.withdrawn_by IS NULL AND NOT EXISTS (SELECT 1 FROM import_before AS of_child "
                     "WHERE of_child.run = ?1 AND of_child.kind = 'child' AND of_child.record = child.id "
                     "AND of_child.change <> 'named') ORDER BY child.id");
    select.bind_all(number);
    return numbers(select);
}

// Records that are no longer as the run left them, though no later import touched them.
std::vector<std::int64_t> changed_since(const Database& database, int number) {
    std::vector<std::int64_t> found;
    for (const RecordKind kind : all_kinds) {
        RecordImages images(database, kind);
        Statement select(database,
                         "SELECT record, left FROM import_before WHERE run = ?1 AND kind = ?2 AND left IS NOT NULL");
        select.bind_all(number, code_of(kind));
        while (select.step()) {
            const auto image = images.take(select.integer(0));
            if (!image || fingerprint_of(*image) != select.text(1)) found.push_back(select.integer(0));
        }
    }
    return found;
}

// Rows of lists that no longer stand as the run left them.
bool listings_changed_since(const Database& database, int number) {
    ListingImages images(database);
    Statement select(database, "SELECT source, row_number, left FROM import_listing WHERE run = ?1");
    select.bind_all(number);
    while (select.step()) {
        if (fingerprint_of(images.take(select.integer(0), static_cast<int>(select.integer(1)))) != select.text(2))
            return true;
    }
    return false;
}

// Decisions in force on a venue or household that the run added.
std::vector<std::int64_t> decisions_on(const Database& database, const ColumnContext& context, int number) {
    std::set<std::int64_t> venues;
    std::set<std::int64_t> households;
    Statement select(database,
                     "SELECT kind, record FROM import_before WHERE run = ?1 AND change = 'added' AND kind IN "
                     "('venue', 'household')");
    select.bind_all(number);
    while (select.step()) (select.text(0) == "venue" ? venues : households).insert(select.integer(1));
    std::vector<std::int64_t> found;
    for (const Decision& decision : in_force(load_decisions(database, context))) {
        if (venues.contains(decision.venue.value()) || households.contains(decision.household.value()))
            found.push_back(decision.id.value());
    }
    return found;
}

Result<void> check_undo(const Database& database, const ColumnContext& context, int number) {
    if (const auto later = later_runs(database, number); !later.empty()) {
        std::string names;
        for (const RunRow& run : load_rows<RunTable>(database, context)) {
            if (std::find(later.begin(), later.end(), run.number.value()) != later.end())
                names += (names.empty() ? "" : "、") + shown(run);
        }
        return blocked({fmt::format("之后的导入用到了同样的记录：第 {} 次", names),
                        fmt::format("later imports built on the same records: {}", joined(later))},
                       {"请从最近的一次起依次撤销", "undo those first, the newest before the others"}, number);
    }
    if (const auto decisions = decisions_on(database, context, number); !decisions.empty()) {
        return blocked(
            {fmt::format("有决定涉及这次导入新增的点位或家庭：第 {} 号决定", joined(decisions)),
             fmt::format("decisions speak of venues or households that this import added: {}", joined(decisions))},
            {"请先用 yingtuo decide --release 撤回这些决定", "release them first: yingtuo decide --release"}, number);
    }
    if (const auto children = guests(database, number); !children.empty()) {
        return blocked({fmt::format("这次导入新增的家庭里后来并入了其他儿童：{}", joined(children)),
                        fmt::format("other children live in households that this import added: {}", joined(children))},
                       {"请先撤回对这些儿童的合并", "take back the merges of these children first"}, number);
    }
    if (const auto records = changed_since(database, number); !records.empty()) {
        return blocked({fmt::format("这些记录后来又有改动（如重复认定）：{}", joined(records)),
                        fmt::format("records were changed since, as by a verdict on a pair: {}", joined(records))},
                       {"请先撤回之后的认定", "take back what was decided since"}, number);
    }
    if (listings_changed_since(database, number)) {
        return blocked(
            {"这次导入的名单行后来改归了别的儿童", "rows of this import's lists were given to other children since"},
            {"请先撤回之后的认定", "take back what was decided since"}, number);
    }
    return {};
}

void load_files(const Database& database, std::vector<ImportRun>& runs, bool with_doubtful) {
    Statement select(database, fmt::format("SELECT run, id, {} FROM import WHERE run = ?1 ORDER BY id",
                                           fmt::join(column_names<ImportTable>(), ", ")));
    Statement doubts(database, fmt::format("SELECT {} FROM import_doubt WHERE import = ?1 ORDER BY position",
                                           fmt::join(column_names<DoubtTable>(), ", ")));
    for (ImportRun& run : runs) {
        select.bind_all(run.number);
        while (select.step()) {
            ImportRecord& import = run.files.emplace_back();
            ColumnReader reader(select, 2, ImportTable::name, {});
            ImportTable::columns(reader, import);
            if (!with_doubtful) continue;
            doubts.bind_all(select.integer(1));
            while (doubts.step()) {
                ColumnReader doubt_reader(doubts, 0, DoubtTable::name, {});
                DoubtTable::columns(doubt_reader, import.doubtful.emplace_back());
            }
        }
    }
}

ImportRun run_of(const RunRow& row) {
    ImportRun run;
    run.number = static_cast<int>(row.number.value());
    run.signature = row.signature;
    run.is_undone = !row.undone.at.empty();
    run.can_be_undone = row.keeps_before && !run.is_undone;
    run.undone = row.undone;
    run.undo_reason = row.undo_reason;
    return run;
}

}  // namespace

BegunImport begin_import(const Database& database, const ColumnContext& context, const Signature& signature,
                         const Roll& changed) {
    RunRow row;
    row.number = Id<ImportRun>{database.number("SELECT coalesce(max(number), 0) + 1 FROM import_run")};
    row.signature = signature;
    row.keeps_before = true;
    save_rows<RunTable>(database, context, std::vector<RunRow>{row});
    // An absent time of undoing is NULL, not empty.
    Statement(database, "UPDATE import_run SET undone_at = NULL WHERE number = ?1").run(row.number.value());
    BegunImport begun;
    begun.run = static_cast<int>(row.number.value());
    for (const RecordKind kind : all_kinds) {
        RecordImages images(database, kind);
        for (const std::int64_t id : ids_of(changed, kind)) begun.records.push_back(images.take(id));
    }
    ListingSources sources(database);
    ListingImages images(database);
    for (const Listing& listing : changed.listings) {
        const auto source = sources.find(listing);
        begun.listings.push_back(source ? images.take(*source, listing.row) : std::string());
    }
    return begun;
}

void end_import(const Database& database, const BegunImport& begun, const Roll& changed,
                const std::vector<ImportRecord>& imports) {
    const int run = begun.run;
    note_listings(database, begun, changed);
    note_records(database, begun, changed);
    note_named(database, run, changed);
    const auto import_names = column_names<ImportTable>();
    const auto doubt_names = column_names<DoubtTable>();
    Statement add(database, fmt::format("INSERT INTO import(run, {}) VALUES ({})", fmt::join(import_names, ", "),
                                        placeholders(import_names.size() + 1)));
    Statement add_doubt(database, fmt::format("INSERT INTO import_doubt(import, position, {}) VALUES ({})",
                                              fmt::join(doubt_names, ", "), placeholders(doubt_names.size() + 2)));
    for (const ImportRecord& import : imports) {
        add.bind(1, run);
        ColumnBinder binder(add, 2);
        ImportTable::columns(binder, import);
        add.run_bound();
        const std::int64_t id = sqlite3_last_insert_rowid(database.handle());
        std::int64_t position = 0;
        for (const DoubtfulRow& doubt : import.doubtful) {
            add_doubt.bind(1, id);
            add_doubt.bind(2, position++);
            ColumnBinder doubt_binder(add_doubt, 3);
            DoubtTable::columns(doubt_binder, doubt);
            add_doubt.run_bound();
        }
    }
}

std::vector<ImportRecord> load_imports(const Database& database, bool with_doubtful) {
    std::vector<ImportRun> runs;
    Statement select(database, "SELECT number FROM import_run ORDER BY number");
    while (select.step()) runs.emplace_back().number = static_cast<int>(select.integer(0));
    load_files(database, runs, with_doubtful);
    std::vector<ImportRecord> imports;
    for (ImportRun& run : runs) std::move(run.files.begin(), run.files.end(), std::back_inserter(imports));
    return imports;
}

std::vector<ImportRun> load_import_runs(const Database& database, const ColumnContext& context) {
    std::vector<ImportRun> runs;
    for (const RunRow& row : load_rows<RunTable>(database, context)) runs.push_back(run_of(row));
    load_files(database, runs, false);
    return runs;
}

Result<ImportRun> load_import_run(const Database& database, const ColumnContext& context, int number) {
    for (const RunRow& row : load_rows<RunTable>(database, context)) {
        if (row.number.value() != number) continue;
        std::vector<ImportRun> runs = {run_of(row)};
        load_files(database, runs, true);
        return std::move(runs.front());
    }
    return refuse(ErrorCode::not_found,
                  {fmt::format("没有第 {} 次导入", number), fmt::format("there is no import {}", number)},
                  {"导入记录见 yingtuo imports", "yingtuo imports lists them"}, fmt::format("import:{}", number));
}

std::map<Id<Child>, std::string> load_taken_over_at(const Database& database) {
    std::map<Id<Child>, std::string> times;
    Statement select(database,
                     "SELECT record, max(imported_at) FROM import_before JOIN import_run ON number = run "
                     "WHERE kind = 'child' AND change <> 'named' AND undone_at IS NULL AND imported_at <> '' "
                     "GROUP BY record");
    while (select.step()) times.emplace(Id<Child>{select.integer(0)}, select.text(1));
    return times;
}

Result<UndoCounts> undo_import(const Database& database, const ColumnContext& context, int number,
                               const Signature& signature, const std::string& reason) {
    TRY(const ImportRun run, load_import_run(database, context, number));
    if (run.is_undone) {
        return blocked({fmt::format("第 {} 次导入已撤销", number), fmt::format("import {} is undone already", number)},
                       {"要恢复，请重新导入文件", "to have it back, import the files again"}, number);
    }
    if (!run.can_be_undone) {
        return blocked({fmt::format("第 {} 次导入早于导入日志，没有留存导入前的记录", number),
                        fmt::format("import {} is older than the journal: what stood before was not kept", number)},
                       {"请从备份恢复", "restore a backup"}, number);
    }
    TRY_VOID(check_undo(database, context, number));

    UndoCounts counts;
    const ListingImages listings(database);
    Statement select_listings(database, "SELECT source, row_number, image FROM import_listing WHERE run = ?1");
    select_listings.bind_all(number);
    while (select_listings.step()) {
        listings.put_back(select_listings.integer(0), static_cast<int>(select_listings.integer(1)),
                          select_listings.text(2));
        ++counts.listings;
    }
    select_listings.reset();
    // A list that nobody stands on was not there: the order in which lists came must be what it was.
    database.run("DELETE FROM listing_source WHERE id NOT IN (SELECT source FROM listing)");
    for (const RecordKind kind : all_kinds) {
        const RecordImages images(database, kind);
        Statement select(database,
                         "SELECT record, change, image FROM import_before WHERE run = ?1 AND kind = ?2 "
                         "AND change <> 'named' ORDER BY record");
        select.bind_all(number, code_of(kind));
        while (select.step()) {
            if (select.text(1) == "added") {
                images.withdraw(select.integer(0), number);
                ++counts.withdrawn;
            } else {
                images.put_back(select.integer(0), select.text(2));
                ++counts.restored;
            }
        }
    }
    Statement(database, "DELETE FROM import_before WHERE run = ?1").run(number);
    Statement(database, "DELETE FROM import_listing WHERE run = ?1").run(number);
    RunRow row{Id<ImportRun>{number}, run.signature, true, signature, reason};
    save_rows<RunTable>(database, context, std::vector<RunRow>{row});
    return counts;
}

}  // namespace yingtuo::store
