#include <fmt/format.h>

#include "cli/command.h"
#include "cli/commands.h"

namespace yingtuo::cli {

// docs/cli.md is this command's output; a scenario test fails when it is stale.
void add_reference(Program& program) {
    program.command("reference", "Print this reference of all commands (docs/cli.md).", "Reads and writes nothing.",
                    [&program]() -> Result<Answer> {
                        std::string text =
                            "# Command line\n\n"
                            "Written by `yingtuo reference`; do not edit.\n\n"
                            "Every command takes `--json` (one document on standard output; log and progress go to "
                            "standard error) and `--lang zh|en`, "
                            "can be interrupted without harm, and exits 0 done; 1 done, and the answer is no; 2 "
                            "refused; 3 internal.\n";
                        boost::json::array names;
                        for (const Command& command : program.line.root().commands()) {
                            names.push_back(boost::json::string(command.name()));
                            text += fmt::format("\n## yingtuo {}\n\n```\n{}```\n", command.name(), command.help());
                            for (const Command& below : command.commands()) {
                                text += fmt::format("\n### yingtuo {} {}\n\n```\n{}```\n", command.name(), below.name(),
                                                    below.help());
                            }
                        }

                        return Answer{{{"commands", std::move(names)}}, text, Exit::done};
                    });
}

}  // namespace yingtuo::cli
