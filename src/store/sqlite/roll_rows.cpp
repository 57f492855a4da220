#include "store/sqlite/roll_rows.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_set>

#include "store/said_json.h"
#include "store/sqlite/listing_sources.h"
#include "store/sqlite/merges.h"
#include "store/sqlite/roll_tables.h"
#include "store/utc_now.h"

namespace yingtuo::store {

namespace {

tl::unexpected<Error> without_id(std::string_view what) {
    return refuse(ErrorCode::bad_input,
                  {fmt::format("有 {} 记录没有编号", what), fmt::format("a {} record has no id", what)},
                  {"编号应在保存前给定", "ids are given before saving"}, std::string(what));
}

tl::unexpected<Error> unknown(std::string_view what, std::int64_t id, std::string where) {
    return refuse(ErrorCode::bad_input,
                  {fmt::format("所属的 {} {} 不存在", what, id), fmt::format("its {} {} does not exist", what, id)},
                  {"请同时保存所属记录", "save what it refers to as well"}, std::move(where));
}

// Whether ids are in the database or among those about to be saved.
class KnownIds {
  public:
    KnownIds(const Database& database, std::string_view table)
        : stored_(database, fmt::format("SELECT 1 FROM {} WHERE id = ?1 AND {}", table,
                                        table == ChildTable::name ? ChildTable::where : on_the_roll)) {}

    void add(std::int64_t id) { ids_.insert(id); }
    bool contains(std::int64_t id) {
        if (ids_.contains(id)) return true;
        stored_.bind_all(id);
        const bool found = stored_.step();
        stored_.reset();
        if (found) ids_.insert(id);
        return found;
    }

  private:
    Statement stored_;
    std::unordered_set<std::int64_t> ids_;
};

Result<void> check(const Database& database, const Roll& changed) {
    KnownIds households(database, HouseholdTable::name);
    KnownIds children(database, ChildTable::name);
    KnownIds venues(database, VenueTable::name);
    for (const Household& household : changed.households) {
        if (!household.id.is_set()) return without_id("household");
        households.add(household.id.value());
    }
    for (const ChildRecord& record : changed.children) {
        if (!record.child.id.is_set()) return without_id("child");
        children.add(record.child.id.value());
        if (!households.contains(record.child.household.value())) {
            return unknown("household", record.child.household.value(),
                           fmt::format("child:{}", record.child.id.value()));
        }
    }
    for (const Listing& listing : changed.listings) {
        if (!children.contains(listing.child.value())) {
            return unknown("child", listing.child.value(),
                           fmt::format("{}:{}:{}", listing.file, listing.sheet, listing.row));
        }
    }
    for (const VenueRecord& record : changed.venues) {
        if (!record.venue.id.is_set()) return without_id("venue");
        venues.add(record.venue.id.value());
    }
    for (const Attendance& attendance : changed.attendance) {
        const std::string where = fmt::format("attendance:{}", format_date(attendance.day));
        if (!children.contains(attendance.child.value())) return unknown("child", attendance.child.value(), where);
        if (attendance.venue.is_set() && !venues.contains(attendance.venue.value()))
            return unknown("venue", attendance.venue.value(), where);
    }
    KnownIds adults(database, AdultTable::name);
    for (const AdultRecord& record : changed.adults) {
        if (!record.adult.id.is_set()) return without_id("adult");
        adults.add(record.adult.id.value());
    }
    for (const TrainingRecord& record : changed.training.records) {
        const std::string where = fmt::format("session:{}", record.session.value());
        if (find_session(changed.training, record.session) == nullptr)
            return unknown("session", record.session.value(), where);
        if (!adults.contains(record.adult.value())) return unknown("adult", record.adult.value(), where);
    }
    for (const VettingState& state : changed.vetting) {
        if (!adults.contains(state.adult.value())) return unknown("adult", state.adult.value(), "vetting");
    }
    return {};
}

// Records are made of two tables with the same keys, both read by key.
template <typename Table, typename IdentityTable, typename Record, typename Noun>
std::vector<Record> load_records(const Database& database, const ColumnContext& context, Noun Record::*noun) {
    auto nouns = load_rows<Table>(database, context);
    auto records = load_rows<IdentityTable>(database, context);
    if (nouns.size() != records.size()) damaged(IdentityTable::name, 0, "row count");
    for (std::size_t i = 0; i < records.size(); ++i) {
        if ((records[i].*noun).id != nouns[i].id) damaged(IdentityTable::name, nouns[i].id.value(), "id");
        records[i].*noun = std::move(nouns[i]);
    }
    return records;
}

// Some of them, by id; `key` is the column by which the second table names the first.
template <typename Table, typename IdentityTable, typename Record, typename Noun>
std::vector<Record> load_some(const Database& database, const ColumnContext& context, std::string_view key,
                              Noun Record::*noun, const std::vector<Id<Noun>>& ids) {
    const std::set<Id<Noun>> wanted(ids.begin(), ids.end());
    Statement nouns(database, fmt::format("SELECT {} FROM {} WHERE id = ?1 AND {}",
                                          fmt::join(column_names<Table>(), ", "), Table::name, Table::where));
    Statement identities(database,
                         fmt::format("SELECT {} FROM {} WHERE {} = ?1", fmt::join(column_names<IdentityTable>(), ", "),
                                     IdentityTable::name, key));
    std::vector<Record> records;
    for (const Id<Noun> id : wanted) {
        nouns.bind_all(id.value());
        if (!nouns.step()) continue;
        Record& record = records.emplace_back();
        Noun known;
        ColumnReader noun_reader(nouns, 0, Table::name, context);
        Table::columns(noun_reader, known);
        identities.bind_all(id.value());
        if (!identities.step()) damaged(IdentityTable::name, id.value(), "row");
        ColumnReader identity_reader(identities, 0, IdentityTable::name, context);
        IdentityTable::columns(identity_reader, record);
        record.*noun = std::move(known);
    }
    return records;
}

// What a listing said is sealed under its place in its list, which merging and parting children leave as it is.
FieldPlace place_of_said(std::int64_t source, int row) {
    return {"listing", source * (std::int64_t{1} << 32) + row, "said"};
}

// The number of each listing's list; lists that nobody stood on are added.
std::vector<std::int64_t> save_sources(const Database& database, const std::vector<Listing>& listings) {
    Statement add(database, "INSERT OR IGNORE INTO listing_source(list, file, sheet) VALUES (?1, ?2, ?3)");
    ListingSources sources(database);
    std::vector<std::int64_t> numbers;
    numbers.reserve(listings.size());
    for (const Listing& listing : listings) {
        std::optional<std::int64_t> number = sources.find(listing);
        if (!number) {
            add.run(code_of(listing.list), listing.file, listing.sheet);
            number = sources.find(listing);
        }
        ENSURE(number.has_value());
        numbers.push_back(*number);
    }
    return numbers;
}

void save_listings(const Database& database, const ColumnContext& context, const std::vector<Listing>& listings) {
    if (listings.empty()) return;
    const Merges merges(database);
    const std::vector<std::int64_t> sources = save_sources(database, listings);
    Statement add(database,
                  "INSERT INTO listing(child, source, row_number, said) VALUES (?1, ?2, ?3, ?4) "
                  "ON CONFLICT(child, source, row_number) DO UPDATE SET said = coalesce(excluded.said, said)");
    Statement change(
        database, "UPDATE listing SET said = coalesce(?4, said) WHERE child = ?1 AND source = ?2 AND row_number = ?3");
    const auto seal = [&](std::size_t i) {
        const std::optional<Said>& said = listings[i].said;
        return said ? context.keyring->seal(said_to_json(*said), place_of_said(sources[i], listings[i].row)) : Bytes();
    };
    for_each_prepared(listings.size(), seal, [&](std::size_t i, const Bytes& said) {
        const Listing& listing = listings[i];
        const auto write = [&](Statement& statement, std::int64_t child) {
            statement.bind(1, child);
            statement.bind(2, sources[i]);
            statement.bind(3, listing.row);
            if (said.empty()) {
                statement.bind_null(4);
            } else {
                statement.bind_bytes(4, said);
            }
            while (statement.step()) {
            }
            statement.reset();
            return sqlite3_changes(database.handle()) > 0;
        };
        // A listing of a merged child stays its own, in case the children are parted again.
        const auto& members = merges.members_of(listing.child.value());
        const bool is_a_members =
            std::any_of(members.begin(), members.end(), [&](std::int64_t member) { return write(change, member); });
        if (!is_a_members) write(add, listing.child.value());
    });
}

std::vector<Listing> load_listings(const Database& database, const ColumnContext& context) {
    const Merges merges(database);
    Statement select(database,
                     "SELECT listing.child, listing_source.list, listing_source.file, listing_source.sheet, "
                     "listing.row_number, listing.source, listing.said FROM listing "
                     "JOIN listing_source ON listing_source.id = listing.source "
                     "ORDER BY listing.child, listing.source, listing.row_number");
    struct Loaded {
        std::int64_t source = 0;
        Listing listing;
    };
    std::vector<Loaded> loaded;
    while (select.step()) {
        ColumnReader reader(select, 0, "listing", {});
        Listing& listing = loaded.emplace_back().listing;
        reader.key("child", listing.child);
        reader.code("list", listing.list);
        reader.plain("file", listing.file);
        reader.plain("sheet", listing.sheet);
        reader.plain("row_number", listing.row);
        listing.child = Id<Child>{merges.root_of(listing.child.value())};
        loaded.back().source = select.integer(5);
        if (select.is_null(6)) continue;
        const FieldPlace place = place_of_said(loaded.back().source, listing.row);
        listing.said = said_from_json(context.keyring->open(select.text(6), place));
        if (!listing.said) damaged("listing", place.row, "said");
    }
    // A child's listings in the order in which the lists were taken over, those of a merged child among them.
    std::stable_sort(loaded.begin(), loaded.end(), [](const Loaded& a, const Loaded& b) {
        return std::tie(a.listing.child, a.source, a.listing.row) < std::tie(b.listing.child, b.source, b.listing.row);
    });
    std::vector<Listing> listings;
    listings.reserve(loaded.size());
    for (Loaded& one : loaded) listings.push_back(std::move(one.listing));
    return listings;
}

}  // namespace

Result<void> check_roll(const Database& database, const Roll& changed) {
    return check(database, changed);
}

void save_roll(const Database& database, const ColumnContext& context, const Roll& changed) {
    save_rows<HouseholdTable>(database, context, changed.households);
    save_rows<ChildTable>(database, context, changed.children, &ChildRecord::child);
    save_rows<ChildIdentityTable>(database, context, changed.children);
    save_listings(database, context, changed.listings);
    save_rows<VenueTable>(database, context, changed.venues, &VenueRecord::venue);
    save_rows<VenueContactTable>(database, context, changed.venues);
    save_rows<AdultTable>(database, context, changed.adults, &AdultRecord::adult);
    save_rows<AdultIdentityTable>(database, context, changed.adults);
}

Roll load_roll(const Database& database, const ColumnContext& context) {
    Roll roll;
    roll.households = load_rows<HouseholdTable>(database, context);
    roll.children = load_records<ChildTable, ChildIdentityTable>(database, context, &ChildRecord::child);
    roll.listings = load_listings(database, context);
    roll.venues = load_records<VenueTable, VenueContactTable>(database, context, &VenueRecord::venue);
    roll.adults = load_records<AdultTable, AdultIdentityTable>(database, context, &AdultRecord::adult);
    const auto highest = [&](std::string_view table) {
        return database.number(fmt::format("SELECT coalesce(max(id), 0) FROM {}", table));
    };
    roll.given = {highest("household"), highest("child"), highest("venue"), highest("adult")};
    return roll;
}

std::vector<ChildRecord> load_children(const Database& database, const ColumnContext& context,
                                       const std::vector<Id<Child>>& children) {
    return load_some<ChildTable, ChildIdentityTable>(database, context, "child", &ChildRecord::child, children);
}

People load_people(const Database& database, const ColumnContext& context, const std::vector<Id<Venue>>& venues,
                   const std::vector<Id<Adult>>& adults) {
    return {load_some<VenueTable, VenueContactTable>(database, context, "venue", &VenueRecord::venue, venues),
            load_some<AdultTable, AdultIdentityTable>(database, context, "adult", &AdultRecord::adult, adults)};
}

void log_reading(const Database& database, std::string_view purpose, const Roll& roll) {
    const auto count = [](const auto& records) { return static_cast<std::int64_t>(records.size()); };
    Statement(database,
              "INSERT INTO read_log(read_at, purpose, households, children, venues, adults) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .run(utc_now(), purpose, count(roll.households), count(roll.children), count(roll.venues), count(roll.adults));
}

PlanningData load_planning_rows(const Database& database, const ColumnContext& context) {
    PlanningData data;
    data.households = load_rows<HouseholdTable>(database, context);
    data.children = load_rows<ChildTable>(database, context);
    data.venues = load_rows<VenueTable>(database, context);
    data.adults = load_rows<AdultTable>(database, context);
    return data;
}

}  // namespace yingtuo::store
