// Listing sources: the lists on which children stand, each a sheet of a file, by number.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "domain/roll.h"
#include "store/sqlite/statement.h"

namespace yingtuo::store {

class ListingSources {
  public:
    explicit ListingSources(const Database& database)
        : select_(database, "SELECT id FROM listing_source WHERE list = ?1 AND file = ?2 AND sheet = ?3") {}

    // The number of the listing's list; nothing for a list that nobody stood on. Listings come sheet by sheet, so that
    // the last answer mostly is the next.
    [[nodiscard]] std::optional<std::int64_t> find(const Listing& listing);

  private:
    Statement select_;
    // The last list found, and its number.
    ListKind list_ = ListKind::other_roll;
    std::string file_;
    std::string sheet_;
    std::optional<std::int64_t> number_;
};

}  // namespace yingtuo::store
