#include "formats/season_settings.h"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <sstream>

namespace yingtuo::formats {

namespace {

using Wrong = tl::unexpected<Text>;
using Taken = tl::expected<void, Text>;

Wrong expected(const char* zh, const char* en) {
    return Wrong(Text{fmt::format("应为{}", zh), fmt::format("must be {}", en)});
}

std::string number(double value) {
    return fmt::format("{}", value);
}

// How each C++ type of a setting reads and prints. `shown` is the policy table's form, `toml` the file's.
template <typename T>
struct Form;

template <>
struct Form<int> {
    static Taken read(const toml::node& node, int& into) {
        const auto value = node.value_exact<std::int64_t>();
        if (!value || *value < -1'000'000'000 || *value > 1'000'000'000) return expected("整数", "a whole number");
        into = static_cast<int>(*value);
        return {};
    }
    static std::string toml(int value) { return std::to_string(value); }
    static std::string shown(int value) { return std::to_string(value); }
};

template <>
struct Form<double> {
    static Taken read(const toml::node& node, double& into) {
        const auto value = node.is_number() ? node.value<double>() : std::nullopt;
        if (!value || !std::isfinite(*value)) return expected("数字", "a number");
        into = *value;
        return {};
    }
    static std::string toml(double value) { return number(value); }
    static std::string shown(double value) { return number(value); }
};

template <>
struct Form<bool> {
    static Taken read(const toml::node& node, bool& into) {
        const auto value = node.value_exact<bool>();
        if (!value) return expected("true 或 false", "true or false");
        into = *value;
        return {};
    }
    static std::string toml(bool value) { return value ? "true" : "false"; }
    static std::string shown(bool value) { return value ? "true" : "false"; }
};

template <>
struct Form<std::string> {
    static Taken read(const toml::node& node, std::string& into) {
        const auto value = node.value_exact<std::string>();
        if (!value) return expected("文字", "a text");
        into = *value;
        return {};
    }
    static std::string toml(const std::string& value) { return toml_quoted(value); }
    static std::string shown(const std::string& value) { return value; }
};

template <>
struct Form<Date> {
    static Taken read(const toml::node& node, Date& into) {
        if (const auto value = node.value_exact<toml::date>()) {
            const auto date =
                parse_date(fmt::format("{:04}-{:02}-{:02}", int{value->year}, int{value->month}, int{value->day}));
            if (date) return into = *date, Taken{};
        }
        const auto text = node.value_exact<std::string>();
        const auto date = text ? parse_date(*text) : std::nullopt;
        if (!date) return expected("日期，如 2025-07-15", "a date such as 2025-07-15");
        into = *date;
        return {};
    }
    static std::string toml(Date value) { return format_date(value); }
    static std::string shown(Date value) { return format_date(value); }
};

template <typename Number, typename Unit>
struct Form<Quantity<Number, Unit>> {
    static Taken read(const toml::node& node, Quantity<Number, Unit>& into) {
        Number value{};
        Taken taken = Form<Number>::read(node, value);
        if (taken) into = Quantity<Number, Unit>(value);
        return taken;
    }
    static std::string toml(Quantity<Number, Unit> value) { return Form<Number>::toml(value.value()); }
    static std::string shown(Quantity<Number, Unit> value) { return Form<Number>::shown(value.value()); }
};

template <>
struct Form<std::chrono::minutes> {
    static Taken read(const toml::node& node, std::chrono::minutes& into) {
        int value = 0;
        Taken taken = Form<int>::read(node, value);
        if (taken) into = std::chrono::minutes{value};
        return taken;
    }
    static std::string toml(std::chrono::minutes value) { return std::to_string(value.count()); }
    static std::string shown(std::chrono::minutes value) { return std::to_string(value.count()); }
};

template <>
struct Form<unsigned> {
    static Taken read(const toml::node& node, unsigned& into) {
        int value = 0;
        Taken taken = Form<int>::read(node, value);
        if (taken && value < 0) return expected("不小于 0 的整数", "a whole number, 0 or above");
        if (taken) into = static_cast<unsigned>(value);
        return taken;
    }
    static std::string toml(unsigned value) { return std::to_string(value); }
    static std::string shown(unsigned value) { return std::to_string(value); }
};

// Enums by their stable codes.
template <typename Enum>
requires std::is_enum_v<Enum>
struct Form<Enum> {
    static Taken read(const toml::node& node, Enum& into) {
        const auto text = node.value_exact<std::string>();
        const auto value = text ? from_code<Enum>(*text) : std::nullopt;
        if (value) return into = *value, Taken{};
        std::string codes;
        for (const auto& row : EnumNames<Enum>::table) codes += (codes.empty() ? "" : ", ") + std::string(row.code);
        return Wrong(Text{fmt::format("应为其中之一：{}", codes), fmt::format("must be one of {}", codes)});
    }
    static std::string toml(Enum value) { return toml_quoted(code_of(value)); }
    static std::string shown(Enum value) { return std::string(code_of(value)); }
};

template <>
struct Form<DayBlock> {
    static Taken read(const toml::node& node, DayBlock& into) {
        const toml::table* table = node.as_table();
        if (table == nullptr || table->size() != 3 || !table->contains("kind") || !table->contains("start") ||
            !table->contains("end")) {
            return expected("{ kind, start, end }", "{ kind, start, end }");
        }
        if (Taken kind = Form<BlockKind>::read(*table->get("kind"), into.kind); !kind) return kind;
        const auto start = (*table)["start"].value<std::string>();
        const auto end = (*table)["end"].value<std::string>();
        const auto start_time = start ? parse_clock(*start) : std::nullopt;
        const auto end_time = end ? parse_clock(*end) : std::nullopt;
        if (!start_time || !end_time) return expected("时间，如 \"09:00\"", "times such as \"09:00\"");
        into.start = *start_time;
        into.end = *end_time;
        return {};
    }
    static std::string toml(const DayBlock& block) {
        return fmt::format("{{ kind = \"{}\", start = \"{}\", end = \"{}\" }}", code_of(block.kind),
                           format_clock(block.start), format_clock(block.end));
    }
    static std::string shown(const DayBlock& block) {
        return fmt::format("{} {}-{}", code_of(block.kind), format_clock(block.start), format_clock(block.end));
    }
};

template <>
struct Form<ClockSpan> {
    static Taken read(const toml::node& node, ClockSpan& into) {
        const auto text = node.value_exact<std::string>();
        const auto span = text ? parse_clock_span(*text) : std::nullopt;
        if (!span) return expected("时段，如 \"08:30-18:00\"", "a stretch of the day such as \"08:30-18:00\"");
        into = *span;
        return {};
    }
    static std::string toml(const ClockSpan& span) { return toml_quoted(format_clock_span(span)); }
    static std::string shown(const ClockSpan& span) { return format_clock_span(span); }
};

template <>
struct Form<PostNeed> {
    static Taken read(const toml::node& node, PostNeed& into) {
        const toml::table* table = node.as_table();
        if (table == nullptr || !table->contains("post"))
            return expected("{ post, from_children, children_each, kinds, with_meals }，只有 post 必填",
                            "{ post, from_children, children_each, kinds, with_meals }, of which post alone is needed");
        for (const auto& [name, value] : *table) {
            Taken taken;
            if (name == "post")
                taken = Form<Post>::read(value, into.post);
            else if (name == "from_children")
                taken = Form<int>::read(value, into.from_children);
            else if (name == "children_each")
                taken = Form<int>::read(value, into.children_each);
            else if (name == "kinds")
                taken = read_kinds(value, into.kinds);
            else if (name == "with_meals")
                taken = Form<bool>::read(value, into.with_meals);
            else
                return Wrong(
                    Text{fmt::format("{} 不是已知的键", name.str()), fmt::format("must have no key {}", name.str())});
            if (!taken) return taken;
        }
        return {};
    }
    static std::string toml(const PostNeed& need) {
        std::string text = fmt::format("{{ post = \"{}\"", code_of(need.post));
        if (need.from_children != 1) text += fmt::format(", from_children = {}", need.from_children);
        if (need.children_each != 0) text += fmt::format(", children_each = {}", need.children_each);
        if (!need.kinds.empty()) {
            text += ", kinds = [";
            for (std::size_t i = 0; i < need.kinds.size(); ++i)
                text += (i > 0 ? ", " : "") + Form<VenueKind>::toml(need.kinds[i]);
            text += "]";
        }
        if (need.with_meals) text += ", with_meals = true";
        return text + " }";
    }
    static std::string shown(const PostNeed& need) {
        std::string text(code_of(need.post));
        if (need.from_children != 1) text += fmt::format(" from {}", need.from_children);
        if (need.children_each != 0) text += fmt::format(" each {}", need.children_each);
        for (const VenueKind kind : need.kinds) text += fmt::format(" {}", code_of(kind));
        if (need.with_meals) text += " with meals";
        return text;
    }

  private:
    static Taken read_kinds(const toml::node& node, std::vector<VenueKind>& into) {
        const toml::array* array = node.as_array();
        if (array == nullptr) return expected("列表，如 [\"school\"]", "a list, [\"school\"]");
        into.assign(array->size(), VenueKind::other);
        for (std::size_t i = 0; i < array->size(); ++i) {
            if (Taken item = Form<VenueKind>::read(*array->get(i), into[i]); !item) return item;
        }
        return {};
    }
};

template <typename T>
struct Form<std::vector<T>> {
    static Taken read(const toml::node& node, std::vector<T>& into) {
        const toml::array* array = node.as_array();
        if (array == nullptr) return expected("列表，如 [ ... ]", "a list, [ ... ]");
        std::vector<T> items(array->size());
        for (std::size_t i = 0; i < array->size(); ++i) {
            if (Taken item = Form<T>::read(*array->get(i), items[i]); !item) return item;
        }
        into = std::move(items);
        return {};
    }
    static std::string toml(const std::vector<T>& items) {
        const bool is_long = std::is_same_v<T, DayBlock> || std::is_same_v<T, PostNeed>;
        std::string text = "[";
        for (const T& item : items) {
            if (text.size() > 1) text += is_long ? "," : ", ";
            text += (is_long ? "\n    " : "") + Form<T>::toml(item);
        }
        return text + (is_long && !items.empty() ? "\n]" : "]");
    }
    static std::string shown(const std::vector<T>& items) {
        std::string text;
        for (std::size_t i = 0; i < items.size(); ++i) text += (i > 0 ? "|" : "") + Form<T>::shown(items[i]);
        return text;
    }
};

// A setting from the place in the season where it lives.
template <typename Access>
Setting setting(std::string key, std::string comment, std::string source, Access access) {
    using Value = std::remove_cvref_t<decltype(access(std::declval<Season&>()))>;
    return {std::move(key),
            std::move(comment),
            std::move(source),
            [](const Season&) { return true; },
            [access](Season& season, const toml::node& node) { return Form<Value>::read(node, access(season)); },
            [access](const Season& season) { return Form<Value>::toml(access(season)); },
            [access](const Season& season) { return Form<Value>::shown(access(season)); }};
}

// A setting that is one entry of a map in the policy.
template <typename Key, typename Value>
Setting entry(std::string key, std::string comment, std::string source, std::map<Key, Value> Policy::*map, Key at) {
    return {std::move(key),
            std::move(comment),
            std::move(source),
            [=](const Season& season) { return (season.policy.*map).contains(at); },
            [=](Season& season, const toml::node& node) { return Form<Value>::read(node, (season.policy.*map)[at]); },
            [=](const Season& season) { return Form<Value>::toml((season.policy.*map).at(at)); },
            [=](const Season& season) { return Form<Value>::shown((season.policy.*map).at(at)); }};
}

std::vector<Setting> make_settings() {
    // Each line: key, what it means, where the model case's value comes from, where it lives.
    std::vector<Setting> list = {
        setting(
            "season.name", "季名", "", [](auto& s) -> auto& { return s.name; }),
        setting(
            "season.root_region", "全域的区划代码", "国家统计局统计用区划代码（2023）",
            [](auto& s) -> auto& { return s.root_region; }),
        setting(
            "season.opening", "开班日", "昭通2025年暑期托管公开报道：7月15日所有托管点同步、准时开班",
            [](auto& s) -> auto& { return s.opening; }),
        setting(
            "season.last_day", "最后一日（含）", "按工作日满30天推算", [](auto& s) -> auto& { return s.last_day; }),
        setting(
            "season.open_weekdays", "每周开班日，1 为周一，7 为周日", "",
            [](auto& s) -> auto& { return s.open_weekdays; }),
        setting(
            "season.closed_days", "停班的日期", "", [](auto& s) -> auto& { return s.closed_days; }),
        setting(
            "day.blocks", "每日时段，按先后：activity 活动，meal 用餐，nap 午休", "",
            [](auto& s) -> auto& { return s.day; }),

        setting(
            "days.min_days", "至少多少天", "昭通2025年暑期托管公开报道：不少于30天",
            [](auto& s) -> auto& { return s.policy.min_days; }),
        setting(
            "days.min_hours_day", "每天至少多少小时", "昭通2025年暑期托管公开报道：每天不少于5小时",
            [](auto& s) -> auto& { return s.policy.min_hours_day; }),
        setting(
            "days.day_count", "“天”怎么数：calendar_days 自然日，open_days 开班日，attended_days 可到日",
            "公开报道未说明，取开班日", [](auto& s) -> auto& { return s.policy.day_count; }),
        setting(
            "days.meals_count", "用餐是否计入时长", "公开报道未说明，取不计入",
            [](auto& s) -> auto& { return s.policy.meals_count; }),
        setting(
            "days.naps_count", "午休是否计入时长", "公开报道未说明，取不计入",
            [](auto& s) -> auto& { return s.policy.naps_count; }),
        setting(
            "days.make_up_weekdays", "因停班可在周几补班，1 为周一，7 为周日", "自定：周六、周日",
            [](auto& s) -> auto& { return s.policy.make_up_weekdays; }),
        setting(
            "days.make_up_days_after", "最后一日之后多少天内仍可补班", "自定：至八月底",
            [](auto& s) -> auto& { return s.policy.make_up_days_after; }),

        setting(
            "ratio.children_per_adult", "一名成人最多看护多少名儿童", "昭通2025年暑期托管公开报道：师生比不低于1:10",
            [](auto& s) -> auto& { return s.policy.children_per_adult; }),
        setting(
            "ratio.min_adults", "每个点任何时候至少几名成人", "自定：任何时候不能只有一名成人",
            [](auto& s) -> auto& { return s.policy.min_adults; }),
        setting(
            "ratio.posts", "哪些岗位计入师生比", "公开报道未说明，取直接看护儿童的岗位",
            [](auto& s) -> auto& { return s.policy.posts_in_ratio; }),
        setting(
            "ratio.adult_age", "满多少岁才算成人", "《中华人民共和国民法典》第十七条",
            [](auto& s) -> auto& { return s.policy.adult_age; }),

        setting(
            "reach.walk_cap_min", "步行上限，分钟，单程", "自定：就近就便",
            [](auto& s) -> auto& { return s.policy.walk_cap; }),
        setting(
            "reach.walk_cap_young_min", "有低龄儿童的家庭的步行上限，分钟，单程", "自定：就近就便",
            [](auto& s) -> auto& { return s.policy.walk_cap_young; }),
        setting(
            "reach.young_age", "未满多少岁为低龄", "《中华人民共和国未成年人保护法》第二十一条：未满八周岁",
            [](auto& s) -> auto& { return s.policy.young_age; }),
        setting(
            "reach.detour_factor", "绕行系数：步行路程与直线距离之比", "安道尔山区路网实测中位数",
            [](auto& s) -> auto& { return s.policy.detour_factor; }),
        setting(
            "reach.walking_km_h", "平路步速，公里每小时", "自定：儿童步速",
            [](auto& s) -> auto& { return s.policy.walking_km_h; }),
        setting(
            "reach.climb_min_100m", "每上升100米另加多少分钟", "Naismith 1892",
            [](auto& s) -> auto& { return s.policy.climb_min_100m; }),
    };
    for (const auto& row : EnumNames<VenueKind>::table) {
        list.push_back(entry(fmt::format("siting.tier.{}", row.code), fmt::format("{}属第几档", row.zh),
                             "昭通2025年暑期托管公开报道：学校为主阵地、儿童之家作补充、未保中心兜底线", &Policy::tier,
                             row.value));
    }
    constexpr int most_tiers = 9;
    for (int tier = 1; tier <= most_tiers; ++tier) {
        list.push_back(entry(fmt::format("siting.opening_cost_by_tier.{}", tier),
                             fmt::format("第{}档开一个点的成本，元一季", tier), "自定权重",
                             &Policy::opening_cost_by_tier, tier));
    }
    const std::vector<Setting> rest = {
        setting(
            "siting.change_cost", "启用去年未开的点另加，元", "自定权重",
            [](auto& s) -> auto& { return s.policy.change_cost; }),
        setting(
            "siting.adult_cost", "一名在岗成人，元一季", "自定权重",
            [](auto& s) -> auto& { return s.policy.adult_cost; }),
        setting(
            "siting.walk_cost_child_min", "一名儿童单程每走一分钟，元一季", "自定权重",
            [](auto& s) -> auto& { return s.policy.walk_cost_child_min; }),
        setting(
            "siting.long_walk_min", "单程超过多少分钟算远路；下一项为 0 时不起作用", "自定：默认不另计",
            [](auto& s) -> auto& { return s.policy.long_walk; }),
        setting(
            "siting.long_walk_cost_child_min", "远路每超一分钟，一名儿童另加，元一季；0 为不另计", "自定：默认不另计",
            [](auto& s) -> auto& { return s.policy.long_walk_cost_child_min; }),
        setting(
            "siting.home_visit_cost", "一名儿童只能家访，元一季", "自定权重：远高于其他各项，先求够得着",
            [](auto& s) -> auto& { return s.policy.home_visit_cost; }),

        setting(
            "staffing.posts",
            "每个点每天要有的岗位：from_children 从多少名儿童起，children_each 每多少名儿童一人，kinds 点位类型",
            "自定：点长人人有，其余按规模；昭通2025年暑期托管公开报道：岗位专业技能培训",
            [](auto& s) -> auto& { return s.policy.post_needs; }),
        setting(
            "staffing.max_travel_min", "成人从住地到点位，单程最多多少分钟", "自定：就近分配",
            [](auto& s) -> auto& { return s.policy.max_travel; }),
        setting(
            "staffing.reserve_per_township", "每个有点的乡镇每天留几名机动人员", "自定：一人",
            [](auto& s) -> auto& { return s.policy.reserve_per_township; }),
        setting(
            "staffing.teacher_rest_weeks", "教师整周休息几周",
            "教育部2021年暑期托管通知：保障教师休息；台账已登记各人不可用日期，默认不另留",
            [](auto& s) -> auto& { return s.policy.teacher_rest_weeks; }),
        setting(
            "staffing.block_days", "一个人连续上岗一段至少几天（自然日，首尾都算）；0 为不论",
            "团中央“七彩假期”：每队10人以上、服务10天以上；上限即本人可服务日期",
            [](auto& s) -> auto& { return s.policy.block_days; }),
        setting(
            "staffing.lodging_cost", "一名成人住宿一晚，元", "自定：学校宿舍的水电与被褥",
            [](auto& s) -> auto& { return s.policy.lodging_cost; }),

        setting(
            "groups.max_size", "一个班最多多少名儿童", "自定",
            [](auto& s) -> auto& { return s.policy.max_group_size; }),

        setting(
            "programme.forbidden_words", "活动名称中不得出现的词",
            "教育部《关于支持探索开展暑期托管服务的通知》（2021）：不得组织集体补课、讲授新课",
            [](auto& s) -> auto& { return s.policy.forbidden_words; }),
        setting(
            "programme.weekly_categories", "每周都要有的活动类别", "教育部办公厅2025年暑期安全通知",
            [](auto& s) -> auto& { return s.policy.weekly_categories; }),
        setting(
            "programme.kits_per_township", "同一种共用器材，一个乡镇有几套", "自定：一套",
            [](auto& s) -> auto& { return s.policy.kits_per_township; }),
        setting(
            "programme.max_answer_hours", "一人一天最多当几小时责任人（有人可换时）", "自定：四小时",
            [](auto& s) -> auto& { return s.policy.max_answer_hours; }),
        setting(
            "programme.neighbour_sites", "与最近的几个点位比较方案是否雷同", "自定：三个",
            [](auto& s) -> auto& { return s.policy.neighbour_sites; }),
        setting(
            "programme.max_similarity", "相邻点位同一时段做同一活动的比例上限", "自定：四分之一",
            [](auto& s) -> auto& { return s.policy.max_similarity; }),
        setting(
            "programme.approval_tiers", "一点一方案依次由哪几级审批：township 乡镇，county 县，prefecture 市",
            "昭通2025年暑期托管公开报道：县级主导、乡镇联动", [](auto& s) -> auto& { return s.policy.approval_tiers; }),

        setting(
            "visits.per_week", "家访的儿童每周家访几次", "自定",
            [](auto& s) -> auto& { return s.policy.visits_per_week; }),
        setting(
            "visits.length_min", "一次家访多少分钟", "自定", [](auto& s) -> auto& { return s.policy.visit_length; }),
        setting(
            "visits.day_min", "家访人一天在外多少分钟，含午休", "《国务院关于职工工作时间的规定》：每日8小时",
            [](auto& s) -> auto& { return s.policy.visit_day; }),
        setting(
            "visits.team", "几人同去家访：1 为教师、干部分别去，2 为两人同去", "自定",
            [](auto& s) -> auto& { return s.policy.visit_team; }),
        setting(
            "visits.hours", "没有另行约定的家庭，什么时段方便家访", "自定",
            [](auto& s) -> auto& { return s.policy.visit_hours; }),
        setting(
            "visits.lunch_min", "家访人午休多少分钟，0 为不安排", "自定",
            [](auto& s) -> auto& { return s.policy.visit_lunch; }),
        setting(
            "visits.lunch_begins", "午休在什么时段内开始", "自定",
            [](auto& s) -> auto& { return s.policy.visit_lunch_begins; }),
        setting(
            "visits.road_km_h", "山区公路车速，公里每小时", "自定",
            [](auto& s) -> auto& { return s.policy.road_km_h; }),
        setting(
            "visits.count_as_placed", "家访的儿童是否计入托管人数", "公开报道未说明，取计入",
            [](auto& s) -> auto& { return s.policy.home_visits_count_as_placed; }),

        setting(
            "funnel.contact_attempts", "联系几次仍未联系上的儿童列入“不漏一人证明”", "自定：三次",
            [](auto& s) -> auto& { return s.policy.contact_attempts; }),
        setting(
            "funnel.risk_task_hours", "得知儿童独自在家等风险后，多少小时内必须核实处理", "自定：立即处理，至迟一昼夜",
            [](auto& s) -> auto& { return s.policy.risk_task_hours; }),

        setting(
            "measures.active_window_days", "最近多少天服务过才算活跃志愿者", "公开报道未说明，取7天",
            [](auto& s) -> auto& { return s.policy.active_window_days; }),
        setting(
            "measures.admit_not_left_behind", "非留守儿童是否接收", "昭通当地报道：以留守儿童为主的少年儿童",
            [](auto& s) -> auto& { return s.policy.admit_not_left_behind; }),
    };
    list.insert(list.end(), rest.begin(), rest.end());
    return list;
}

}  // namespace

std::string source_of(const Season& season, const Setting& setting) {
    const auto given = season.policy.sources.find(setting.key);
    if (given != season.policy.sources.end()) return given->second;
    static const Season model = model_season();
    const bool is_models =
        setting.is_present(season) && setting.is_present(model) && setting.toml(season) == setting.toml(model);
    return is_models ? setting.source : "";
}

std::string toml_quoted(std::string_view text) {
    std::ostringstream out;
    out << toml::value<std::string>(std::string(text));
    return out.str();
}

std::span<const Setting> season_settings() {
    static const std::vector<Setting> settings = make_settings();
    return settings;
}

}  // namespace yingtuo::formats
