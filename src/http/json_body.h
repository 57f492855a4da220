// JSON bodies of requests, taken apart and checked. Whatever is not understood is refused and named: "body:changes[3]".
#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/enum_names.h"
#include "base/result.h"

namespace yingtuo::http {

// What fields of a kind may hold, wherever they stand. Characters.
inline constexpr std::size_t longest_name = 100;
inline constexpr std::size_t longest_reason = 500;
inline constexpr std::int64_t largest_id = std::numeric_limits<std::int64_t>::max();

// Refuses what is no JSON, goes deeper than eight levels, or is no object.
[[nodiscard]] Result<boost::json::object> parse_body(std::string_view text);

// The fields of an object. Each reading refuses a field that is missing or is not what it should be.
class Fields {
  public:
    // `path`: of the object within the body, empty for the body itself. The object must outlive this.
    Fields(const boost::json::object& object, std::string path) : object_(&object), path_(std::move(path)) {}

    [[nodiscard]] Result<void> only(const std::vector<std::string_view>& known) const;
    [[nodiscard]] bool has(std::string_view name) const { return object_->contains(key(name)); }
    // 1 to `longest` characters without control characters; blanks at the ends do not count.
    [[nodiscard]] Result<std::string> text(std::string_view name, std::size_t longest) const;
    [[nodiscard]] Result<Date> date(std::string_view name) const;
    [[nodiscard]] Result<std::int64_t> whole(std::string_view name, std::int64_t low, std::int64_t high) const;
    // Nothing for null.
    [[nodiscard]] Result<std::optional<std::int64_t>> whole_or_null(std::string_view name, std::int64_t low,
                                                                    std::int64_t high) const;
    [[nodiscard]] Result<double> number(std::string_view name) const;
    [[nodiscard]] Result<const boost::json::array*> array(std::string_view name) const;
    template <typename Enum>
    [[nodiscard]] Result<Enum> code(std::string_view name) const {
        const boost::json::value* value = object_->if_contains(key(name));
        const auto found =
            value != nullptr && value->is_string()
                ? from_code<Enum>(std::string_view(value->get_string().data(), value->get_string().size()))
                : std::nullopt;
        if (found) return *found;
        std::string known;
        for (const auto& row : EnumNames<Enum>::table) known += (known.empty() ? "" : ", ") + std::string(row.code);
        return tl::make_unexpected(wrong(name, {"可用的值：" + known, "use one of: " + known}));
    }

    // "body:changes[3].capacity"
    [[nodiscard]] std::string where(std::string_view name) const;
    [[nodiscard]] Error wrong(std::string_view name, Text hint) const;

  private:
    static boost::json::string_view key(std::string_view name) { return {name.data(), name.size()}; }

    const boost::json::object* object_;
    std::string path_;
};

}  // namespace yingtuo::http
