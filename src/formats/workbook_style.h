// Workbook style: how cells and pages of a written workbook look, on screen and on paper.
#pragma once

#include <xlsxwriter.h>

#include <string>

namespace yingtuo::formats {

struct CellFormats {
    lxw_format* title = nullptr;
    lxw_format* header = nullptr;
    lxw_format* text = nullptr;
    lxw_format* number = nullptr;
    lxw_format* marked = nullptr;
};

// Belong to the workbook.
[[nodiscard]] CellFormats formats_for_screen(lxw_workbook* workbook);
// Everything of this size, texts wrapped.
[[nodiscard]] CellFormats formats_for_paper(lxw_workbook* workbook, double points);

// A4 across, as wide as one page, numbered.
void set_up_page(lxw_worksheet* sheet);

// Of a column meant for type of 10 points.
[[nodiscard]] double width_on_paper(double width, double points);
// Of a row, so that a text in cells of this width together is shown whole; no row is higher than spreadsheets allow.
[[nodiscard]] double row_height(const std::string& text, double width, double points);

// Throws std::runtime_error where the library fails: the machine's fault, not the sheets'.
void must(lxw_error error, const char* what);

}  // namespace yingtuo::formats
