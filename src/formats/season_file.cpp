#include "formats/season_file.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <sstream>

#include "formats/csv.h"
#include "formats/files.h"
#include "formats/geojson.h"
#include "formats/refusals.h"
#include "formats/season_settings.h"
#include "formats/sheets.h"

namespace yingtuo::formats {

namespace {

constexpr std::string_view regions_key = "season.regions";
constexpr std::string_view outlines_key = "season.outlines";
constexpr std::size_t max_toml_bytes = 1 << 20;
constexpr std::size_t max_outline_bytes = 64 << 20;

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

std::string nearest_key(std::string_view unknown) {
    std::string best(regions_key);
    const auto consider = [&](std::string_view key) {
        if (edit_distance(unknown, key) < edit_distance(unknown, best)) best = key;
    };
    consider(outlines_key);
    for (const Setting& setting : season_settings()) consider(setting.key);
    return best;
}

// Reads the tables of a parsed season.toml into the season, key by key.
class SeasonParser {
  public:
    explicit SeasonParser(std::string where) : where_(std::move(where)) {
        out_.season = model_season();
        out_.regions_file = "regions.csv";
    }

    Result<SeasonText> parse(const toml::table& root) {
        TRY_VOID(walk(root, ""));
        return std::move(out_);
    }

  private:
    Result<void> walk(const toml::table& table, const std::string& prefix) {
        for (const auto& [name, node] : table) {
            const std::string key = prefix + std::string(name.str());
            const Setting* setting = find(key);
            if (setting != nullptr || key == regions_key || key == outlines_key) {
                TRY_VOID(take(key, setting, node));
            } else if (const toml::table* group = node.as_table(); group != nullptr && is_group(key + ".")) {
                TRY_VOID(walk(*group, key + "."));
            } else {
                const std::string near = nearest_key(key);
                return refuse(ErrorCode::bad_input,
                              {fmt::format("{} 中没有 {} 这个设置", where_, key),
                               fmt::format("{} has an unknown setting: {}", where_, key)},
                              {fmt::format("最接近的是 {}", near), fmt::format("the nearest known one is {}", near)},
                              place(node, key));
            }
        }
        return {};
    }

    // `key = value` or `key = { value = ..., source = "..." }`.
    Result<void> take(const std::string& key, const Setting* setting, const toml::node& node) {
        const toml::node* value = &node;
        if (const toml::table* wrapped = node.as_table()) {
            value = wrapped->get("value");
            const toml::node* source = wrapped->get("source");
            const std::size_t known = (value != nullptr ? 1U : 0U) + (source != nullptr ? 1U : 0U);
            if (value == nullptr || wrapped->size() != known || (source != nullptr && !source->is_string())) {
                return wrong(node, key,
                             {"应为一个值，或 { value = ..., source = \"...\" }",
                              "must be a value or { value = ..., source = \"...\" }"});
            }
            if (source != nullptr) out_.season.policy.sources[key] = source->value_or(std::string());
        }
        if (setting == nullptr) {
            const auto file = value->value_exact<std::string>();
            if (!file) return wrong(node, key, {"应为文件名", "must be a file name"});
            (key == regions_key ? out_.regions_file : out_.outlines_file) = *file;
            return {};
        }
        const auto taken = setting->read(out_.season, *value);
        if (!taken) return wrong(node, key, taken.error());
        return {};
    }

    [[nodiscard]] static const Setting* find(std::string_view key) {
        const auto settings = season_settings();
        const auto found =
            std::find_if(settings.begin(), settings.end(), [&](const Setting& s) { return s.key == key; });
        return found == settings.end() ? nullptr : &*found;
    }
    [[nodiscard]] static bool is_group(const std::string& prefix) {
        const auto settings = season_settings();
        return std::any_of(settings.begin(), settings.end(),
                           [&](const Setting& setting) { return setting.key.starts_with(prefix); });
    }
    [[nodiscard]] std::string place(const toml::node& node, const std::string& key) const {
        return fmt::format("{}:{}:{}", where_, node.source().begin.line, key);
    }
    [[nodiscard]] tl::unexpected<Error> wrong(const toml::node& node, const std::string& key, const Text& what) const {
        const auto line = node.source().begin.line;
        return refuse(ErrorCode::bad_input,
                      {fmt::format("{} 第 {} 行，{}：{}", where_, line, key, what.zh),
                       fmt::format("{}, line {}, {}: {}", where_, line, key, what.en)},
                      {"请改正后重试", "correct the setting and try again"}, place(node, key));
    }

    std::string where_;
    SeasonText out_;
};

std::string group_of(std::string_view key) {
    return std::string(key.substr(0, key.rfind('.')));
}

void append_setting(std::string& text, std::string_view key, std::string_view comment, std::string_view value,
                    std::string_view source) {
    const std::string_view name = key.substr(key.rfind('.') + 1);
    text += fmt::format("# {}\n", comment);
    text += source.empty() ? fmt::format("{} = {}\n", name, value)
                           : fmt::format("{} = {{ value = {}, source = {} }}\n", name, value, toml_quoted(source));
}

std::optional<double> parsed_number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

// A cell of a row by column name; empty where the row is short.
class RegionRow {
  public:
    RegionRow(const Sheet& sheet, const std::vector<std::string>& header, const SheetRow& row)
        : sheet_(sheet), header_(header), row_(row) {}

    [[nodiscard]] std::string text(std::string_view column) const {
        const auto place =
            static_cast<std::size_t>(std::find(header_.begin(), header_.end(), column) - header_.begin());
        return place < row_.cells.size() ? row_.cells[place] : std::string();
    }
    [[nodiscard]] tl::unexpected<Error> wrong(std::string_view column, std::string_view zh, std::string_view en) const {
        return refuse(ErrorCode::bad_input,
                      {fmt::format("区划表第 {} 行，{}：{}", row_.number, column, zh),
                       fmt::format("region table, row {}, {}: {}", row_.number, column, en)},
                      {"请改正后重试", "correct the table and try again"},
                      fmt::format("{}:{}:{}", sheet_.file, row_.number, column));
    }

  private:
    const Sheet& sheet_;
    const std::vector<std::string>& header_;
    const SheetRow& row_;
};

Result<Region> parse_region(const RegionRow& row) {
    Region region;
    region.code = row.text("code");
    region.parent = row.text("parent_code");
    region.name = row.text("name");
    region.point_source = row.text("source");
    if (region.code.empty()) return row.wrong("code", "不能为空", "is empty");
    if (region.name.empty()) return row.wrong("name", "不能为空", "is empty");
    const auto level = from_code<RegionLevel>(row.text("level"));
    if (!level) return row.wrong("level", "不是已知的级别", "is no known level");
    region.level = *level;
    const std::string lon_text = row.text("lon");
    const std::string lat_text = row.text("lat");
    if (!lon_text.empty() || !lat_text.empty()) {
        const auto lon = parsed_number(lon_text);
        const auto lat = parsed_number(lat_text);
        // Written so that "nan" is refused as well.
        const bool is_on_earth = lon && lat && *lon >= -180 && *lon <= 180 && *lat >= -90 && *lat <= 90;
        if (!is_on_earth)
            return row.wrong("lon", "经纬度应成对，单位为度", "longitude and latitude must be two degrees");
        region.point = Point{*lon, *lat};
    }
    if (const std::string text = row.text("elevation_m"); !text.empty()) {
        const auto metres = parsed_number(text);
        const bool is_height = metres && *metres >= -500 && *metres <= 9000;
        if (!is_height) return row.wrong("elevation_m", "应为米", "must be metres");
        region.elevation = Metres{*metres};
    }
    return region;
}

Result<void> add_outlines(std::vector<Region>& regions, const std::filesystem::path& file) {
    TRY(const std::string text, read_file(file, max_outline_bytes));
    const std::string where = file.filename().string();
    TRY(auto outlines, parse_outlines(text, where));
    for (Region& region : regions) {
        const auto outline = outlines.find(region.code);
        if (outline == outlines.end()) continue;
        region.outline = std::move(outline->second);
        outlines.erase(outline);
    }
    if (outlines.empty()) return {};
    const std::string& stray = outlines.begin()->first;
    return refuse(ErrorCode::bad_input,
                  {fmt::format("{} 中的区划 {} 不在区划表里", where, stray),
                   fmt::format("{} has an outline for {}, which is not in the region table", where, stray)},
                  {"请核对区划代码", "correct the region code"}, where);
}

}  // namespace

Result<SeasonText> parse_season(std::string_view toml_text, const std::string& where) {
    toml::table root;
    try {
        root = toml::parse(toml_text, std::string_view(where));
    } catch (const toml::parse_error& error) {
        const auto line = error.source().begin.line;
        return refuse(ErrorCode::bad_input,
                      {fmt::format("{} 第 {} 行写法有误：{}", where, line, error.description()),
                       fmt::format("{}, line {}: {}", where, line, error.description())},
                      {"请对照 TOML 的写法改正", "correct it as TOML"}, fmt::format("{}:{}", where, line));
    }
    TRY(SeasonText parsed, SeasonParser(where).parse(root));
    parsed.season.toml = toml_text;
    TRY(parsed.season, Season::make(std::move(parsed.season)));
    return parsed;
}

Result<SeasonFile> read_season(const std::filesystem::path& file) {
    TRY(const std::string text, read_file(file, max_toml_bytes));
    TRY(SeasonText parsed, parse_season(text, file.filename().string()));
    const auto folder = file.parent_path();
    TRY(const auto sheets, read_sheets(folder / parsed.regions_file));
    TRY(auto regions, parse_regions(sheets.front()));
    if (!parsed.outlines_file.empty()) TRY_VOID(add_outlines(regions, folder / parsed.outlines_file));
    TRY(RegionTree tree, RegionTree::make(std::move(regions)));
    if (tree.find(parsed.season.root_region) == nullptr) {
        return refuse(ErrorCode::bad_input,
                      {fmt::format("区划表中没有 season.root_region 所写的 {}", parsed.season.root_region),
                       fmt::format("season.root_region {} is not in the region table", parsed.season.root_region)},
                      {"请核对区划代码", "correct the region code"}, file.filename().string() + ":season.root_region");
    }
    return SeasonFile{std::move(parsed.season), std::move(tree)};
}

std::string season_toml(const Season& season, std::string_view regions_file, std::string_view outlines_file) {
    std::string text =
        "# 应托尽托：一季的日历、规则与权重。每一项可写成 键 = 值，或 键 = { value = 值, source = \"出处\" }；\n"
        "# 省略的项取默认值。\n"
        "# Yingtuo: one season's calendar, rules and weights. Each is key = value or\n"
        "# key = { value = ..., source = \"...\" }; what is left out keeps its default.\n";
    std::string group;
    for (const Setting& setting : season_settings()) {
        if (!setting.is_present(season)) continue;
        if (group_of(setting.key) != group) {
            if (group == "season") {
                append_setting(text, regions_key, "区划表：代码、上级、级别、名称、坐标、海拔",
                               toml_quoted(regions_file), "");
                if (!outlines_file.empty())
                    append_setting(text, outlines_key, "地图轮廓", toml_quoted(outlines_file), "");
            }
            group = group_of(setting.key);
            text += fmt::format("\n[{}]\n", group);
        }
        append_setting(text, setting.key, setting.comment, setting.toml(season), source_of(season, setting));
    }
    return text;
}

Table policy_table(const Season& season) {
    Table table{"policy", {"key", "value", "source"}, {}};
    for (const Setting& setting : season_settings()) {
        if (!setting.is_present(season)) continue;
        table.rows.push_back({setting.key, setting.shown(season), source_of(season, setting)});
    }
    return table;
}

Table regions_table(std::span<const Region> regions) {
    Table table{"regions", {"code", "parent_code", "level", "name", "lon", "lat", "elevation_m", "source"}, {}};
    for (const Region& region : regions) {
        std::vector<std::string> row = {region.code, region.parent, std::string(code_of(region.level)), region.name};
        row.push_back(region.point ? fmt::format("{:.6f}", region.point->lon) : "");
        row.push_back(region.point ? fmt::format("{:.6f}", region.point->lat) : "");
        row.push_back(region.elevation ? fmt::format("{:.0f}", region.elevation->value()) : "");
        row.push_back(region.point_source);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Result<std::vector<Region>> parse_regions(const Sheet& sheet) {
    if (sheet.rows.empty()) return damaged(sheet.file, "区划表是空的", "the region table is empty");
    const std::vector<std::string>& header = sheet.rows.front().cells;
    for (const char* column : {"code", "parent_code", "level", "name", "lon", "lat"}) {
        if (std::find(header.begin(), header.end(), column) == header.end()) {
            return refuse(
                ErrorCode::bad_input,
                {fmt::format("区划表缺少 {} 列", column), fmt::format("the region table has no column {}", column)},
                {"请补上该列", "add the column"}, fmt::format("{}:{}", sheet.file, column));
        }
    }
    std::vector<Region> regions;
    for (std::size_t i = 1; i < sheet.rows.size(); ++i) {
        TRY(Region region, parse_region(RegionRow(sheet, header, sheet.rows[i])));
        regions.push_back(std::move(region));
    }
    return regions;
}

}  // namespace yingtuo::formats
