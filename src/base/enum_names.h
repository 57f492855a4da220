// Enum names: one table a type gives the stable code (files, database, API) and the words people read.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/ensure.h"

namespace yingtuo {

template <typename Enum>
struct EnumName {
    Enum value;
    std::string_view code;  // snake_case, never changed once published
    std::string_view zh;
    std::string_view en;
};

// Specialise for each enum: static constexpr EnumName<Enum> table[] = {...};
template <typename Enum>
struct EnumNames;

template <typename Enum>
[[nodiscard]] constexpr const EnumName<Enum>& name_of(Enum value) {
    for (const auto& row : EnumNames<Enum>::table) {
        if (row.value == value) return row;
    }
    ENSURE(false);
    return EnumNames<Enum>::table[0];
}

template <typename Enum>
[[nodiscard]] constexpr std::string_view code_of(Enum value) {
    return name_of(value).code;
}

template <typename Enum>
[[nodiscard]] constexpr std::optional<Enum> from_code(std::string_view code) {
    for (const auto& row : EnumNames<Enum>::table) {
        if (row.code == code) return row.value;
    }
    return std::nullopt;
}

template <typename Enum>
[[nodiscard]] constexpr std::optional<Enum> from_zh(std::string_view zh) {
    for (const auto& row : EnumNames<Enum>::table) {
        if (row.zh == zh) return row.value;
    }
    return std::nullopt;
}

}  // namespace yingtuo
