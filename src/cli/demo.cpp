#include <fmt/format.h>

#include <filesystem>
#include <map>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/demo_files.h"
#include "demo/demo_season.h"

namespace yingtuo::cli {

void add_demo(Program& program) {
    struct Options {
        std::string folder;
        demo::Options draw;
    };
    auto options = std::make_shared<Options>();
    Context& context = program.context;
    auto* command = program.command(
        "demo", "Draw an invented season and write it as the workbooks a county would hand in.",
        "Writes DIR/season.toml, DIR/regions.csv, DIR/outlines.geojson, DIR/truth/*.csv and "
        "DIR/ledgers/<county>/*.xlsx. "
        "No child in it is real. The same options give the same files.",
        [options, &context]() -> Result<Answer> {
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
    std::map<std::string, demo::Damage> damages;
    for (const auto& row : EnumNames<demo::Damage>::table) damages.emplace(row.code, row.value);
    command->add_choice("--damage", options->draw.damage, "none (default) or typical: what clerks' sheets look like",
                        damages);
}

}  // namespace yingtuo::cli
