#include "http/document_files.h"

#include <fmt/format.h>

#include "app/plan_ledger.h"
#include "base/ensure.h"
#include "formats/printable_text.h"
#include "formats/workbook_writer.h"

namespace yingtuo::http {

namespace {

Table printable(Table table) {
    for (auto& row : table.rows) {
        for (std::string& cell : row) cell = formats::printable_text(cell);
    }
    return table;
}

formats::SheetOut sheet_for_paper(Table table, const std::string& title, double points, std::vector<double> widths) {
    formats::SheetOut sheet;
    sheet.name = table.name;
    sheet.title_lines = {formats::printable_text(title)};
    sheet.table = printable(std::move(table));
    sheet.column_widths = std::move(widths);
    sheet.paper = formats::SheetPaper{.points = points, .head_lines = {}, .foot_lines = {}};
    return sheet;
}

// Two labels a line, the long ones a line each: as the form has them.
std::vector<std::vector<std::string>> head_lines(const std::vector<app::Labelled>& head) {
    constexpr std::size_t long_text = 120;  // bytes: forty characters
    std::vector<std::vector<std::string>> lines;
    bool may_join = false;
    for (const auto& [label, text] : head) {
        std::string cell = formats::printable_text(fmt::format("{}：{}", label, text));
        const bool is_long = cell.size() > long_text;
        if (may_join && !is_long) {
            lines.back().push_back(std::move(cell));
            may_join = false;
            continue;
        }
        lines.push_back({std::move(cell)});
        may_join = !is_long;
    }
    return lines;
}

Result<std::string> plan_workbook(const app::SitePaper& paper, formats::Print print) {
    const double points = print == formats::Print::large ? 18 : 10;
    app::PlanLedger ledger = app::plan_ledger(paper);
    std::vector<formats::SheetOut> sheets;
    sheets.push_back(sheet_for_paper(std::move(ledger.days), ledger.title, points,
                                     {11, 7, 12, 18, 9, 12, 11, 13, 13, 16, 24, 16, 9}));
    sheets.back().paper->head_lines = head_lines(ledger.head);
    for (const std::string& line : ledger.foot)
        sheets.back().paper->foot_lines.push_back(formats::printable_text(line));
    sheets.push_back(
        sheet_for_paper(std::move(ledger.emergency), paper.venue.name + "安全应急预案", points, {30, 96, 34}));
    sheets.push_back(
        sheet_for_paper(std::move(ledger.adults), paper.venue.name + "人员", points, {30, 14, 22, 12, 14, 14}));
    return formats::workbook_bytes(sheets);
}

app::DocumentKind kind_of(DocumentFile file) {
    switch (file) {
        case DocumentFile::plan_xlsx:
        case DocumentFile::plan_pdf:
            return app::DocumentKind::plan;
        case DocumentFile::week_pdf:
            return app::DocumentKind::week;
        case DocumentFile::pledge_pdf:
            return app::DocumentKind::pledge;
        case DocumentFile::notice_pdf:
            return app::DocumentKind::notice;
    }
    ENSURE(false);
    return app::DocumentKind::plan;
}

}  // namespace

Result<std::string> document_bytes(const app::SitePaper& paper, const DocumentWish& wish, formats::PdfWriter* pdf) {
    if (!is_pdf(wish.file)) return plan_workbook(paper, wish.print);
    ENSURE(pdf != nullptr);
    TRY(const Document document, app::site_document(paper, kind_of(wish.file), wish.week));
    return pdf->write(document, wish.print);
}

bool is_pdf(DocumentFile file) {
    return file != DocumentFile::plan_xlsx;
}

std::string media_type_of(DocumentFile file) {
    return is_pdf(file) ? "application/pdf" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

std::string document_name(DocumentFile file, formats::Print print) {
    return std::string(name_of(file).zh) + (print == formats::Print::large ? "（大字版）" : "") +
           (is_pdf(file) ? ".pdf" : ".xlsx");
}

std::string file_name_of(const std::string& text) {
    constexpr std::size_t most = 60;
    std::string name;
    std::size_t characters = 0;
    for (const char c : formats::printable_text(text)) {
        const bool starts = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (starts && ++characters > most) break;
        const bool is_taken = c == '\n' || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
        name += is_taken ? '_' : c;
    }
    return name.empty() || name.front() == '.' ? "_" + name : name;
}

}  // namespace yingtuo::http
