#include "formats/marked_workbook.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "formats/marked_sheet.h"
#include "formats/marked_styles.h"
#include "formats/refusals.h"
#include "formats/text_encoding.h"
#include "formats/workbook_parts.h"
#include "formats/xml_reader.h"
#include "formats/xml_tag.h"
#include "formats/zip_archive.h"
#include "formats/zip_rewrite.h"

namespace yingtuo::formats {

namespace {

// All sheets written anew are held in memory until the archive is packed.
constexpr std::size_t most_bytes = 512ULL << 20;
constexpr std::size_t most_small_part = 64ULL << 20;

Result<std::string> whole_part(ZipArchive& archive, const std::string& part, const std::string& where) {
    std::string text;
    TRY_VOID(archive.read(part, [&](std::string_view piece) -> Result<void> {
        text += piece;
        if (text.size() <= most_small_part) return {};
        return too_large(where, fmt::format("{} 超过 {} MB", part, most_small_part >> 20),
                         fmt::format("{} of more than {} MB", part, most_small_part >> 20));
    }));
    return xml_in_utf8(std::move(text));
}

// The start tag of the root, and where its end tag begins.
struct Root : XmlHandler {
    explicit Root(const std::string& given) : xml(given) {}
    const std::string& xml;
    std::string tag;
    std::size_t end_at = 0;
    std::string a_type;  // of some relation: they all begin alike
    int depth = 0;
    void start(std::string_view, const XmlAttributes& attributes) override {
        if (depth++ == 0) tag = xml.substr(span().from, span().bytes);
        if (const auto type = attributes.find("Type")) a_type = *type;
    }
    void end(std::string_view) override {
        if (--depth == 0) end_at = span().from;
    }
};

Result<Root> root_of(const std::string& xml, const std::string& where, const SheetLimits& limits) {
    Root root(xml);
    XmlReader reader(root, where, limits.xml_token_bytes);
    TRY_VOID(reader.feed(xml));
    TRY_VOID(reader.finish());
    if (is_empty_element(root.tag)) return damaged(where, "缺少部件清单", "its list of parts is empty");
    return root;
}

// Makes a new styles part known to a workbook that had none.
Result<void> announce_styles(ZipArchive& archive, const WorkbookParts& parts, const std::string& styles_part,
                             const std::string& where, const SheetLimits& limits, std::vector<ZipChange>& changes) {
    TRY(std::string relations, whole_part(archive, parts.relations_part, where));
    TRY(const Root related, root_of(relations, where, limits));
    const std::string type = related.a_type.substr(0, related.a_type.rfind('/') + 1) + "styles";
    relations.insert(related.end_at, fmt::format("<{}Relationship Id=\"rIdYingtuoStyles\" Type=\"{}\" Target=\"/{}\"/>",
                                                 prefix_of(related.tag), type, styles_part));
    const std::string types_part = "[Content_Types].xml";
    TRY(std::string types, whole_part(archive, types_part, where));
    TRY(const Root typed, root_of(types, where, limits));
    types.insert(typed.end_at, fmt::format("<{}Override PartName=\"/{}\" ContentType=\"application/"
                                           "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>",
                                           prefix_of(typed.tag), styles_part));
    changes.push_back({parts.relations_part, std::move(relations)});
    changes.push_back({types_part, std::move(types)});
    return {};
}

}  // namespace

Result<std::string> mark_workbook(std::string_view content, const std::string& file_name,
                                  std::span<const SheetMarks> marks, const SheetLimits& limits) {
    const ZipLimits zip_limits{limits.inflated_bytes * 2, limits.inflated_ratio, limits.ratio_from_bytes};
    TRY(ZipArchive archive, ZipArchive::open(content, file_name, zip_limits));
    TRY(const WorkbookParts parts, read_workbook_parts(archive, file_name, limits));
    if (parts.sheets.size() != marks.size()) {
        return damaged(file_name, "工作表张数与读入时不同", "it has other sheets than when it was read");
    }
    std::string styles_xml;
    if (!parts.styles_part.empty()) {
        TRY(styles_xml, whole_part(archive, parts.styles_part, file_name));
    }
    TRY(MarkedStyles styles, MarkedStyles::read(std::move(styles_xml), file_name, limits.xml_token_bytes));

    std::vector<ZipChange> changes;
    std::set<std::string> written;
    std::size_t left = most_bytes;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].is_empty() && marks[i].old_reason_columns.empty() && !styles.has_marks()) continue;
        const std::string& part = parts.sheets[i].part;
        std::string where = file_name;
        where.append(":").append(parts.sheets[i].name);
        if (!written.insert(part).second) return damaged(where, "两张工作表共用一个部件", "two sheets share a part");
        TRY(std::string xml, mark_sheet(archive, part, where, marks[i], styles, limits, left));
        left -= std::min(left, xml.size());
        changes.push_back({part, std::move(xml)});
    }
    if (styles.is_changed()) {
        std::string styles_part = parts.styles_part;
        if (styles_part.empty()) {
            const auto slash = parts.workbook_part.rfind('/');
            styles_part = parts.workbook_part.substr(0, slash == std::string::npos ? 0 : slash + 1) + "styles.xml";
            TRY_VOID(announce_styles(archive, parts, styles_part, file_name, limits, changes));
        }
        TRY(std::string xml, styles.write());
        changes.push_back({std::move(styles_part), std::move(xml)});
    }
    if (changes.empty()) return std::string(content);
    return rewrite_zip(content, file_name, changes);
}

}  // namespace yingtuo::formats
