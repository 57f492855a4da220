// Document files: a site's documents as files, as the command line writes them and the page offers them.
#pragma once

#include <optional>
#include <string>

#include "app/site_documents.h"
#include "base/enum_names.h"
#include "base/result.h"
#include "formats/pdf_writer.h"

namespace yingtuo::http {

enum class DocumentFile { plan_xlsx, plan_pdf, week_pdf, pledge_pdf, notice_pdf };

struct DocumentWish {
    DocumentFile file = DocumentFile::plan_pdf;
    std::optional<Date> week;  // of week sheets: this week alone
    formats::Print print = formats::Print::usual;
};

// `pdf` may be null where the file is a workbook. Refuses what the documents and the writers refuse.
[[nodiscard]] Result<std::string> document_bytes(const app::SitePaper& paper, const DocumentWish& wish,
                                                 formats::PdfWriter* pdf);

[[nodiscard]] bool is_pdf(DocumentFile file);
[[nodiscard]] std::string media_type_of(DocumentFile file);
// "周安排（大字版）.pdf"; with the site before it for a file that stands by itself.
[[nodiscard]] std::string document_name(DocumentFile file, formats::Print print);
// A name that every file system takes: at most 60 characters, none of them / \ : * ? " < > | or a control.
[[nodiscard]] std::string file_name_of(const std::string& text);

}  // namespace yingtuo::http

template <>
struct yingtuo::EnumNames<yingtuo::http::DocumentFile> {
    using F = yingtuo::http::DocumentFile;
    static constexpr EnumName<F> table[] = {{F::plan_xlsx, "plan.xlsx", "一点一方案", "plan of the site, workbook"},
                                            {F::plan_pdf, "plan.pdf", "一点一方案", "plan of the site"},
                                            {F::week_pdf, "week.pdf", "周安排", "week sheet"},
                                            {F::pledge_pdf, "pledge.pdf", "安全承诺书", "safety pledge"},
                                            {F::notice_pdf, "notice.pdf", "致家长的一封信", "notice to families"}};
};
