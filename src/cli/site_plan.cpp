#include "app/site_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"

namespace yingtuo::cli {

namespace {

struct SitePlanOptions {
    std::string database;
    std::optional<int> plan;
    std::optional<std::int64_t> venue;
    std::vector<std::string> set;   // GROUP DATE START ACTIVITY
    std::vector<std::string> swap;  // GROUP DATE START DATE START
    std::optional<std::int64_t> copy;
    std::string step;
    std::string tier;
    bool dry_run = false;
    std::string remark;
    std::string by;
};

boost::json::object json_of(const Violation& violation) {
    return {{"rule", violation.rule},
            {"severity", code_of(violation.severity)},
            {"subject", violation.subject},
            {"sentence", {{"zh", violation.sentence.zh}, {"en", violation.sentence.en}}},
            {"listed", violation.listed}};
}

std::string line_of(const Context& context, const SitePlanStanding& standing) {
    std::string line = fmt::format(fmt::runtime(context.say({"第 {} 版，{}", "version {}, {}"})), standing.version,
                                   context.say(name_of(standing.state)));
    if (standing.waits_for)
        line += fmt::format(fmt::runtime(context.say({"，待{}审批", ", for the {} to approve"})),
                            context.say(name_of(*standing.waits_for)));
    if (!standing.remark.empty()) line += fmt::format(": {}", standing.remark);
    return line + "\n";
}

Answer progress_of(Store& store, const PlanningData& data, const SeasonPlan& plan, const Context& context) {
    Answer answer;
    boost::json::array items;
    const auto history = store.load_site_plans(plan.header.number, {});
    for (const auto& [county, progress] : app::site_plan_progress(data, plan, history)) {
        boost::json::object item{{"county", county}, {"total", progress.total}};
        std::string line =
            fmt::format("{:<12}", county.empty() ? context.say({"合计", "all"}) : data.regions.path_name(county));
        for (const auto& row : EnumNames<SitePlanState>::table) {
            const auto found = progress.sites.find(row.value);
            const int sites = found == progress.sites.end() ? 0 : found->second;
            item[boost::json::string_view(row.code.data(), row.code.size())] = sites;
            line += fmt::format("  {} {}", context.say(row), sites);
        }
        answer.text += line + "\n";
        items.push_back(std::move(item));
    }
    answer.json = {{"plan", plan.header.number}, {"items", std::move(items)}};
    return answer;
}

Result<int> group_number(const std::string& text, const char* option) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size()) return number;
    return refuse(ErrorCode::bad_input, {"班级编号无效：" + text, "not the number of a group: " + text},
                  {"写成数字，如 1", "write a number, such as 1"}, option);
}

Result<std::pair<Date, ClockTime>> hour(const std::string& date, const std::string& start, const char* option) {
    const auto day = parse_date(date);
    const auto time = parse_clock(start);
    if (day && time) return std::pair(*day, *time);
    return refuse(ErrorCode::bad_input,
                  {"日期或时间无效：" + date + " " + start, "no such hour: " + date + " " + start},
                  {"写法：2025-07-15 09:00", "write 2025-07-15 09:00"}, option);
}

// The changes asked for, if any.
Result<std::vector<SessionChange>> changes_of(const SitePlanOptions& options, const programme::EditBase& base,
                                              Id<Venue> venue) {
    std::vector<SessionChange> changes;
    if (!options.set.empty()) {
        TRY(const int group, group_number(options.set[0], "--set"));
        TRY(const auto when, hour(options.set[1], options.set[2], "--set"));
        TRY(const CareSession session, programme::find_session(base, venue, group, when.first, when.second));
        TRY(CareSession after, programme::with_activity(base, session, options.set[3]));
        changes.push_back({session, std::move(after)});
    } else if (!options.swap.empty()) {
        TRY(const int group, group_number(options.swap[0], "--swap"));
        TRY(const auto first, hour(options.swap[1], options.swap[2], "--swap"));
        TRY(const auto second, hour(options.swap[3], options.swap[4], "--swap"));
        TRY(const CareSession a, programme::find_session(base, venue, group, first.first, first.second));
        TRY(const CareSession b, programme::find_session(base, venue, group, second.first, second.second));
        changes = programme::swapped(a, b);
    } else if (options.copy) {
        TRY(changes, programme::taken_over(base, Id<Venue>{*options.copy}, venue));
    }
    return changes;
}

Result<Answer> edit(Store& store, app::OpenProgramme& programme, const SitePlanOptions& options,
                    const Context& context) {
    const Id<Venue> venue{*options.venue};
    TRY(const auto changes, changes_of(options, programme.base(), venue));
    TRY(const programme::EditEffect effect, programme.base().effect(venue, changes));
    Answer answer;
    boost::json::array come;
    boost::json::array gone;
    for (const Violation& violation : effect.gone) {
        gone.push_back(json_of(violation));
        answer.text += "- [" + violation.rule + "] " + context.say(violation.sentence) + "\n";
    }
    for (const Violation& violation : effect.come) {
        come.push_back(json_of(violation));
        answer.text += "+ [" + violation.rule + "] " + context.say(violation.sentence) + "\n";
    }
    if (!options.dry_run) {
        SitePlanVersion version;
        version.venue = venue;
        version.version = programme.standing(venue).version + 1;
        version.step = options.copy ? SitePlanStep::copy : SitePlanStep::edit;
        version.changes = changes;
        version.remark = options.remark;
        version.by = options.by;
        version.at = now_utc();
        TRY_VOID(programme.keep(store, std::move(version)));
    }
    answer.text += fmt::format(fmt::runtime(context.say({"改动 {} 场。", "{} sessions changed. "})), changes.size()) +
                   line_of(context, programme.standing(venue));
    answer.json = {{"changes", changes.size()},
                   {"come", std::move(come)},
                   {"gone", std::move(gone)},
                   {"version", programme.standing(venue).version}};
    return answer;
}

Result<Answer> step(Store& store, app::OpenProgramme& programme, const SitePlanOptions& options,
                    const Context& context) {
    const Id<Venue> venue{*options.venue};
    SitePlanVersion version;
    const auto asked = from_code<SitePlanStep>(options.step);
    if (!asked || *asked == SitePlanStep::edit || *asked == SitePlanStep::copy) {
        return refuse(ErrorCode::bad_input, {"没有这一步：" + options.step, "there is no such step: " + options.step},
                      {"可用：check, submit, approve, return", "use check, submit, approve or return"}, "--step");
    }
    version.step = *asked;
    if (!options.tier.empty()) {
        version.tier = from_code<RegionLevel>(options.tier);
        if (!version.tier) {
            return refuse(ErrorCode::bad_input,
                          {"没有这一级：" + options.tier, "there is no such tier: " + options.tier},
                          {"可用：township, county, prefecture", "use township, county or prefecture"}, "--tier");
        }
    }
    version.venue = venue;
    version.version = programme.standing(venue).version + 1;
    version.remark = options.remark;
    version.by = options.by;
    version.at = now_utc();
    if (options.dry_run) {
        TRY_VOID(programme.may_keep(version));
    } else {
        TRY_VOID(programme.keep(store, std::move(version)));
    }
    const SitePlanStanding standing = programme.standing(venue);
    Answer answer;
    answer.text = line_of(context, standing);
    answer.json = {{"state", code_of(standing.state)}, {"version", standing.version}};
    return answer;
}

Answer history_of(const app::OpenProgramme& programme, Id<Venue> venue, const Context& context) {
    Answer answer;
    boost::json::array versions;
    for (const SitePlanVersion& version : programme.history(venue)) {
        versions.push_back(boost::json::object{{"version", version.version},
                                               {"step", code_of(version.step)},
                                               {"tier", version.tier ? code_of(*version.tier) : std::string_view()},
                                               {"changes", version.changes.size()},
                                               {"remark", version.remark},
                                               {"by", version.by},
                                               {"at", version.at}});
        answer.text += fmt::format("{}  {}  {}  {} {} {}\n", version.version, context.say(name_of(version.step)),
                                   version.changes.size(), version.by, version.at, version.remark);
    }
    const auto broken = app::in_the_way(programme.base(), venue);
    for (const Violation& violation : broken)
        answer.text += "! [" + violation.rule + "] " + context.say(violation.sentence) + "\n";
    const SitePlanStanding standing = programme.standing(venue);
    answer.text += line_of(context, standing);
    answer.json = {{"state", code_of(standing.state)},
                   {"version", standing.version},
                   {"versions", std::move(versions)},
                   {"in_the_way", broken.size()}};
    return answer;
}

Result<Answer> run_site_plan(const SitePlanOptions& options, const Context& context) {
    TRY(const auto store, context.open_store(options.database, false));
    TRY(const int number, plan_number(*store, options.plan));
    TRY(const SeasonPlan plan, store->load_plan(number));
    TRY(const PlanningData data, store->load_planning_data());
    if (!options.venue) return progress_of(*store, data, plan, context);
    const Id<Venue> venue{*options.venue};
    TRY(app::OpenProgramme programme, app::OpenProgramme::open(data, plan, store->load_site_plans(number, {})));
    if (!programme.problem().find_site(venue)) return not_open(venue, "--venue");
    const int asked = int{!options.set.empty()} + int{!options.swap.empty()} + int{options.copy.has_value()} +
                      int{!options.step.empty()};
    if (asked > 1) {
        return refuse(ErrorCode::bad_input, {"一次只做一件事", "do one thing at a time"},
                      {"用法见 yingtuo site-plan --help", "see yingtuo site-plan --help"}, "site-plan");
    }
    if (asked == 0) return history_of(programme, venue, context);
    if (!options.step.empty()) return step(*store, programme, options, context);
    return edit(*store, programme, options, context);
}

}  // namespace

void add_site_plan(Program& program) {
    auto options = std::make_shared<SitePlanOptions>();
    Context& context = program.context;
    auto* command = program.command(
        "site-plan", "One site's plan: its history, edits with what they do to the rules, and the steps of approval.",
        "Reads and writes the database. Without --venue: how far the plans of the sites are, by county. The season "
        "plan "
        "stays frozen; edits and steps stand beside it, each with name and time.",
        [options, &context] { return run_site_plan(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--plan", options->plan, "number of the plan (default: the published one, else the last)");
    command->add_option("--venue", options->venue, "number of the site")->positive();
    command->add_option("--set", options->set, "GROUP DATE START ACTIVITY: another activity in that hour")->expected(4);
    command->add_option("--swap", options->swap, "GROUP DATE START DATE START: two hours of a group change places")
        ->expected(5);
    command->add_option("--copy", options->copy, "number of the site whose timetable is taken over, without its people")
        ->positive();
    command->add_option("--step", options->step, "check, submit, approve or return");
    command->add_option("--tier", options->tier, "with approve and return: township, county, prefecture");
    command->add_flag("--dry-run", options->dry_run,
                      "say what an edit would do or whether a step would be taken, and keep nothing");
    command->add_option("--remark", options->remark, "remarks; of a return, what is to be changed");
    command->add_option("--by", options->by, "who does it");
}

}  // namespace yingtuo::cli
