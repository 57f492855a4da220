#include "programme/rules.h"

#include <array>
#include <iterator>

#include "programme/rule_functions.h"

namespace yingtuo::programme {

namespace {

using OnView = std::vector<Violation> (*)(const PlanView&);

template <OnView rule>
std::vector<Violation> on_rows(const Problem& problem, const Plan& plan) {
    return rule(PlanView(problem, plan));
}

struct Entry {
    Rule<Problem, Plan> rule;
    OnView on_view;
    Reach reach;
};

template <OnView function>
Entry entry(std::string_view code, Severity severity, Reach reach, Text title, std::string_view source) {
    return {{code, severity, std::move(title), source, &on_rows<function>}, function, reach};
}

const std::vector<Entry>& entries() {
    using enum Severity;
    static const std::vector<Entry> list = {
        entry<known>("programme.known", hard, Reach::group,
                     {"场次所写的托管点、班级、开班日和活动都要存在",
                      "Each session names a site, a group with children, an open day and an activity that exist"},
                     "published account #93"),
        entry<every_child>(
            "programme.every_child", hard, Reach::nothing,
            {"每名儿童只在本托管点的一个班", "Every child is in exactly one group, at the site where it is placed"},
            "published account #96"),
        entry<group_size>("programme.group_size", hard, Reach::nothing,
                          {"每班人数不超过上限", "No group is larger than the policy allows"}, "groups.max_size"),
        entry<min_days>("programme.min_days", hard, Reach::nothing,
                        {"服务天数不少于规定", "A site serves the minimum number of days"},
                        "published account #91; days.min_days, days.day_count"),
        entry<min_hours>("programme.min_hours", hard, Reach::group,
                         {"每天服务时长不少于规定", "Each day has the minimum number of hours that count"},
                         "published account #92; days.min_hours_day, days.meals_count, days.naps_count"),
        entry<no_blank>("programme.no_blank", hard, Reach::nothing,
                        {"每个开班日每个时段都有内容", "No blank day and no blank block: content is specified per day"},
                        "published account #93"),
        entry<responsible>("programme.responsible", hard, Reach::nothing,
                           {"每场活动有一名当时在岗、审查合格、受过培训的责任人",
                            "Each session has a responsible adult who is on duty there and then, of age, cleared and "
                            "trained; so is whoever assists"},
                           "published account #94; Law on the Protection of Minors, Art. 62; ratio.adult_age"),
        entry<one_place>("programme.one_place", hard, Reach::nothing,
                         {"同一人同一班同一时间只在一处", "No adult and no group is in two sessions at once"},
                         "published account #94"),
        entry<skill>("programme.skill", hard, Reach::group,
                     {"责任人具备活动及其雨天备用活动要求的岗位培训或特长",
                      "The responsible adult has the post training or the skill that the activity, and its rain "
                      "alternative, ask for"},
                     "published account #73"),
        entry<ages>("programme.ages", hard, Reach::group,
                    {"活动适合全班年龄", "The activity, and its rain alternative, suit the ages of the whole group"},
                    "ledger L4, column 对象"),
        entry<forbidden_words>("programme.forbidden_words", hard, Reach::group,
                               {"不讲授新课、不补课、不考试", "No new lessons, no make-up lessons, no tests"},
                               "Ministry of Education, notice on summer care, 2021-07; Law on the Protection of "
                               "Minors, Art. 33; programme.forbidden_words"),
        entry<weekly>("programme.weekly", hard, Reach::group,
                      {"每班每周排有必排类别", "Every group has each required category in every week"},
                      "programme.weekly_categories"),
        entry<drowning_safety>("programme.drowning_safety", hard, Reach::group,
                               {"每班每周至少一次防溺水教育", "Every group hears how not to drown in every week"},
                               "Ministry of Education, notices on drowning (the six rules, 六不)"),
        entry<rain>("programme.rain", hard, Reach::group,
                    {"怕雨的活动有室内备用方案", "What cannot be done in rain has an indoor alternative"},
                    "ledger L4, column 备用（雨天）方案"),
        entry<heat>("programme.heat", hard, Reach::group,
                    {"七、八月12:00至15:00不在露天活动（荫凉处除外）",
                     "In July and August nothing takes place in the open sun between 12:00 and 15:00; the shade is "
                     "allowed"},
                    "wish: one-site-one-plan, heat hours"),
        entry<audience>(
            "programme.audience", hard, Reach::group,
            {"活动适合参加的人和所在地", "The activity is for those who take part, and at home at the site"},
            "wish: local programmes as configuration"),
        entry<activity_size>("programme.activity_size", hard, Reach::group,
                             {"活动适合全班人数", "The activity suits the number of children of the group"},
                             "wish: catalogue, group sizes"),
        entry<rooms>("programme.rooms", hard, Reach::site,
                     {"房间够用，每间不超过可容人数",
                      "No more rooms are used than there are, and none by more children than it holds"},
                     "ledger L2, columns 房间数 and 可容纳人数"),
        entry<speaker>("programme.speaker", hard, Reach::group,
                       {"外请人员从不单独与儿童相处，两名本点成人全程在场",
                        "An outside speaker is never alone with children: two adults of the site are present"},
                       "published account, part 2: outside speakers; Law on the Protection of Minors, Art. 62"),
        entry<length>("programme.length", soft, Reach::group,
                      {"活动时长与时段相称", "The activity suits the length and the kind of its block"},
                      "wish: catalogue, lengths"),
        entry<max_week>("programme.max_week", soft, Reach::group,
                        {"同一活动每周每季不超过规定次数",
                         "No activity is done more often in a week or a season than the catalogue says"},
                        "wish: catalogue, times a week"),
        entry<variety>(
            "programme.variety", soft, Reach::group,
            {"一天之内不重复，相邻两天不雷同", "No activity twice a day, and no day the same as the day before"},
            "wish: one-site-one-plan, variety"),
        entry<copied>("programme.copy", soft, Reach::sites,
                      {"各托管点方案不互相照抄", "No group's season is a copy of a group's at another site"},
                      "published account #90; wish: plans fit their place"),
        entry<rhythm>("programme.rhythm", soft, Reach::group,
                      {"饭后、午休后不马上剧烈运动", "Nobody runs about straight after a meal or a nap"},
                      "wish: one-site-one-plan, rhythm of the day"),
        entry<neighbours>("programme.neighbours", soft, Reach::sites,
                          {"相邻托管点的方案不雷同", "Neighbouring sites do not do the same at the same hours"},
                          "wish: one-site-one-plan, variety; programme.max_similarity, programme.neighbour_sites"),
        entry<shared_kit>("programme.shared_kit", soft, Reach::day,
                          {"共用器材同一天够用", "No more sites of a township want a shared kit on a day than it has"},
                          "wish: materials shared between sites; programme.kits_per_township"),
        entry<load>("programme.load", soft, Reach::day,
                    {"责任人有人可换时不超过规定时长",
                     "Nobody answers for children longer than the policy allows where another could take over"},
                    "wish: load of adults; programme.max_answer_hours"),
        entry<local_programmes>("programme.local", soft, Reach::site,
                                {"特色项目每周排足", "Each local programme of a site has its sessions every week"},
                                "published account #78, #83 to #88"),
    };
    return list;
}

template <typename Takes>
std::vector<Violation> check_those(const PlanView& view, Takes&& takes) {
    std::vector<Violation> violations;
    for (const Entry& entry : entries()) {
        if (!takes(entry)) continue;
        std::vector<Violation> found = entry.on_view(view);
        std::move(found.begin(), found.end(), std::back_inserter(violations));
    }
    return violations;
}

}  // namespace

std::span<const Rule<Problem, Plan>> rules() {
    static const std::vector<Rule<Problem, Plan>> list = [] {
        std::vector<Rule<Problem, Plan>> all;
        for (const Entry& entry : entries()) all.push_back(entry.rule);
        return all;
    }();
    return list;
}

std::vector<Violation> check(const PlanView& view) {
    return check_those(view, [](const Entry&) { return true; });
}

std::vector<Violation> check(const PlanView& view, Reach reach) {
    return check_those(view, [&](const Entry& entry) { return entry.reach == reach; });
}

std::vector<Violation> check(const Problem& problem, const Plan& plan) {
    return check(PlanView(problem, plan));  // put in order once for all rules
}

}  // namespace yingtuo::programme
