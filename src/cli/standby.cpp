// yingtuo standby: where somebody will be missing on a day, and whom to ask to be ready.
#include "app/standby.h"

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_roster.h"
#include "cli/open_season.h"

namespace yingtuo::cli {

namespace {

struct StandbyOptions {
    std::string database;
    std::string date;
    std::string region;
    std::vector<std::int64_t> out;
    std::optional<int> plan;
    int threads = 2;
};

void add_township(const Context& context, const OpenRoster& roster, const app::TownshipStandby& here, Answer& answer) {
    boost::json::array people;
    std::string told;
    for (const staffing::ReadyAdult& one : here.asked) {
        const Id<Adult> adult = roster.asked.problem.adults()[one.adult].id;
        const bool is_known = one.way < staffing::unknown_distance;
        const double km = one.way.value() / 1000;
        people.push_back(boost::json::object{{"adult_id", adult.value()},
                                             {"needs", one.needs},
                                             {"distance_km", is_known ? boost::json::value(km) : nullptr}});
        told += fmt::format(
            fmt::runtime(
                context.say({"    {} 号，可顶 {} 个岗位{}\n", "    adult {}, could step in at {} places{}\n"})),
            adult.value(), one.needs,
            is_known
                ? fmt::format(fmt::runtime(context.say({"，最近 {:.1f} 公里", ", the nearest {:.1f} km away"})), km)
                : "");
    }
    const staffing::AbsenceForecast& forecast = here.forecast;
    answer.json["townships"].as_array().push_back(boost::json::object{{"township", here.township},
                                                                      {"due", forecast.due},
                                                                      {"known_out", forecast.known_out},
                                                                      {"expected_absent", forecast.expected},
                                                                      {"stand_by", forecast.stand_by},
                                                                      {"asked", std::move(people)}});
    if (forecast.stand_by == 0) return;  // all of them are in --json
    answer.text += fmt::format(
        fmt::runtime(context.say({"{}：当班 {} 人，预计缺 {:.1f} 人，应有 {} 人待命，可请 {} 人\n",
                                  "{}: {} due, {:.1f} expected to be missing, {} to stand by, {} can be asked\n"})),
        name_at(roster.data, here.township), forecast.due, forecast.expected, forecast.stand_by, here.asked.size());
    answer.text += told;
}

Result<Answer> run_standby(const StandbyOptions& options, const Context& context) {
    TRY(const Date date, date_of(options.date, "--date"));
    TRY(const auto store, context.open_store(options.database, false));
    TRY(const OpenRoster roster, open_roster(*store, options.plan, options.threads));
    TRY_VOID(check_region(roster.data, options.region, "--region"));
    const std::vector<Id<Adult>> out(options.out.begin(), options.out.end());
    TRY(const app::Standby standby, app::standby(roster.asked, store->load_duty_attendance(), date, out));
    Answer answer;
    answer.json = {{"plan", roster.number}, {"date", options.date}, {"townships", boost::json::array()}};
    boost::json::array classes;
    for (const app::ClassAbsence& line : standby.classes) {
        classes.push_back(boost::json::object{
            {"class", code_of(line.adult_class)}, {"due", line.due}, {"absent", line.absent}, {"chance", line.chance}});
    }
    answer.json["recorded"] = std::move(classes);
    const std::string digits = app::region_digits(options.region);
    int due = 0;
    int wanted = 0;
    int found = 0;
    for (const app::TownshipStandby& here : standby.townships) {
        if (!here.township.starts_with(digits)) continue;
        due += here.forecast.due;
        wanted += here.forecast.stand_by;
        found += static_cast<int>(here.asked.size());
        add_township(context, roster, here, answer);
    }
    answer.text += fmt::format(fmt::runtime(context.say({"{}：当班 {} 人，应有 {} 人待命，可请 {} 人。\n",
                                                         "{}: {} due, {} to stand by, {} can be asked.\n"})),
                               options.date, due, wanted, found);
    if (found < wanted) answer.exit = Exit::answer_is_no;
    return answer;
}

}  // namespace

void add_standby(Program& program) {
    auto options = std::make_shared<StandbyOptions>();
    Context& context = program.context;
    auto* command = program.command(
        "standby", "The evening before: where somebody will be missing on a day, and whom to ask to be ready.",
        "Reads the database, writes nothing. For each township: how many are due, how many of them will probably stay "
        "away, how many are to stand by so that nine of ten such days are covered, and who of the free is asked. The "
        "chances are learnt, by class, from the rolls called before that day (yingtuo roll-call). Exit 1: fewer are "
        "free than should stand by. docs/model/staffing.md has the model.",
        [options, &context] { return run_standby(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--date", options->date, "the day, such as 2025-07-21")->required();
    command->add_option("--region", options->region, "region code of a county or township: answer for it alone");
    command->add_option("--out", options->out, "adults who said that they cannot come")->positive();
    command->add_option("--plan", options->plan, "number of the plan (default: the published one, else the last)");
    command->add_option("--threads", options->threads, "threads (default 2)")->between(1, 64);
}

}  // namespace yingtuo::cli
