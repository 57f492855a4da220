#include "store/sqlite/merges.h"

#include <map>

#include "store/sqlite/columns.h"

namespace yingtuo::store {

Merges::Merges(const Database& database) {
    std::map<std::int64_t, std::int64_t> into;
    Statement select(database, "SELECT id, merged_into FROM child WHERE merged_into IS NOT NULL");
    while (select.step()) into.emplace(select.integer(0), select.integer(1));
    for (const auto& [child, next] : into) {
        std::int64_t root = next;
        std::size_t steps = 0;
        for (auto at = into.find(root); at != into.end(); at = into.find(root)) {
            root = at->second;
            if (++steps > into.size()) damaged("child", child, "merged_into");
        }
        roots_.emplace(child, root);
        members_[root].push_back(child);
    }
}

std::int64_t Merges::root_of(std::int64_t child) const {
    const auto found = roots_.find(child);
    return found == roots_.end() ? child : found->second;
}

const std::vector<std::int64_t>& Merges::members_of(std::int64_t root) const {
    static const std::vector<std::int64_t> nobody;
    const auto found = members_.find(root);
    return found == members_.end() ? nobody : found->second;
}

}  // namespace yingtuo::store
