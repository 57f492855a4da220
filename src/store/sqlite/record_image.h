// Record images: the rows of one record exactly as they stand, sealed columns as they were sealed, to be put back
// later. Columns go by name: a column that a later migration adds keeps its value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/enum_names.h"
#include "store/sqlite/statement.h"

namespace yingtuo::store {

enum class RecordKind { household, child, venue, adult };

// Reads and writes the images of one kind of record.
class RecordImages {
  public:
    RecordImages(const Database& database, RecordKind kind) : database_(&database), kind_(kind) {}

    // Nothing where the record is not there, or withdrawn.
    [[nodiscard]] std::optional<std::string> take(std::int64_t id);
    // Puts the record back as it stood. Throws where the image is damaged.
    void put_back(std::int64_t id, std::string_view image) const;
    // Takes the record off the roll: its row stays for plans that speak of it, its name goes.
    void withdraw(std::int64_t id, int run) const;

  private:
    const Database* database_;
    RecordKind kind_;
    std::optional<Statement> main_;
    std::optional<Statement> second_;
};

// The children on one row of a list, exactly as the rows of the table listing stand; empty for nobody.
class ListingImages {
  public:
    explicit ListingImages(const Database& database)
        : database_(&database),
          select_(database, "SELECT * FROM listing WHERE source = ?1 AND row_number = ?2 ORDER BY child") {}

    [[nodiscard]] std::string take(std::int64_t source, int row);
    void put_back(std::int64_t source, int row, std::string_view image) const;

  private:
    const Database* database_;
    Statement select_;
};

}  // namespace yingtuo::store

template <>
struct yingtuo::EnumNames<yingtuo::store::RecordKind> {
    using K = yingtuo::store::RecordKind;
    static constexpr EnumName<K> table[] = {{K::household, "household", "家庭", "household"},
                                            {K::child, "child", "儿童", "child"},
                                            {K::venue, "venue", "点位", "venue"},
                                            {K::adult, "adult", "人员", "adult"}};
};
