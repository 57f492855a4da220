#include "app/compare.h"

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/id_json.h"

namespace yingtuo::cli {

namespace {

Answer answer_of(const Context& context, const app::Comparison& found, int before, int after) {
    Answer answer;
    boost::json::array moves;
    double minutes = 0;
    for (const app::Move& move : found.moves) {
        if (move.before && move.after) minutes += (move.minutes_after - move.minutes_before).value();
        moves.push_back(boost::json::object{{"household_id", move.household.value()},
                                            {"before", id_json(move.before)},
                                            {"after", id_json(move.after)},
                                            {"minutes_before", move.minutes_before.value()},
                                            {"minutes_after", move.minutes_after.value()}});
    }
    answer.json = {
        {"before", before},
        {"after", after},
        {"same", found.is_same()},
        {"objective_before", found.objective_before},
        {"objective_after", found.objective_after},
        {"opened", id_json(found.opened)},
        {"closed", id_json(found.closed)},
        {"moves", std::move(moves)},
        {"only_before", id_json(found.only_before)},
        {"only_after", id_json(found.only_after)},
        {"duties", {{"before", found.duties_before}, {"after", found.duties_after}, {"same", found.duties_same}}},
        {"missing_adult_days", {{"before", found.missing_before}, {"after", found.missing_after}}}};
    answer.exit = found.is_same() ? Exit::done : Exit::answer_is_no;
    if (found.is_same()) {
        answer.text = context.say({"两个规划相同。", "The two plans are the same."});
        return answer;
    }
    answer.text = fmt::format(
        fmt::runtime(context.say(
            {"规划 {} → {}：目标值 {:.0f} → {:.0f} 元；新开 {} 个点，停开 {} 个点；{} 户换点，步行合计 {:+.0f} 分钟；"
             "值班 {} → {}（相同 {}）；缺岗 {} → {} 人日。",
             "Plan {} -> {}: objective {:.0f} -> {:.0f} yuan; {} sites opened, {} closed; {} households move, walking "
             "{:+.0f} minutes in all; duties {} -> {} ({} the same); missing adult-days {} -> {}."})),
        before, after, found.objective_before, found.objective_after, found.opened.size(), found.closed.size(),
        found.moves.size(), minutes, found.duties_before, found.duties_after, found.duties_same, found.missing_before,
        found.missing_after);
    return answer;
}

}  // namespace

void add_compare(Program& program) {
    struct Options {
        std::string database;
        std::vector<int> plans;
    };
    auto options = std::make_shared<Options>();
    Context& context = program.context;
    auto* command = program.command(
        "compare", "What two plans do differently.", "Reads the database. Exit 0: the same; 1: they differ.",
        [options, &context]() -> Result<Answer> {
            TRY(const auto store, context.open_store(options->database, false));
            TRY(const SeasonPlan before, store->load_plan(options->plans[0]));
            TRY(const SeasonPlan after, store->load_plan(options->plans[1]));
            return answer_of(context, app::compare(before, after), options->plans[0], options->plans[1]);
        });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--plan", options->plans, "the two plans: --plan N --plan M")->required()->mentioned(2);
}

}  // namespace yingtuo::cli
