#include "staffing/rules.h"

#include <iterator>

namespace yingtuo::staffing {

namespace {

using RuleOf = Rule<Problem, Plan>;

const RuleOf list[] = {
    {"staffing.ratio",
     Severity::hard,
     {"每点每天每个时段，成人与儿童之比不低于政策规定",
      "at each site, day and hour there are enough adults for the children"},
     "#67 师生比不低于1:10; season.toml ratio.children_per_adult, ratio.posts",
     check_ratio},
    {"staffing.minimum_adults",
     Severity::hard,
     {"每点在岗成人不少于最低人数", "at each site the minimum number of adults is on duty"},
     "season.toml ratio.min_adults",
     check_minimum_adults},
    {"staffing.posts",
     Severity::hard,
     {"政策要求的比例外岗位（炊事、保安等）每天有人",
      "the posts outside the ratio that policy asks for are filled at every hour"},
     "season.toml staffing.posts; #73",
     check_posts},
    {"staffing.shortfalls",
     Severity::hard,
     {"缺岗清单如实：人数与实际缺额一致",
      "the list of missing adults is true: it names exactly as many as are missing"},
     "honest figures (domain finding 10)",
     check_shortfalls},
    {"staffing.known",
     Severity::hard,
     {"上岗记录的人员、托管点、日期与时段均有效",
      "each duty names a known adult, an open site, an open day and hours within it"},
     "open tables: duties",
     check_known},
    {"staffing.cleared",
     Severity::hard,
     {"上岗当日违法犯罪记录查询结果为无记录且在有效期内", "the record check is clear and valid on the day of duty"},
     "未成年人保护法第六十二条 (Law on the Protection of Minors, Art. 62)",
     check_cleared},
    {"staffing.general_trained",
     Severity::hard,
     {"上岗前已完成通识培训", "general training was done before the day of duty"},
     "#72 岗前通识培训",
     check_general_trained},
    {"staffing.post_trained",
     Severity::hard,
     {"已完成所在岗位的专业技能培训", "the adult is trained for the post"},
     "#73 岗位专业技能培训",
     check_post_trained},
    {"staffing.adult_age",
     Severity::hard,
     {"计入师生比的人员已成年", "whoever counts in the ratio is of age"},
     "season.toml ratio.adult_age",
     check_adult_age},
    {"staffing.availability",
     Severity::hard,
     {"只在可服务日上岗，且当日没有家访任务",
      "duties lie on days on which the adult can serve and makes no home visits"},
     "ledger L3 可服务时间",
     check_availability},
    {"staffing.one_place",
     Severity::hard,
     {"同一时间只在一处", "an adult is in one place at a time"},
     "plain sense",
     check_one_place},
    {"staffing.days_per_week",
     Severity::hard,
     {"每周上岗天数（含家访日）不超过本人上限", "days of duty and of home visits stay within the adult's days a week"},
     "ledger L3 可服务时间; 教育部2021年暑期托管通知: teachers' rest",
     check_days_per_week},
    {"staffing.transfer",
     Severity::hard,
     {"不服从调剂者只在意向乡镇（未填则为住地乡镇）上岗",
      "who does not accept transfer serves in the township wished for, or at home"},
     "ledger L3 是否服从调剂",
     check_transfer},
    {"staffing.reach",
     Severity::hard,
     {"住地到托管点单程不超过政策规定的时间", "nobody is sent farther for a day than policy allows"},
     "season.toml staffing.max_travel_min; #70 就近分配",
     check_reach},
    {"staffing.helper_alone",
     Severity::hard,
     {"未成年志愿者不单独在岗", "a helper under age is never on duty without an adult who counts"},
     "season.toml ratio.adult_age",
     check_helper_alone},
    {"staffing.rest_weeks",
     Severity::hard,
     {"教师有整周休息", "teachers have their whole weeks of rest"},
     "season.toml staffing.teacher_rest_weeks; 教育部2021年暑期托管通知",
     check_rest_weeks},
    {"staffing.lead",
     Severity::soft,
     {"每点每天有一名点长", "each site has a site lead each day"},
     "#61-#76; ledger L2 负责人（点长）",
     check_lead},
    {"staffing.wanted_posts",
     Severity::soft,
     {"比例内的岗位（学业、文体、安全等）有受过该岗培训的人",
      "the posts within the ratio that policy asks for are held by somebody trained for them"},
     "season.toml staffing.posts; #73",
     check_wanted_posts},
    {"staffing.reserve",
     Severity::soft,
     {"每个有点的乡镇每天留有机动人员", "each township with sites keeps its reserve each day"},
     "season.toml staffing.reserve_per_township",
     check_reserve},
    {"staffing.wish",
     Severity::soft,
     {"在本人意向的乡镇上岗", "adults serve in the township they wished for"},
     "ledger L3 意向乡镇",
     check_wish},
    {"staffing.distance",
     Severity::soft,
     {"就近分配：住地到托管点不超过15公里", "near home: at most 15 km from home to site"},
     "#70 就近分配",
     check_distance},
    {"staffing.same_site",
     Severity::soft,
     {"同一人尽量固定在同一托管点", "the same adult stays with the same site"},
     "wish: children know their adults",
     check_same_site},
};

}  // namespace

std::span<const Rule<Problem, Plan>> rules() {
    return list;
}

std::vector<Violation> check(const Problem& problem, const Plan& plan) {
    std::vector<Violation> all;
    for (const auto& rule : rules()) {
        auto found = rule.check(problem, plan);
        all.insert(all.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    return all;
}

}  // namespace yingtuo::staffing
