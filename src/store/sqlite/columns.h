// Columns: each noun lists its columns once (roll_tables.h, plan_tables.h); the visitors here make of that list the
// column names of the SQL, bind a noun to a statement, and read one back. A list opens with a structured binding of the
// whole noun, so that a new field that nobody stores does not compile.
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/calendar.h"
#include "base/enum_names.h"
#include "base/id.h"
#include "base/parallel.h"
#include "base/quantity.h"
#include "domain/adult.h"
#include "domain/point.h"
#include "domain/roll.h"
#include "store/keyring.h"
#include "store/sqlite/statement.h"
#include "store/sqlite/words.h"

namespace yingtuo::store {

// What binding and reading need beside the statement.
struct ColumnContext {
    const Keyring* keyring = nullptr;
    Words* words = nullptr;
};

[[noreturn]] void damaged(std::string_view table, std::int64_t row, std::string_view column);

// JSON arrays and objects for the few lists within a row.
[[nodiscard]] std::string list_to_json(const std::vector<std::string>& items);
[[nodiscard]] std::string dates_to_json(const std::vector<Date>& dates);
[[nodiscard]] std::string posts_to_json(PostSet posts);
[[nodiscard]] std::string bag_to_json(const OtherColumns& bag);
// Empty where nothing is stated.
[[nodiscard]] std::string care_to_text(const CareSituation& care);
// Nothing where the text is not what the function above writes.
[[nodiscard]] std::optional<std::vector<std::string>> list_from_json(std::string_view text);
[[nodiscard]] std::optional<std::vector<Date>> dates_from_json(std::string_view text);
[[nodiscard]] std::optional<PostSet> posts_from_json(std::string_view text);
[[nodiscard]] std::optional<OtherColumns> bag_from_json(std::string_view text);
[[nodiscard]] std::optional<CareSituation> care_from_text(std::string_view text);

// Collects the names, in order. The first is the key.
class ColumnNames {
  public:
    template <typename Thing>
    void key(const char* name, const Id<Thing>&) {
        names_.emplace_back(name);
    }
    template <typename Value>
    void plain(const char* name, const Value&) {
        names_.emplace_back(name);
    }
    template <typename Enum>
    void code(const char* name, const Enum&) {
        names_.emplace_back(name);
    }
    void iso_date(const char* name, const std::optional<Date>&) { names_.emplace_back(name); }
    void day(const char* name, const Date&) { names_.emplace_back(name); }
    void clock(const char* name, const ClockTime&) { names_.emplace_back(name); }
    void point(const std::optional<Point>&) { names_.insert(names_.end(), {"lon", "lat"}); }
    void word(const char* name, const std::string&) { names_.emplace_back(name); }
    void list(const char* name, const std::vector<std::string>&) { names_.emplace_back(name); }
    void dates(const char* name, const std::vector<Date>&) { names_.emplace_back(name); }
    void posts(const char* name, const PostSet&) { names_.emplace_back(name); }
    void sealed(const char* name, const std::string&) { names_.emplace_back(name); }
    void sealed(const char* name, const OtherColumns&) { names_.emplace_back(name); }
    void sealed(const char* name, const CareSituation&) { names_.emplace_back(name); }
    void blind_index(const char* name, const char*, const std::string&) { names_.emplace_back(name); }

    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

  private:
    std::vector<std::string> names_;
};

// A noun's sealed columns and blind indexes as they are stored, in order. Empty: NULL.
using SealedColumns = std::vector<Bytes>;

// Encrypts them. No statement is needed for that, so that it is done on another thread while rows are written.
class ColumnSealer {
  public:
    ColumnSealer(std::string_view table, const Keyring* keyring) : table_(table), keyring_(keyring) {}

    template <typename Thing>
    void key(const char*, const Id<Thing>& id) {
        row_ = id.value();
    }
    template <typename Value>
    void plain(const char*, const Value&) {}
    template <typename Enum>
    void code(const char*, const Enum&) {}
    void iso_date(const char*, const std::optional<Date>&) {}
    void day(const char*, const Date&) {}
    void clock(const char*, const ClockTime&) {}
    void point(const std::optional<Point>&) {}
    void word(const char*, const std::string&) {}
    void list(const char*, const std::vector<std::string>&) {}
    void dates(const char*, const std::vector<Date>&) {}
    void posts(const char*, const PostSet&) {}
    // Empty stays NULL: that a field was not filled in is no secret.
    void sealed(const char* name, const std::string& text);
    void sealed(const char* name, const OtherColumns& bag);
    void sealed(const char* name, const CareSituation& care) { sealed(name, care_to_text(care)); }
    void blind_index(const char*, const char* kind, const std::string& value);

    [[nodiscard]] SealedColumns take() { return std::move(columns_); }

  private:
    std::string_view table_;
    const Keyring* keyring_;
    std::int64_t row_ = 0;
    SealedColumns columns_;
};

// Binds a noun's columns from parameter `first` on. What it has to seal was sealed before.
class ColumnBinder {
  public:
    ColumnBinder(Statement& statement, int first, Words* words = nullptr, std::span<const Bytes> sealed = {})
        : statement_(statement), place_(first), words_(words), sealed_(sealed) {}

    template <typename Thing>
    void key(const char*, const Id<Thing>& id) {
        statement_.bind(place_++, id.value());
    }
    template <typename Thing>
    void plain(const char*, const Id<Thing>& id) {
        if (id.is_set()) {
            statement_.bind(place_++, id.value());
        } else {
            statement_.bind_null(place_++);
        }
    }
    template <typename Thing>
    void plain(const char* name, const std::optional<Id<Thing>>& id) {
        plain(name, id.value_or(Id<Thing>{}));
    }
    template <typename Number, typename Unit>
    void plain(const char*, const Quantity<Number, Unit>& quantity) {
        statement_.bind(place_++, quantity.value());
    }
    template <typename Number, typename Unit>
    void plain(const char*, const std::optional<Quantity<Number, Unit>>& quantity) {
        statement_.bind(place_++, quantity ? std::optional(quantity->value()) : std::nullopt);
    }
    template <typename Value>
    void plain(const char*, const Value& value) {
        statement_.bind(place_++, value);
    }
    template <typename Enum>
    void code(const char*, const Enum& value) {
        statement_.bind(place_++, code_of(value));
    }
    void iso_date(const char*, const std::optional<Date>& date);
    void day(const char*, const Date& date) {
        statement_.bind(place_++, std::int64_t{date.time_since_epoch().count()});
    }
    void clock(const char*, const ClockTime& time) { statement_.bind(place_++, std::int64_t{time.count()}); }
    void point(const std::optional<Point>& point) {
        statement_.bind(place_++, point ? std::optional(point->lon) : std::nullopt);
        statement_.bind(place_++, point ? std::optional(point->lat) : std::nullopt);
    }
    void word(const char*, const std::string& text) { statement_.bind(place_++, words_->number_of(text)); }
    void list(const char*, const std::vector<std::string>& items) { keep_text(list_to_json(items)); }
    void dates(const char*, const std::vector<Date>& dates) { keep_text(dates_to_json(dates)); }
    void posts(const char*, const PostSet& posts) { keep_text(posts_to_json(posts)); }
    template <typename Value>
    void sealed(const char*, const Value&) {
        bind_sealed();
    }
    void blind_index(const char*, const char*, const std::string&) { bind_sealed(); }

  private:
    void keep_text(std::string text);
    void bind_sealed();

    Statement& statement_;
    int place_;
    Words* words_;
    std::span<const Bytes> sealed_;
    std::size_t next_sealed_ = 0;
    std::vector<std::string> kept_;  // what the statement reads while it runs
};

// Reads a noun's columns from column `first` on.
class ColumnReader {
  public:
    ColumnReader(const Statement& statement, int first, std::string_view table, const ColumnContext& context)
        : statement_(statement), column_(first), table_(table), context_(context) {}

    template <typename Thing>
    void key(const char*, Id<Thing>& id) {
        row_ = statement_.integer(column_++);
        id = Id<Thing>{row_};
    }
    template <typename Thing>
    void plain(const char*, Id<Thing>& id) {
        id = Id<Thing>{statement_.integer(column_++)};  // NULL reads as 0, "not set"
    }
    template <typename Thing>
    void plain(const char*, std::optional<Id<Thing>>& id) {
        id = statement_.is_null(column_) ? std::nullopt : std::optional(Id<Thing>{statement_.integer(column_)});
        ++column_;
    }
    template <typename Number, typename Unit>
    void plain(const char*, Quantity<Number, Unit>& quantity) {
        Number number{};
        read(number);
        quantity = Quantity<Number, Unit>{number};
    }
    template <typename Number, typename Unit>
    void plain(const char*, std::optional<Quantity<Number, Unit>>& quantity) {
        std::optional<Number> number;
        read(number);
        quantity = number ? std::optional(Quantity<Number, Unit>{*number}) : std::nullopt;
    }
    template <typename Value>
    void plain(const char*, Value& value) {
        read(value);
    }
    template <typename Enum>
    void code(const char* name, Enum& value) {
        const auto found = from_code<Enum>(statement_.text(column_++));
        if (!found) damaged(table_, row_, name);
        value = *found;
    }
    void iso_date(const char* name, std::optional<Date>& date);
    void day(const char*, Date& date) {
        date = Date{std::chrono::days{static_cast<int>(statement_.integer(column_++))}};
    }
    void clock(const char*, ClockTime& time) { time = ClockTime{statement_.integer(column_++)}; }
    void point(std::optional<Point>& point) {
        point = statement_.is_null(column_)
                    ? std::nullopt
                    : std::optional(Point{statement_.real(column_), statement_.real(column_ + 1)});
        column_ += 2;
    }
    void word(const char* name, std::string& text) {
        const std::string* found = context_.words->text_of(statement_.integer(column_++));
        if (found == nullptr) damaged(table_, row_, name);
        text = *found;
    }
    void list(const char* name, std::vector<std::string>& items) { take(name, list_from_json(next_text()), items); }
    void dates(const char* name, std::vector<Date>& dates) { take(name, dates_from_json(next_text()), dates); }
    void posts(const char* name, PostSet& posts) { take(name, posts_from_json(next_text()), posts); }
    void sealed(const char* name, std::string& text);
    void sealed(const char* name, OtherColumns& bag);
    void sealed(const char* name, CareSituation& care);
    void blind_index(const char*, const char*, const std::string&) { ++column_; }  // made from its field, not read

  private:
    void read(int& value) { value = static_cast<int>(statement_.integer(column_++)); }
    void read(std::int64_t& value) { value = statement_.integer(column_++); }
    void read(bool& value) { value = statement_.integer(column_++) != 0; }
    void read(double& value) { value = statement_.real(column_++); }
    void read(std::string& value) { value = statement_.text(column_++); }
    template <typename Value>
    void read(std::optional<Value>& value) {
        if (statement_.is_null(column_)) {
            value = std::nullopt;
            ++column_;
        } else {
            read(value.emplace());
        }
    }
    std::string_view next_text() { return statement_.text(column_++); }
    template <typename Value>
    void take(const char* name, std::optional<Value> found, Value& value) {
        if (!found) damaged(table_, row_, name);
        value = std::move(*found);
    }

    const Statement& statement_;
    int column_;
    std::string_view table_;
    ColumnContext context_;
    std::int64_t row_ = 0;
};

// The column names of a table, in the order in which its nouns are bound and read.
template <typename Table>
[[nodiscard]] std::vector<std::string> column_names() {
    ColumnNames names;
    typename Table::Row row{};
    Table::columns(names, row);
    return names.names();
}

// "?1, ?2, ?3"
[[nodiscard]] std::string placeholders(std::size_t count);

// Adds rows; those whose key is there already are replaced. `part` picks what the table keeps of each.
template <typename Table, typename Rows, typename Part = std::identity>
void save_rows(const Database& database, const ColumnContext& context, const Rows& rows, const Part& part = {}) {
    if (rows.empty()) return;
    const auto names = column_names<Table>();
    std::string sql = fmt::format("INSERT INTO {}({}) VALUES ({}) ON CONFLICT({}) DO UPDATE SET ", Table::name,
                                  fmt::join(names, ", "), placeholders(names.size()), names.front());
    for (std::size_t i = 1; i < names.size(); ++i)
        sql += fmt::format("{}{} = excluded.{}", i > 1 ? ", " : "", names[i], names[i]);
    Statement statement(database, sql);
    const auto seal = [&](std::size_t i) {
        ColumnSealer sealer(Table::name, context.keyring);
        Table::columns(sealer, std::invoke(part, rows[i]));
        return sealer.take();
    };
    for_each_prepared(rows.size(), seal, [&](std::size_t i, const SealedColumns& sealed) {
        ColumnBinder binder(statement, 1, context.words, sealed);
        Table::columns(binder, std::invoke(part, rows[i]));
        statement.step();
        statement.reset();
    });
}

// Rows for which the condition holds, by key; of a table with a `where`, those for which it holds too. `values` are
// what the condition's ?1, ?2, ... stand for. Nothing but these rows is unsealed.
template <typename Table, typename... Values>
[[nodiscard]] std::vector<typename Table::Row> load_rows_where(const Database& database, const ColumnContext& context,
                                                               std::string_view condition, const Values&... values) {
    const auto names = column_names<Table>();
    std::string_view where = "1";
    if constexpr (requires { Table::where; }) where = Table::where;
    Statement statement(database, fmt::format("SELECT {} FROM {} WHERE ({}) AND ({}) ORDER BY {}",
                                              fmt::join(names, ", "), Table::name, where, condition, names.front()));
    statement.bind_all(values...);
    std::vector<typename Table::Row> rows;
    while (statement.step()) {
        ColumnReader reader(statement, 0, Table::name, context);
        Table::columns(reader, rows.emplace_back());
    }
    return rows;
}

// All rows, by key; of a table with a `where`, those for which it holds.
template <typename Table>
[[nodiscard]] std::vector<typename Table::Row> load_rows(const Database& database, const ColumnContext& context) {
    return load_rows_where<Table>(database, context, "1");
}

}  // namespace yingtuo::store
