// Yingtuo: the only file that knows every room. It hands the command line a way to open a store, and Ctrl-C.
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "cli/command.h"
#include "store/sqlite/backup.h"
#include "store/sqlite/open.h"

namespace {

std::atomic<bool> stop_asked{false};

void ask_to_stop(int) {
    if (stop_asked.exchange(true)) std::_Exit(130);  // asked twice: at once
}

yingtuo::cli::Language language_of_environment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') {
            return std::string_view(value).starts_with("zh") ? yingtuo::cli::Language::zh : yingtuo::cli::Language::en;
        }
    }
    return yingtuo::cli::Language::en;
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGINT, ask_to_stop);
    std::signal(SIGTERM, ask_to_stop);
    yingtuo::cli::Context context{
        .out = std::cout,
        .err = std::cerr,
        .open_store =
            [](const std::string& location, bool create) {
                return yingtuo::store::open_sqlite(
                    location, create ? yingtuo::store::OpenMode::create : yingtuo::store::OpenMode::existing);
            },
        .backup_store = yingtuo::store::backup_sqlite,
        .stop = stop_asked,
        .progress = isatty(STDERR_FILENO) != 0,
        .language = language_of_environment(),
    };
    return yingtuo::cli::run(argc, argv, context);
}
