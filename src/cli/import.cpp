#include "app/import.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/marked_files.h"
#include "cli/open_season.h"
#include "formats/sheets.h"

namespace yingtuo::cli {

namespace {

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

// What --marked came to.
struct MarkedCopies {
    std::vector<WrittenCopy> written;
    std::vector<Error> refused;
};

boost::json::array json_of(const std::vector<Error>& refusals) {
    boost::json::array array;
    for (const Error& error : refusals) {
        array.push_back(boost::json::object{{"where", error.where},
                                            {"message", {{"zh", error.message.zh}, {"en", error.message.en}}}});
    }
    return array;
}

boost::json::array json_of(const std::vector<WrittenCopy>& copies) {
    boost::json::array array;
    for (const WrittenCopy& copy : copies) {
        array.push_back(boost::json::object{{"file", copy.file},
                                            {"copy", copy.target.string()},
                                            {"cells", copy.cells},
                                            {"rows", copy.rows},
                                            {"is_converted", copy.is_converted}});
    }
    return array;
}

boost::json::object json_of(const app::ImportReport& report, const std::vector<Error>& unread,
                            const MarkedCopies& copies) {
    boost::json::array files;
    for (const ImportRecord& import : report.imports) {
        boost::json::array doubtful;
        for (const DoubtfulRow& row : import.doubtful) doubtful.push_back(json_of(row));
        files.push_back(boost::json::object{{"file", import.file},
                                            {"fingerprint", import.fingerprint},
                                            {"counts", json_of(import.counts)},
                                            {"doubtful", std::move(doubtful)}});
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
            {"training", report.training},
            {"site_plans", std::move(plans)},
            {"files", std::move(files)},
            {"unread", json_of(unread)},
            {"marked", json_of(copies.written)},
            {"unmarked", json_of(copies.refused)}};
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
    if (report.training > 0) {
        text += fmt::format(
            fmt::runtime(context.say({"培训：{} 人次新增或有变化\n", "training: {} attendances new or changed\n"})),
            report.training);
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

std::string text_of(const Context& context, const MarkedCopies& copies) {
    if (copies.written.empty()) return {};
    std::string text;
    std::size_t cells = 0;
    std::size_t rows = 0;
    for (const WrittenCopy& copy : copies.written) {
        cells += copy.cells;
        rows += copy.rows;
        if (!copy.is_converted) continue;
        text += fmt::format(
            fmt::runtime(
                context.say({"{} 是旧格式：标注副本为 {}，工作表和数值不变，不含原有格式\n",
                             "{} is of an old kind: its copy is {}, with its sheets and values, without its looks\n"})),
            copy.file, copy.target.filename().string());
    }
    return text +
           fmt::format(fmt::runtime(context.say({"标注副本 {} 个：标出 {} 个单元格，{} 行写有核对意见。\n",
                                                 "Marked copies: {}; cells marked: {}, rows with reasons: {}.\n"})),
                       copies.written.size(), cells, rows);
}

// A file as it was read: where its sheets stand among all.
struct ReadFile {
    std::size_t file = 0;
    std::size_t first_sheet = 0;
    std::size_t sheets = 0;
    std::string fingerprint;
};

MarkedCopies write_copies(const Context& context, const std::vector<std::string>& files,
                          const std::vector<std::filesystem::path>& targets, const std::vector<ReadFile>& read,
                          const std::vector<SheetMarks>& marks) {
    MarkedCopies copies;
    for (const ReadFile& from : read) {
        show_progress(context, std::filesystem::path(files[from.file]).filename().string());
        auto written = write_marked(files[from.file], targets[from.file], from.fingerprint,
                                    std::span(marks).subspan(from.first_sheet, from.sheets));
        if (written) {
            copies.written.push_back(std::move(*written));
        } else {
            report_refusal(context, written.error());
            copies.refused.push_back(std::move(written).error());
        }
    }
    end_progress(context);
    return copies;
}

}  // namespace

void add_import(Program& program) {
    struct Options {
        std::string database;
        std::vector<std::string> files;
        bool dry_run = false;
        std::string by;
        std::string marked;
        int threads = 2;
    };
    auto options = std::make_shared<Options>();
    Context& context = program.context;
    auto* command = program.command(
        "import",
        "Read ledgers (children, venues, volunteers, training, attendance; sites' plans are checked) into the roll.",
        "Reads .xlsx, .xls and .csv. Writes the database. A file that cannot be read is refused; the others are taken "
        "over. With --marked also writes, for every file that was read, that very file with its doubtful cells marked "
        "and the reasons beside them; it holds names and numbers as the original does, and only its owner may read it.",
        [options, &context]() -> Result<Answer> {
            TRY(const auto store, context.open_store(options->database, false));
            std::vector<std::filesystem::path> targets;
            if (!options->marked.empty()) {
                TRY(targets, marked_targets(options->marked, options->files));
            }
            app::LedgerReading reading(options->threads);
            std::size_t sheets = 0;
            std::vector<ReadFile> files;
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
                for (Sheet& sheet : *read) sheet.file = shown_name(options->files[i]);
                if (!read->empty()) files.push_back({i, sheets, read->size(), read->front().fingerprint});
                sheets += read->size();
                reading.add(std::move(*read));
            }
            end_progress(context);
            if (context.stop) {
                return refuse(ErrorCode::conflict, {"已中断，什么也没有写入", "interrupted; nothing was written"});
            }
            for (const Error& error : unread) report_refusal(context, error);
            app::ImportOptions how;
            how.dry_run = options->dry_run;
            how.signature = {options->by, now_utc()};
            how.with_marks = !targets.empty();
            TRY(const app::ImportReport report, app::import_ledgers(*store, reading.take(), how));
            MarkedCopies copies;
            if (how.with_marks) copies = write_copies(context, options->files, targets, files, report.marks);
            Answer answer{json_of(report, unread, copies), text_of(context, report) + text_of(context, copies),
                          Exit::done};
            if (!unread.empty() || !copies.refused.empty()) answer.exit = Exit::refused;
            return answer;
        });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("FILE", options->files, "ledgers")->required()->existing_file();
    command->add_flag("--dry-run", options->dry_run, "say what would change, record by record, and write nothing");
    command->add_option("--marked", options->marked,
                        "folder for marked copies: the same files, doubtful cells marked, reasons beside them");
    command->add_option("--by", options->by, "who imports: a name for the journal");
    command->add_option("--threads", options->threads, "threads (default 2)")->between(1, 64);
}

}  // namespace yingtuo::cli
