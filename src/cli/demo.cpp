#include <fmt/format.h>

#include <filesystem>
#include <map>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/demo_files.h"
#include "cli/open_season.h"
#include "demo/demo_season.h"
#include "demo/participation.h"
#include "formats/workbook_writer.h"
#include "programme/catalogue_rows.h"
#include "programme/participation_rows.h"

namespace yingtuo::cli {

namespace {

// Records of the local programmes, as their sites would hand them in: DIR/records.xlsx.
Result<Answer> write_records(const std::string& database, const std::filesystem::path& folder, std::uint64_t seed,
                             const Context& context) {
    TRY(const auto store, context.open_store(database, false));
    TRY(const int number, plan_number(*store, std::nullopt));
    TRY(const SeasonPlan plan, store->load_plan(number));
    TRY(const PlanningData data, store->load_planning_data());
    TRY(const programme::Catalogue catalogue, programme::catalogue_of(data.catalogue));
    demo::RecordOptions asked;
    asked.seed = seed;
    const auto entries = demo::draw_participation(data, plan, catalogue, asked);
    std::filesystem::create_directories(folder);
    const std::filesystem::path file = folder / "records.xlsx";
    TRY_VOID(formats::write_workbook(file, {formats::plain_sheet(programme::participation_table(entries))}));
    Answer answer;
    answer.json = {{"file", file.string()}, {"records", entries.size()}};
    answer.text = fmt::format(
        fmt::runtime(
            context.say({"已写出虚构的特色项目记录 {} 条：{}。下一步：yingtuo programme {} --record {} --by 姓名\n",
                         "Wrote {} invented records of local programmes: {}. Next: yingtuo programme {} "
                         "--record {} --by NAME\n"})),
        entries.size(), file.string(), database, file.string());
    return answer;
}

}  // namespace

void add_demo(Program& program) {
    struct Options {
        std::string folder;
        std::string records_of;
        demo::Options draw;
    };
    auto options = std::make_shared<Options>();
    Context& context = program.context;
    auto* command = program.command(
        "demo", "Draw an invented season and write it as the workbooks a county would hand in.",
        "Writes DIR/season.toml, DIR/regions.csv, DIR/outlines.geojson, DIR/truth/*.csv and "
        "DIR/ledgers/<county>/*.xlsx. "
        "No child in it is real. The same options give the same files. With --records-of: reads the database, which "
        "holds "
        "such a season with a plan, and writes DIR/records.xlsx, two weeks of invented records of its local "
        "programmes.",
        [options, &context]() -> Result<Answer> {
            if (!options->records_of.empty())
                return write_records(options->records_of, options->folder, options->draw.seed, context);
            TRY(const demo::DemoSeason season, demo::draw(options->draw));
            TRY(const DemoFiles files, write_season(season, options->folder));
            Answer answer;
            boost::json::array names;
            for (const auto& file : files.workbooks) names.push_back(boost::json::string(file.string()));
            answer.json = {{"season", files.season.string()},
                           {"truth", files.truth.string()},
                           {"workbooks", std::move(names)},
                           {"children", options->draw.children},
                           {"seed", options->draw.seed},
                           {"damage", code_of(options->draw.damage)},
                           {"planted_faults", season.truth.faults.rows.size()}};
            answer.text = fmt::format(
                fmt::runtime(context.say(
                    {"已写出虚构的一季：{} 名儿童，{} 个工作簿，{} 个区划，埋下 {} 处毛病（见 {}）。",
                     "Wrote an invented season: {} children, {} workbooks, {} regions, {} planted faults (see {})."})),
                options->draw.children, files.workbooks.size(), season.regions.size(), season.truth.faults.rows.size(),
                files.truth.string());
            return answer;
        });
    command->add_option("--out", options->folder, "folder to write to")->required();
    command->add_option("--children", options->draw.children, "children in need of care (default 16069)");
    command->add_option("--seed", options->draw.seed, "seed of the random numbers");
    command->add_option("--records-of", options->records_of,
                        "a planned demo season: write invented records of its local programmes instead");
    std::map<std::string, demo::Damage> damages;
    for (const auto& row : EnumNames<demo::Damage>::table) damages.emplace(row.code, row.value);
    command->add_choice("--damage", options->draw.damage, "none (default) or typical: what clerks' sheets look like",
                        damages);
}

}  // namespace yingtuo::cli
