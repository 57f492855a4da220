#include "store/sqlite/season_rows.h"

#include "store/season_json.h"
#include "store/sqlite/columns.h"

namespace yingtuo::store {

namespace {

struct RegionTable {
    using Row = Region;
    static constexpr std::string_view name = "region";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [code, parent, level, own_name, point, elevation, point_source, outline] = row;
        column.plain("code", code);
        column.code("level", level);
        column.plain("name", own_name);
        column.point(point);
        column.plain("elevation_m", elevation);
        column.plain("point_source", point_source);
        column.plain("outline", outline);
        // `parent` is bound and read beside these: empty is NULL, so that the root refers to nothing.
        static_cast<void>(parent);
    }
};

}  // namespace

tl::unexpected<Error> no_season() {
    return refuse(ErrorCode::not_found, {"数据库中还没有托管季", "there is no season in the database yet"},
                  {"请先执行 yingtuo init", "run yingtuo init first"});
}

bool has_season(const Database& database) {
    return database.number("SELECT count(*) FROM season") > 0;
}

Result<void> save_season(const Database& database, const Season& season, const RegionTree& regions) {
    if (has_season(database)) {
        return refuse(ErrorCode::conflict, {"数据库中已有托管季", "there is a season in the database already"},
                      {"一个数据库只存一季：请另建数据库", "a database holds one season: make another database"});
    }
    const std::string content = season_to_json(season);
    // What could not be read back is refused now, not found missing later: text that is not UTF-8.
    const auto reread = season_from_json(content);
    if (!reread || season_to_json(*reread) != content) {
        return refuse(ErrorCode::bad_input,
                      {"season.toml 含有无法保存的内容", "season.toml holds what cannot be stored"},
                      {"请将文件另存为 UTF-8 编码", "save the file as UTF-8"}, "season.toml");
    }
    Statement(database, "INSERT INTO season(only, name, content) VALUES (1, ?1, ?2)").run(season.name, content);
    const auto names = column_names<RegionTable>();
    Statement insert(database, fmt::format("INSERT INTO region(position, parent, {}) VALUES ({})",
                                           fmt::join(names, ", "), placeholders(names.size() + 2)));
    std::int64_t position = 0;
    for (const Region& region : regions.all()) {
        insert.bind(1, position++);
        insert.bind(2, region.parent.empty() ? std::nullopt : std::optional<std::string_view>(region.parent));
        ColumnBinder binder(insert, 3);
        RegionTable::columns(binder, region);
        insert.step();
        insert.reset();
    }
    return {};
}

Result<Season> load_season(const Database& database) {
    if (!has_season(database)) return no_season();
    auto season = season_from_json(database.text("SELECT content FROM season"));
    if (!season) damaged("season", 1, "content");
    return std::move(*season);
}

Result<RegionTree> load_regions(const Database& database) {
    if (!has_season(database)) return no_season();
    Statement select(database, fmt::format("SELECT parent, {} FROM region ORDER BY position",
                                           fmt::join(column_names<RegionTable>(), ", ")));
    std::vector<Region> regions;
    while (select.step()) {
        Region& region = regions.emplace_back();
        region.parent = select.text(0);
        ColumnReader reader(select, 1, RegionTable::name, {});
        RegionTable::columns(reader, region);
    }
    return RegionTree::make(std::move(regions));
}

}  // namespace yingtuo::store
