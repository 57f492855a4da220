#include "cli/open_season.h"

#include <fmt/chrono.h>

#include <ctime>
#include <ostream>

namespace yingtuo::cli {

Result<int> plan_number(Store& store, std::optional<int> asked) {
    if (asked) return *asked;
    if (const auto published = store.latest_plan(true)) return *published;
    if (const auto last = store.latest_plan(false)) return *last;
    return refuse(ErrorCode::not_found, {"还没有任何规划", "there is no plan yet"},
                  {"请先运行 yingtuo plan", "run yingtuo plan first"});
}

std::string now_utc() {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

void show_progress(const Context& context, const std::string& line) {
    if (context.progress) context.err << "\r\033[K" << line << std::flush;
}

void end_progress(const Context& context) {
    if (context.progress) context.err << "\r\033[K" << std::flush;
}

}  // namespace yingtuo::cli
