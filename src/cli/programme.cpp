#include <fmt/format.h>

#include "app/participation.h"
#include "app/site_plan.h"
#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"
#include "formats/sheets.h"
#include "formats/workbook_writer.h"
#include "programme/catalogue_rows.h"
#include "programme/participation_rows.h"

namespace yingtuo::cli {

namespace {

struct ProgrammeOptions {
    std::string database;
    std::optional<int> plan;
    std::string code;
    std::optional<std::int64_t> venue;
    std::string record;
    std::string write;
    std::string by;
};

Answer lines(const app::Participants& participants, const programme::Catalogue& catalogue,
             const std::vector<Participation>& history, const Context& context) {
    Answer answer;
    boost::json::array items;
    for (const app::ProgrammeLine& line : participants.lines(history)) {
        const programme::LocalProgramme& programme = *catalogue.find_programme(line.code);
        boost::json::object trends;
        std::string told;
        for (const auto& row : EnumNames<Trend>::table) {
            const auto found = line.trends.find(row.value);
            const int people = found == line.trends.end() ? 0 : found->second;
            trends[boost::json::string_view(row.code.data(), row.code.size())] = people;
            if (people > 0) told += fmt::format("  {} {}", context.say(row), people);
        }
        answer.text += fmt::format(
            fmt::runtime(
                context.say({"{} {}：{} 个点位，{} 场；{}{}，报名 {}，到过 {}，出勤 {} 人次；基线 {}，每日记录 {}{}\n",
                             "{} {}: {} sites, {} sessions; {} {}, {} signed up, {} came, {} attendances; {} "
                             "baselines, {} measures{}\n"})),
            programme.code, context.say(programme.name), line.sites, line.sessions,
            context.language == Language::zh ? context.say(name_of(programme.audience)) : std::to_string(line.people),
            context.language == Language::zh ? std::to_string(line.people) : context.say(name_of(programme.audience)),
            line.signed_up, line.came, line.attendance, line.baselines, line.measures, told);
        items.push_back(boost::json::object{{"programme", line.code},
                                            {"audience", code_of(programme.audience)},
                                            {"sites", line.sites},
                                            {"sessions", line.sessions},
                                            {"people", line.people},
                                            {"signed_up", line.signed_up},
                                            {"came", line.came},
                                            {"attendance", line.attendance},
                                            {"baselines", line.baselines},
                                            {"measures", line.measures},
                                            {"trends", std::move(trends)}});
    }
    answer.json = {{"items", std::move(items)}};
    return answer;
}

Result<Answer> one_site(const app::Participants& participants, const std::vector<Participation>& history,
                        const ProgrammeOptions& options, const Context& context) {
    TRY(const app::ProgrammeAtSite site, participants.at_site(options.code, Id<Venue>{*options.venue}, history));
    Answer answer;
    boost::json::array days;
    for (const auto& [date, group] : site.sessions)
        days.push_back(boost::json::object{{"date", format_date(date)}, {"group", group}});
    boost::json::array people;
    for (const app::Participant& person : site.people) {
        const std::int64_t number = person.child.is_set() ? person.child.value() : person.household.value();
        boost::json::array choices;
        std::string chosen;
        for (const std::string& choice : person.choices) {
            choices.push_back(boost::json::string(choice));
            const auto category = from_code<programme::Category>(choice);
            chosen += " " + (category ? context.say(name_of(*category)) : choice);
        }
        people.push_back(
            boost::json::object{{person.child.is_set() ? "child_id" : "household_id", number},
                                {"group", person.group},
                                {"choices", std::move(choices)},
                                {"present", person.present},
                                {"absent", person.absent},
                                {"baseline", person.baseline ? boost::json::value(*person.baseline) : nullptr},
                                {"measures", person.measures},
                                {"trend", code_of(person.trend)}});
        answer.text += fmt::format(fmt::runtime(context.say({"{}  第 {} 班  到 {} 缺 {}  基线 {}  记录 {}  {}{}\n",
                                                             "{}  group {}  present {} absent {}  baseline {}  "
                                                             "measures {}  {}{}\n"})),
                                   number, person.group, person.present, person.absent,
                                   person.baseline ? fmt::format("{:g}", *person.baseline) : "-", person.measures,
                                   context.say(name_of(person.trend)), chosen);
    }
    answer.json = {{"programme", options.code},
                   {"venue_id", *options.venue},
                   {"sessions", std::move(days)},
                   {"people", std::move(people)}};
    return answer;
}

Result<Answer> record(Store& store, const app::Participants& participants, const ProgrammeOptions& options,
                      const Context& context) {
    TRY(const std::vector<Sheet> sheets, formats::read_sheets(options.record));
    TRY(const app::ParticipationReport report,
        app::record_participation(store, participants, sheets, options.by, now_utc()));
    Answer answer;
    boost::json::array wrong;
    for (const DoubtfulRow& row : report.wrong) {
        wrong.push_back(boost::json::object{{"file", row.file},
                                            {"sheet", row.sheet},
                                            {"row", row.row},
                                            {"column", row.column},
                                            {"sentence", {{"zh", row.sentence.zh}, {"en", row.sentence.en}}}});
        answer.text +=
            fmt::format("{}:{}:{} [{}] {}\n", row.file, row.sheet, row.row, row.column, context.say(row.sentence));
    }
    answer.json = {{"entries", report.entries}, {"wrong", std::move(wrong)}};
    if (!report.wrong.empty()) {
        answer.text += fmt::format(
            fmt::runtime(context.say({"有 {} 处错误，一条也没有记入。\n", "{} faults; nothing was kept.\n"})),
            report.wrong.size());
        answer.exit = Exit::refused;
        return answer;
    }
    answer.text = fmt::format(fmt::runtime(context.say({"已记入 {} 条。\n", "{} records kept.\n"})), report.entries);
    return answer;
}

Result<Answer> write(const std::vector<Participation>& history, const ProgrammeOptions& options,
                     const Context& context) {
    TRY_VOID(formats::write_workbook(options.write, {formats::plain_sheet(programme::participation_table(history))}));
    Answer answer;
    answer.json = {{"file", options.write}, {"entries", history.size()}};
    answer.text = fmt::format(fmt::runtime(context.say({"已写出 {} 条记录到 {}。\n", "Wrote {} records to {}.\n"})),
                              history.size(), options.write);
    return answer;
}

Result<Answer> run_programme(const ProgrammeOptions& options, const Context& context) {
    TRY(const auto store, context.open_store(options.database, false));
    std::vector<Participation> history = store->load_participation({});
    if (!options.write.empty()) {
        std::erase_if(history, [&](const Participation& entry) {
            return (!options.code.empty() && entry.programme != options.code) ||
                   (options.venue && entry.venue.value() != *options.venue);
        });
        return write(history, options, context);
    }
    TRY(const int number, plan_number(*store, options.plan));
    TRY(SeasonPlan plan, store->load_plan(number));
    TRY(const PlanningData data, store->load_planning_data());
    TRY(plan, with_site_plans(std::move(plan), store->load_site_plans(number, {})));
    TRY(const programme::Catalogue catalogue, programme::catalogue_of(data.catalogue));
    const app::Participants participants(data, catalogue, plan.groups, plan.sessions);
    if (!options.record.empty()) return record(*store, participants, options, context);
    if (options.code.empty() != !options.venue) {
        return refuse(ErrorCode::bad_input, {"请同时写明 --code 和 --venue", "give --code and --venue together"},
                      {"都不写则列出全部项目", "without both, every programme is listed"}, "--code");
    }
    if (options.venue) return one_site(participants, history, options, context);
    return lines(participants, catalogue, history, context);
}

}  // namespace

void add_programme(Program& program) {
    auto options = std::make_shared<ProgrammeOptions>();
    Context& context = program.context;
    auto* command = program.command(
        "programme", "The local programmes: where they run, who takes part, and how each child's own measure goes.",
        "Reads and writes the database. Without more it lists every programme of the catalogue; --code and --venue "
        "list who takes part at one site, in the order of numbers: nothing ranks children. --record takes over a sheet "
        "of sign-ups and their withdrawals, attendance, baselines and measures, all of it or, with every fault named "
        "by "
        "row, nothing; "
        "--write writes the records as such a sheet.",
        [options, &context] { return run_programme(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--plan", options->plan, "number of the plan (default: the published one, else the last)");
    command->add_option("--code", options->code, "code of the programme");
    command->add_option("--venue", options->venue, "number of the site")->positive();
    command->add_option("--record", options->record, "workbook or .csv of records that are taken over")
        ->excludes(command->add_option("--write", options->write, "workbook to which the records are written, .xlsx"));
    command->add_option("--by", options->by, "who records it");
}

}  // namespace yingtuo::cli
