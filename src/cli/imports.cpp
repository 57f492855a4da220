#include <fmt/format.h>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"

namespace yingtuo::cli {

namespace {

struct ImportsOptions {
    std::string database;
    std::optional<int> show;
    std::optional<int> undo;
    std::string by;
    std::string reason;
};

ImportCounts total_of(const ImportRun& run) {
    ImportCounts total;
    for (const ImportRecord& file : run.files) {
        total.rows += file.counts.rows;
        total.added += file.counts.added;
        total.merged += file.counts.merged;
        total.unchanged += file.counts.unchanged;
        total.refused += file.counts.refused;
    }
    return total;
}

boost::json::object counts_json(const ImportCounts& counts) {
    return {{"rows", counts.rows},
            {"added", counts.added},
            {"merged", counts.merged},
            {"unchanged", counts.unchanged},
            {"refused", counts.refused}};
}

boost::json::object run_json(const ImportRun& run) {
    boost::json::array files;
    for (const ImportRecord& file : run.files) {
        boost::json::array doubtful;
        for (const DoubtfulRow& row : file.doubtful) {
            doubtful.push_back(boost::json::object{{"sheet", row.sheet},
                                                   {"row", row.row},
                                                   {"column", row.column},
                                                   {"code", row.code},
                                                   {"level", code_of(row.level)},
                                                   {"sentence", {{"zh", row.sentence.zh}, {"en", row.sentence.en}}}});
        }
        files.push_back(boost::json::object{{"file", file.file},
                                            {"fingerprint", file.fingerprint},
                                            {"counts", counts_json(file.counts)},
                                            {"doubtful", std::move(doubtful)}});
    }
    return {{"number", run.number},
            {"imported_by", run.signature.by},
            {"imported_at", run.signature.at},
            {"can_be_undone", run.can_be_undone},
            {"is_undone", run.is_undone},
            {"undone_by", run.undone.by},
            {"undone_at", run.undone.at},
            {"undo_reason", run.undo_reason},
            {"total", counts_json(total_of(run))},
            {"files", std::move(files)}};
}

std::string run_text(const Context& context, const ImportRun& run) {
    const ImportCounts total = total_of(run);
    std::string text = fmt::format(
        fmt::runtime(context.say({"第 {} 次  {}  {}  {} 个文件，{} 行：新增 {}，合并 {}，无变化 {}，未收 {}\n",
                                  "{}  {}  {}  {} files, {} rows: {} added, {} merged, {} unchanged, {} refused\n"})),
        run.number, run.signature.at.empty() ? "-" : run.signature.at,
        run.signature.by.empty() ? context.say({"未署名", "unsigned"}) : run.signature.by, run.files.size(), total.rows,
        total.added, total.merged, total.unchanged, total.refused);
    if (run.is_undone) {
        text += fmt::format(fmt::runtime(context.say({"    已撤销：{}，{}，{}\n", "    undone: {}, {}, {}\n"})),
                            run.undone.at, run.undone.by, run.undo_reason);
    }
    return text;
}

Result<Answer> list(const Context& context, Store& store) {
    Answer answer;
    boost::json::array items;
    for (const ImportRun& run : store.load_import_runs()) {
        items.push_back(run_json(run));
        answer.text += run_text(context, run);
    }
    if (items.empty()) answer.text = context.say({"还没有导入。\n", "Nothing is imported yet.\n"});
    answer.json = {{"imports", std::move(items)}};
    return answer;
}

Result<Answer> show(const Context& context, Store& store, int number) {
    TRY(const ImportRun run, store.load_import_run(number));
    Answer answer{run_json(run), run_text(context, run), Exit::done};
    for (const ImportRecord& file : run.files) {
        answer.text +=
            fmt::format(fmt::runtime(context.say({"    {}：{} 行，存疑 {} 行\n", "    {}: {} rows, {} doubtful\n"})),
                        file.file, file.counts.rows, file.doubtful.size());
        for (const DoubtfulRow& row : file.doubtful) {
            answer.text +=
                fmt::format("      {}:{} [{}] {}\n", row.sheet, row.row, row.column, context.say(row.sentence));
        }
    }
    return answer;
}

Result<Answer> undo(const Context& context, Store& store, const ImportsOptions& options) {
    TRY(const UndoCounts counts, store.undo_import(*options.undo, {options.by, now_utc()}, options.reason));
    Answer answer;
    answer.json = {{"undone", *options.undo},
                   {"restored", counts.restored},
                   {"withdrawn", counts.withdrawn},
                   {"listings", counts.listings}};
    answer.text = fmt::format(
        fmt::runtime(
            context.say({"第 {} 次导入已撤销：{} 条记录恢复原样，{} 条新增记录退出名册，恢复 {} 行名单登记。\n",
                         "Import {} is undone: {} records stand as before, {} it had added are off the roll, "
                         "{} rows of lists stand as before.\n"})),
        *options.undo, counts.restored, counts.withdrawn, counts.listings);
    return answer;
}

Result<Answer> run_imports(const ImportsOptions& options, const Context& context) {
    if (!options.undo && (!options.by.empty() || !options.reason.empty())) {
        return refuse(ErrorCode::bad_input, {"--by 和 --reason 须配 --undo", "--by and --reason go with --undo"},
                      {"用法见 yingtuo imports --help", "see yingtuo imports --help"}, "imports");
    }
    TRY(const auto store, context.open_store(options.database, false));
    if (options.undo) return undo(context, *store, options);
    if (options.show) return show(context, *store, *options.show);
    return list(context, *store);
}

}  // namespace

void add_imports(Program& program) {
    auto options = std::make_shared<ImportsOptions>();
    Context& context = program.context;
    auto* command = program.command(
        "imports", "List who imported what and when; show one import's doubtful rows; undo a whole import.",
        "Reads the database; --undo writes it. Undoing puts every record back as it stood before; it is refused where "
        "a later import, a decision or a verdict was built on the same records.",
        [options, &context] { return run_imports(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    auto* show = command->add_option("--show", options->show, "number of an import")->positive();
    command->add_option("--undo", options->undo, "number of the import to undo")->positive()->excludes(show);
    command->add_option("--by", options->by, "who undoes it");
    command->add_option("--reason", options->reason, "why");
}

}  // namespace yingtuo::cli
