// Rows of a workbook read cell by cell against named columns: the catalogue's sheets and the participation sheet read
// alike. Every fault is named by sheet, row and column, all of them at once.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/enum_names.h"
#include "domain/sheet.h"

namespace yingtuo::programme {

inline constexpr std::string_view list_separator = "、";

[[nodiscard]] std::string_view trimmed(std::string_view text);

// The places of the named columns by the sheet's header row; nowhere for one that is not there. Unknown and repeated
// columns are faults.
[[nodiscard]] std::vector<std::size_t> column_places(const Sheet& sheet, std::span<const std::string_view> names,
                                                     std::string_view code, std::vector<DoubtfulRow>& wrong);

class RowReader {
  public:
    // `columns`: what column_places() gave; `code`: of its faults.
    RowReader(const Sheet& sheet, const SheetRow& row, std::span<const std::size_t> columns,
              std::span<const std::string_view> names, std::string_view code, std::vector<DoubtfulRow>& wrong)
        : sheet_(&sheet), row_(&row), columns_(columns), names_(names), code_(code), wrong_(&wrong) {}

    [[nodiscard]] std::string_view cell(std::string_view column) const;
    void text(std::string_view column, std::string& into, bool needed = false);
    void number(std::string_view column, int& into, int empty, int low, int high);
    void flag(std::string_view column, bool& into, std::string_view yes, std::string_view no);
    // By the Chinese word or by the code.
    template <typename Enum>
    std::optional<Enum> one(std::string_view column, std::string_view text) {
        auto value = from_zh<Enum>(text);
        if (!value) value = from_code<Enum>(text);
        if (value) return value;
        std::string known;
        for (const auto& entry : EnumNames<Enum>::table)
            known += (known.empty() ? "" : std::string(list_separator)) + std::string(entry.zh);
        say_not_among(column, text, known);
        return std::nullopt;
    }
    template <typename Enum>
    void code(std::string_view column, Enum& into) {
        const std::string_view text = cell(column);
        if (text.empty()) return;
        if (const auto value = one<Enum>(column, text)) into = *value;
    }
    template <typename Enum>
    void codes(std::string_view column, std::vector<Enum>& into) {
        std::vector<std::string> items;
        list(column, items);
        for (const std::string& item : items) {
            if (const auto value = one<Enum>(column, item)) into.push_back(*value);
        }
    }
    void list(std::string_view column, std::vector<std::string>& into);
    // Region codes of twelve digits.
    void regions(std::string_view column, std::vector<std::string>& into);
    void say(std::string_view column, std::string_view zh, std::string_view en);

  private:
    [[nodiscard]] std::size_t place_of(std::string_view column) const;
    void say_not_among(std::string_view column, std::string_view text, std::string_view known);

    const Sheet* sheet_;
    const SheetRow* row_;
    std::span<const std::size_t> columns_;
    std::span<const std::string_view> names_;
    std::string_view code_;
    std::vector<DoubtfulRow>* wrong_;
};

}  // namespace yingtuo::programme
