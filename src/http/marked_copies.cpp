// GET /api/v1/marked-copies/{id}
#include "http/marked_copies.h"

#include <fmt/format.h>

#include <algorithm>

#include "formats/marked_copy.h"
#include "http/attachment.h"
#include "http/handlers.h"
#include "http/json.h"
#include "http/reading_for.h"
#include "http/what_if_desk.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

constexpr std::string_view workbook_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

json::object copy_json(MarkedShelf& shelf, const ReadUpload& read, std::size_t rows,
                       std::span<const SheetMarks> marks) {
    json::object object = {{"file", read.file->name}, {"name", nullptr}, {"href", nullptr}, {"is_converted", false}};
    std::size_t cells = 0;
    std::size_t reasons = 0;
    for (const SheetMarks& sheet : marks) {
        cells += sheet.cells.size();
        reasons += sheet.reasons.size();
    }
    object["cells"] = cells;
    object["rows"] = reasons;
    object["message"] = nullptr;
    auto copy = formats::marked_copy(read.file->content, read.file->name, marks);
    if (!copy) {
        object["message"] = to_json(copy.error().message);
        return object;
    }
    std::string name = copy->name;
    const auto id = shelf.put({read.file->name, name, std::move(copy->content), rows});
    if (!id) {
        object["message"] =
            to_json(Text{"标注副本太大，请用命令行导入", "the copy is too large: use the command line"});
        return object;
    }
    object["name"] = name;
    object["href"] = "/api/v1/marked-copies/" + *id;
    object["is_converted"] = copy->is_converted;
    return object;
}

}  // namespace

json::array shelve_marked_copies(MarkedShelf& shelf, const std::vector<ReadUpload>& read,
                                 const std::vector<Sheet>& sheets, std::span<const SheetMarks> marks) {
    json::array copies;
    for (const ReadUpload& upload : read) {
        std::size_t rows = 0;
        for (std::size_t i = 0; i < upload.sheets; ++i) rows += sheets[upload.first_sheet + i].rows.size();
        copies.push_back(copy_json(shelf, upload, rows, marks.subspan(upload.first_sheet, upload.sheets)));
    }
    return copies;
}

// The copy holds what the file held, so it is given to somebody who says who they are and what for; the read log keeps
// both.
Result<Response> marked_copy(const Request& request, WhatIfDesk& desk) {
    TRY(const ReadingFor reading, reading_for(request));
    const auto copy = desk.marked_shelf().find(request.arguments.at(0));
    if (!copy) {
        return refuse(ErrorCode::not_found, {"没有此标注副本", "there is no such marked copy"},
                      {"副本只在服务器内存中保留半小时；请重新上传并预览",
                       "they are kept in the server's memory for half an hour: upload the file again"},
                      "path:id");
    }
    // No record of the store is read, so the log counts none: it says how many rows the file has.
    TRY_VOID(desk.library().with_store([&](Store& store) {
        return store.load_children({}, fmt::format("marked copy of {}, {} rows: {} ({})", copy->file, copy->rows,
                                                   reading.purpose, reading.by));
    }));
    Response response;
    response.content_type = copy->name.ends_with(".xlsx") ? std::string(workbook_type) : "text/csv";
    response.headers.emplace_back("Content-Disposition", disposition("attachment", "marked", copy->name));
    response.body = std::shared_ptr<const std::string>(copy, &copy->content);
    return response;
}

}  // namespace yingtuo::http
