#include "visits/rules.h"

#include <iterator>

namespace yingtuo::visits {

namespace {

const Rule<Problem, Plan> list[] = {
    {"visits.known",
     Severity::hard,
     {"家访记录的儿童、人员与日期均有效",
      "each visit and guardianship names a remote child, a known adult and an open day"},
     "open tables: visits",
     check_known},
    {"visits.two_persons",
     Severity::hard,
     {"每名儿童有一名教师和一名干部", "each child has a teacher and a cadre by name"},
     "#80 教师家访+干部包保",
     check_two_persons},
    {"visits.class",
     Severity::hard,
     {"家访教师为教师，包保干部为村干部或退休干部", "the teacher is a teacher, the cadre a village or retired cadre"},
     "#80 教师家访+干部包保",
     check_class},
    {"visits.mostly_there",
     Severity::hard,
     {"指定人员缺席的周数不超过三分之一", "the named persons are away in a third of the weeks at most"},
     "#82 “一对一”关爱流动服务",
     check_mostly_there},
    {"visits.named_only",
     Severity::hard,
     {"只由两名指定人员家访，缺席的那一周由同类人员替班",
      "only the two named persons visit the child, or a stand-in of the same class in a week in which one is away"},
     "#82 “一对一”关爱流动服务",
     check_named_only},
    {"visits.cadence",
     Severity::hard,
     {"每人每周完成应有的家访次数，缺席的那一周由替班完成",
      "each named person, or the stand-in of the week, makes the visits due in the week"},
     "season.toml visits.per_week; #80",
     check_cadence},
    {"visits.once_a_day",
     Severity::hard,
     {"同一儿童一天最多家访一次", "a child is visited at most once a day"},
     "plain sense",
     check_once_a_day},
    {"visits.together",
     Severity::hard,
     {"同户儿童由同一人同时家访", "siblings have the same persons and are visited together"},
     "#82; siblings stay together",
     check_together},
    {"visits.team",
     Severity::hard,
     {"两人同行时，教师与干部同时到访", "where two go together, a teacher and a cadre come at the same time"},
     "season.toml visits.team",
     check_team},
    {"visits.window",
     Severity::hard,
     {"家访在该户方便的时间之内", "a visit begins and ends within the family's hours"},
     "season.toml visits.hours",
     check_window},
    {"visits.cleared",
     Severity::hard,
     {"家访当日违法犯罪记录查询结果为无记录且在有效期内",
      "the record check is clear and valid on the day of the visit"},
     "未成年人保护法第六十二条 (Law on the Protection of Minors, Art. 62)",
     check_cleared},
    {"visits.trained",
     Severity::hard,
     {"家访前完成通识培训和家访岗位培训", "general training and training for home visits were done before"},
     "#72, #73 岗前通识培训、岗位专业技能培训",
     check_trained},
    {"visits.availability",
     Severity::hard,
     {"只在可服务日家访", "rounds lie on days on which the visitor can serve"},
     "ledger L3 可服务时间",
     check_availability},
    {"visits.days_per_week",
     Severity::hard,
     {"每周家访天数不超过本人上限", "days of rounds stay within the visitor's days a week"},
     "ledger L3 可服务时间",
     check_days_per_week},
    {"visits.one_round",
     Severity::hard,
     {"每人每天一轮家访，每轮一人一天", "a visitor makes one round a day, and a round is one visitor's day"},
     "plain sense",
     check_one_round},
    {"visits.length",
     Severity::hard,
     {"每次家访不短于规定时长", "a visit is not shorter than policy says"},
     "season.toml visits.length_min",
     check_visit_length},
    {"visits.travel_time",
     Severity::hard,
     {"到达时间不早于路程所需", "nobody arrives before the way allows"},
     "season.toml visits.road_km_h, reach.walking_km_h",
     check_travel_time},
    {"visits.lunch",
     Severity::hard,
     {"午休按规定的时间和时长安排", "there is room for the lunch break, begun within its hours"},
     "season.toml visits.lunch_min, visits.lunch_begins",
     check_lunch},
    {"visits.day_length",
     Severity::hard,
     {"一轮家访连同午休和返程在一个工作日之内", "a round, with the lunch break and the way home, fits the working day"},
     "season.toml visits.day_min",
     check_day_length},
    {"visits.near",
     Severity::soft,
     {"指定人员在本县且单程不超过60分钟", "the named persons live in the county and within 60 minutes"},
     "#70 就近分配",
     check_near},
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

}  // namespace yingtuo::visits
