// GET /api/v1/plans/{n}/sites/{id}/documents/{kind}
#include <fmt/format.h>

#include <mutex>
#include <optional>

#include "http/attachment.h"
#include "http/document_files.h"
#include "http/handlers.h"
#include "http/reading_for.h"
#include "http/site_json.h"

namespace yingtuo::http {

namespace {

Result<DocumentWish> wish_of(const Request& request) {
    const auto file = from_code<DocumentFile>(request.arguments.at(2));
    if (!file) {
        return refuse(ErrorCode::not_found, {"没有这种文件：" + request.arguments.at(2), "there is no such document"},
                      {"可用：plan.xlsx, plan.pdf, week.pdf, pledge.pdf, notice.pdf",
                       "use plan.xlsx, plan.pdf, week.pdf, pledge.pdf or notice.pdf"},
                      "path:kind");
    }
    DocumentWish wish;
    wish.file = *file;
    TRY(const auto large, request.query.whole("large", 0, 1));
    if (large.value_or(0) == 1) wish.print = formats::Print::large;
    const auto week = request.query.text("week");
    if (!week) return wish;
    wish.week = parse_date(*week);
    if (!wish.week)
        return tl::make_unexpected(Query::wrong_value("week", "日期的写法：2025-07-15", "write dates like 2025-07-15"));
    return wish;
}

// The one writer of the server: it keeps what it has shaped, and fonts are looked for once. Documents are quick, so
// that one after another will do.
Result<std::string> printed(const app::SitePaper& paper, const DocumentWish& wish) {
    if (!is_pdf(wish.file)) return document_bytes(paper, wish, nullptr);
    static std::mutex mutex;
    static std::optional<formats::PdfWriter> writer;
    const std::scoped_lock lock(mutex);
    if (!writer) {
        TRY(writer, formats::PdfWriter::make());
    }
    return document_bytes(paper, wish, &*writer);
}

}  // namespace

// With names masked nothing has to be said; whole names are given to somebody who says who they are and what for. The
// read log keeps either.
Result<Response> site_document(const Request& request, WhatIfDesk& desk) {
    TRY(const auto reading, reading_for_if_said(request));
    TRY(const auto snapshot, desk.library().plan(request.arguments.at(0)));
    TRY(const Venue* const venue, find_site(*snapshot, request.arguments.at(1)));
    TRY(const DocumentWish wish, wish_of(request));
    if (!snapshot->is_open(*venue)) return not_open(venue->id, "path:id");
    const auto duties = snapshot->duties(venue->id);
    const auto sessions = snapshot->sessions(venue->id);
    const std::string purpose =
        reading ? fmt::format("documents of site {}: {} ({})", venue->id.value(), reading->purpose, reading->by)
                : fmt::format("documents of site {}, names masked", venue->id.value());
    std::vector<SitePlanVersion> history;
    TRY(const People people, desk.library().with_store([&](Store& store) {
        history = store.load_site_plans(snapshot->header().number, venue->id);
        return store.load_people({venue->id}, app::named_adults(duties, sessions, history), purpose);
    }));
    TRY(const app::SitePaper paper,
        app::site_paper({snapshot->season().data(), snapshot->header(), snapshot->season().catalogue(), *venue, duties,
                         snapshot->shortfalls(venue->id), snapshot->groups(venue->id), sessions, history, people,
                         reading ? app::Naming::whole : app::Naming::masked}));
    TRY(std::string bytes, printed(paper, wish));
    Response response;
    response.content_type = media_type_of(wish.file);
    response.headers.emplace_back("Content-Disposition",
                                  disposition(is_pdf(wish.file) ? "inline" : "attachment", "document",
                                              file_name_of(venue->name + " " + document_name(wish.file, wish.print))));
    response.body = std::move(bytes);
    return response;
}

}  // namespace yingtuo::http
