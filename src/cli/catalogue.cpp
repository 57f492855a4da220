#include "app/catalogue.h"

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"
#include "formats/sheets.h"
#include "formats/workbook_writer.h"

namespace yingtuo::cli {

namespace {

struct CatalogueOptions {
    std::string database;
    std::string action;
    std::string file;
};

Result<Answer> import_file(Store& store, const CatalogueOptions& options, const Context& context) {
    TRY(const std::vector<Sheet> sheets, formats::read_sheets(options.file));
    TRY(const app::CatalogueReport report, app::import_catalogue(store, sheets));
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
    answer.json = {{"activities", report.activities}, {"programmes", report.programmes}, {"wrong", std::move(wrong)}};
    if (report.wrong.empty()) {
        answer.text = fmt::format(fmt::runtime(context.say({"已采用：活动 {} 项，特色项目 {} 个。\n",
                                                            "Taken over: {} activities, {} local programmes.\n"})),
                                  report.activities, report.programmes);
        return answer;
    }
    answer.text += fmt::format(fmt::runtime(context.say({"有 {} 处错误，活动目录没有改动。\n",
                                                         "{} faults; the catalogue stays as it was.\n"})),
                               report.wrong.size());
    answer.exit = Exit::refused;
    return answer;
}

Result<Answer> export_file(Store& store, const CatalogueOptions& options, const Context& context) {
    TRY(std::vector<Table> tables, app::export_catalogue(store));
    std::vector<formats::SheetOut> sheets;
    std::size_t activities = 0;
    for (Table& table : tables) {
        if (sheets.empty()) activities = table.rows.size();
        formats::SheetOut& sheet = sheets.emplace_back();
        sheet.name = table.name;
        sheet.table = std::move(table);
    }
    TRY_VOID(formats::write_workbook(options.file, sheets));
    Answer answer;
    answer.json = {{"file", options.file}, {"activities", activities}};
    answer.text = fmt::format(fmt::runtime(context.say({"已写出 {} 项活动到 {}。\n", "Wrote {} activities to {}.\n"})),
                              activities, options.file);
    return answer;
}

Result<Answer> run_catalogue(const CatalogueOptions& options, const Context& context) {
    TRY(const auto store, context.open_store(options.database, false));
    if (options.action == "import") return import_file(*store, options, context);
    if (options.action == "export") return export_file(*store, options, context);
    return refuse(ErrorCode::bad_input, {"请写 export 或 import", "say export or import"},
                  {"用法见 yingtuo catalogue --help", "see yingtuo catalogue --help"}, "ACTION");
}

}  // namespace

void add_catalogue(Program& program) {
    auto options = std::make_shared<CatalogueOptions>();
    Context& context = program.context;
    auto* command = program.command(
        "catalogue", "The catalogue of activities and local programmes, out as a workbook and in again.",
        "Reads and writes the database. export: writes the season's catalogue, which is the standard one until another "
        "is taken over, as a workbook of two sheets. import: takes the corrected workbook over; every fault is named "
        "by "
        "sheet, row and column, and nothing is taken over while there is one.",
        [options, &context] { return run_catalogue(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("ACTION", options->action, "export or import")->required();
    command->add_option("FILE", options->file, "workbook, .xlsx")->required();
}

}  // namespace yingtuo::cli
