#include "http/certificate_file.h"

#include "base/ensure.h"
#include "formats/csv.h"
#include "formats/workbook_writer.h"
#include "http/funnel_json.h"
#include "http/json.h"

namespace yingtuo::http {

namespace {

// One table after another, each under its name.
std::string csv_of(const std::vector<Table>& tables) {
    std::string text = "\xEF\xBB\xBF";  // for spreadsheet programs
    for (const Table& table : tables) {
        text += formats::csv_text({"", {table.name}, {}});
        text += formats::csv_text(table) + "\r\n";
    }
    return text;
}

}  // namespace

Result<std::string> certificate_bytes(const roll::Certificate& certificate, const RegionTree& regions,
                                      CertificateFormat format) {
    if (format == CertificateFormat::json) return write_json(certificate_json(certificate, regions)) + "\n";
    const std::vector<Table> tables = roll::certificate_tables(certificate, regions);
    if (format == CertificateFormat::csv) return csv_of(tables);
    std::vector<formats::SheetOut> sheets;
    for (const Table& table : tables) sheets.push_back(formats::plain_sheet(table));
    return formats::workbook_bytes(sheets);
}

std::string media_type_of(CertificateFormat format) {
    switch (format) {
        case CertificateFormat::csv:
            return "text/csv; charset=utf-8";
        case CertificateFormat::xlsx:
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        case CertificateFormat::json:
            return "application/json";
    }
    ENSURE(false);
    return {};
}

}  // namespace yingtuo::http
