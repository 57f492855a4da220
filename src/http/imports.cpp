// GET, POST /api/v1/imports; GET /api/v1/import-progress; GET /api/v1/imports/{n}; POST /api/v1/imports/{n}/undo
#include <algorithm>
#include <charconv>

#include "app/import.h"
#include "formats/sheets.h"
#include "http/handlers.h"
#include "http/json.h"
#include "http/json_body.h"
#include "http/marked_copies.h"
#include "http/problem.h"
#include "http/upload.h"
#include "http/utc_now.h"
#include "http/what_if_desk.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

constexpr std::size_t shown_changes = 500;
constexpr long first_doubts = 500;  // of an upload's doubtful rows, where nothing else is asked for
constexpr long most_doubts = 5000;
constexpr std::size_t most_corrections = 2000;
constexpr std::size_t longest_cell = 1000;
constexpr std::size_t most_cells = 60;  // of a row that is shown

json::object counts_json(const ImportCounts& counts) {
    return {{"rows", counts.rows},
            {"added", counts.added},
            {"merged", counts.merged},
            {"unchanged", counts.unchanged},
            {"refused", counts.refused}};
}

json::object doubt_json(const DoubtfulRow& row) {
    const roll::DoubtWords words = app::words_of(row);
    return {{"file", row.file},
            {"sheet", row.sheet},
            {"row", row.row},
            {"column", row.column},
            {"code", row.code},
            {"level", code_of(row.level)},
            {"kind", to_json(words.kind)},
            {"sentence", to_json(row.sentence)},
            {"remedy", to_json(words.remedy)}};
}

// Whole characters of UTF-8 only.
std::string beginning_of(const std::string& text) {
    std::size_t end = std::min(text.size(), longest_cell);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end);
}

// The row as the file has it, for the person who brought the file: column letters and what stands there.
json::array cells_json(const std::vector<Sheet>& sheets, const DoubtfulRow& doubt) {
    json::array cells;
    const auto sheet = std::find_if(sheets.begin(), sheets.end(), [&](const Sheet& candidate) {
        return candidate.file == doubt.file && candidate.name == doubt.sheet;
    });
    if (sheet == sheets.end()) return cells;
    const auto row = std::lower_bound(sheet->rows.begin(), sheet->rows.end(), doubt.row,
                                      [](const SheetRow& candidate, int number) { return candidate.number < number; });
    if (row == sheet->rows.end() || row->number != doubt.row) return cells;
    for (std::size_t i = 0; i < row->cells.size() && cells.size() < most_cells; ++i) {
        if (row->cells[i].empty()) continue;
        cells.push_back(json::object{{"column", column_letters(i)}, {"text", beginning_of(row->cells[i])}});
    }
    return cells;
}

Result<std::vector<app::CellCorrection>> corrections_in(std::string_view text) {
    TRY(const json::object body, parse_body(text));
    const Fields fields(body, "corrections");
    TRY_VOID(fields.only({"cells"}));
    TRY(const json::array* cells, fields.array("cells"));
    if (cells->size() > most_corrections)
        return tl::make_unexpected(fields.wrong("cells", {"一次最多更正 2000 格", "at most 2,000 cells at a time"}));
    std::vector<app::CellCorrection> corrections;
    for (std::size_t i = 0; i < cells->size(); ++i) {
        const std::string path = "corrections.cells[" + std::to_string(i) + "]";
        if (!(*cells)[i].is_object())
            return tl::make_unexpected(fields.wrong("cells", {"每一项应为对象", "each of them is an object"}));
        const Fields cell((*cells)[i].get_object(), path);
        TRY_VOID(cell.only({"file", "sheet", "row", "column", "text"}));
        app::CellCorrection& correction = corrections.emplace_back();
        TRY(correction.file, cell.text("file", 255));
        TRY(correction.sheet, cell.text("sheet", 255));
        TRY(const std::int64_t row, cell.whole("row", 1, 10'000'000));
        correction.row = static_cast<int>(row);
        TRY(correction.column, cell.text("column", 3));
        TRY(correction.text, cell.text("text", longest_cell));
    }
    return corrections;
}

void add(ImportCounts& total, const ImportCounts& counts) {
    total.rows += counts.rows;
    total.added += counts.added;
    total.merged += counts.merged;
    total.unchanged += counts.unchanged;
    total.refused += counts.refused;
}

// How many doubtful rows a file has is known only where they were loaded.
json::object file_json(const ImportRecord& file, bool with_doubtful) {
    json::object object = {
        {"file", file.file}, {"fingerprint", file.fingerprint}, {"counts", counts_json(file.counts)}};
    object["doubtful"] = with_doubtful ? json::value(file.doubtful.size()) : json::value(nullptr);
    return object;
}

json::object run_json(const ImportRun& run, bool with_doubtful) {
    json::array files;
    ImportCounts total;
    for (const ImportRecord& file : run.files) {
        files.push_back(file_json(file, with_doubtful));
        add(total, file.counts);
    }
    return {{"number", run.number},
            {"imported_by", run.signature.by},
            {"imported_at", run.signature.at},
            {"can_be_undone", run.can_be_undone},
            {"is_undone", run.is_undone},
            {"undone_by", run.undone.by},
            {"undone_at", run.undone.at},
            {"undo_reason", run.undo_reason},
            {"total", counts_json(total)},
            {"files", std::move(files)}};
}

std::vector<DoubtfulRow> doubtful_rows(const std::vector<ImportRecord>& files) {
    std::vector<DoubtfulRow> rows;
    for (const ImportRecord& file : files) rows.insert(rows.end(), file.doubtful.begin(), file.doubtful.end());
    return rows;
}

json::object change_json(const roll::RecordChange& change) {
    json::array fields;
    for (const roll::FieldChange& field : change.fields) {
        fields.push_back(json::object{
            {"field", field.field}, {"label", to_json(field.label)}, {"before", field.before}, {"after", field.after}});
    }
    return {{"type", code_of(change.type)},
            {"id", change.id},
            {"is_new", change.is_new},
            {"label", change.label},
            {"fields", std::move(fields)}};
}

json::object changes_json(const std::vector<roll::RecordChange>& changes) {
    json::array items;
    std::size_t added = 0;
    for (const roll::RecordChange& change : changes) {
        added += change.is_new ? 1 : 0;
        if (!change.is_new && items.size() < shown_changes) items.push_back(change_json(change));
    }
    return {{"added", added}, {"changed", changes.size() - added}, {"items", std::move(items)}};
}

// Which of an upload's doubtful rows are shown. More at a time than of other lists: for the next ones the files are
// sent again, as nothing of a dry run is kept.
Result<Page> doubts_wanted(const Query& query) {
    TRY(const auto offset, query.whole("offset", 0, 10'000'000));
    TRY(const auto limit, query.whole("limit", 1, most_doubts));
    return Page{static_cast<std::size_t>(offset.value_or(0)), static_cast<std::size_t>(limit.value_or(first_doubts))};
}

Result<int> number_of(const std::string& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 1) {
        return refuse(ErrorCode::bad_input, {"导入编号无效", "this is not the number of an import"},
                      {"编号见 /api/v1/imports", "see /api/v1/imports"}, "path:n");
    }
    return number;
}

}  // namespace

Result<Response> import_list(const Request& request, WhatIfDesk& desk) {
    TRY(const Page page, request.query.page());
    const auto runs = desk.library().with_store([](Store& store) { return store.load_import_runs(); });
    json::array items;
    // Newest first.
    for (std::size_t i = page.offset; i < runs.size() && items.size() < page.limit; ++i)
        items.push_back(run_json(runs[runs.size() - 1 - i], false));
    return json_response(json::object{{"total", runs.size()}, {"offset", page.offset}, {"items", std::move(items)}});
}

Result<Response> import_page(const Request& request, WhatIfDesk& desk) {
    TRY(const Page page, request.query.page());
    TRY(const int number, number_of(request.arguments.at(0)));
    TRY(const ImportRun run, desk.library().with_store([&](Store& store) { return store.load_import_run(number); }));
    json::object object = run_json(run, true);
    object["doubtful"] = page_json(doubtful_rows(run.files), page, doubt_json);
    return json_response(object);
}

// Asked beside an upload that is still being answered.
Result<Response> import_progress(const Request&, WhatIfDesk& desk) {
    json::array items;
    for (const RunningImport& running : desk.import_progress().running()) {
        items.push_back(
            json::object{{"files", running.files}, {"read", running.read}, {"is_taken_over", running.is_taken_over}});
    }
    return json_response(json::object{{"running", std::move(items)}});
}

Result<Response> import_create(const Request& request, WhatIfDesk& desk) {
    TRY(const auto dry_run, request.query.flag("dry_run"));
    TRY(const auto with_marks, request.query.flag("marked"));
    TRY(const auto with_cells, request.query.flag("cells"));
    TRY(const Page page, doubts_wanted(request.query));
    const std::string by(request.query.text("by").value_or(std::string_view()));
    if (with_cells.value_or(false) && (by.empty() || !dry_run.value_or(false))) {
        return refuse(
            ErrorCode::bad_input,
            {"只有预览、且写明经办人时才显示原行", "rows are shown in a dry run only, to somebody with a name"},
            {"请加上 dry_run=true 和 by=姓名", "add dry_run=true and by=NAME"}, "query:cells");
    }
    TRY(const auto files,
        uploaded_files(request.content_type, request.body, request.query.text("file").value_or(std::string_view())));
    app::ImportOptions options;
    TRY(const auto corrections, upload_field(request.content_type, request.body, "corrections"));
    if (corrections) {
        TRY(options.corrections, corrections_in(*corrections));
    }
    ImportProgress::Ticket progress(desk.import_progress(), files.size());
    std::vector<Sheet> sheets;
    std::vector<ReadUpload> read_files;
    json::array unread;
    for (const UploadedFile& file : files) {
        auto read = formats::read_sheets(file.content, file.name);
        progress.read_one();
        if (!read) {
            unread.push_back(json::object{
                {"file", file.name}, {"message", to_json(read.error().message)}, {"hint", to_json(read.error().hint)}});
            continue;
        }
        read_files.push_back({&file, sheets.size(), read->size()});
        for (Sheet& sheet : *read) {
            sheet.file = file.name;
            sheets.push_back(std::move(sheet));
        }
    }
    progress.take_over();
    options.dry_run = dry_run.value_or(false);
    options.threads = desk.threads();
    options.with_marks = with_marks.value_or(false);
    options.signature = {by, utc_now()};
    TRY(const app::ImportReport report,
        desk.library().change_store([&](Store& store) { return app::import_ledgers(store, sheets, options); }));
    json::array marked;
    if (options.with_marks) marked = shelve_marked_copies(desk.marked_shelf(), read_files, sheets, report.marks);
    json::array records;
    for (const ImportRecord& file : report.imports) records.push_back(file_json(file, true));
    auto rows = doubtful_rows(report.imports);
    // What wants a person comes first: the first stretch is to be the one to work on.
    std::stable_partition(rows.begin(), rows.end(),
                          [](const DoubtfulRow& row) { return row.level != DoubtLevel::note; });
    json::object doubtful = page_json(rows, page, doubt_json);
    if (with_cells.value_or(false)) {
        json::array& items = doubtful["items"].as_array();
        for (std::size_t i = 0; i < items.size(); ++i)
            items[i].as_object()["cells"] = cells_json(sheets, rows[page.offset + i]);
    }
    Response response = json_response(json::object{{"dry_run", options.dry_run},
                                                   {"number", or_null(report.number)},
                                                   {"total", counts_json(report.total)},
                                                   {"files", std::move(records)},
                                                   {"unread", std::move(unread)},
                                                   {"marked", std::move(marked)},
                                                   {"changes", changes_json(report.changes)},
                                                   {"doubtful", std::move(doubtful)}});
    if (report.number) {
        response.status = 201;
        response.headers.emplace_back("Location", "/api/v1/imports/" + std::to_string(*report.number));
    }
    return response;
}

Result<Response> import_undo(const Request& request, WhatIfDesk& desk) {
    TRY(const int number, number_of(request.arguments.at(0)));
    TRY(const json::object body, parse_body(request.body));
    const Fields fields(body, "");
    TRY_VOID(fields.only({"by", "reason"}));
    TRY(const std::string by, fields.text("by", 100));
    TRY(const std::string reason, fields.text("reason", 500));
    TRY(const UndoCounts counts, desk.library().change_store([&](Store& store) {
        return store.undo_import(number, {by, utc_now()}, reason);
    }));
    return json_response(json::object{{"undone", number},
                                      {"restored", counts.restored},
                                      {"withdrawn", counts.withdrawn},
                                      {"listings", counts.listings}});
}

}  // namespace yingtuo::http
