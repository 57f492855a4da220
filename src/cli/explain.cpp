#include "app/explain.h"

#include <fmt/format.h>

#include "app/explain_adult.h"
#include "cli/command.h"
#include "cli/commands.h"
#include "cli/id_json.h"
#include "cli/open_roster.h"
#include "cli/open_season.h"

namespace yingtuo::cli {

namespace {

// Sites within reach that are written out; all of them are in --json.
constexpr std::size_t options_shown = 8;

struct ExplainOptions {
    std::string database;
    std::optional<std::int64_t> child;
    std::optional<std::int64_t> venue;
    std::optional<std::int64_t> site;
    std::optional<std::int64_t> adult;
    std::optional<int> plan;
    std::string county;
    bool curve = false;
    bool prices = false;
    bool conflicts = false;
    std::optional<std::int64_t> iterations;
    std::uint64_t seed = 1;
    int threads = 2;
};

boost::json::object json_of(const Text& text) {
    return {{"zh", text.zh}, {"en", text.en}};
}

boost::json::object json_of(const app::CostFigures& cost) {
    return {{"total", cost.total()},
            {"walking", cost.walking},
            {"staff", cost.staff},
            {"opening", cost.opening},
            {"home_visits", cost.home_visits}};
}

boost::json::value json_of(const std::optional<app::SitingChange>& change) {
    if (!change) return nullptr;
    boost::json::array moves;
    for (const app::HouseholdMove& move : change->moves) {
        moves.push_back(boost::json::object{{"household_id", move.household.value()},
                                            {"children", move.children},
                                            {"from", id_json(move.from)},
                                            {"to", id_json(move.to)},
                                            {"minutes_before", move.minutes_before.value()},
                                            {"minutes_after", move.minutes_after.value()}});
    }
    return boost::json::object{{"cost", json_of(change->cost)},
                               {"moves", std::move(moves)},
                               {"opened", id_json(change->opened)},
                               {"closed", id_json(change->closed)}};
}

void add_child(const Context& context, const app::ChildStory& story, Answer& answer) {
    boost::json::array options;
    answer.text += context.say(story.sentence) + "\n";
    for (std::size_t k = 0; k < story.options.size(); ++k) {
        const app::VenueOption& option = story.options[k];
        options.push_back(boost::json::object{{"venue_id", option.venue.value()},
                                              {"walk_min", option.minutes.value()},
                                              {"walking_cost", option.walking_cost},
                                              {"present", option.is_present},
                                              {"open", option.is_open},
                                              {"room", option.room},
                                              {"obstacle", code_of(option.obstacle)},
                                              {"change", json_of(option.change)},
                                              {"sentence", json_of(option.sentence)}});
        if (k < options_shown) answer.text += "  " + context.say(option.sentence) + "\n";
    }
    if (story.options.size() > options_shown) {
        answer.text += fmt::format(fmt::runtime(context.say({"  另有 {} 处：--json\n", "  {} more: --json\n"})),
                                   story.options.size() - options_shown);
    }
    answer.json["child"] = boost::json::object{
        {"child_id", story.child.value()},
        {"household_id", story.household.value()},
        {"children", story.children},
        {"venue_id", id_json(story.venue)},
        {"walk_min", story.minutes.value()},
        {"reason", story.reason ? boost::json::value(code_of(*story.reason)) : boost::json::value(nullptr)},
        {"options", std::move(options)},
        {"sentence", json_of(story.sentence)}};
}

void add_venue(const Context& context, const app::VenueStory& story, Answer& answer) {
    answer.text += context.say(story.sentence) + "\n";
    boost::json::value price = nullptr;
    if (story.price) {
        price = boost::json::object{{"opening_cost", story.price->opening_cost},
                                    {"pays_at_or_below", story.price->pays_at_or_below},
                                    {"never_pays_above", story.price->never_pays_above}};
    }
    answer.json["venue"] = boost::json::object{{"venue_id", story.venue.value()},
                                               {"candidate", story.is_candidate},
                                               {"open", story.is_open},
                                               {"decision", code_of(story.decision)},
                                               {"capacity", story.capacity},
                                               {"children", story.children},
                                               {"households", story.households},
                                               {"adults", story.adults},
                                               {"children_in_reach", story.children_in_reach},
                                               {"cost", json_of(story.cost)},
                                               {"change", json_of(story.change)},
                                               {"left_to_home_visits", story.left_to_home_visits},
                                               {"certain_at_least", story.certain_at_least},
                                               {"price", std::move(price)},
                                               {"sentence", json_of(story.sentence)}};
}

void add_curve(const Context& context, const app::SiteCurve& curve, Answer& answer) {
    answer.text += context.say(curve.sentence) + "\n";
    answer.text += context.say({"  点位数  已找到（元）  家访儿童  不低于（元）\n",
                                "  sites  found (yuan)  children on home visits  certainly no less than (yuan)\n"});
    boost::json::array points;
    for (const app::CurvePoint& point : curve.points) {
        points.push_back(boost::json::object{
            {"sites", point.sites},
            {"found", point.found ? boost::json::value(json_of(*point.found)) : boost::json::value(nullptr)},
            {"children_at_home", point.children_at_home},
            {"lower_bound", point.lower_bound},
            {"present", point.is_present}});
        answer.text += fmt::format("{} {:5}  {:>12}  {:8}  {:12.0f}\n", point.is_present ? '*' : ' ', point.sites,
                                   point.found ? fmt::format("{:.0f}", point.found->total()) : "-",
                                   point.children_at_home, point.lower_bound);
    }
    answer.json["curve"] = boost::json::object{
        {"present", curve.present}, {"points", std::move(points)}, {"sentence", json_of(curve.sentence)}};
}

void add_prices(const Context& context, const std::vector<app::RulePrice>& prices, Answer& answer) {
    boost::json::array list;
    for (const app::RulePrice& price : prices) {
        answer.text += "  " + context.say(price.sentence) + "\n";
        list.push_back(boost::json::object{
            {"rule", code_of(price.rule)},
            {"what", json_of(price.what)},
            {"venue_id", id_json(price.venue)},
            {"found", price.found},
            {"at_least", price.at_least},
            {"at_most", price.at_most},
            {"unmoved", price.unmoved ? boost::json::value(*price.unmoved) : boost::json::value(nullptr)},
            {"sites_before", price.sites_before},
            {"sites_after", price.sites_after},
            {"children_at_home_before", price.children_at_home_before},
            {"children_at_home_after", price.children_at_home_after},
            {"sentence", json_of(price.sentence)}});
    }
    answer.json["prices"] = std::move(list);
}

void add_conflicts(const Context& context, const std::vector<app::WishConflict>& conflicts, Answer& answer) {
    boost::json::array list;
    for (const app::WishConflict& conflict : conflicts) {
        boost::json::array wishes;
        for (const app::ConflictWish& wish : conflict.wishes) {
            wishes.push_back(boost::json::object{{"kind", code_of(wish.kind)},
                                                 {"venue_id", id_json(wish.venue)},
                                                 {"household_id", id_json(wish.household)},
                                                 {"sentence", json_of(wish.sentence)}});
        }
        answer.text += "  " + context.say(conflict.sentence) + "\n";
        list.push_back(boost::json::object{{"wishes", std::move(wishes)},
                                           {"households", id_json(conflict.households)},
                                           {"children", conflict.children},
                                           {"proven", conflict.is_proven},
                                           {"irreducible", conflict.is_irreducible},
                                           {"sentence", json_of(conflict.sentence)}});
    }
    if (conflicts.empty())
        answer.text += context.say({"没有相互冲突的要求。\n", "No wishes are in conflict.\n"});
    else
        answer.exit = Exit::answer_is_no;
    answer.json["conflicts"] = std::move(list);
}

Result<Answer> about_adult(const ExplainOptions& options, const Context& context) {
    TRY(const auto store, context.open_store(options.database, false));
    TRY(const OpenRoster roster, open_roster(*store, options.plan, options.threads));
    const app::StaffingCase& asked = roster.asked;
    TRY(const app::AdultStory story, app::explain_adult(asked, Id<Adult>(*options.adult)));
    Answer answer;
    answer.text = context.say(story.sentence) + "\n";
    boost::json::array sites;
    for (const app::SiteOption& option : story.options) {
        sites.push_back(boost::json::object{{"venue_id", option.venue.value()},
                                            {"days_there", option.days_there},
                                            {"days_short", option.days_short},
                                            {"adults_nearer", option.adults_nearer},
                                            {"obstacle", code_of(option.obstacle)},
                                            {"sentence", json_of(option.sentence)}});
        answer.text += "  " + context.say(option.sentence) + "\n";
    }
    answer.json = {{"plan", roster.number},
                   {"adult_id", story.adult.value()},
                   {"state", code_of(story.state)},
                   {"sentence", json_of(story.sentence)},
                   {"options", std::move(sites)}};
    return answer;
}

Result<Answer> run_explain(const ExplainOptions& options, const Context& context) {
    if (options.adult) return about_adult(options, context);
    const auto venue = options.venue ? options.venue : options.site;
    const bool is_about_plan = options.curve || options.prices || options.conflicts;
    if (!options.child && !venue && !is_about_plan) {
        return refuse(ErrorCode::bad_input, {"没有说明要解释什么", "nothing was asked"},
                      {"请给出 --child、--venue、--adult、--curve、--prices 或 --conflicts",
                       "give --child, --venue, --adult, --curve, --prices or --conflicts"});
    }
    TRY(const auto store, context.open_store(options.database, false));
    TRY(const int number, plan_number(*store, options.plan));
    TRY(const SeasonPlan plan, store->load_plan(number));
    TRY(PlanningData data, store->load_planning_data());
    TRY(const app::SitingCase asked, app::siting_case(std::move(data), plan, options.county, options.threads));
    Answer answer;
    answer.json["plan"] = number;
    answer.json["county"] = asked.county;
    if (options.child) {
        TRY(const app::ChildStory story, app::explain_child(asked, Id<Child>{*options.child}));
        add_child(context, story, answer);
    }
    if (venue) {
        TRY(const app::VenueStory story, app::explain_venue(asked, Id<Venue>{*venue}));
        if (options.site && !story.is_open) {
            return refuse(ErrorCode::not_found,
                          {fmt::format("点位 {} 在规划 {} 中没有开", *venue, number),
                           fmt::format("venue {} does not open in plan {}", *venue, number)},
                          {"请改用 --venue", "ask with --venue"}, fmt::format("site:{}", *venue));
        }
        add_venue(context, story, answer);
    }
    Limits limits;
    limits.iterations = options.iterations;
    limits.seed = options.seed;
    limits.threads = options.threads;
    limits.stop = &context.stop;
    if (options.curve) {
        show_progress(context, context.say({"正在计算点位数曲线", "working out the curve"}));
        add_curve(context, app::explain_curve(asked, limits), answer);
    }
    if (options.prices) {
        show_progress(context, context.say({"正在计算各项规则的代价", "working out the price of each rule"}));
        TRY(const auto prices, app::price_rules(asked, limits));
        add_prices(context, prices, answer);
    }
    if (options.conflicts) {
        show_progress(context, context.say({"正在查找相互冲突的要求", "looking for wishes in conflict"}));
        add_conflicts(context, app::find_conflicts(asked), answer);
    }
    end_progress(context);
    if (context.stop) return refuse(ErrorCode::conflict, {"已中断", "interrupted"});
    return answer;
}

}  // namespace

void add_explain(Program& program) {
    auto options = std::make_shared<ExplainOptions>();
    Context& context = program.context;
    auto* command = program.command(
        "explain",
        "Why a child goes where it goes, why a venue opens or not, who serves where, and what every rule costs.",
        "Reads the database, writes nothing. What is found is a plan that exists; what is certain is proven. Exit 1: "
        "--conflicts found wishes that cannot all be had. docs/model/explain.md has the model.",
        [options, &context] { return run_explain(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--child", options->child, "why this child goes where it goes, and what moving it would cost");
    auto* venue =
        command->add_option("--venue", options->venue, "why this venue opens or not, and at which price it would");
    command->add_option("--site", options->site, "the same, of a venue that opens")->excludes(venue);
    command
        ->add_option("--adult", options->adult, "why this adult serves where, and why not at the nearest other sites")
        ->positive();
    command->add_option("--plan", options->plan, "number of the plan (default: the published one, else the last)");
    command->add_option("--county", options->county,
                        "region code: look at this county alone, which takes seconds; who crosses its border stays");
    command->add_flag("--curve", options->curve, "what one site more or less buys");
    command->add_flag("--prices", options->prices, "what each rule costs: walking cap, ratio, tiers, each pin");
    command->add_flag("--conflicts", options->conflicts,
                      "why children within reach of a venue are on home visits: the wishes in conflict");
    command->add_option("--iterations", options->iterations, "limit of each solve of --curve and --prices (default 1)")
        ->positive();
    command->add_option("--seed", options->seed, "seed of the random numbers (default 1)");
    command->add_option("--threads", options->threads, "threads (default 2)")->between(1, 64);
}

}  // namespace yingtuo::cli
