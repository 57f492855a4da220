#include "store/sqlite/decision_rows.h"

namespace yingtuo::store {

namespace {

struct DecisionTable {
    using Row = Decision;
    static constexpr std::string_view name = "decision";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [id, kind, venue, household, key, venue_decision, value, withdraws, reason, decided_by, decided_at] = row;
        column.key("id", id);
        column.code("kind", kind);
        column.plain("venue", venue);
        column.plain("household", household);
        column.plain("policy_key", key);
        column.code("venue_decision", venue_decision);
        column.plain("value", value);
        column.plain("withdraws", withdraws);
        column.sealed("reason", reason);
        column.sealed("decided_by", decided_by);
        column.plain("decided_at", decided_at);
    }
};

}  // namespace

void add_decisions(const Database& database, const ColumnContext& context, std::vector<Decision> decisions) {
    std::int64_t next = database.number("SELECT coalesce(max(id), 0) + 1 FROM decision");
    for (Decision& decision : decisions) decision.id = Id<Decision>{next++};
    save_rows<DecisionTable>(database, context, decisions);
}

std::vector<Decision> load_decisions(const Database& database, const ColumnContext& context) {
    return load_rows<DecisionTable>(database, context);
}

}  // namespace yingtuo::store
