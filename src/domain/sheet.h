// Sheets and tables: what passes between files and the rooms. A Sheet came from outside and keeps its original row
// numbers; a Table goes out.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "base/text.h"

namespace yingtuo {

struct SheetRow {
    int number = 0;                  // 1-based row in the file as the clerk sees it
    std::vector<std::string> cells;  // by column from A; empty where the cell is empty
};

struct Sheet {
    std::string file;            // as the clerk knows it: base name, with its folder where names repeat
    std::string name;            // sheet name; the base name for .csv
    std::string fingerprint;     // of the whole file's content, hexadecimal
    std::vector<SheetRow> rows;  // blank rows left out, numbers kept
    bool is_hidden = false;      // in the workbook; it is read all the same
    std::vector<std::size_t> reason_columns = {};  // of an earlier marking (marks.h), left out of the rows
};

// A table to be written: csv, workbook, JSON.
struct Table {
    std::string name;  // file name without ending
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
};

// "A", "Z", "AA" for 0, 25, 26.
[[nodiscard]] std::string column_letters(std::size_t column);
// The way back; nothing for what is no column's letters.
[[nodiscard]] std::optional<std::size_t> column_of_letters(std::string_view letters);

// A row that needs a person's eye. Good rows are never held back by it.
enum class DoubtLevel { note, doubt, refused };

template <>
struct EnumNames<DoubtLevel> {
    static constexpr EnumName<DoubtLevel> table[] = {
        {DoubtLevel::note, "note", "提示", "note"},            // taken over, a person may want to know
        {DoubtLevel::doubt, "doubt", "存疑", "doubt"},         // taken over, a person should look
        {DoubtLevel::refused, "refused", "未收", "refused"}};  // not taken over
};

struct DoubtfulRow {
    std::string file;
    std::string sheet;
    int row = 0;         // as the clerk sees it
    std::string column;  // letters and header text: "F 身份证号"
    std::string code;    // "id_number.check_digit"
    DoubtLevel level = DoubtLevel::doubt;
    Text sentence;  // never a whole name or identity number
};

}  // namespace yingtuo
