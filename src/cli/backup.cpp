#include <fmt/format.h>

#include "cli/command.h"
#include "cli/commands.h"

namespace yingtuo::cli {

void add_backup(Program& program) {
    struct Options {
        std::string database;
        std::string to;
    };
    auto options = std::make_shared<Options>();
    Context& context = program.context;
    auto* command = program.command(
        "backup", "Copy the database as it is at one moment, while others read and write it.",
        "Reads the database. Writes FILE, whole and verified or not at all. The key is not copied: it belongs "
        "elsewhere "
        "(docs/operating.md).",
        [options, &context]() -> Result<Answer> {
            TRY_VOID(context.backup_store(options->database, options->to));
            return Answer{
                {{"backup", options->to}},
                fmt::format(fmt::runtime(context.say(
                                {"已备份到 {}，并已校验。密钥 {}.key 没有复制，请另存他处。",
                                 "Backed up to {} and verified. The key {}.key was not copied: keep it elsewhere."})),
                            options->to, options->database),
                Exit::done};
        });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--to", options->to, "new file to write")->required();
}

}  // namespace yingtuo::cli
