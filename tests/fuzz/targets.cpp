#include "fuzz/targets.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/ensure.h"
#include "formats/csv.h"
#include "formats/made_workbook.h"
#include "formats/marked_copy.h"
#include "formats/sheets.h"
#include "formats/text_file.h"
#include "formats/xls_reader.h"
#include "formats/xml_reader.h"
#include "formats/zip_archive.h"
#include "roll/answers.h"
#include "roll/attendance_words.h"
#include "roll/cell_text.h"
#include "roll/date_cell.h"
#include "roll/day_header.h"
#include "roll/drawn_ledgers.h"
#include "roll/grade.h"
#include "roll/identity_number.h"
#include "roll/marks.h"
#include "roll/person_name.h"
#include "roll/phone.h"
#include "roll/place.h"
#include "roll/reconcile.h"

namespace yingtuo::fuzz {

namespace {

// Small enough that what runs away shows at once.
constexpr formats::SheetLimits limits{.file_bytes = 1 << 20,
                                      .inflated_bytes = 4 << 20,
                                      .text_bytes = 4 << 20,
                                      .shared_strings = 10'000,
                                      .xml_token_bytes = 1 << 16,
                                      .merged_ranges = 1'000,
                                      .sheets = 16,
                                      .rows = 20'000,
                                      .columns = 64,
                                      .cell_characters = 2'000};

void check_refusal(const Error& error) {
    ENSURE(!error.message.zh.empty() && !error.message.en.empty() && !error.hint.zh.empty());
}

void check_sheets(const std::vector<Sheet>& sheets) {
    ENSURE(sheets.size() <= static_cast<std::size_t>(limits.sheets));
    std::size_t bytes = 0;
    for (const Sheet& sheet : sheets) {
        int last = 0;
        for (const SheetRow& row : sheet.rows) {
            ENSURE(row.number > last && row.number <= limits.rows);
            last = row.number;
            ENSURE(row.cells.size() <= static_cast<std::size_t>(limits.columns));
            for (const std::string& cell : row.cells) {
                ENSURE(formats::character_count(cell) <= limits.cell_characters);
                bytes += cell.size();
            }
        }
    }
    ENSURE(bytes <= limits.text_bytes);
}

void run_zip(std::string_view bytes) {
    auto archive = formats::ZipArchive::open(bytes, "a.xlsx", {.inflated_bytes = 1 << 20, .ratio_from_bytes = 1 << 16});
    if (!archive) return check_refusal(archive.error());
    for (const char* part :
         {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "a"}) {
        std::size_t size = 0;
        const auto read = archive->read(part, [&](std::string_view piece) -> Result<void> {
            size += piece.size();
            return {};
        });
        if (!read) check_refusal(read.error());
        ENSURE(size <= 1 << 20);
    }
}

// Knows that tags close in the order in which they opened.
struct Nesting : formats::XmlHandler {
    std::vector<std::string> open;
    void start(std::string_view element, const formats::XmlAttributes& attributes) override {
        open.emplace_back(element);
        static_cast<void>(attributes.find("r"));
    }
    void end(std::string_view element) override {
        ENSURE(!open.empty() && open.back() == element);
        open.pop_back();
    }
};

void run_xml(std::string_view bytes) {
    Nesting handler;
    formats::XmlReader reader(handler, "a.xml", 1 << 16);
    // In two pieces: a tag may be cut anywhere.
    const std::size_t half = bytes.size() / 2;
    for (const std::string_view piece : {bytes.substr(0, half), bytes.substr(half)}) {
        if (const auto fed = reader.feed(piece); !fed) return check_refusal(fed.error());
    }
    if (const auto done = reader.finish(); !done) return check_refusal(done.error());
    ENSURE(handler.open.empty());
}

void run_csv(std::string_view bytes) {
    const auto sheet = formats::read_csv(bytes, "a.csv", limits);
    if (!sheet) return check_refusal(sheet.error());
    check_sheets({*sheet});
}

void run_xls(std::string_view bytes) {
    const auto sheets = formats::read_xls(bytes, "a.xls", limits);
    if (!sheets) return check_refusal(sheets.error());
    check_sheets(*sheets);
}

void run_cells(std::string_view bytes) {
    using namespace yingtuo::roll;
    const std::string_view cell = bytes.substr(0, 400);
    const IdentityNumber number = read_identity_number(cell);
    ENSURE(!number.is_usable() ||
           (number.number.size() == 18 &&
            number.number.back() == identity_check_character(std::string_view(number.number).substr(0, 17))));
    if (const auto date = read_date(cell)) ENSURE(parse_date(format_date(date->date)) == date->date);
    for (const DateWindow& window : read_windows(cell, 2025).windows) ENSURE(window.first <= window.last);
    static_cast<void>(find_date(cell));
    const std::string name = normal_name(cell);
    ENSURE(normal_name(name) == name);
    static_cast<void>(is_odd_name(name));
    ENSURE(fold(fold(cell)) == fold(cell));
    static_cast<void>(header_key(cell));
    static_cast<void>(read_grade(cell));
    static_cast<void>(read_yes_no(cell));
    static_cast<void>(read_willingness(cell));
    static_cast<void>(read_mark(cell));
    if (const auto window = read_clock_window(cell)) ENSURE(window->start < window->end);
    static_cast<void>(find_month(cell));
    static PlaceIndex places(district());
    static_cast<void>(places.context_of(cell));
    const std::size_t third = cell.size() / 3;
    PlaceText text;
    text.township = cell.substr(0, third);
    text.village = cell.substr(third, third);
    text.address = cell;
    const Place place = places.find(text, "");
    ENSURE(place.code.empty() || district().find(place.code) != nullptr);
}

void reconcile_all(const std::vector<Sheet>& sheets) {
    const roll::Outcome outcome = roll::read({}, sheets);
    for (const ImportRecord& import : outcome.imports) {
        const ImportCounts& counts = import.counts;
        ENSURE(counts.rows == counts.added + counts.merged + counts.unchanged + counts.refused);
    }
}

void run_sheet(std::string_view bytes) {
    const std::string strings = "<si><t>姓名</t></si><si><t>身份证号</t></si><si><t>村</t></si><si><t>监护人</t></si>";
    const std::string styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>";
    const auto sheets =
        formats::read_sheets(formats::made_workbook(std::string(bytes), strings, styles), "a.xlsx", limits);
    if (!sheets) return check_refusal(sheets.error());
    check_sheets(*sheets);
    reconcile_all(*sheets);
}

// Whatever is marked in it, the copy reads to the same cells. (An old workbook comes back as a new one, without the
// control characters that XML cannot hold.)
void check_marked(std::string_view bytes, const std::vector<Sheet>& sheets) {
    std::vector<SheetMarks> marks;
    for (const Sheet& sheet : sheets) {
        std::vector<DoubtfulRow> doubts;
        for (std::size_t i = 0; i < std::min<std::size_t>(sheet.rows.size(), 6); i += 2) {
            const int row = sheet.rows[i].number;
            doubts.push_back({sheet.file, sheet.name, row, "B 姓名", "a", DoubtLevel::doubt, {"看不懂。", "?"}});
            doubts.push_back({sheet.file, sheet.name, row, "", "b", DoubtLevel::refused, {"未收。", "?"}});
        }
        marks.push_back(roll::marks_of(sheet, doubts));
    }
    const auto copy = formats::marked_copy(bytes, "村级花名册.xlsx", marks, limits);
    if (!copy) return check_refusal(copy.error());
    const auto again = formats::read_sheets(copy->content, copy->name, limits);
    ENSURE(again || again.error().code == ErrorCode::too_large);
    if (!again) return;
    ENSURE(again->size() == sheets.size());
    for (std::size_t i = 0; i < sheets.size() && !copy->is_converted; ++i) {
        ENSURE(std::ranges::equal(again->at(i).rows, sheets[i].rows, [](const SheetRow& a, const SheetRow& b) {
            return a.number == b.number && a.cells == b.cells;
        }));
    }
}

void run_workbook(std::string_view bytes) {
    const auto sheets = formats::read_sheets(bytes, "村级花名册.xlsx", limits);
    if (!sheets) return check_refusal(sheets.error());
    check_sheets(*sheets);
    reconcile_all(*sheets);
    check_marked(bytes, *sheets);
}

constexpr std::array<Target, 7> all = {{{"zip", run_zip},
                                        {"xml", run_xml},
                                        {"csv", run_csv},
                                        {"xls", run_xls},
                                        {"cells", run_cells},
                                        {"sheet", run_sheet},
                                        {"workbook", run_workbook}}};

}  // namespace

std::span<const Target> targets() {
    return all;
}

const Target& target(std::string_view name) {
    const auto found = std::ranges::find(all, name, &Target::name);
    ENSURE(found != all.end());
    return *found;
}

}  // namespace yingtuo::fuzz
