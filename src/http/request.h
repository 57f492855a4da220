// Requests: the target of a request, taken apart and checked. Whatever is not understood is refused and named.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_names.h"
#include "base/result.h"

namespace yingtuo::http {

inline constexpr int default_limit = 100;
inline constexpr int largest_limit = 500;

// Which stretch of a list is wanted.
struct Page {
    std::size_t offset = 0;
    std::size_t limit = default_limit;
};

// Of what is searched for, bytes.
inline constexpr std::size_t longest_search = 200;

// Does a filter let the value through? Nothing wanted in particular: everything does.
template <typename Value>
[[nodiscard]] bool allows(const std::vector<Value>& wanted, Value value) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

// Names in HTTP say the same in capitals and in small letters; these are ASCII.
[[nodiscard]] std::string in_small_letters(std::string_view text);

// The parameters after the question mark. An empty value counts as absent: a form sends its empty fields.
class Query {
  public:
    Query() = default;
    // Refuses a broken escape, control characters, text that is not UTF-8 and a parameter given twice.
    static Result<Query> parse(std::string_view text);

    // Refuses parameters that the route does not know.
    [[nodiscard]] Result<void> only(const std::vector<std::string_view>& known) const;

    [[nodiscard]] std::optional<std::string_view> text(std::string_view name) const;
    // Refuses anything but a whole number from `low` to `high`.
    [[nodiscard]] Result<std::optional<long>> whole(std::string_view name, long low, long high) const;
    // One or several whole numbers with commas between, each once and in order; none where it is not given.
    [[nodiscard]] Result<std::vector<long>> wholes(std::string_view name, long low, long high) const;
    // Refuses anything but "true" and "false".
    [[nodiscard]] Result<std::optional<bool>> flag(std::string_view name) const;
    // offset 0 to 10,000,000, limit 1 to 500.
    [[nodiscard]] Result<Page> page() const;
    // One or several codes with commas between; refuses a code the type does not have.
    template <typename Enum>
    [[nodiscard]] Result<std::vector<Enum>> codes(std::string_view name) const {
        std::vector<Enum> values;
        std::string known;
        for (const auto& row : EnumNames<Enum>::table) known += (known.empty() ? "" : ", ") + std::string(row.code);
        for (const std::string& code : parts(name)) {
            const auto value = from_code<Enum>(code);
            if (!value) return tl::make_unexpected(wrong_value(name, "可用的值：" + known, "use one of: " + known));
            if (std::find(values.begin(), values.end(), *value) == values.end()) values.push_back(*value);
        }
        return values;
    }

    // The refusal of a parameter's value.
    [[nodiscard]] static Error wrong_value(std::string_view name, std::string hint_zh, std::string hint_en);

  private:
    [[nodiscard]] std::vector<std::string> parts(std::string_view name) const;

    std::vector<std::pair<std::string, std::string>> values_;
};

struct Request {
    std::vector<std::string> arguments;  // what stands in the path where the route has {braces}, in order
    Query query;
    std::string body = {};
    std::string content_type = {};
};

struct Target {
    std::vector<std::string> segments;  // of the path, decoded; "/" has none
    std::string path;                   // decoded
    Query query;
};

// The number that a path names. Refuses (bad_input) anything but a whole number from 1.
[[nodiscard]] Result<std::int64_t> parse_id(const std::string& text);

// Takes a request's target apart ("/api/v1/plans/3?limit=5"). Refuses all but a path from the root.
[[nodiscard]] Result<Target> parse_target(std::string_view target);

}  // namespace yingtuo::http
