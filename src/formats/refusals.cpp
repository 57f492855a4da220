#include "formats/refusals.h"

#include <fmt/format.h>

namespace yingtuo::formats {

tl::unexpected<Error> damaged(const std::string& where, std::string_view detail_zh, std::string_view detail_en) {
    return refuse(
        ErrorCode::bad_input,
        {fmt::format("文件 {} 已损坏：{}", where, detail_zh), fmt::format("{} is damaged: {}", where, detail_en)},
        {"请用 Excel 或 WPS 打开后另存为 .xlsx，再重新导入",
         "open it in a spreadsheet program, save it as .xlsx and import that"},
        where);
}

tl::unexpected<Error> too_large(const std::string& where, std::string_view limit_zh, std::string_view limit_en) {
    return refuse(
        ErrorCode::too_large,
        {fmt::format("文件 {} 超出限度：{}", where, limit_zh), fmt::format("{} is too large: {}", where, limit_en)},
        {"请拆分成几个文件，或删除无用的工作表后重试", "split the file, or delete sheets that are not needed"}, where);
}

tl::unexpected<Error> save_as_xlsx(const std::string& where, std::string_view what_zh, std::string_view what_en) {
    return refuse(ErrorCode::unsupported,
                  {fmt::format("无法读取 {}：{}", where, what_zh), fmt::format("cannot read {}: {}", where, what_en)},
                  {"请用 Excel 或 WPS 打开后另存为 .xlsx（不加密码），再重新导入",
                   "open it in a spreadsheet program, save it as .xlsx without a password, and import that"},
                  where);
}

tl::unexpected<Error> has_password(const std::string& where) {
    return refuse(ErrorCode::unsupported,
                  {fmt::format("无法读取 {}：文件加了密码", where),
                   fmt::format("cannot read {}: it is locked with a password", where)},
                  {"请用 Excel 或 WPS 打开，在“文件—信息—保护工作簿”里去掉打开密码，保存后再导入",
                   "open it in a spreadsheet program, take the password off, save it and import that"},
                  where);
}

}  // namespace yingtuo::formats
