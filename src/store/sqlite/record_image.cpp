#include "store/sqlite/record_image.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstring>
#include <vector>

#include "store/sqlite/columns.h"

namespace yingtuo::store {

namespace {

struct RecordTables {
    std::string_view main;    // keyed by id; has withdrawn_by
    std::string_view second;  // what names a person; empty where there is none
    std::string_view second_key;
};

RecordTables tables_of(RecordKind kind) {
    switch (kind) {
        case RecordKind::household:
            return {"household", "", ""};
        case RecordKind::child:
            return {"child", "child_identity", "child"};
        case RecordKind::venue:
            return {"venue", "venue_contact", "venue"};
        case RecordKind::adult:
            return {"adult", "adult_identity", "adult"};
    }
    ENSURE(false);
    return {};
}

void put_number(std::string& out, std::uint64_t number) {
    char bytes[8];
    for (int i = 0; i < 8; ++i) bytes[i] = static_cast<char>((number >> (8 * i)) & 255U);
    out.append(bytes, sizeof bytes);
}
void put_text(std::string& out, std::string_view text) {
    put_number(out, text.size());
    out += text;
}

// Type, then value: SQLite's own type numbers.
void put_value(std::string& out, const Statement& row, int column) {
    const int type = row.type(column);
    out += static_cast<char>(type);
    if (type == SQLITE_INTEGER) {
        put_number(out, static_cast<std::uint64_t>(row.integer(column)));
    } else if (type == SQLITE_FLOAT) {
        const double value = row.real(column);
        std::uint64_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        put_number(out, bits);
    } else if (type != SQLITE_NULL) {
        put_text(out, row.text(column));
    }
}

void put_row(std::string& out, const Statement& row) {
    put_number(out, static_cast<std::uint64_t>(row.column_count()));
    for (int column = 0; column < row.column_count(); ++column) {
        put_text(out, row.column_name(column));
        put_value(out, row, column);
    }
}

class ImageReader {
  public:
    ImageReader(std::string_view image, std::string_view table, std::int64_t id)
        : rest_(image), table_(table), id_(id) {}

    std::uint64_t number() {
        const std::string_view bytes = take(8);
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < 8; ++i) value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
        return value;
    }
    std::string_view text() { return take(number()); }
    int type() { return static_cast<unsigned char>(take(1).front()); }
    [[nodiscard]] bool is_at_end() const { return rest_.empty(); }
    [[noreturn]] void fail() const { damaged("import_before", id_, table_); }

  private:
    std::string_view take(std::uint64_t count) {
        if (count > rest_.size()) fail();
        const std::string_view bytes = rest_.substr(0, static_cast<std::size_t>(count));
        rest_.remove_prefix(static_cast<std::size_t>(count));
        return bytes;
    }
    std::string_view rest_;
    std::string_view table_;
    std::int64_t id_;
};

// `keys`: the columns that name the row.
void put_back_row(const Database& database, std::string_view table, std::string_view keys, ImageReader& image) {
    const std::uint64_t count = image.number();
    if (count == 0) return;
    if (count > 1000) image.fail();
    struct Cell {
        int type = SQLITE_NULL;
        std::uint64_t number = 0;
        std::string_view text;
    };
    std::vector<std::string> names;
    std::vector<Cell> cells;
    for (std::uint64_t i = 0; i < count; ++i) {
        names.emplace_back(image.text());
        Cell& cell = cells.emplace_back();
        cell.type = image.type();
        if (cell.type == SQLITE_INTEGER || cell.type == SQLITE_FLOAT) {
            cell.number = image.number();
        } else if (cell.type != SQLITE_NULL) {
            cell.text = image.text();
        }
    }
    std::string sql = fmt::format("INSERT INTO {}({}) VALUES ({}) ON CONFLICT({}) DO UPDATE SET ", table,
                                  fmt::join(names, ", "), placeholders(names.size()), keys);
    for (std::size_t i = 1; i < names.size(); ++i)
        sql += fmt::format("{}{} = excluded.{}", i > 1 ? ", " : "", names[i], names[i]);
    Statement statement(database, sql);
    int place = 0;
    for (const Cell& cell : cells) {
        ++place;
        if (cell.type == SQLITE_INTEGER) {
            statement.bind(place, static_cast<std::int64_t>(cell.number));
        } else if (cell.type == SQLITE_FLOAT) {
            double value = 0;
            std::memcpy(&value, &cell.number, sizeof value);
            statement.bind(place, value);
        } else if (cell.type == SQLITE_TEXT) {
            statement.bind(place, cell.text);
        } else if (cell.type == SQLITE_BLOB) {
            statement.bind_bytes(place, cell.text);
        } else {
            statement.bind_null(place);
        }
    }
    statement.run_bound();
}

}  // namespace

std::optional<std::string> RecordImages::take(std::int64_t id) {
    const RecordTables tables = tables_of(kind_);
    if (!main_)
        main_.emplace(*database_, fmt::format("SELECT * FROM {} WHERE id = ?1 AND withdrawn_by IS NULL", tables.main));
    main_->bind_all(id);
    if (!main_->step()) return std::nullopt;
    std::string image;
    put_row(image, *main_);
    main_->reset();
    if (tables.second.empty()) return image;
    if (!second_)
        second_.emplace(*database_, fmt::format("SELECT * FROM {} WHERE {} = ?1", tables.second, tables.second_key));
    second_->bind_all(id);
    if (second_->step()) {
        put_row(image, *second_);
    } else {
        put_number(image, 0);
    }
    second_->reset();
    return image;
}

void RecordImages::put_back(std::int64_t id, std::string_view image) const {
    const RecordTables tables = tables_of(kind_);
    ImageReader reader(image, tables.main, id);
    put_back_row(*database_, tables.main, "id", reader);
    if (!tables.second.empty()) put_back_row(*database_, tables.second, tables.second_key, reader);
    if (!reader.is_at_end()) reader.fail();
}

void RecordImages::withdraw(std::int64_t id, int run) const {
    const RecordTables tables = tables_of(kind_);
    Statement(*database_, fmt::format("UPDATE {} SET withdrawn_by = ?1 WHERE id = ?2", tables.main)).run(run, id);
    if (tables.second.empty()) return;
    Statement(*database_, fmt::format("DELETE FROM {} WHERE {} = ?1", tables.second, tables.second_key)).run(id);
}

std::string ListingImages::take(std::int64_t source, int row) {
    select_.bind_all(source, row);
    std::string image;
    while (select_.step()) put_row(image, select_);
    select_.reset();
    return image;
}

void ListingImages::put_back(std::int64_t source, int row, std::string_view image) const {
    Statement(*database_, "DELETE FROM listing WHERE source = ?1 AND row_number = ?2").run(source, row);
    ImageReader reader(image, "listing", source);
    while (!reader.is_at_end()) put_back_row(*database_, "listing", "child, source, row_number", reader);
}

}  // namespace yingtuo::store
