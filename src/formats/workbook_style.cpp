#include "formats/workbook_style.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <stdexcept>

#include "formats/shown_width.h"

namespace yingtuo::formats {

CellFormats formats_for_screen(lxw_workbook* workbook) {
    CellFormats formats;
    formats.title = workbook_add_format(workbook);
    format_set_bold(formats.title);
    format_set_font_size(formats.title, 16);
    format_set_align(formats.title, LXW_ALIGN_CENTER);
    formats.header = workbook_add_format(workbook);
    format_set_bold(formats.header);
    format_set_border(formats.header, LXW_BORDER_THIN);
    format_set_bg_color(formats.header, 0xE8EEF4);
    format_set_align(formats.header, LXW_ALIGN_CENTER);
    format_set_align(formats.header, LXW_ALIGN_VERTICAL_CENTER);
    format_set_text_wrap(formats.header);
    formats.text = workbook_add_format(workbook);
    format_set_num_format_index(formats.text, 49);  // "@": typed-in numbers stay text too
    format_set_border(formats.text, LXW_BORDER_THIN);
    formats.number = workbook_add_format(workbook);
    format_set_border(formats.number, LXW_BORDER_THIN);
    formats.marked = workbook_add_format(workbook);
    format_set_num_format_index(formats.marked, 49);
    format_set_border(formats.marked, LXW_BORDER_THIN);
    format_set_bg_color(formats.marked, 0xFFE699);
    return formats;
}

CellFormats formats_for_paper(lxw_workbook* workbook, double points) {
    const CellFormats formats = formats_for_screen(workbook);
    for (lxw_format* format : {formats.header, formats.text, formats.number, formats.marked})
        format_set_font_size(format, points);
    format_set_font_size(formats.title, 1.6 * points);
    for (lxw_format* format : {formats.text, formats.marked}) {
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    }
    return formats;
}

void set_up_page(lxw_worksheet* sheet) {
    constexpr std::uint8_t a4 = 9;
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, a4);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_margins(sheet, 0.4, 0.4, 0.6, 0.6);
    must(worksheet_set_footer(sheet, "&C&P / &N"), "footer");
}

double width_on_paper(double width, double points) {
    constexpr double widest = 255;
    return std::min(widest, width * points / 10);
}

double row_height(const std::string& text, double width, double points) {
    constexpr double tallest = 409;
    const double lines =
        std::max(1.0, std::ceil(1.1 * static_cast<double>(shown_width(text)) * points / 10 / std::max(1.0, width)));
    return std::min(tallest, lines * 1.45 * points);
}

void must(lxw_error error, const char* what) {
    if (error != LXW_NO_ERROR) throw std::runtime_error(fmt::format("{}: {}", what, lxw_strerror(error)));
}

}  // namespace yingtuo::formats
