#include "drawn_ledgers.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ensure.h"
#include "roll/identity_number.h"

namespace yingtuo::roll {

std::string identity(std::string_view birth_digits, int sequence) {
    std::string number = fmt::format("990000{}{:03}", birth_digits, sequence);
    number.push_back(identity_check_character(number));
    return number;
}

const RegionTree& district() {
    static const RegionTree tree = [] {
        const auto at = [](double lon, double lat) { return std::optional(Point{lon, lat}); };
        std::vector<Region> regions;
        const auto add = [&](std::string_view code, std::string_view parent, RegionLevel level, std::string_view name,
                             std::optional<Point> point = {}) {
            Region region;
            region.code = std::string(code);
            region.parent = std::string(parent);
            region.level = level;
            region.name = std::string(name);
            region.point = point;
            if (point) region.elevation = Metres{1000};
            regions.push_back(std::move(region));
        };
        using enum RegionLevel;
        add("990100000000", "", prefecture, "云川市");
        add("990102000000", "990100000000", county, "清河区");
        add("990103000000", "990100000000", county, "石门县");
        add("990102101000", "990102000000", township, "太平镇");
        add("990102102000", "990102000000", township, "白水回族乡");
        add("990102001000", "990102000000", township, "凤凰街道");
        add("990103101000", "990103000000", township, "太平镇");
        add(sanjia, "990102101000", village, "三甲村民委员会", at(103.70, 27.30));
        add(qiaotou, "990102101000", village, "桥头社区居民委员会", at(103.71, 27.31));
        add(heping_a, "990102101000", village, "和平村民委员会", at(103.72, 27.32));
        add(heping_b, "990102102000", village, "和平村民委员会", at(103.73, 27.33));
        add(xincun, "990102102000", village, "新村村民委员会", at(103.74, 27.34));
        add(longtan, "990103101000", village, "龙潭村民委员会");
        add("990102101201-01", sanjia, hamlet, "1组", at(103.701, 27.301));
        add("990102101201-02", sanjia, hamlet, "大湾子", at(103.702, 27.302));
        auto made = RegionTree::make(std::move(regions));
        ENSURE(made.has_value());
        return *made;
    }();
    return tree;
}

Sheet sheet_of(std::string file, std::string name, std::vector<std::vector<std::string>> rows) {
    Sheet sheet;
    sheet.fingerprint = file + "/" + name;
    sheet.file = std::move(file);
    sheet.name = std::move(name);
    int number = 0;
    for (auto& cells : rows) {
        ++number;
        const bool blank =
            std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); });
        if (!blank) sheet.rows.push_back({number, std::move(cells)});
    }
    return sheet;
}

namespace {

Sheet with_header(std::string file, std::string title, std::vector<std::string> header,
                  std::vector<std::vector<std::string>> rows) {
    rows.insert(rows.begin(), {{std::move(title)}, std::move(header)});
    return sheet_of(std::move(file), "Sheet1", std::move(rows));
}

}  // namespace

Sheet village_roll(std::string file, std::vector<std::vector<std::string>> rows) {
    return with_header(std::move(file), "2025年暑期托管村级儿童花名册",
                       {"姓名", "性别", "出生日期", "公民身份证号码", "县", "乡镇", "村", "组", "受委托监护人姓名",
                        "受委托监护人身份证号", "受委托监护人电话", "是否愿意参加托管"},
                       std::move(rows));
}

Sheet school_roll(std::string file, std::vector<std::vector<std::string>> rows) {
    return with_header(
        std::move(file), "2025年暑期托管学校儿童花名册",
        {"学校", "年级", "学生姓名", "性别", "出生日期", "身份证号", "家庭住址", "监护人姓名", "联系电话"},
        std::move(rows));
}

Roll after(Roll known, const Outcome& outcome) {
    const auto put = [](auto& all, const auto& changed, auto id_of) {
        std::map<std::int64_t, std::size_t> at;
        for (std::size_t i = 0; i < all.size(); ++i) at[id_of(all[i]).value()] = i;
        for (const auto& one : changed) {
            const auto [place, is_new] = at.try_emplace(id_of(one).value(), all.size());
            if (is_new) {
                all.push_back(one);
            } else {
                all[place->second] = one;
            }
        }
    };
    put(known.households, outcome.changed.households, [](const Household& h) { return h.id; });
    put(known.children, outcome.changed.children, [](const ChildRecord& c) { return c.child.id; });
    put(known.venues, outcome.changed.venues, [](const VenueRecord& v) { return v.venue.id; });
    put(known.adults, outcome.changed.adults, [](const AdultRecord& a) { return a.adult.id; });
    for (const Listing& listing : outcome.changed.listings) {
        const auto same = std::find_if(known.listings.begin(), known.listings.end(), [&](const Listing& there) {
            return there.child == listing.child && there.list == listing.list && there.file == listing.file &&
                   there.sheet == listing.sheet && there.row == listing.row;
        });
        if (same == known.listings.end()) {
            known.listings.push_back(listing);
        } else {
            *same = listing;
        }
    }
    known.vetting.insert(known.vetting.end(), outcome.changed.vetting.begin(), outcome.changed.vetting.end());
    return known;
}

Outcome read(const Roll& known, const std::vector<Sheet>& sheets) {
    return reconcile(model_season(), district(), known, sheets);
}

ImportCounts total(const Outcome& outcome) {
    ImportCounts sum;
    for (const ImportRecord& import : outcome.imports) {
        sum.rows += import.counts.rows;
        sum.added += import.counts.added;
        sum.merged += import.counts.merged;
        sum.unchanged += import.counts.unchanged;
        sum.refused += import.counts.refused;
    }
    return sum;
}

std::vector<std::string> told(const Outcome& outcome) {
    std::vector<std::string> all;
    for (const ImportRecord& import : outcome.imports) {
        for (const DoubtfulRow& row : import.doubtful)
            all.push_back(fmt::format("{} {} {}", row.row, row.code, row.column));
    }
    return all;
}

bool tells(const Outcome& outcome, int row, std::string_view code) {
    for (const ImportRecord& import : outcome.imports) {
        for (const DoubtfulRow& doubtful : import.doubtful) {
            if (doubtful.row == row && doubtful.code == code) return true;
        }
    }
    return false;
}

bool is_nothing(const Roll& changed) {
    return changed.households.empty() && changed.children.empty() && changed.listings.empty() &&
           changed.venues.empty() && changed.adults.empty() && changed.attendance.empty() &&
           changed.training.sessions.empty() && changed.training.records.empty() && changed.vetting.empty();
}

}  // namespace yingtuo::roll
