#include "cli/demo_files.h"

#include <optional>

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
    out.table = sheet.table;
    out.number_columns = sheet.number_columns;
    return out;
}

Result<void> write_ledger(const demo::Workbook& workbook, const std::filesystem::path& file) {
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

}  // namespace

Result<DemoFiles> write_season(const demo::DemoSeason& season, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    DemoFiles files;
    files.season = folder / "season.toml";
    files.truth = folder / "truth.csv";
    TRY_VOID(formats::write_file(files.season, formats::season_toml(season.season, "regions.csv", "outlines.geojson")));
    Table regions = formats::regions_table(season.regions);
    TRY_VOID(formats::write_csv(folder / "regions.csv", regions));
    TRY_VOID(write_outlines(season, folder / "outlines.geojson"));
    TRY_VOID(formats::write_csv(files.truth, season.truth));

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
