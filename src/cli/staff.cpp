// yingtuo staff: what is missing, whom to call, who lacks one step.
#include <fmt/format.h>

#include <algorithm>

#include "app/duty_roster.h"
#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_roster.h"

namespace yingtuo::cli {

namespace {

struct StaffOptions {
    std::string database;
    std::optional<int> plan;
    int threads = 2;
};

void add_gaps(const Context& context, const PlanningData& data, const app::StaffingCase& asked, Answer& answer) {
    boost::json::array items;
    for (const app::TownshipGap& gap : asked.townships) {
        if (gap.missing == 0) continue;
        items.push_back(boost::json::object{{"township", gap.township},
                                            {"sites_short", gap.sites_short},
                                            {"missing_adult_days", gap.missing},
                                            {"breached_site_hours", gap.breached_site_hours},
                                            {"free_adult_days", gap.free_days}});
        answer.text += fmt::format(
            fmt::runtime(context.say({"{}：{} 个点缺人，共 {} 人天，不足 {:.0f} 个点位小时\n",
                                      "{}: {} sites short, {} adult-days missing, {:.0f} site-hours breached\n"})),
            name_at(data, gap.township), gap.sites_short, gap.missing, gap.breached_site_hours);
    }
    answer.json["gaps"] = std::move(items);
}

void add_calls(const Context& context, const PlanningData& data, const app::StaffingCase& asked, Answer& answer) {
    boost::json::array items;
    for (const staffing::Call& call : asked.calls) {
        const std::string township = app::township_code(call.township);
        const auto& post = name_of(call.post);
        items.push_back(boost::json::object{{"township", township},
                                            {"post", post.code},
                                            {"from", format_date(call.from)},
                                            {"to", format_date(call.to)},
                                            {"people", call.people}});
        answer.text += fmt::format(
            fmt::runtime(context.say({"招募 {}：“{}”{} 至 {}，{} 人\n", "call in {}: {} from {} to {}, {} people\n"})),
            name_at(data, township), context.say({std::string(post.zh), std::string(post.en)}), format_date(call.from),
            format_date(call.to), call.people);
    }
    answer.json["calls"] = std::move(items);
}

void add_one_step(const Context& context, const app::StaffingCase& asked, Answer& answer) {
    boost::json::array items;
    for (std::size_t i = 0; i < asked.one_step.size(); ++i) {
        const staffing::OneStep& one = asked.one_step[i];
        const auto& offer = asked.offers[i];
        const Id<Adult> adult = asked.problem.adults()[one.adult].id;
        const auto& step = name_of(one.step);
        items.push_back(boost::json::object{{"adult_id", adult.value()},
                                            {"step", step.code},
                                            {"days_added", one.days},
                                            {"missing_days_covered", one.covers},
                                            {"session", offer ? boost::json::value(offer->session.value()) : nullptr}});
        if (one.covers == 0) continue;  // all of them are in --json
        answer.text += fmt::format(
            fmt::runtime(
                context.say({"{} 号还差“{}”：可增 {} 天，其中 {} 天附近缺人\n",
                             "adult {} lacks {}: would add {} days, on {} of which somebody is missing nearby\n"})),
            adult.value(), context.say({std::string(step.zh), std::string(step.en)}), one.days, one.covers);
        if (!offer) continue;
        answer.text += fmt::format(
            fmt::runtime(context.say(
                offer->is_invited
                    ? Text{"    已报名 {} 的第 {} 场培训\n", "    invited on {} to training session {}\n"}
                    : Text{"    {} 的第 {} 场培训还有名额\n", "    on {} training session {} has a place left\n"})),
            format_date(offer->date), offer->session.value());
    }
    answer.json["one_step"] = std::move(items);
}

Result<Answer> run_staff(const StaffOptions& options, const Context& context) {
    TRY(const auto store, context.open_store(options.database, false));
    TRY(const OpenRoster roster, open_roster(*store, options.plan, options.threads));
    const auto& [number, plan, data, asked] = roster;
    Answer answer;
    answer.json["plan"] = number;
    add_gaps(context, data, asked, answer);
    add_calls(context, data, asked, answer);
    add_one_step(context, asked, answer);
    int listed = 0;
    double hours = 0;
    for (const app::TownshipGap& gap : asked.townships) {
        listed += gap.missing;
        hours += gap.breached_site_hours;
    }
    const staffing::Proof& proof = asked.proof;
    const int missing = proof.missing();
    const int unlawful = std::max(0, missing - listed);
    answer.json["needed_adult_days"] = proof.needed;
    answer.json["missing_adult_days"] = missing;
    answer.json["unlawful_adult_days"] = unlawful;
    answer.json["missing_at_least"] = proof.missing_at_least();
    answer.json["missing_at_least_with_any_lodging"] = asked.missing_at_least_with_any_lodging;
    answer.json["open_needs"] = proof.open_needs;
    answer.json["open_needs_at_least"] = proof.open_needs_at_least;
    answer.json["breached_site_hours"] = hours;
    answer.text += fmt::format(
        fmt::runtime(
            context.say({"共需 {} 人天，缺 {}，任何排法至少缺 {}；{} 个点日岗位缺人，任何排法至少 {}。\n",
                         "{} adult-days are needed, {} missing, at least {} in any roster; {} needs of a day are "
                         "open, at least {} in any roster.\n"})),
        proof.needed, missing, proof.missing_at_least(), proof.open_needs, proof.open_needs_at_least);
    if (asked.missing_at_least_with_any_lodging < proof.missing_at_least()) {
        answer.text += fmt::format(
            fmt::runtime(context.say({"以上照规划的住宿；住宿怎么安排，都至少缺 {} 人天。\n",
                                      "That is with lodging as planned; with any lodging at least {} are missing.\n"})),
            asked.missing_at_least_with_any_lodging);
    }
    if (unlawful > 0) {
        answer.text += fmt::format(
            fmt::runtime(context.say({"其中 {} 人天由不合规的排班顶着，未列入缺口。\n",
                                      "Of them {} are held by duties that break a rule and are not listed.\n"})),
            unlawful);
    }
    if (missing > 0) answer.exit = Exit::answer_is_no;
    return answer;
}

}  // namespace

void add_staff(Program& program) {
    auto options = std::make_shared<StaffOptions>();
    Context& context = program.context;
    auto* command = program.command(
        "staff", "What a plan's duty roster lacks: gaps, recruitment calls, and who is one step from usable.",
        "Reads the database, writes nothing. Calls name post, dates and number for each township; together they are "
        "exactly what is missing. Exit 1: somebody is missing. docs/model/staffing.md has the model.",
        [options, &context] { return run_staff(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--plan", options->plan, "number of the plan (default: the published one, else the last)");
    command->add_option("--threads", options->threads, "threads (default 2)")->between(1, 64);
}

}  // namespace yingtuo::cli
