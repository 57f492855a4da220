#include "reporting/figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "reporting/tally.h"

namespace yingtuo::reporting {

namespace {

double number(std::int64_t count) {
    return static_cast<double>(count);
}

// One set of figures from one tally.
class Writer {
  public:
    Writer(const PlanningData& data, const Tally& tally) : data_(data), tally_(tally) {}

    std::vector<Figure> write() {
        roll();
        siting();
        sites_by_kind();
        staffing();
        cover();
        programme();
        visits();
        return std::move(figures_);
    }

  private:
    void count(std::string key, std::int64_t value, std::string unit, Text label, Text definition,
               bool adds_up = true) {
        figures_.push_back({std::move(key), std::move(label), std::move(definition), number(value), std::move(unit),
                            std::nullopt, std::nullopt, adds_up, 0});
    }

    void ratio(std::string key, double numerator, double denominator, std::string unit, int decimals, Text label,
               Text definition) {
        std::optional<double> value;
        if (denominator > 0) value = numerator / denominator;
        figures_.push_back({std::move(key), std::move(label), std::move(definition), value, std::move(unit), numerator,
                            denominator, false, decimals});
    }

    void roll() {
        count("roll.children", tally_.children, "children", {"在册儿童", "Children on the roll"},
              {"花名册核对去重后的全部儿童", "every child on the reconciled roll, each once"});
        count("roll.left_behind", tally_.left_behind, "children", {"其中留守儿童", "Of these, left behind"},
              {"花名册中类别为留守的儿童", "children whose category on the roll is left behind"});
        count("roll.willing", tally_.willing, "children", {"愿意参加", "Willing"},
              {"家庭表示愿意参加托管的儿童", "children whose family wants them to take part"});
        count("roll.not_willing", tally_.not_willing, "children", {"不愿参加", "Not willing"},
              {"家庭表示不参加的儿童", "children whose family said no"});
        count("roll.unasked", tally_.unasked, "children", {"尚未征求意愿", "Not asked yet"},
              {"花名册中没有意愿记录的儿童", "children without an answer on the roll"});
    }

    void siting() {
        count("siting.placed", tally_.placed, "children", {"到点托管儿童", "Children at sites"},
              {"愿意参加且分配到托管点的儿童，按居住地统计", "willing children with a site, where they live"});
        count("siting.visited", tally_.visited, "children", {"家访儿童", "Children on home visits"},
              {"愿意参加而没有托管点够得着、改为家访的儿童", "willing children no site reaches, visited at home"});
        count("siting.unplaced", tally_.unplaced, "children", {"尚未安排儿童", "Children without a place"},
              {"愿意参加但规划中没有安排的儿童，应为0", "willing children the plan says nothing of; should be 0"});
        for (std::size_t band = 0; band < walk_bands.size(); ++band) {
            const int minutes = walk_bands[band];
            ratio(fmt::format("siting.within_{}", minutes), number(tally_.within[band]),
                  number(tally_.placed + tally_.visited), "share", 4,
                  {fmt::format("步行{}分钟内可到", minutes), fmt::format("Within {} minutes on foot", minutes)},
                  {fmt::format("分子：到点且单程步行不超过{}分钟的儿童；分母：到点与家访儿童之和", minutes),
                   fmt::format("children at a site within {} minutes one way, of all at sites or on home visits",
                               minutes)});
        }
        ratio("siting.walk_mean", tally_.walk_sum, number(tally_.placed), "minutes", 2, {"平均步行时间", "Mean walk"},
              {"到点儿童单程步行分钟的平均数", "minutes on foot one way, mean over children at sites"});
        Figure longest{"siting.walk_longest",
                       {"最长步行时间", "Longest walk"},
                       {"到点儿童单程步行分钟的最大值", "minutes on foot one way, most of any child at a site"},
                       std::nullopt,
                       "minutes",
                       std::nullopt,
                       std::nullopt,
                       false,
                       2};
        if (tally_.placed > 0) longest.value = tally_.walk_longest;
        figures_.push_back(std::move(longest));
        for (const std::size_t band : {std::size_t{1}, std::size_t{2}}) {
            const int minutes = walk_bands[band];
            ratio(fmt::format("siting.beyond_{}", minutes), number(tally_.placed - tally_.within[band]),
                  number(tally_.placed), "share", 4,
                  {fmt::format("步行超过{}分钟", minutes), fmt::format("Beyond {} minutes on foot", minutes)},
                  {fmt::format("分子：到点且单程步行超过{}分钟的儿童；分母：到点儿童", minutes),
                   fmt::format("children at a site more than {} minutes away on foot, of all children at sites",
                               minutes)});
        }
        count("siting.siblings", tally_.siblings, "households", {"多子女家庭", "Households with siblings"},
              {"规划中有两名及以上儿童的家庭", "households with two or more children in the plan"});
        ratio("siting.siblings_together", number(tally_.siblings_together), number(tally_.siblings), "share", 4,
              {"兄弟姐妹同点", "Siblings kept together"},
              {"分子：全部儿童在同一处的多子女家庭；分母：多子女家庭",
               "households with siblings whose children all go to one place, of all such households"});
    }

    void sites_by_kind() {
        count("siting.sites", tally_.sites, "sites", {"托管点", "Sites"},
              {"规划中开班的托管点", "venues the plan opens"});
        for (std::size_t kind = 0; kind < kind_count; ++kind) {
            const auto& name = EnumNames<VenueKind>::table[kind];
            const auto at = static_cast<std::size_t>(name.value);
            count(fmt::format("siting.sites_{}", name.code), tally_.sites_by_kind[at], "sites",
                  {fmt::format("其中{}", name.zh), fmt::format("Of these, {}", name.en)},
                  {fmt::format("类型为{}的托管点", name.zh), fmt::format("sites that are of the kind {}", name.en)});
        }
        count("siting.sites_not_school", tally_.sites_not_school, "sites", {"学校以外托管点", "Sites outside schools"},
              {"学校以外各类托管点之和", "sites of every kind but schools"});
        ratio("siting.children_per_site", number(tally_.site_children), number(tally_.sites), "children_per_site", 2,
              {"平均每点儿童", "Children a site"},
              {"分子：在这些点托管的儿童（不论住在哪里）；分母：托管点",
               "children at these sites, wherever they live, by sites"});
        count("siting.places", tally_.places, "places", {"托管点可容纳人数", "Places at sites"},
              {"各托管点可容纳人数之和", "sum of the sites' capacities"});
        count("siting.venues", tally_.venues, "venues", {"候选点位", "Venues"},
              {"台账中的全部候选点位", "every venue in the ledger"});
        count("siting.venues_usable", tally_.venues_usable, "venues", {"可用点位", "Usable venues"},
              {"没有停用原因的候选点位", "venues without a reason not to be used"});
    }

    void staffing() {
        count("staffing.recruited", tally_.recruited, "adults", {"招募人数", "Recruited"},
              {"人员台账中的全部人员，按居住地统计", "every adult in the ledger, where they live"});
        count("staffing.usable", tally_.usable, "adults", {"可用人数", "Usable"},
              {"至少有一个开班日可服务、当日查询无记录且已完成通识培训的人员",
               "adults available, cleared and generally trained on one open day at least"});
        count("staffing.assigned", tally_.assigned, "adults", {"上岗人数", "Assigned"},
              {"规划中至少值一次班的人员，按居住地统计", "adults with one duty at least, where they live"});
        ratio("staffing.children_per_recruited", number(tally_.site_children), number(tally_.recruited),
              "children_per_adult", 2, {"儿童与招募人数之比", "Children an adult recruited"},
              {"分子：到点儿童；分母：招募人数。只供对照，不说明任何一个点达标",
               "children at sites by adults recruited; for comparison only, it says nothing of any site"});
        ratio("staffing.ratio", number(tally_.site_children), number(tally_.serving), "children_per_adult", 2,
              {"儿童与上岗人数之比", "Children an adult assigned"},
              {"分子：到点儿童；分母：在这些点值过班的人员。全域比值达标不等于每个点每天达标",
               "children at sites by adults with a duty there; a ratio over all sites is not the ratio of each site on "
               "each day"});
        ratio("staffing.adults_per_site_not_school", number(tally_.serving_not_school), number(tally_.sites_not_school),
              "adults_per_site", 2, {"学校以外每点上岗人数", "Adults a site outside schools"},
              {"分子：在学校以外托管点值过班的人员；分母：学校以外托管点",
               "adults with a duty at a site that is not a school, by such sites"});
        count("staffing.needed", tally_.needed, "adults", {"同时需要的成人", "Adults needed at one time"},
              {"各点按师生比和最低人数所需成人之和", "sum over sites of what ratio and minimum ask for"});
        count("staffing.adult_days", tally_.adult_days, "adult_days", {"值班人日", "Adult-days on duty"},
              {"每人每天在一个区域值班计一次", "an adult on a day counts once in a region"}, false);
        count("staffing.lodgers", tally_.lodgers, "adults", {"住宿人数", "Lodgers"},
              {"规划中住在有床位的点位、就近上岗的人员，按住宿点统计",
               "adults who sleep at a venue with beds to serve near it, where that stands"});
        count("staffing.nights", tally_.nights, "nights", {"住宿夜数", "Nights lodged"},
              {"各人从首日到末日每天一晚", "of each lodger one for every day from the first to the last"});
        figures_.push_back({"staffing.lodging_cost",
                            {"住宿费用", "Cost of lodging"},
                            {"住宿夜数乘每晚费用", "nights lodged times the cost of a night"},
                            number(tally_.nights) * data_.season.policy.lodging_cost.value(),
                            "yuan",
                            std::nullopt,
                            std::nullopt,
                            true,
                            0});
    }

    void cover() {
        count("staffing.site_days", tally_.site_days, "site_days", {"点日", "Site-days"},
              {"托管点乘开班日", "sites times open days"});
        count("staffing.sites_below", tally_.sites_below, "sites", {"师生比不达标点", "Sites below the ratio"},
              {"至少在一个开班日的一个时段低于师生比的托管点", "sites below the ratio in some block of some open day"});
        count("staffing.site_days_below", tally_.site_days_below, "site_days",
              {"师生比不达标点日", "Site-days below the ratio"},
              {"至少在一个时段低于师生比的点日", "site-days below the ratio in some block"});
        count("staffing.sites_short", tally_.sites_short, "sites", {"人手不足点", "Sites short of adults"},
              {"至少在一个时段低于师生比或最低人数的托管点",
               "sites with fewer adults than ratio or minimum ask for in some block"});
        count("staffing.site_days_short", tally_.site_days_short, "site_days",
              {"人手不足点日", "Site-days short of adults"},
              {"至少在一个时段低于师生比或最低人数的点日",
               "site-days with fewer adults than ratio or minimum ask for in some block"});
        count("staffing.missing_adult_days", tally_.missing_adult_days, "adult_days",
              {"缺员人日", "Adult-days missing"},
              {"每个点日各时段中缺得最多的人数，相加", "by site-day the most adults missing in any block, added up"});
    }

    void programme() {
        const Policy& policy = data_.season.policy;
        count("programme.open_days", static_cast<std::int64_t>(open_days(data_.season).size()), "days",
              {"开班天数", "Open days"}, {"本季开班的日子", "days on which sites open"}, false);
        count("programme.groups", tally_.groups, "groups", {"班数", "Groups"},
              {"各托管点编班之和", "groups formed at all sites"});
        count("programme.sessions", tally_.sessions, "sessions", {"活动场次", "Sessions"},
              {"一个班一个时段计一场，含用餐和午休看护", "one group in one block, lunch and naps included"});
        count("programme.sessions_unled", tally_.sessions_unled, "sessions",
              {"无责任人场次", "Sessions nobody answers for"},
              {"没有责任人的场次", "sessions without a responsible adult"});
        count("programme.child_days", tally_.child_days, "child_days", {"托管人日", "Child-days"},
              {"各班人数乘有活动的天数", "children of each group times days with sessions"});
        Figure hours{"programme.child_hours",
                     {"托管小时", "Child-hours"},
                     {"各班人数乘计入时长的活动小时", "children of each group times hours that count"},
                     tally_.child_minutes / 60,
                     "child_hours",
                     std::nullopt,
                     std::nullopt,
                     true,
                     0};
        figures_.push_back(std::move(hours));
        count("programme.least_child_days", tally_.site_children * policy.min_days, "child_days",
              {"按最低天数的人日", "Child-days at the minimum"},
              {fmt::format("到点儿童乘最低{}天", policy.min_days),
               fmt::format("children at sites times {} days", policy.min_days)});
        Figure least{
            "programme.least_child_hours",
            {"按最低时长的小时", "Child-hours at the minimum"},
            {fmt::format("到点儿童乘最低{}天、每天{:g}小时", policy.min_days, policy.min_hours_day),
             fmt::format("children at sites times {} days of {:g} hours", policy.min_days, policy.min_hours_day)},
            number(tally_.site_children) * policy.min_days * policy.min_hours_day,
            "child_hours",
            std::nullopt,
            std::nullopt,
            true,
            0};
        figures_.push_back(std::move(least));
    }

    void visits() {
        ratio("visits.two_persons", number(tally_.two_persons), number(tally_.visited), "share", 4,
              {"双人包保落实", "Two named persons"},
              {"分子：教师和干部都已落实的儿童；分母：家访儿童",
               "children with a teacher and a cadre by name, of those on home visits"});
        count(
            "visits.missing_persons", tally_.missing_persons, "persons", {"包保缺人", "Persons missing for visits"},
            {"家访儿童所缺的教师、干部，按儿童计", "teachers and cadres whom children on home visits lack, by child"});
        count("visits.visits", tally_.visits, "visits", {"家访人次", "Home visits"},
              {"规划的家访，一名儿童一次计一人次", "visits planned, one child once"});
        count("visits.rounds", tally_.rounds, "rounds", {"家访轮次", "Rounds"},
              {"一名家访人一天为一轮", "one visitor's day is one round"}, false);
    }

    const PlanningData& data_;
    const Tally& tally_;
    std::vector<Figure> figures_;
};

void add_objective(const PlanHeader& header, std::vector<Figure>& figures) {
    Figure objective{"siting.objective",
                     {"选址目标值", "Siting objective"},
                     {"选址各项成本之和，元一季", "sum of siting's costs, yuan a season"},
                     header.objective,
                     "yuan",
                     std::nullopt,
                     std::nullopt,
                     false,
                     0};
    Figure bound{"siting.lower_bound",
                 {"选址下界", "Siting lower bound"},
                 {"已证明：任何规划的目标值都不低于此数", "proven: no plan has a lower objective"},
                 header.lower_bound,
                 "yuan",
                 std::nullopt,
                 std::nullopt,
                 false,
                 0};
    Figure gap{"siting.gap",
               {"选址差距", "Siting gap"},
               {"（目标值－下界）÷目标值：最多还能好多少",
                "(objective - lower bound) / objective: what could be gained at most"},
               std::nullopt,
               "share",
               std::nullopt,
               std::nullopt,
               false,
               6};
    if (header.lower_bound) {
        gap.numerator = header.objective - *header.lower_bound;
        gap.denominator = header.objective;
        if (header.objective > 0) gap.value = *gap.numerator / *gap.denominator;
    }
    figures.push_back(std::move(objective));
    figures.push_back(std::move(bound));
    figures.push_back(std::move(gap));
}

}  // namespace

std::vector<Figure> figures(const PlanningData& data, const SeasonPlan& plan) {
    const std::vector<Tally> whole = tally(data, plan, 1, [](std::string_view) { return std::size_t{0}; });
    std::vector<Figure> all = Writer(data, whole[0]).write();
    add_objective(plan.header, all);
    return all;
}

std::vector<RegionFigures> figures_by_region(const PlanningData& data, const SeasonPlan& plan, RegionLevel level) {
    std::vector<const Region*> regions;
    for (const Region& region : data.regions.all()) {
        if (region.level == level) regions.push_back(&region);
    }
    std::sort(regions.begin(), regions.end(), [](const Region* a, const Region* b) { return a->code < b->code; });
    std::map<const Region*, std::size_t> position;
    for (std::size_t i = 0; i < regions.size(); ++i) position.emplace(regions[i], i);
    std::unordered_map<std::string, std::size_t> seen;  // the same villages are asked for again and again
    const auto part_of = [&](std::string_view village) {
        const auto [entry, is_new] = seen.emplace(std::string(village), regions.size());
        if (is_new) {
            const Region* region = data.regions.at_level(village, level);
            if (region != nullptr) entry->second = position.at(region);
        }
        return entry->second;
    };
    const std::vector<Tally> parts = tally(data, plan, regions.size() + 1, part_of);
    std::vector<RegionFigures> all;
    for (std::size_t i = 0; i < regions.size(); ++i)
        all.push_back({regions[i]->code, regions[i]->name, Writer(data, parts[i]).write()});
    const Tally& nowhere = parts.back();
    const bool anything = nowhere.children + nowhere.venues + nowhere.recruited + nowhere.sites + nowhere.sessions +
                              nowhere.serving + nowhere.visits >
                          0;
    if (anything) all.push_back({"", "", Writer(data, nowhere).write()});
    return all;
}

const Figure* find(std::span<const Figure> figures, std::string_view key) {
    const auto found =
        std::find_if(figures.begin(), figures.end(), [&](const Figure& figure) { return figure.key == key; });
    return found == figures.end() ? nullptr : &*found;
}

std::string printed(const Figure& figure) {
    return figure.value ? fmt::format("{:.{}f}", *figure.value, figure.decimals) : std::string();
}

std::vector<SummaryItem> summary(std::span<const Figure> figures) {
    std::vector<SummaryItem> items;
    items.reserve(figures.size());
    for (const Figure& figure : figures) items.push_back({figure.key, printed(figure), figure.label});
    return items;
}

}  // namespace yingtuo::reporting
