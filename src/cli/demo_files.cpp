#include "cli/demo_files.h"

#include <iconv.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>

#include "base/parallel.h"
#include "formats/csv.h"
#include "formats/files.h"
#include "formats/geojson.h"
#include "formats/season_file.h"
#include "formats/workbook_writer.h"

namespace yingtuo::cli {

namespace {

formats::SheetOut sheet_out(const demo::LedgerSheet& sheet) {
    formats::SheetOut out;
    out.name = sheet.name;
    out.title_lines = sheet.title_lines;
    out.upper_header = sheet.upper_header;
    out.table = sheet.table;
    out.number_columns = sheet.number_columns;
    out.number_cells = sheet.number_cells;
    out.merged_columns = sheet.merged_columns;
    return out;
}

// As a spreadsheet program saves it: of a merged cell only the first keeps its text.
std::string csv_of(const demo::LedgerSheet& sheet) {
    const std::size_t width = sheet.table.header.size();
    Table lines;
    const auto add = [&](std::vector<std::string> line) {
        line.resize(width);
        if (lines.header.empty()) {
            lines.header = std::move(line);
        } else {
            lines.rows.push_back(std::move(line));
        }
    };
    for (const std::string& title : sheet.title_lines) add({title});
    for (const std::vector<std::string>& upper : sheet.upper_header) {
        std::vector<std::string> line = upper;
        for (std::size_t c = width; c-- > 1;) {
            if (line[c] == line[c - 1]) line[c].clear();
        }
        add(std::move(line));
    }
    add(sheet.table.header);
    for (std::size_t r = 0; r < sheet.table.rows.size(); ++r) {
        std::vector<std::string> line = sheet.table.rows[r];
        for (const std::size_t c : sheet.merged_columns) {
            if (r > 0 && line[c] == sheet.table.rows[r - 1][c]) line[c].clear();
        }
        add(std::move(line));
    }
    return formats::csv_text(lines);
}

// The encoding in which older spreadsheet programs save text in China; it has every character.
std::string gb18030(std::string utf8) {
    const auto close = [](void* converter) { iconv_close(converter); };
    const std::unique_ptr<void, decltype(close)> converter(iconv_open("GB18030", "UTF-8"), close);
    constexpr std::size_t longest = 4;  // bytes of a character
    std::string out(utf8.size() * longest, '\0');
    char* from = utf8.data();
    char* to = out.data();
    std::size_t left = utf8.size();
    std::size_t room = out.size();
    if (iconv(converter.get(), &from, &left, &to, &room) == static_cast<std::size_t>(-1))
        throw std::runtime_error("iconv has no GB18030");
    out.resize(out.size() - room);
    return out;
}

Result<void> write_ledger(const demo::Workbook& workbook, const std::filesystem::path& file) {
    switch (workbook.form) {
        case demo::FileForm::workbook:
            break;
        case demo::FileForm::csv_gb18030:
            return formats::write_file(file, gb18030(csv_of(workbook.sheets.front())));
        case demo::FileForm::csv_utf8:
            return formats::write_file(file, "\xEF\xBB\xBF" + csv_of(workbook.sheets.front()));
    }
    std::vector<formats::SheetOut> sheets;
    for (const demo::LedgerSheet& sheet : workbook.sheets) sheets.push_back(sheet_out(sheet));
    return formats::write_workbook(file, sheets);
}

Result<void> write_outlines(const demo::DemoSeason& season, const std::filesystem::path& file) {
    std::vector<formats::GeoFeature> features;
    for (const auto& [code, outline] : season.outlines) {
        features.push_back({{}, outline, {{"code", code}, {"source", std::string("invented")}}});
    }
    return formats::write_geojson(file, features);
}

// Ledgers of an earlier season in this folder, which knows their names: a smaller season would leave some behind.
Result<void> remove_earlier(const std::filesystem::path& folder, const std::filesystem::path& names) {
    if (!std::filesystem::exists(names)) return {};
    constexpr std::size_t limit = 1 << 24;
    TRY(const std::string text, formats::read_file(names, limit));
    TRY(const Sheet sheet, formats::read_csv(text, names.filename().string(), {}));
    const std::filesystem::path ledgers = folder / "ledgers";
    for (const SheetRow& row : sheet.rows) {
        if (row.cells.empty() || !row.cells.front().starts_with("ledgers/")) continue;
        const std::filesystem::path file = (folder / row.cells.front()).lexically_normal();
        const auto [end, rest] = std::mismatch(ledgers.begin(), ledgers.end(), file.begin(), file.end());
        if (end == ledgers.end() && std::filesystem::is_regular_file(file)) std::filesystem::remove(file);
    }
    return {};
}

}  // namespace

Result<DemoFiles> write_season(const demo::DemoSeason& season, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    DemoFiles files;
    files.season = folder / "season.toml";
    files.truth = folder / "truth";
    TRY_VOID(formats::write_file(files.season, formats::season_toml(season.season, "regions.csv", "outlines.geojson")));
    Table regions = formats::regions_table(season.regions);
    TRY_VOID(formats::write_csv(folder / "regions.csv", regions));
    TRY_VOID(write_outlines(season, folder / "outlines.geojson"));
    std::filesystem::create_directories(files.truth);
    TRY_VOID(formats::write_csv(files.truth / "faults.csv", season.truth.faults));
    TRY_VOID(formats::write_csv(files.truth / "children.csv", season.truth.children));
    TRY_VOID(formats::write_csv(files.truth / "totals.csv", season.truth.totals));

    TRY_VOID(remove_earlier(folder, files.truth / "files.csv"));
    Table names = {"files", {"file"}, {}};
    for (const demo::Workbook& workbook : season.workbooks) names.rows.push_back({workbook.path});
    TRY_VOID(formats::write_csv(files.truth / "files.csv", names));
    for (const demo::Workbook& workbook : season.workbooks) {
        files.workbooks.push_back(folder / workbook.path);
        std::filesystem::create_directories(files.workbooks.back().parent_path());
    }
    constexpr int threads = 2;
    std::vector<std::optional<Error>> refusals(season.workbooks.size());
    for_each_part(season.workbooks.size(), threads, [&](std::size_t i) {
        const auto written = write_ledger(season.workbooks[i], files.workbooks[i]);
        if (!written) refusals[i] = written.error();
    });
    for (const auto& refusal : refusals) {
        if (refusal) return tl::make_unexpected(*refusal);
    }
    return files;
}

}  // namespace yingtuo::cli
