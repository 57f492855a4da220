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

Result<Date> date_of(const std::string& text, const char* option) {
    if (const auto date = parse_date(text)) return *date;
    return refuse(ErrorCode::bad_input, {"日期的写法：2025-07-15", "write dates like 2025-07-15"},
                  {"见 --help", "see --help"}, option);
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
