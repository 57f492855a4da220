#include "formats/workbook_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "formats/number_format.h"
#include "formats/refusals.h"
#include "formats/xml_reader.h"

namespace yingtuo::formats {

namespace {

int number_or(std::optional<std::string_view> text, int otherwise) {
    if (!text) return otherwise;
    int value = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    return error == std::errc{} && end == text->data() + text->size() ? value : otherwise;
}

// `target` of a relation, as a part name: relative to the folder of the part that names it, or absolute.
std::string resolve(const std::string& folder, std::string target) {
    std::replace(target.begin(), target.end(), '\\', '/');
    std::vector<std::string> steps;
    const std::string path = target.starts_with('/') ? target : folder + target;
    for (std::size_t start = 0; start <= path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        const std::string step = path.substr(start, end - start);
        start = end + 1;
        if (step == ".." && !steps.empty()) steps.pop_back();
        if (!step.empty() && step != "." && step != "..") steps.push_back(step);
    }
    std::string part;
    for (const std::string& step : steps) part += (part.empty() ? "" : "/") + step;
    return part;
}

// Some programs give a target that begins at the top of the archive as if it were relative.
std::string find_part(const ZipArchive& archive, const std::string& folder, const std::string& target) {
    std::string part = resolve(folder, target);
    if (archive.has(part)) return part;
    std::string from_top = resolve("", target);
    return archive.has(from_top) ? from_top : part;
}

// _rels/*.rels
struct Relations : XmlHandler {
    struct Relation {
        std::string kind;  // last word of the type
        std::string target;
    };
    std::map<std::string, Relation, std::less<>> by_id;
    std::map<std::string, std::string, std::less<>> target_by_kind;
    void start(std::string_view element, const XmlAttributes& attributes) override {
        if (element != "Relationship") return;
        const auto id = attributes.find("Id");
        const auto type = attributes.find("Type");
        const auto target = attributes.find("Target");
        if (!id || !type || !target) return;
        const std::string_view kind = type->substr(type->rfind('/') + 1);
        by_id.emplace(*id, Relation{std::string(kind), std::string(*target)});
        target_by_kind.emplace(kind, *target);
    }
    void end(std::string_view) override {}
};

// xl/workbook.xml
struct WorkbookPart : XmlHandler {
    std::vector<SheetName> sheets;  // the relation stands in for the part
    bool dates_from_1904 = false;
    bool is_workbook = false;
    void start(std::string_view element, const XmlAttributes& attributes) override {
        is_workbook = is_workbook || element == "workbook";
        if (element == "workbookPr") {
            const auto value = attributes.find("date1904").value_or("0");
            dates_from_1904 = value == "1" || value == "true";
        }
        if (element != "sheet") return;
        const auto name = attributes.find("name");
        const auto relation = attributes.find("id");
        const auto state = attributes.find("state").value_or("visible");
        if (name && relation) sheets.push_back({std::string(*name), std::string(*relation), state != "visible"});
    }
    void end(std::string_view) override {}
};

// xl/styles.xml
struct Styles : XmlHandler {
    std::set<int> date_formats;
    std::vector<bool> is_date_style;
    bool in_cell_styles = false;
    void start(std::string_view element, const XmlAttributes& attributes) override {
        if (element == "numFmt" && is_date_format(attributes.find("formatCode").value_or(""))) {
            date_formats.insert(number_or(attributes.find("numFmtId"), -1));
        }
        if (element == "cellXfs") in_cell_styles = true;
        if (element == "xf" && in_cell_styles) {
            const int format = number_or(attributes.find("numFmtId"), 0);
            is_date_style.push_back(is_builtin_date_format(format) || date_formats.contains(format));
        }
    }
    void end(std::string_view element) override {
        if (element == "cellXfs") in_cell_styles = false;
    }
};

// xl/sharedStrings.xml. Runs of rich text are joined; phonetic hints (rPh) are not part of the text.
class SharedStrings : public XmlHandler {
  public:
    SharedStrings(std::string where, const SheetLimits& limits) : where_(std::move(where)), limits_(limits) {}
    std::vector<std::string> take() { return std::move(strings_); }

    void start(std::string_view element, const XmlAttributes&) override {
        if (element == "si") current_.clear();
        if (element == "rPh") ++phonetic_;
        in_text_ = element == "t" && phonetic_ == 0;
    }
    void text(std::string_view piece) override {
        if (!in_text_) return;
        current_ += piece;
        bytes_ += piece.size();
        if (bytes_ > limits_.text_bytes) {
            stop(too_large(where_, fmt::format("文字超过 {} MB", limits_.text_bytes >> 20),
                           fmt::format("more than {} MB of text", limits_.text_bytes >> 20)));
        }
    }
    void end(std::string_view element) override {
        in_text_ = false;
        if (element == "rPh") --phonetic_;
        if (element != "si") return;
        strings_.push_back(unescape_cell(current_));
        if (strings_.size() > limits_.shared_strings) {
            stop(too_large(where_, fmt::format("共享字符串超过 {} 个", limits_.shared_strings),
                           fmt::format("more than {} shared strings", limits_.shared_strings)));
        }
    }

  private:
    std::string where_;
    const SheetLimits& limits_;
    std::vector<std::string> strings_;
    std::string current_;
    std::size_t bytes_ = 0;
    int phonetic_ = 0;
    bool in_text_ = false;
};

Result<void> read_part(ZipArchive& archive, const std::string& part, XmlHandler& handler, const std::string& where,
                       const SheetLimits& limits) {
    XmlReader reader(handler, where, limits.xml_token_bytes);
    TRY_VOID(archive.read(part, [&](std::string_view piece) { return reader.feed(piece); }));
    return reader.finish();
}

}  // namespace

std::string unescape_cell(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '_' && i + 6 < text.size() && text[i + 1] == 'x' && text[i + 6] == '_') {
            unsigned code = 0;
            const char* from = text.data() + i + 2;
            const auto [end, error] = std::from_chars(from, from + 4, code, 16);
            if (error == std::errc{} && end == from + 4) {
                if (code == '\t' || code == '\n' || (code >= 0x20 && code < 0x7f)) {
                    plain.push_back(static_cast<char>(code));
                    i += 6;
                    continue;
                }
                if (code < 0x20) {
                    i += 6;
                    continue;
                }
            }
        }
        plain.push_back(text[i]);
    }
    return plain;
}

Result<WorkbookParts> read_workbook_parts(ZipArchive& archive, const std::string& where, const SheetLimits& limits) {
    std::string workbook_part = "xl/workbook.xml";
    if (archive.has("_rels/.rels")) {
        Relations package;
        TRY_VOID(read_part(archive, "_rels/.rels", package, where, limits));
        const auto found = package.target_by_kind.find("officeDocument");
        if (found != package.target_by_kind.end()) workbook_part = resolve("", found->second);
    }
    if (workbook_part.ends_with(".bin")) return save_as_xlsx(where, "这是 .xlsb 文件", "this is an .xlsb workbook");
    if (!archive.has(workbook_part)) {
        return save_as_xlsx(where, "这不是 .xlsx 工作簿", "this is not an .xlsx workbook");
    }
    const auto slash = workbook_part.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : workbook_part.substr(0, slash + 1);
    const std::string relations_part = folder + "_rels/" + workbook_part.substr(folder.size()) + ".rels";

    WorkbookPart workbook;
    TRY_VOID(read_part(archive, workbook_part, workbook, where, limits));
    if (!workbook.is_workbook) return save_as_xlsx(where, "这不是 .xlsx 工作簿", "this is not an .xlsx workbook");
    Relations relations;
    TRY_VOID(read_part(archive, relations_part, relations, where, limits));

    WorkbookParts parts;
    parts.dates_from_1904 = workbook.dates_from_1904;
    parts.workbook_part = workbook_part;
    parts.relations_part = relations_part;
    for (SheetName& sheet : workbook.sheets) {
        const auto relation = relations.by_id.find(sheet.part);
        if (relation == relations.by_id.end()) {
            return damaged(where, fmt::format("找不到工作表“{}”", sheet.name),
                           fmt::format("sheet \"{}\" is missing", sheet.name));
        }
        // Chart sheets and dialogs hold no rows.
        if (relation->second.kind != "worksheet") continue;
        sheet.part = find_part(archive, folder, relation->second.target);
        parts.sheets.push_back(std::move(sheet));
    }
    if (parts.sheets.size() > static_cast<std::size_t>(limits.sheets)) {
        return too_large(where, fmt::format("工作表超过 {} 张", limits.sheets),
                         fmt::format("more than {} sheets", limits.sheets));
    }
    const auto styles_target = relations.target_by_kind.find("styles");
    if (styles_target != relations.target_by_kind.end()) {
        Styles styles;
        parts.styles_part = find_part(archive, folder, styles_target->second);
        TRY_VOID(read_part(archive, parts.styles_part, styles, where, limits));
        parts.is_date_style = std::move(styles.is_date_style);
    }
    const auto strings_target = relations.target_by_kind.find("sharedStrings");
    if (strings_target != relations.target_by_kind.end()) {
        SharedStrings strings(where, limits);
        TRY_VOID(read_part(archive, find_part(archive, folder, strings_target->second), strings, where, limits));
        parts.shared_strings = strings.take();
    }
    return parts;
}

}  // namespace yingtuo::formats
