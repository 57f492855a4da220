// GET, POST /api/v1/imports; GET /api/v1/import-progress; GET /api/v1/imports/{n}; POST /api/v1/imports/{n}/undo
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

constexpr std::size_t most_changes = 500;

json::object counts_json(const ImportCounts& counts) {
    return {{"rows", counts.rows},
            {"added", counts.added},
            {"merged", counts.merged},
            {"unchanged", counts.unchanged},
            {"refused", counts.refused}};
}

json::object doubt_json(const DoubtfulRow& row) {
    return {{"file", row.file},
            {"sheet", row.sheet},
            {"row", row.row},
            {"column", row.column},
            {"code", row.code},
            {"level", code_of(row.level)},
            {"sentence", to_json(row.sentence)}};
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

json::object page_of(const std::vector<DoubtfulRow>& rows, const Page& page) {
    json::array items;
    for (std::size_t i = page.offset; i < rows.size() && items.size() < page.limit; ++i)
        items.push_back(doubt_json(rows[i]));
    return {{"total", rows.size()}, {"offset", page.offset}, {"items", std::move(items)}};
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
        if (!change.is_new && items.size() < most_changes) items.push_back(change_json(change));
    }
    return {{"added", added}, {"changed", changes.size() - added}, {"items", std::move(items)}};
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
    object["doubtful"] = page_of(doubtful_rows(run.files), page);
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
    TRY(const auto files,
        uploaded_files(request.content_type, request.body, request.query.text("file").value_or(std::string_view())));
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
    app::ImportOptions options;
    options.dry_run = dry_run.value_or(false);
    options.with_marks = with_marks.value_or(false);
    options.signature = {std::string(request.query.text("by").value_or(std::string_view())), utc_now()};
    TRY(const app::ImportReport report,
        desk.library().with_store([&](Store& store) { return app::import_ledgers(store, sheets, options); }));
    json::array marked;
    if (options.with_marks) marked = shelve_marked_copies(desk.marked_shelf(), read_files, sheets, report.marks);
    json::array records;
    for (const ImportRecord& file : report.imports) records.push_back(file_json(file, true));
    Response response = json_response(json::object{{"dry_run", options.dry_run},
                                                   {"number", or_null(report.number)},
                                                   {"total", counts_json(report.total)},
                                                   {"files", std::move(records)},
                                                   {"unread", std::move(unread)},
                                                   {"marked", std::move(marked)},
                                                   {"changes", changes_json(report.changes)},
                                                   {"doubtful", page_of(doubtful_rows(report.imports), {0, 500})}});
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
    TRY(const UndoCounts counts, desk.library().with_store([&](Store& store) {
        return store.undo_import(number, {by, utc_now()}, reason);
    }));
    return json_response(json::object{{"undone", number},
                                      {"restored", counts.restored},
                                      {"withdrawn", counts.withdrawn},
                                      {"listings", counts.listings}});
}

}  // namespace yingtuo::http
