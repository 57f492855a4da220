// An old workbook (.xls) put together record by record, to try what spreadsheet programs of thirty years have written.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace yingtuo::formats {

// A compound file of these streams, those below 4,096 bytes in the small sectors.
[[nodiscard]] std::string compound_file(const std::vector<std::pair<std::string, std::string>>& streams);

// One record, and the records of cells: rows and columns from 0, texts in UTF-8.
[[nodiscard]] std::string xls_record(unsigned type, const std::string& body);
[[nodiscard]] std::string le16(unsigned number);
[[nodiscard]] std::string le32(std::uint32_t number);
[[nodiscard]] std::string le64(double number);
[[nodiscard]] std::string xls_text(int row, int column, const std::string& text);    // of Excel 97 and later
[[nodiscard]] std::string xls_bytes(int row, int column, const std::string& bytes);  // of Excel 5: code page bytes
[[nodiscard]] std::string xls_shared(int row, int column, std::uint32_t index);
[[nodiscard]] std::string xls_number(int row, int column, double number, unsigned style = 0);
[[nodiscard]] std::string xls_integer(int row, int column, std::int32_t number, unsigned style = 0);
[[nodiscard]] std::string xls_merged(int first_row, int last_row, int first_column, int last_column);

struct XlsSheet {
    std::string name;
    std::string records;
    bool is_hidden = false;
};

struct XlsWorkbook {
    unsigned version = 0x0600;  // 0x0500: names and cells are bytes of the code page
    unsigned code_page = 1200;
    bool from_1904 = false;
    std::vector<std::pair<unsigned, std::string>> formats;  // number, code
    std::vector<unsigned> styles = {0};                     // number of the format, by cell style
    std::vector<std::string> shared;
    std::size_t record_bytes = 8224;  // longer bodies go on in further records
    std::string more_globals;
    std::vector<XlsSheet> sheets;
};

// The stream "Workbook" alone, and the whole file.
[[nodiscard]] std::string xls_stream(const XlsWorkbook& workbook);
[[nodiscard]] std::string made_xls(const XlsWorkbook& workbook);

}  // namespace yingtuo::formats
