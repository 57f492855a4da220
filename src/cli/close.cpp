#include <fmt/format.h>

#include "app/catalogue.h"
#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"

namespace yingtuo::cli {

namespace {

struct CloseOptions {
    std::string database;
    std::string region;
    std::vector<std::string> dates;
    bool lift = false;
    std::string reason;
    std::string by;
};

boost::json::array json_of(const std::vector<Date>& dates) {
    boost::json::array items;
    for (const Date date : dates) items.emplace_back(format_date(date));
    return items;
}

Answer answer_of(const PlanningData& data, const Context& context) {
    Answer answer;
    boost::json::array villages;
    int impossible = 0;
    for (const app::RegionDays& village : app::changed_days(data)) {
        const SiteDays& days = village.days;
        impossible += days.impossible_from ? 1 : 0;
        villages.push_back(boost::json::object{
            {"region", village.region},
            {"needed", days.needed},
            {"planned", days.planned},
            {"possible", days.possible},
            {"lost", json_of(days.lost)},
            {"make_up", json_of(days.make_up)},
            {"impossible_from", days.impossible_from
                                    ? boost::json::value(boost::json::string(format_date(*days.impossible_from)))
                                    : nullptr}});
        answer.text += fmt::format(
            fmt::runtime(context.say({"{} {}：停 {} 天，补 {} 天，共 {} 天（至少 {}，最多还能 {}）{}\n",
                                      "{} {}: {} days lost, {} made up, {} in all (at least {}, {} possible){}\n"})),
            village.region, data.regions.path_name(village.region), days.lost.size(), days.make_up.size(), days.planned,
            days.needed, days.possible,
            days.impossible_from
                ? fmt::format(fmt::runtime(context.say({"；自 {} 起已不可能达到", "; impossible from {}"})),
                              format_date(*days.impossible_from))
                : std::string());
    }
    if (villages.empty()) answer.text = context.say({"没有停班。\n", "Nothing is closed.\n"});
    answer.json = {{"villages", std::move(villages)}};
    answer.exit = impossible > 0 ? Exit::answer_is_no : Exit::done;
    return answer;
}

Result<Answer> run_close(const CloseOptions& options, const Context& context) {
    TRY(const auto store, context.open_store(options.database, false));
    std::vector<Closure> closures;
    for (const std::string& text : options.dates) {
        const auto date = parse_date(text);
        if (!date) {
            return refuse(ErrorCode::bad_input, {"日期无效：" + text, "this is not a date: " + text},
                          {"日期的写法：2025-07-22", "write dates like 2025-07-22"}, "--date");
        }
        Closure& closure = closures.emplace_back();
        closure.region = options.region;
        closure.date = *date;
        closure.lifted = options.lift;
        closure.reason = options.reason;
        closure.by = options.by;
        closure.at = now_utc();
    }
    if (!closures.empty()) TRY_VOID(store->save_closures(closures));
    TRY(const PlanningData data, store->load_planning_data());
    return answer_of(data, context);
}

}  // namespace

void add_close(Program& program) {
    auto options = std::make_shared<CloseOptions>();
    Context& context = program.context;
    auto* command = program.command(
        "close", "Days on which the sites of a region do not open, and the days still possible.",
        "Reads and writes the database. Without --date it lists what closures come to: for each village the days lost, "
        "the make-up days that take their place, and the day from which the minimum can no longer be reached. With "
        "--date it wants --region, --by and --reason. Plan duties and sessions again afterwards: yingtuo plan DB "
        "--stage staffing; home visits still follow the season's own days. Exit 1: some village can no longer reach "
        "the minimum.",
        [options, &context] { return run_close(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--region", options->region, "region code: village, township, county or the whole");
    command->add_option("--date", options->dates, "day that is closed; may be given several times");
    command->add_flag("--lift", options->lift, "the day is open again");
    command->add_option("--reason", options->reason, "why");
    command->add_option("--by", options->by, "who decides it");
}

}  // namespace yingtuo::cli
