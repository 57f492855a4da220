#include <fmt/format.h>

#include "cli/command.h"
#include "cli/commands.h"

namespace yingtuo::cli {

void add_publish(Program& program) {
    struct Options {
        std::string database;
        int plan = 0;
    };
    auto options = std::make_shared<Options>();
    Context& context = program.context;
    auto* command = program.command(
        "publish", "Make a plan the one in force.",
        "Writes the database. The plan that was published becomes superseded.",
        [options, &context]() -> Result<Answer> {
            TRY(const auto store, context.open_store(options->database, false));
            TRY_VOID(store->publish_plan(options->plan));
            return Answer{
                {{"published", options->plan}},
                fmt::format(fmt::runtime(context.say({"已发布规划 {}。", "Published plan {}."})), options->plan),
                Exit::done};
        });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--plan", options->plan, "number of the plan")->required();
}

}  // namespace yingtuo::cli
