#include "store/sqlite/contact_rows.h"

#include "store/sqlite/merges.h"
#include "store/sqlite/roll_tables.h"

namespace yingtuo::store {

namespace {

struct ContactTable {
    using Row = ContactAttempt;
    static constexpr std::string_view name = "contact_attempt";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [id, child, means, outcome, made_at, made_by, note, withdraws, recorded_at] = row;
        column.key("id", id);
        column.plain("child", child);
        column.code("means", means);
        column.code("outcome", outcome);
        column.plain("made_at", made_at);
        column.sealed("made_by", made_by);
        column.sealed("note", note);
        column.plain("withdraws", withdraws);
        column.plain("recorded_at", recorded_at);
    }
};

}  // namespace

Result<void> add_contacts(const Database& database, const ColumnContext& context,
                          std::vector<ContactAttempt> attempts) {
    std::vector<Id<Child>> children;
    Statement select(database, fmt::format("SELECT id FROM child WHERE {} ORDER BY id", ChildTable::where));
    while (select.step()) children.emplace_back(select.integer(0));
    TRY_VOID(check_contacts(load_contacts(database, context), attempts, children));
    std::int64_t next = database.number("SELECT coalesce(max(id), 0) + 1 FROM contact_attempt");
    for (ContactAttempt& attempt : attempts) attempt.id = Id<ContactAttempt>{next++};
    save_rows<ContactTable>(database, context, attempts);
    return {};
}

std::vector<ContactAttempt> load_contacts(const Database& database, const ColumnContext& context) {
    auto attempts = load_rows<ContactTable>(database, context);
    // What a family of a merged child has answered is the child's.
    const Merges merges(database);
    for (ContactAttempt& attempt : attempts) attempt.child = Id<Child>{merges.root_of(attempt.child.value())};
    return attempts;
}

}  // namespace yingtuo::store
