#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "app/open_tables.h"
#include "app/plan.h"
#include "app/site_plan.h"
#include "app/stages.h"
#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"
#include "cli/site_files.h"
#include "formats/csv.h"
#include "formats/geojson.h"
#include "formats/season_file.h"
#include "formats/workbook_writer.h"

namespace yingtuo::cli {

namespace {

namespace fs = std::filesystem;

enum class Format { csv, xlsx, geojson, pdf };

using Files = std::vector<std::string>;

Result<Files> write_csv_files(const fs::path& folder, const std::vector<Table>& tables) {
    Files files;
    for (const Table& table : tables) {
        const fs::path file = folder / (table.name + ".csv");
        TRY_VOID(formats::write_csv(file, table));
        files.push_back(file.string());
    }
    return files;
}

Result<Files> write_workbook_file(const fs::path& folder, std::vector<Table> tables) {
    std::vector<formats::SheetOut> sheets;
    sheets.reserve(tables.size());
    for (Table& table : tables) sheets.push_back(formats::plain_sheet(std::move(table)));
    const fs::path file = folder / "open_tables.xlsx";
    TRY_VOID(formats::write_workbook(file, sheets));
    return Files{file.string()};
}

// Two layers: every venue with its state in the plan, every household with where it goes.
Result<Files> write_map_files(const fs::path& folder, const PlanningData& data, const SeasonPlan& plan) {
    const std::set<Id<Venue>> open(plan.open_venues.begin(), plan.open_venues.end());
    std::map<Id<Household>, std::int64_t> children_of;
    for (const Child& child : data.children) children_of[child.household] += child.willing == Willingness::yes ? 1 : 0;
    std::map<Id<Venue>, std::int64_t> served;
    std::map<Id<Household>, const Placement*> placement_of;
    for (const Placement& placement : plan.placements) {
        placement_of[placement.household] = &placement;
        if (placement.venue) served[*placement.venue] += children_of[placement.household];
    }
    std::vector<formats::GeoFeature> venues;
    for (const Venue& venue : data.venues) {
        venues.push_back({venue.point,
                          "",
                          {{"venue_id", venue.id.value()},
                           {"name", venue.name},
                           {"kind", std::string(code_of(venue.kind))},
                           {"village_code", venue.village_code},
                           {"capacity", std::int64_t{venue.capacity}},
                           {"usable", venue.usable},
                           {"open", open.contains(venue.id)},
                           {"children", served[venue.id]}}});
    }
    std::vector<formats::GeoFeature> households;
    for (const Household& household : data.households) {
        const auto found = placement_of.find(household.id);
        if (found == placement_of.end()) continue;
        const Placement& placement = *found->second;
        households.push_back({household.point,
                              "",
                              {{"household_id", household.id.value()},
                               {"children", children_of[household.id]},
                               {"venue_id", placement.venue ? placement.venue->value() : std::int64_t{0}},
                               {"home_visits", !placement.venue},
                               {"walk_min", placement.minutes.value()},
                               {"method", std::string(code_of(placement.method))}}});
    }
    Files files;
    for (const auto& [name, features] : {std::pair{"venues", &venues}, std::pair{"households", &households}}) {
        const fs::path file = folder / (std::string(name) + ".geojson");
        TRY_VOID(formats::write_geojson(file, *features));
        files.push_back(file.string());
    }
    return files;
}

struct ExportOptions {
    std::string database;
    std::optional<int> plan;
    Format format = Format::csv;
    std::string folder;
    std::vector<std::string> documents;
    bool large = false;
    std::string county;
    std::optional<std::int64_t> site;
    std::string by;
    std::string purpose;

    // Papers of sites, not tables of the plan.
    [[nodiscard]] bool wants_documents() const { return format == Format::pdf || !documents.empty(); }
};

// The documents that --document names, in that format; all of them where it names none.
Result<std::vector<http::DocumentFile>> files_of(const ExportOptions& options) {
    const std::string ending = options.format == Format::pdf ? ".pdf" : ".xlsx";
    std::vector<http::DocumentFile> files;
    for (const auto& row : EnumNames<http::DocumentFile>::table) {
        if (!row.code.ends_with(ending)) continue;
        const std::string kind(row.code.substr(0, row.code.size() - ending.size()));
        const auto& wanted = options.documents;
        if (wanted.empty() || std::find(wanted.begin(), wanted.end(), kind) != wanted.end()) files.push_back(row.value);
    }
    if (!files.empty() && (options.format == Format::pdf || options.format == Format::xlsx)) return files;
    return refuse(ErrorCode::bad_input, {"这种格式没有所要的文件", "there is no such document in that format"},
                  {"--format pdf：plan、week、pledge、notice；--format xlsx：plan",
                   "--format pdf: plan, week, pledge, notice; --format xlsx: plan"},
                  "--document");
}

Result<Answer> run_export(const ExportOptions& options, const Context& context) {
    TRY(const auto store, context.open_store(options.database, false));
    TRY(const int number, plan_number(*store, options.plan));
    TRY(SeasonPlan plan, store->load_plan(number));
    TRY(PlanningData data, store->load_planning_data());
    if (!plan.header.county.empty()) {
        TRY(data, app::in_county(std::move(data), plan.header.county));
    }
    const bool wants_documents = options.wants_documents();
    if (!wants_documents &&
        (options.large || options.site || !options.county.empty() || !options.by.empty() || !options.purpose.empty())) {
        return refuse(ErrorCode::bad_input,
                      {"--county、--site、--large、--by、--purpose 只用于点位文件",
                       "--county, --site, --large, --by and --purpose belong to documents of sites"},
                      {"请加 --format pdf 或 --document", "add --format pdf or --document"}, "export");
    }
    const auto history = store->load_site_plans(number, {});
    SiteFilesWish wish;
    if (wants_documents) {
        TRY(wish.files, files_of(options));
    }
    std::error_code failure;
    fs::create_directories(options.folder, failure);
    if (failure) {
        return refuse(ErrorCode::bad_input,
                      {"无法建立目录：" + failure.message(), "cannot make the folder: " + failure.message()},
                      {"请换一个可写的目录", "choose a folder that can be written"}, options.folder);
    }
    Files files;
    if (wants_documents) {
        wish.print = options.large ? formats::Print::large : formats::Print::usual;
        wish.county = options.county;
        if (options.site) wish.site = Id<Venue>{*options.site};
        wish.by = options.by;
        wish.purpose = options.purpose;
        wish.folder = options.folder;
        TRY(files, write_site_files(context, *store, data, plan, history, wish));
    } else if (options.format == Format::geojson) {
        TRY(files, write_map_files(options.folder, data, plan));
    } else {
        // Plans of sites as people have edited them since.
        TRY(plan, app::current_plan(data, std::move(plan), history));
        TRY(auto tables, app::open_tables(data, plan, app::walks_of(data, 2), formats::policy_table(data.season)));
        TRY(files, options.format == Format::csv ? write_csv_files(options.folder, tables)
                                                 : write_workbook_file(options.folder, std::move(tables)));
    }
    Answer answer;
    boost::json::array names;
    for (const std::string& file : files) names.push_back(boost::json::string(file));
    answer.json = {{"plan", number}, {"files", std::move(names)}};
    answer.text =
        fmt::format(fmt::runtime(context.say({"规划 {}：已写出 {} 个文件到 {}。", "Plan {}: wrote {} files to {}."})),
                    number, files.size(), options.folder);
    return answer;
}

}  // namespace

void add_export(Program& program) {
    auto options = std::make_shared<ExportOptions>();
    Context& context = program.context;
    auto* command = program.command(
        "export", "Write a plan as open tables that anyone can recompute, or the documents of its sites.",
        "Reads the database. Writes one file a table (csv), one workbook (xlsx), or map layers (geojson) to DIR: "
        "docs/open-tables.md; no identity is in them. With pdf, or with --document, writes the papers of every open "
        "site (docs/howto/print-documents.md): adults' names are masked unless --by and --purpose say who reads them "
        "and what for, which the read log keeps; files with whole names are for their owner alone.",
        [options, &context] { return run_export(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--plan", options->plan, "number of the plan (default: the published one, else the last)");
    command
        ->add_choice(
            "--format", options->format, "how the tables are written",
            std::map<std::string, Format>{
                {"csv", Format::csv}, {"xlsx", Format::xlsx}, {"geojson", Format::geojson}, {"pdf", Format::pdf}})
        ->required();
    command->add_option("--out", options->folder, "folder to write to")->required();
    command
        ->add_option("--document", options->documents,
                     "which papers of the sites: plan, week, pledge, notice (pdf; default: all of them); plan (xlsx)")
        ->one_of({"plan", "week", "pledge", "notice"});
    command->add_option("--county", options->county, "papers of the sites of one county: its code");
    command->add_option("--site", options->site, "papers of one site: its number")->positive();
    command->add_flag("--large", options->large, "papers in large print");
    command->add_option("--by", options->by, "who reads the adults' whole names on the papers");
    command->add_option("--purpose", options->purpose, "what for");
}

}  // namespace yingtuo::cli
