// Words: short texts that repeat in their hundreds of thousands (activities, rooms) are stored once and referred to by
// number.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

#include "store/sqlite/statement.h"

namespace yingtuo::store {

// Lives within one transaction: another writer may add words after it.
class Words {
  public:
    explicit Words(const Database& database);

    // Adds the word where it is new.
    std::int64_t number_of(const std::string& text);
    // Null for a number that is not there.
    [[nodiscard]] const std::string* text_of(std::int64_t number) const;

  private:
    const Database* database_;
    std::optional<Statement> insert_;
    std::unordered_map<std::string, std::int64_t> numbers_;
    std::unordered_map<std::int64_t, const std::string*> texts_;  // of numbers_, whose keys stay where they are
};

}  // namespace yingtuo::store
