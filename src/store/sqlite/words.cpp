#include "store/sqlite/words.h"

namespace yingtuo::store {

Words::Words(const Database& database) : database_(&database) {
    Statement all(database, "SELECT id, text FROM word");
    while (all.step()) {
        const auto [word, added] = numbers_.emplace(all.text(1), all.integer(0));
        if (added) texts_.emplace(word->second, &word->first);
    }
}

std::int64_t Words::number_of(const std::string& text) {
    const auto found = numbers_.find(text);
    if (found != numbers_.end()) return found->second;
    if (!insert_) insert_.emplace(*database_, "INSERT INTO word(text) VALUES (?1)");
    insert_->run(text);
    const std::int64_t number = sqlite3_last_insert_rowid(database_->handle());
    const auto word = numbers_.emplace(text, number).first;
    texts_.emplace(number, &word->first);
    return number;
}

const std::string* Words::text_of(std::int64_t number) const {
    const auto found = texts_.find(number);
    return found == texts_.end() ? nullptr : found->second;
}

}  // namespace yingtuo::store
