#include "app/import.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"
#include "formats/sheets.h"

namespace yingtuo::cli {

namespace {

// "昭阳区/学校儿童花名册.xlsx": eleven counties hand in files of the same name, so the folder belongs to it.
std::string shown_name(const std::filesystem::path& file) {
    const std::filesystem::path folder = std::filesystem::absolute(file).parent_path().filename();
    return (folder / file.filename()).string();
}

boost::json::object json_of(const ImportCounts& counts) {
    return {{"rows", counts.rows},
            {"added", counts.added},
            {"merged", counts.merged},
            {"unchanged", counts.unchanged},
            {"refused", counts.refused}};
}

boost::json::object json_of(const DoubtfulRow& row) {
    return {{"file", row.file},
            {"sheet", row.sheet},
            {"row", row.row},
            {"column", row.column},
            {"code", row.code},
            {"level", code_of(row.level)},
            {"sentence", {{"zh", row.sentence.zh}, {"en", row.sentence.en}}}};
}

boost::json::object json_of(const roll::RecordChange& change) {
    boost::json::array fields;
    for (const roll::FieldChange& field : change.fields) {
        fields.push_back(boost::json::object{{"field", field.field},
                                             {"label", {{"zh", field.label.zh}, {"en", field.label.en}}},
                                             {"before", field.before},
                                             {"after", field.after}});
    }
    return {{"type", code_of(change.type)},
            {"id", change.id},
            {"is_new", change.is_new},
            {"label", change.label},
            {"fields", std::move(fields)}};
}

boost::json::object json_of(const SitePlan& plan) {
    return {{"file", plan.file},
            {"sheet", plan.sheet},
            {"site", plan.site},
            {"venue_id", plan.venue.is_set() ? boost::json::value(plan.venue.value()) : boost::json::value(nullptr)},
            {"rows", plan.rows.size()},
            {"days", plan.days},
            {"hours_per_day", plan.hours_per_day}};
}

boost::json::object json_of(const app::ImportReport& report, const std::vector<Error>& unread) {
    boost::json::array files;
    for (const ImportRecord& import : report.imports) {
        boost::json::array doubtful;
        for (const DoubtfulRow& row : import.doubtful) doubtful.push_back(json_of(row));
        files.push_back(boost::json::object{{"file", import.file},
                                            {"fingerprint", import.fingerprint},
                                            {"counts", json_of(import.counts)},
                                            {"doubtful", std::move(doubtful)}});
    }
    boost::json::array refused;
    for (const Error& error : unread) {
        refused.push_back(boost::json::object{{"where", error.where},
                                              {"message", {{"zh", error.message.zh}, {"en", error.message.en}}}});
    }
    boost::json::array changes;
    for (const roll::RecordChange& change : report.changes) changes.push_back(json_of(change));
    boost::json::array plans;
    for (const SitePlan& plan : report.site_plans) plans.push_back(json_of(plan));
    return {{"saved", report.number.has_value()},
            {"number", report.number ? boost::json::value(*report.number) : boost::json::value(nullptr)},
            {"changes", std::move(changes)},
            {"total", json_of(report.total)},
            {"attendance", report.attendance},
            {"site_plans", std::move(plans)},
            {"files", std::move(files)},
            {"unread", std::move(refused)}};
}

// How many doubtful rows are written out; all of them are in --json.
constexpr std::size_t shown_rows = 40;

// What a dry run would change: known records field by field, new ones by number.
std::string changes_text(const Context& context, const std::vector<roll::RecordChange>& changes) {
    std::string text;
    std::size_t listed = 0;
    std::map<roll::RecordType, int> added;
    for (const roll::RecordChange& change : changes) {
        if (change.is_new) {
            ++added[change.type];
            continue;
        }
        if (++listed > shown_rows) continue;
        text += fmt::format("{} {} {}",
                            context.say({std::string(name_of(change.type).zh), std::string(name_of(change.type).en)}),
                            change.id, change.label);
        for (const roll::FieldChange& field : change.fields)
            text += fmt::format("; {}: {} -> {}", context.say(field.label), field.before, field.after);
        text += "\n";
    }
    if (listed > shown_rows) {
        text += fmt::format(fmt::runtime(context.say({"……另有 {} 条记录会改动，见 --json\n",
                                                      "... and {} more records would change: see --json\n"})),
                            listed - shown_rows);
    }
    for (const auto& [type, count] : added) {
        text += fmt::format(fmt::runtime(context.say({"会新增{} {} 条\n", "new {} records: {}\n"})),
                            context.say({std::string(name_of(type).zh), std::string(name_of(type).en)}), count);
    }
    return text;
}

std::string text_of(const Context& context, const app::ImportReport& report) {
    std::string text = changes_text(context, report.changes);
    std::size_t doubtful = 0;
    for (const ImportRecord& import : report.imports) {
        for (const DoubtfulRow& row : import.doubtful) {
            if (++doubtful > shown_rows) continue;
            text += fmt::format("{}:{}:{} [{}] {}  {}\n", row.file, row.sheet, row.row, row.column,
                                context.language == Language::zh ? name_of(row.level).zh : name_of(row.level).en,
                                context.say(row.sentence));
        }
    }
    if (doubtful > shown_rows) {
        text += fmt::format(
            fmt::runtime(context.say({"……另有 {} 行存疑，见 --json\n", "... and {} more doubtful rows: see --json\n"})),
            doubtful - shown_rows);
    }
    if (report.attendance > 0) {
        text += fmt::format(fmt::runtime(context.say(
                                {"考勤：{} 个人日新增或有变化\n", "attendance: {} days of children new or changed\n"})),
                            report.attendance);
    }
    for (const SitePlan& plan : report.site_plans) {
        text += fmt::format(
            fmt::runtime(context.say({"方案 {}：{} 天，日均 {:.1f} 小时，{} 行；只核对，不入库\n",
                                      "plan of {}: {} days, {:.1f} hours a day, {} rows; checked, not stored\n"})),
            plan.site.empty() ? plan.file : plan.site, plan.days, plan.hours_per_day, plan.rows.size());
    }
    if (report.number) {
        text += fmt::format(fmt::runtime(context.say(
                                {"第 {0} 次导入；撤销：yingtuo imports DB --undo {0} --by 姓名 --reason 理由\n",
                                 "Import {0}; to undo it: yingtuo imports DB --undo {0} --by NAME --reason WHY\n"})),
                            *report.number);
    }
    text += fmt::format(
        fmt::runtime(context.say({"{} 个文件，{} 行：新增 {}，合并 {}，无变化 {}，未收 {}；存疑 {} 行。\n",
                                  "{} files, {} rows: {} added, {} merged, {} unchanged, {} refused; {} doubtful.\n"})),
        report.imports.size(), report.total.rows, report.total.added, report.total.merged, report.total.unchanged,
        report.total.refused, doubtful);
    return text;
}

}  // namespace

void add_import(Program& program) {
    struct Options {
        std::string database;
        std::vector<std::string> files;
        bool dry_run = false;
        std::string by;
    };
    auto options = std::make_shared<Options>();
    Context& context = program.context;
    auto* command = program.command(
        "import", "Read ledgers (children, venues, volunteers, attendance; sites' plans are checked) into the roll.",
        "Reads .xlsx, .xls and .csv. Writes the database. A file that cannot be read is refused; the others are taken "
        "over.",
        [options, &context]() -> Result<Answer> {
            TRY(const auto store, context.open_store(options->database, false));
            std::vector<Sheet> sheets;
            std::vector<Error> unread;
            for (std::size_t i = 0; i < options->files.size(); ++i) {
                if (context.stop) break;
                show_progress(context, fmt::format("{}/{} {}", i + 1, options->files.size(),
                                                   std::filesystem::path(options->files[i]).filename().string()));
                auto read = formats::read_sheets(options->files[i]);
                if (!read) {
                    unread.push_back(std::move(read).error());
                    continue;
                }
                for (Sheet& sheet : *read) {
                    sheet.file = shown_name(options->files[i]);
                    sheets.push_back(std::move(sheet));
                }
            }
            end_progress(context);
            if (context.stop) {
                return refuse(ErrorCode::conflict, {"已中断，什么也没有写入", "interrupted; nothing was written"});
            }
            for (const Error& error : unread) report_refusal(context, error);
            TRY(const app::ImportReport report,
                app::import_ledgers(*store, sheets, {options->dry_run, {options->by, now_utc()}}));
            Answer answer{json_of(report, unread), text_of(context, report), Exit::done};
            if (!unread.empty()) answer.exit = Exit::refused;
            return answer;
        });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("FILE", options->files, "ledgers")->required()->existing_file();
    command->add_flag("--dry-run", options->dry_run, "say what would change, record by record, and write nothing");
    command->add_option("--by", options->by, "who imports: a name for the journal");
}

}  // namespace yingtuo::cli
