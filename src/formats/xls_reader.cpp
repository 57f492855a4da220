#include "formats/xls_reader.h"

#include <fmt/format.h>

#include <cmath>
#include <cstring>
#include <map>
#include <set>
#include <utility>

#include "formats/compound_file.h"
#include "formats/little_endian.h"
#include "formats/merged_cells.h"
#include "formats/number_format.h"
#include "formats/refusals.h"
#include "formats/text_file.h"
#include "formats/xls_records.h"

namespace yingtuo::formats {

namespace {

constexpr std::string_view compound_mark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

enum class Type : std::uint16_t {
    formula = 0x0006,
    end_of_part = 0x000A,
    dates_from_1904 = 0x0022,
    file_pass = 0x002F,
    code_page = 0x0042,
    bound_sheet = 0x0085,
    many_rk = 0x00BD,
    rich_label = 0x00D6,
    cell_style = 0x00E0,
    merged_cells = 0x00E5,
    shared_texts = 0x00FC,
    shared_label = 0x00FD,
    number = 0x0203,
    label = 0x0204,
    truth_or_error = 0x0205,
    formula_text = 0x0207,
    rk = 0x027E,
    number_format = 0x041E,
    begin_of_part = 0x0809,
};

bool is(const XlsRecord& record, Type type) {
    return record.type == static_cast<std::uint16_t>(type);
}

constexpr std::uint16_t version_5 = 0x0500;
constexpr std::uint16_t version_8 = 0x0600;

std::string error_text(std::uint8_t code) {
    switch (code) {
        case 0x00:
            return "#NULL!";
        case 0x07:
            return "#DIV/0!";
        case 0x0F:
            return "#VALUE!";
        case 0x17:
            return "#REF!";
        case 0x1D:
            return "#NAME?";
        case 0x24:
            return "#NUM!";
        default:
            return "#N/A";
    }
}

double rk_value(std::uint32_t rk) {
    constexpr std::uint32_t is_hundredfold = 1;
    constexpr std::uint32_t is_integer = 2;
    double value = 0;
    if ((rk & is_integer) != 0) {
        value = static_cast<std::int32_t>(rk) >> 2;
    } else {
        const std::uint64_t bits = std::uint64_t{rk & ~3U} << 32;
        std::memcpy(&value, &bits, sizeof value);
    }
    return (rk & is_hundredfold) != 0 ? value / 100 : value;
}

// As a new workbook would hold it: "13812345678", "1.5", and "5.306022015E+17", so that damage stays to be seen.
std::string number_text(double value) {
    constexpr double longest_plain = 1e15;
    if (!std::isfinite(value)) return "#NUM!";
    if (value == std::trunc(value) && std::abs(value) < longest_plain) return fmt::format("{:.0f}", value + 0.0);
    std::string text = fmt::format("{}", value);
    for (char& c : text) c = c == 'e' ? 'E' : c;
    return text;
}

// The workbook's part of the stream: what all sheets share.
struct Globals {
    std::uint16_t version = version_8;
    std::uint16_t code_page = 936;
    bool from_1904 = false;
    std::set<int> date_formats;
    std::vector<int> style_formats;  // by cell style
    std::vector<std::string> texts;
    struct Part {
        std::string name;
        std::uint32_t at = 0;
        bool is_hidden = false;
    };
    std::vector<Part> sheets;
};

class Reader {
  public:
    Reader(std::string_view stream, const std::string& file_name, const SheetLimits& limits)
        : stream_(stream), file_name_(file_name), limits_(limits), budget_{limits.text_bytes} {}

    Result<std::vector<Sheet>> read() {
        TRY_VOID(read_globals());
        std::vector<Sheet> sheets;
        for (const Globals::Part& part : globals_.sheets) {
            where_ = file_name_ + ":" + part.name;
            TRY(auto rows, read_sheet(part));
            sheets.push_back({file_name_, part.name, {}, std::move(rows), part.is_hidden});
        }
        return sheets;
    }

  private:
    // A string of one or two bytes of length, as the version writes it. Two bytes, if need be, go on in `more`.
    Result<std::string> text(std::string_view body, std::size_t at, bool is_short,
                             std::vector<std::string_view> more = {}) {
        const std::size_t length = is_short ? u8(body, at) : u16(body, at);
        const std::size_t from = at + (is_short ? 1 : 2);
        if (length > 2 * limits_.cell_characters) return cell_too_long(where_, row_, limits_);
        if (globals_.version == version_5) {
            std::string bytes(body.substr(std::min(from, body.size()), length));
            for (const std::string_view piece : more) bytes += piece.substr(0, length - bytes.size());
            return without_controls(from_code_page(bytes, globals_.code_page));
        }
        // The reader of strings wants two bytes of length.
        const std::string length_bytes = {static_cast<char>(length & 0xFFU), static_cast<char>(length >> 8U)};
        std::vector<std::string_view> pieces = {length_bytes, body.substr(std::min(from, body.size()))};
        pieces.insert(pieces.end(), more.begin(), more.end());
        const auto read = XlsBody(std::move(pieces)).text();
        if (!read) return damaged(where_, "文字不完整", "a text is cut off");
        return without_controls(to_utf8(*read));
    }

    static std::string without_controls(std::string text) {
        std::erase_if(text, [](char c) { return c >= 0 && c < 0x20 && c != '\t' && c != '\n'; });
        return text;
    }

    Result<void> read_globals() {
        where_ = file_name_;
        XlsRecords records(stream_, 0);
        const auto first = records.next();
        if (!first || !is(*first, Type::begin_of_part)) return damaged(where_, "没有工作簿", "it holds no workbook");
        globals_.version = u16(first->body, 0);
        constexpr std::uint16_t workbook_part = 0x0005;
        if ((globals_.version != version_5 && globals_.version != version_8) || u16(first->body, 2) != workbook_part)
            return save_as_xlsx(where_, "这是更早版本的 .xls 文件", "this is an .xls of an even older version");
        while (const auto record = records.next()) {
            if (is(*record, Type::end_of_part)) return {};
            TRY_VOID(take_global(*record, records));
        }
        return damaged(where_, "文件不完整", "the file is cut off");
    }

    Result<void> take_global(const XlsRecord& record, XlsRecords& records) {
        const std::string_view body = record.body;
        switch (static_cast<Type>(record.type)) {
            case Type::file_pass:
                return has_password(where_);
            case Type::code_page:
                globals_.code_page = u16(body, 0);
                break;
            case Type::dates_from_1904:
                globals_.from_1904 = u16(body, 0) == 1;
                break;
            case Type::number_format: {
                TRY(const std::string format, text(body, 2, globals_.version == version_5));
                if (is_date_format(format)) globals_.date_formats.insert(u16(body, 0));
                break;
            }
            case Type::cell_style:
                globals_.style_formats.push_back(u16(body, 2));
                break;
            case Type::bound_sheet: {
                constexpr std::uint8_t worksheet = 0;
                TRY(std::string name, text(body, 6, true));
                if (u8(body, 5) != worksheet) break;
                globals_.sheets.push_back({std::move(name), u32(body, 0), (u8(body, 4) & 3U) != 0});
                if (globals_.sheets.size() > static_cast<std::size_t>(limits_.sheets)) {
                    return too_large(where_, fmt::format("工作表超过 {} 张", limits_.sheets),
                                     fmt::format("more than {} sheets", limits_.sheets));
                }
                break;
            }
            case Type::shared_texts:
                return read_shared_texts(body, records);
            default:
                break;
        }
        return {};
    }

    Result<void> read_shared_texts(std::string_view body, XlsRecords& records) {
        std::vector<std::string_view> pieces = records.continuations();
        pieces.insert(pieces.begin(), body.substr(std::min<std::size_t>(8, body.size())));
        const std::uint32_t count = u32(body, 4);
        if (count > limits_.shared_strings) {
            return too_large(where_, fmt::format("共享字符串超过 {} 个", limits_.shared_strings),
                             fmt::format("more than {} shared strings", limits_.shared_strings));
        }
        XlsBody texts(std::move(pieces));
        std::size_t bytes = 0;
        for (std::uint32_t i = 0; i < count && !texts.is_at_end(); ++i) {
            const auto read = texts.text();
            if (!read) return damaged(where_, "共享字符串不完整", "its shared strings are cut off");
            globals_.texts.push_back(without_controls(to_utf8(*read)));
            bytes += globals_.texts.back().size();
            if (bytes > limits_.text_bytes) return too_much_text(where_, limits_);
        }
        return {};
    }

    Result<std::vector<SheetRow>> read_sheet(const Globals::Part& part) {
        formula_row_ = 0;
        rows_.clear();
        merged_.clear();
        XlsRecords records(stream_, part.at);
        int depth = 0;  // charts stand inside their sheet as parts of their own
        while (const auto record = records.next()) {
            if (is(*record, Type::begin_of_part)) ++depth;
            if (is(*record, Type::end_of_part) && --depth <= 0) return finish();
            if (depth == 0) break;
            if (depth > 1) continue;
            TRY_VOID(take_cell(*record, records));
        }
        return damaged(where_, "工作表不完整", "the sheet is cut off");
    }

    Result<std::vector<SheetRow>> finish() {
        std::vector<SheetRow> rows;
        for (auto& [row_number, row] : rows_) {
            if (!is_blank(row)) rows.push_back(std::move(row));
        }
        for (const MergedRange& range : merged_) {
            TRY_VOID(fill_merged(rows, range, where_, limits_, budget_));
        }
        return rows;
    }

    Result<void> take_cell(const XlsRecord& record, XlsRecords& records) {
        const std::string_view body = record.body;
        row_ = u16(body, 0) + 1;
        const int column = u16(body, 2);
        const std::uint16_t style = u16(body, 4);
        switch (static_cast<Type>(record.type)) {
            case Type::number:
                return put(column, styled(f64(body, 6), style));
            case Type::rk:
                return put(column, styled(rk_value(u32(body, 6)), style));
            case Type::many_rk:
                for (std::size_t at = 4, i = 0; at + 8 <= body.size(); at += 6, ++i) {
                    TRY_VOID(put(column + static_cast<int>(i), styled(rk_value(u32(body, at + 2)), u16(body, at))));
                }
                return {};
            case Type::shared_label: {
                const std::uint32_t index = u32(body, 6);
                if (index >= globals_.texts.size()) {
                    return damaged(where_, fmt::format("第 {} 行引用了不存在的文字", row_),
                                   fmt::format("row {} refers to a text that is not there", row_));
                }
                return put(column, globals_.texts[index]);
            }
            case Type::label:
            case Type::rich_label: {
                TRY(std::string read, text(body, 6, false, records.continuations()));
                return put(column, std::move(read));
            }
            case Type::truth_or_error:
                if (u8(body, 7) != 0) return put(column, error_text(u8(body, 6)));
                return put(column, u8(body, 6) != 0 ? "TRUE" : "FALSE");
            case Type::formula:
                return take_formula(column, style, body);
            case Type::formula_text: {
                // The text belongs to the formula before it; without one it belongs nowhere.
                row_ = std::exchange(formula_row_, 0);
                if (row_ == 0) return {};
                TRY(std::string read, text(body, 0, false, records.continuations()));
                return put(formula_column_, std::move(read));
            }
            case Type::merged_cells:
                return take_merged(body);
            case Type::file_pass:
                return has_password(where_);
            default:
                return {};
        }
    }

    Result<void> take_formula(int column, std::uint16_t style, std::string_view body) {
        formula_row_ = row_;
        formula_column_ = column;
        if (u16(body, 12) != 0xFFFF) return put(column, styled(f64(body, 6), style));
        enum Kind : std::uint8_t { in_next_record, truth, error };
        switch (u8(body, 6)) {
            case truth:
                return put(column, u8(body, 8) != 0 ? "TRUE" : "FALSE");
            case error:
                return put(column, error_text(u8(body, 8)));
            default:
                return {};
        }
    }

    Result<void> take_merged(std::string_view body) {
        for (std::size_t at = 2, i = 0; i < u16(body, 0) && at + 8 <= body.size(); at += 8, ++i) {
            const MergedRange range{u16(body, at) + 1, u16(body, at + 2) + 1, u16(body, at + 4), u16(body, at + 6)};
            if (range.last_row < range.first_row || range.last_column < range.first_column) continue;
            merged_.push_back(range);
        }
        if (merged_.size() > limits_.merged_ranges) return too_many_merged(where_, limits_);
        return {};
    }

    std::string styled(double value, std::uint16_t style) const {
        const int format = style < globals_.style_formats.size() ? globals_.style_formats[style] : 0;
        if (is_builtin_date_format(format) || globals_.date_formats.contains(format)) {
            if (auto date = date_text(value, globals_.from_1904)) return *date;
        }
        return number_text(value);
    }

    Result<void> put(int column, std::string value) {
        if (value.empty()) return {};
        if (row_ > limits_.rows) return too_many_rows(where_, limits_);
        if (column >= limits_.columns) return too_many_columns(where_, row_, limits_);
        if (character_count(value) > limits_.cell_characters) return cell_too_long(where_, row_, limits_);
        SheetRow& row = rows_[row_];
        row.number = row_;
        const auto at = static_cast<std::size_t>(column);
        if (!budget_.take_cell(row, at, value)) return too_much_text(where_, limits_);
        row.cells[at] = std::move(value);
        return {};
    }

    std::string_view stream_;
    const std::string& file_name_;
    const SheetLimits& limits_;
    TextBudget budget_;
    Globals globals_;
    std::string where_;
    std::map<int, SheetRow> rows_;  // by number: cells may come in any order
    std::vector<MergedRange> merged_;
    int row_ = 0;
    int formula_row_ = 0;  // of the formula whose text is awaited; 0 for none
    int formula_column_ = 0;
};

}  // namespace

bool looks_like_xls(std::string_view content) {
    // The first record of an old workbook: begin of part, of one of its versions.
    const std::uint16_t type = u16(content, 0);
    const bool is_record =
        type == 0x0009 || type == 0x0209 || type == 0x0409 || type == static_cast<std::uint16_t>(Type::begin_of_part);
    const std::uint16_t length = u16(content, 2);
    return content.starts_with(compound_mark) || (is_record && length >= 4 && length <= 16 && content.size() > 20);
}

Result<std::vector<Sheet>> read_xls(std::string_view content, const std::string& file_name, const SheetLimits& limits) {
    if (!content.starts_with(compound_mark)) {
        if (u16(content, 0) != static_cast<std::uint16_t>(Type::begin_of_part))
            return save_as_xlsx(file_name, "这是更早版本的 .xls 文件", "this is an .xls of an even older version");
        return Reader(content, file_name, limits).read();
    }
    TRY(const CompoundFile file, CompoundFile::open(content, file_name));
    if (file.has("EncryptedPackage")) return has_password(file_name);
    for (const std::string_view name : {"Workbook", "Book"}) {
        if (!file.has(name)) continue;
        TRY(const std::string stream, file.read(name));
        return Reader(stream, file_name, limits).read();
    }
    return save_as_xlsx(file_name, file.has("WordDocument") ? "这是 Word 文档" : "文件里没有工作簿",
                        file.has("WordDocument") ? "this is a Word document" : "it holds no workbook");
}

}  // namespace yingtuo::formats
