#include <fmt/format.h>

#include "cli/command.h"
#include "cli/commands.h"
#include "formats/season_file.h"

namespace yingtuo::cli {

void add_init(Program& program) {
    struct Options {
        std::string database;
        std::string season;
    };
    auto options = std::make_shared<Options>();
    Context& context = program.context;
    auto* command = program.command(
        "init", "Make a database for a season.",
        "Reads season.toml and the region files it names. Writes DB (a new file) and its key file DB.key.",
        [options, &context]() -> Result<Answer> {
            TRY(const formats::SeasonFile file, formats::read_season(options->season));
            TRY(const auto store, context.open_store(options->database, true));
            TRY_VOID(store->create_season(file.season, file.regions));
            Answer answer;
            answer.json = {{"database", options->database},
                           {"season", file.season.name},
                           {"opening", format_date(file.season.opening)},
                           {"open_days", open_days(file.season).size()},
                           {"regions", file.regions.all().size()}};
            answer.text = fmt::format(
                fmt::runtime(
                    context.say({"已建库 {}：{}，{} 开班，{} 个开班日，{} 个区划。密钥在 {}.key，请另存一份到安全处。",
                                 "Made {}: {}, opening {}, {} open days, {} regions. The key is {}.key: keep a copy in "
                                 "a safe place."})),
                options->database, file.season.name, format_date(file.season.opening), open_days(file.season).size(),
                file.regions.all().size(), options->database);
            return answer;
        });
    command->add_option("DB", options->database, "database file to make")->required();
    command->add_option("--season", options->season, "season.toml")->required();
}

}  // namespace yingtuo::cli
