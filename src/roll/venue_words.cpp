#include "roll/venue_words.h"

#include <charconv>
#include <cmath>
#include <string>

#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

std::optional<double> leading_number(std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc{} || !std::isfinite(value)) return std::nullopt;
    text.erase(0, static_cast<std::size_t>(end - text.data()));
    return value;
}

}  // namespace

std::optional<VenueKind> read_venue_kind(std::string_view cell) {
    const std::string text = squeeze(cell);
    if (text.empty()) return std::nullopt;
    if (const auto exact = from_zh<VenueKind>(text)) return exact;
    if (const auto code = from_code<VenueKind>(text)) return code;
    if (contains_any(text, {"未保", "未成年人保护", "未成年人救助保护"})) return VenueKind::protection_centre;
    if (contains_any(text, {"儿童之家", "儿童活动", "儿童关爱"})) return VenueKind::childrens_home;
    if (contains_any(text, {"福利院", "福利机构", "儿童福利"})) return VenueKind::welfare_home;
    if (contains_any(text, {"养老", "敬老", "幸福院", "日间照料", "居家养老"})) return VenueKind::elder_care;
    if (contains_any(text, {"实践站", "实践所", "实践中心", "文明实践"})) return VenueKind::civic_station;
    if (contains_any(text, {"书屋", "图书", "阅览"})) return VenueKind::farm_library;
    if (contains_any(text, {"青年之家"})) return VenueKind::youth_home;
    if (contains_any(text, {"学校", "小学", "中学", "完小", "教学点", "幼儿园", "校点"})) return VenueKind::school;
    if (contains_any(text, {"其它", "其他"})) return VenueKind::other;
    return std::nullopt;
}

std::optional<CountCell> read_count(std::string_view cell) {
    if (is_blank(cell)) return std::nullopt;
    std::string text = squeeze(cell);
    CountCell out;
    for (const std::string_view word : {"约", "大约", "大概", "近"}) {
        if (!text.starts_with(word)) continue;
        text.erase(0, word.size());
        out.doubtful = true;
    }
    const auto value = leading_number(text);
    if (!value || *value < 0 || *value > 100000) return std::nullopt;
    out.count = static_cast<int>(*value);
    if (*value != std::floor(*value)) out.doubtful = true;
    if (text.empty() || equals_any(text, {"人", "名", "个", "间", "天", "位", "儿童", "人次"})) return out;
    out.doubtful = true;
    if (equals_any(text, {"左右", "人左右", "人以上", "人以内", "余人", "多人", "+"})) return out;
    for (const std::string_view sign : {"-", "~", "至", "到", "—", "～"}) {
        if (!text.starts_with(sign)) continue;
        text.erase(0, sign.size());
        const auto upper = leading_number(text);
        if (upper && *upper >= *value && (text.empty() || text == "人")) return out;
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<int> read_beds(std::string_view cell) {
    constexpr int most_beds = 1000;
    std::string text = squeeze(cell);
    if (equals_any(text, {"无", "否", "没有", "/", "-"})) return 0;
    for (const std::string_view unit : {"张床位", "个床位", "张床", "床位", "张", "床"}) {
        if (!text.ends_with(unit)) continue;
        text.erase(text.size() - unit.size());
        break;
    }
    const auto count = read_count(text);
    if (!count || count->doubtful || count->count > most_beds) return std::nullopt;
    return count->count;
}

std::optional<Metres> read_elevation(std::string_view cell) {
    if (is_blank(cell)) return std::nullopt;
    std::string text = squeeze(cell);
    const auto value = leading_number(text);
    if (!value || *value < -200 || *value > 9000 || !(text.empty() || equals_any(text, {"米", "m", "M"})))
        return std::nullopt;
    return Metres{*value};
}

std::optional<VenueDecision> read_venue_decision(std::string_view cell) {
    const std::string text = squeeze(cell);
    if (text.empty()) return std::nullopt;
    if (const auto exact = from_zh<VenueDecision>(text)) return exact;
    if (const auto code = from_code<VenueDecision>(text)) return code;
    if (contains_any(text, {"不得", "禁", "停用", "不开", "不宜"})) return VenueDecision::forbidden;
    if (contains_any(text, {"必须", "必开", "固定", "保留", "指定"})) return VenueDecision::pinned_open;
    if (contains_any(text, {"规划", "自由", "可开", "备选", "待定"})) return VenueDecision::free;
    return std::nullopt;
}

}  // namespace yingtuo::roll
