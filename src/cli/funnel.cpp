#include "app/funnel.h"

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"
#include "http/funnel_json.h"

namespace yingtuo::cli {

namespace {

struct FunnelOptions {
    std::string database;
    std::string region;
    bool ask_next = false;
    bool risks = false;
    int limit = 40;
};

std::string count_text(const Context& context, const std::optional<int>& count) {
    return count ? std::to_string(*count) : context.say({"尚不能计算", "not computable yet"});
}

std::string place_text(const Context& context, const RegionTree& regions, const std::string& code) {
    return code.empty() ? context.say({"住址不明", "home not known"}) : regions.path_name(code);
}

std::string figures_text(const Context& context, const roll::RegionFunnel& figures, const RegionTree& regions,
                         bool with_reasons) {
    const Region* region = regions.find(figures.code);
    std::string text = region == nullptr ? context.say({"住址不明", "home not known"}) : region->name;
    for (std::size_t i = 0; i < figures.steps.size(); ++i) {
        const roll::StepFigure& figure = figures.steps[i];
        text += fmt::format("  {} {}", context.say(name_of(static_cast<roll::FunnelStep>(i))),
                            count_text(context, figure.count));
        if (figure.count && figure.of) text += fmt::format("/{}", *figure.of);
    }
    if (figures.visited > 0)
        text += fmt::format(fmt::runtime(context.say({"（其中家访 {}）", " ({} by home visits)"})), figures.visited);
    text += "\n";
    if (!with_reasons) return text;
    for (const roll::StepFigure& figure : figures.steps) {
        for (const auto& [reason, count] : figure.stopped)
            text += fmt::format("    {}: {}\n", context.say(name_of(reason)), count);
    }
    return text;
}

Result<Answer> run_funnel(const FunnelOptions& options, const Context& context) {
    TRY(const auto store, context.open_store(options.database, false));
    TRY(const app::FunnelData data, app::load_funnel_data(*store, "funnel", now_utc()));
    TRY(const std::string region, app::region_or_root(data.regions, options.region));
    const roll::FunnelInput input = data.input();
    const roll::Funnel funnel = roll::make_funnel(input);
    Answer answer;
    boost::json::array regions;
    bool is_first = true;
    for (const roll::RegionFunnel& figures : roll::figures_of(funnel, data.regions, region)) {
        regions.push_back(http::funnel_json(figures, data.regions));
        answer.text += figures_text(context, figures, data.regions, is_first);
        is_first = false;
    }
    answer.json = {{"as_of", data.now},
                   {"plan", data.plan ? boost::json::value(data.plan->header.number) : boost::json::value(nullptr)},
                   {"regions", std::move(regions)}};
    if (options.ask_next) {
        boost::json::array list;
        int shown = 0;
        for (const roll::ToAsk& item : roll::ask_next(input, funnel, region)) {
            list.push_back(http::ask_json(item, data.regions));
            if (++shown > options.limit) continue;
            answer.text += fmt::format(
                fmt::runtime(context.say({"{} 号 {}  {}  {}{}  已联系 {} 次\n", "{} {}  {}  {}{}  tried {} times\n"})),
                item.child.value(), item.masked_name, place_text(context, data.regions, item.region),
                context.say(name_of(item.why)), item.risk ? "  " + context.say(name_of(*item.risk)) : std::string(),
                item.attempts);
        }
        if (shown > options.limit) {
            answer.text +=
                fmt::format(fmt::runtime(context.say({"……另有 {} 人，见 --json\n", "... and {} more: see --json\n"})),
                            shown - options.limit);
        }
        answer.json["ask_next"] = std::move(list);
    }
    if (options.risks) {
        boost::json::array list;
        int shown = 0;
        for (const roll::RiskTask& task : data.risk_tasks()) {
            list.push_back(http::risk_json(task, data.regions));
            if (task.is_settled || ++shown > options.limit) continue;
            answer.text += fmt::format(fmt::runtime(context.say({"{} 号 {}  {}  责任人：{}  限时：{}\n",
                                                                 "{} {}  {}  responsible: {}  due: {}\n"})),
                                       task.child.value(), task.masked_name, context.say(name_of(task.risk)),
                                       context.say(task.responsible), task.due);
        }
        if (shown > options.limit) {
            answer.text +=
                fmt::format(fmt::runtime(context.say({"……另有 {} 项，见 --json\n", "... and {} more: see --json\n"})),
                            shown - options.limit);
        }
        if (shown == 0) answer.text += context.say({"没有待处理的监护风险。\n", "No risk is open.\n"});
        answer.json["risks"] = std::move(list);
    }
    return answer;
}

}  // namespace

void add_funnel(Program& program) {
    auto options = std::make_shared<FunnelOptions>();
    Context& context = program.context;
    auto* command = program.command(
        "funnel", "Known, asked, willing, placed, present: how many, and why the others stopped.",
        "Reads the database; names are masked. A step that cannot be computed yet is said to be so, never zero.",
        [options, &context] { return run_funnel(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--region", options->region, "region code; without it the whole");
    command->add_flag("--ask-next", options->ask_next,
                      "list whom to ask next: by risk, then fewest attempts, then distance");
    command->add_flag("--risks", options->risks, "list children whom the law does not leave as they are");
    command->add_option("--limit", options->limit, "lines of a list; all of them are in --json")->between(1, 100'000);
}

}  // namespace yingtuo::cli
