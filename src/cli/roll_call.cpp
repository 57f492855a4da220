// yingtuo roll-call: which of the adults who were due on a day came.
#include <fmt/format.h>

#include <algorithm>

#include "app/roll_call.h"
#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_roster.h"
#include "cli/open_season.h"

namespace yingtuo::cli {

namespace {

struct RollCallOptions {
    std::string database;
    std::string date;
    std::string region;
    std::optional<std::int64_t> site;
    std::vector<std::int64_t> absent;
    std::vector<std::int64_t> out;
    std::string by;
    std::optional<int> plan;
    int threads = 2;
};

Result<Answer> run_roll_call(const RollCallOptions& options, const Context& context) {
    TRY(const Date date, date_of(options.date, "--date"));
    TRY(const auto store, context.open_store(options.database, false));
    TRY(const OpenRoster roster, open_roster(*store, options.plan, options.threads));
    TRY_VOID(check_region(roster.data, options.region, "--region"));
    const std::vector<Id<Adult>> absent(options.absent.begin(), options.absent.end());
    const std::vector<Id<Adult>> out(options.out.begin(), options.out.end());
    app::RollArea area{options.region};
    if (options.site) area.site = Id<Venue>(*options.site);
    TRY(const auto entries, app::roll_call(roster.asked, area, date, absent, out, {options.by, now_utc()}));
    const auto before = app::called_before(entries, store->load_duty_attendance_on(date));
    TRY_VOID(store->save_duty_attendance(entries));
    const auto missed = std::ranges::count(entries, false, &DutyAttendance::came);
    Answer answer;
    answer.json = {{"plan", roster.number}, {"date", options.date}, {"due", entries.size()}, {"absent", missed}};
    answer.json["called_before"] = before ? before->adults : 0;
    answer.text = fmt::format(fmt::runtime(context.say({"已登记 {}：当班 {} 人，未到 {} 人。\n",
                                                        "Recorded for {}: {} due, {} of them stayed away.\n"})),
                              options.date, entries.size(), missed);
    if (before)
        answer.text += fmt::format(
            fmt::runtime(context.say({"其中 {} 人此前已点过名，{} 人未到（{}，{}）；以这次为准。\n",
                                      "{} of them had been called before, {} of whom had stayed away ({}, {}); this "
                                      "roll holds now.\n"})),
            before->adults, before->absent.size(), before->last.by, before->last.at);
    return answer;
}

}  // namespace

void add_roll_call(Program& program) {
    auto options = std::make_shared<RollCallOptions>();
    Context& context = program.context;
    auto* command = program.command(
        "roll-call", "Record which of the adults who were due on a day came: all of them, but those named.",
        "Writes the database. Who is due is what the plan's roster says. Called again, the later roll holds. The "
        "forecast of yingtuo standby learns from it; why somebody stayed away is not kept.",
        [options, &context] { return run_roll_call(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--date", options->date, "the day, such as 2025-07-21; none to come")->required();
    auto* region =
        command->add_option("--region", options->region, "region code of a county or township whose roll is called");
    command->add_option("--site", options->site, "number of a venue: its roll alone")->positive()->excludes(region);
    command->add_option("--absent", options->absent, "adults who were due and stayed away")->positive();
    command->add_option("--out", options->out, "adults who had said so before: left out of the record")->positive();
    command->add_option("--by", options->by, "who records it")->required();
    command->add_option("--plan", options->plan, "number of the plan (default: the published one, else the last)");
    command->add_option("--threads", options->threads, "threads (default 2)")->between(1, 64);
}

}  // namespace yingtuo::cli
