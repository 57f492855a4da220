// yingtuo repair: the duty roster mended after an event.
#include <fmt/format.h>

#include "app/duty_roster.h"
#include "base/version.h"
#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_roster.h"
#include "cli/open_season.h"

namespace yingtuo::cli {

namespace {

struct RepairOptions {
    std::string database;
    std::optional<std::int64_t> adult;
    std::optional<std::int64_t> close;
    std::optional<std::int64_t> venue;
    std::optional<int> children;
    std::string storm;
    std::string from;
    std::string to;
    std::optional<int> plan;
    bool save = false;
    int threads = 2;
};

tl::unexpected<Error> wrong_use(const char* zh, const char* en, const char* where) {
    return refuse(ErrorCode::bad_input, {zh, en}, {"见 --help", "see --help"}, where);
}

Result<staffing::Event> event_of(const RepairOptions& options) {
    const bool arrive = options.venue.has_value() || options.children.has_value();
    const int said =
        int{options.adult.has_value()} + int{options.close.has_value()} + int{!options.storm.empty()} + int{arrive};
    if (said != 1)
        return wrong_use("请给出 --adult、--close、--storm 或 --venue 与 --children 之一",
                         "give one of --adult, --close, --storm, or --venue with --children", "repair");
    if (arrive && !(options.venue && options.children))
        return wrong_use("--venue 与 --children 要一起给", "--venue and --children go together", "--venue");
    staffing::Event event;
    TRY(event.from, date_of(options.from, "--from"));
    TRY(event.to, options.to.empty() ? event.from : date_of(options.to, "--to"));
    if (options.adult) event.adult = Id<Adult>(*options.adult);
    if (options.close) {
        event.kind = staffing::EventKind::site_closed;
        event.venue = Id<Venue>(*options.close);
    }
    if (arrive) {
        event.kind = staffing::EventKind::children_arrive;
        event.venue = Id<Venue>(*options.venue);
        event.children = *options.children;
    }
    if (!options.storm.empty()) {
        event.kind = staffing::EventKind::area_closed;
        event.area = app::region_digits(options.storm);
    }
    return event;
}

std::string place_of(const std::optional<Id<Venue>>& venue, const std::optional<Post>& post, const Context& context) {
    if (!venue || !post) return context.say({"无", "nowhere"});
    const auto& name = name_of(*post);
    return fmt::format("{} ({})", venue->value(), context.say({std::string(name.zh), std::string(name.en)}));
}

void add_changes(const Context& context, const staffing::Repair& repair, Answer& answer) {
    boost::json::array changes;
    const auto id = [](const std::optional<Id<Venue>>& venue) {
        return venue ? boost::json::value(venue->value()) : boost::json::value(nullptr);
    };
    for (const staffing::DutyChange& change : repair.changes) {
        const auto& why = name_of(change.reason);
        changes.push_back(boost::json::object{{"adult_id", change.adult.value()},
                                              {"date", format_date(change.date)},
                                              {"from", id(change.from)},
                                              {"to", id(change.to)},
                                              {"reason", why.code}});
        answer.text += fmt::format("{}  {}: {} -> {}  {}\n", format_date(change.date), change.adult.value(),
                                   place_of(change.from, change.post_before, context),
                                   place_of(change.to, change.post_after, context),
                                   context.say({std::string(why.zh), std::string(why.en)}));
    }
    answer.json["changes"] = std::move(changes);
}

Result<Answer> run_repair(const RepairOptions& options, const Context& context) {
    TRY(const staffing::Event event, event_of(options));
    TRY(const auto store, context.open_store(options.database, false));
    TRY(const OpenRoster roster, open_roster(*store, options.plan, options.threads));
    const auto& [number, plan, data, asked] = roster;
    TRY(const staffing::Repair repair, staffing::repair(asked.problem, asked.reach, asked.places, asked.plan, event));
    Answer answer;
    add_changes(context, repair, answer);
    boost::json::array substitutes;
    for (const staffing::Substitute& one : repair.substitutes) {
        substitutes.push_back(boost::json::object{{"adult_id", one.adult.value()},
                                                  {"days", one.days},
                                                  {"is_free", one.is_free},
                                                  {"reason", context.say(one.reason)}});
        answer.text += fmt::format("  {}: {}\n", one.adult.value(), context.say(one.reason));
    }
    int open = 0;
    for (const Shortfall& shortfall : repair.open) open += shortfall.missing;
    answer.json["substitutes"] = std::move(substitutes);
    answer.json["vacated"] = repair.vacated;
    answer.json["filled"] = repair.filled;
    answer.json["open"] = open;
    answer.json["touched"] = repair.touched.size();
    answer.json["plan"] = nullptr;
    answer.text +=
        fmt::format(fmt::runtime(context.say({"要补 {} 人天，已补 {}，仍缺 {}；牵动 {} 人。\n",
                                              "{} adult-days to fill, {} filled, {} stay open; {} adults touched.\n"})),
                    repair.vacated, repair.filled, open, repair.touched.size());
    if (options.save) {
        app::PlanOptions later;
        later.created_at = now_utc();
        later.program_version = program_version;
        later.limits.threads = options.threads;
        TRY(const SeasonPlan mended, app::repaired_plan(data, plan, asked, repair, later));
        const int saved = store->save_plan(mended);
        answer.json["plan"] = saved;
        answer.text += fmt::format(fmt::runtime(context.say({"已保存为规划 {}。\n", "Saved as plan {}.\n"})), saved);
    }
    if (open > 0) answer.exit = Exit::answer_is_no;
    return answer;
}

}  // namespace

void add_repair(Program& program) {
    auto options = std::make_shared<RepairOptions>();
    Context& context = program.context;
    auto* command = program.command(
        "repair", "Mend the duty roster after an event, touching as few people as can be.",
        "Reads the database; with --save adds a numbered plan. Whoever is free comes first, then chains of moves, then "
        "a "
        "neighbour for a site that would stand empty; ranked substitutes with the reason for each. Exit 1: something "
        "stays open. docs/model/staffing.md has the model.",
        [options, &context] { return run_repair(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--adult", options->adult, "this adult drops out")->positive();
    command->add_option("--close", options->close, "this site closes: number of its venue")->positive();
    command->add_option("--venue", options->venue, "children arrive at this venue, as many as --children says")
        ->positive();
    command->add_option("--children", options->children, "how many children arrive")->positive();
    command->add_option("--storm", options->storm, "region code of a county or township that closes");
    command->add_option("--from", options->from, "first day, such as 2025-07-21")->required();
    command->add_option("--to", options->to, "last day, included (default: the first)");
    command->add_option("--plan", options->plan, "number of the plan (default: the published one, else the last)");
    command->add_flag("--save", options->save, "save the mended plan, with sessions made anew");
    command->add_option("--threads", options->threads, "threads (default 2)")->between(1, 64);
}

}  // namespace yingtuo::cli
