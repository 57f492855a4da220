#include "cli/marked_files.h"

#include <fmt/format.h>

#include <set>

#include "base/fingerprint.h"
#include "formats/files.h"
#include "formats/marked_copy.h"

namespace yingtuo::cli {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> is_there_already(const fs::path& target) {
    return refuse(ErrorCode::conflict,
                  {fmt::format("{} 已存在，不会覆盖", target.string()),
                   fmt::format("{} is there already and is not written over", target.string())},
                  {"可能有人正在改；请换一个目录", "somebody may be correcting it: give another folder"}, "--marked");
}

// A copy of an .xls becomes an .xlsx: neither may be there.
bool is_taken(const fs::path& target) {
    fs::path converted = target;
    converted.replace_extension(".xlsx");
    return fs::exists(target) || fs::exists(converted);
}

}  // namespace

std::string shown_name(const fs::path& file) {
    const fs::path folder = fs::absolute(file).lexically_normal().parent_path().filename();
    return (folder / file.filename()).string();
}

Result<std::vector<fs::path>> marked_targets(const fs::path& given_folder, const std::vector<std::string>& files) {
    const fs::path folder =
        given_folder.has_filename() ? given_folder : given_folder.parent_path();  // without its slash
    std::error_code failed;
    fs::create_directories(folder.parent_path(), failed);
    if (fs::create_directory(folder, failed)) fs::permissions(folder, fs::perms::owner_all, failed);
    if (failed || !fs::is_directory(folder)) {
        return refuse(ErrorCode::not_found,
                      {fmt::format("无法建立目录 {}", folder.string()),
                       fmt::format("the folder {} cannot be made", folder.string())},
                      {"请检查路径和权限", "check the path and its permissions"}, "--marked");
    }
    std::vector<fs::path> targets;
    std::set<fs::path> given;
    for (const std::string& file : files) {
        const fs::path wanted = folder / shown_name(file);
        fs::path target = wanted;
        for (int copy = 2; !given.insert(target).second; ++copy) {
            target = wanted.parent_path() /
                     fmt::format("{}({}){}", wanted.stem().string(), copy, wanted.extension().string());
        }
        if (is_taken(target)) return is_there_already(target);
        targets.push_back(std::move(target));
    }
    return targets;
}

Result<WrittenCopy> write_marked(const fs::path& file, const fs::path& target, const std::string& fingerprint,
                                 std::span<const SheetMarks> marks) {
    TRY(const std::string content, formats::read_file(file, formats::SheetLimits{}.file_bytes));
    if (fingerprint_of(content) != fingerprint) {
        return refuse(ErrorCode::conflict,
                      {fmt::format("文件 {} 在导入期间被改动", file.string()),
                       fmt::format("{} has changed while it was imported", file.string())},
                      {"请重新导入", "import it again"}, file.string());
    }
    TRY(const formats::MarkedCopy copy, formats::marked_copy(content, target.filename().string(), marks));
    WrittenCopy written{shown_name(file), target, 0, 0, copy.is_converted};
    written.target.replace_filename(copy.name);
    if (fs::exists(written.target)) return is_there_already(written.target);
    fs::create_directories(written.target.parent_path());
    TRY_VOID(formats::write_file(written.target, copy.content, formats::Readers::owner));
    for (const SheetMarks& sheet : marks) {
        written.cells += sheet.cells.size();
        written.rows += sheet.reasons.size();
    }
    return written;
}

}  // namespace yingtuo::cli
