#include "demo/population.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/ensure.h"
#include "demo/names.h"
#include "demo/settlement.h"

namespace yingtuo::demo {

namespace {

constexpr std::array<std::string_view, 10> work_places = {"浙江杭州", "浙江宁波", "广东东莞", "广东佛山", "江苏苏州",
                                                          "福建泉州", "云南昆明", "四川宜宾", "贵州贵阳", "上海"};
constexpr std::array<std::string_view, 5> carer_relations = {"祖母", "祖父", "外祖母", "外祖父", "伯父"};
constexpr std::array<std::string_view, 10> grades = {"幼儿园大班", "一年级", "二年级", "三年级", "四年级",
                                                     "五年级",     "六年级", "七年级", "八年级", "九年级"};

// Children from six to fifteen, most of them in the middle grades.
Date draw_birth_date(Date opening, Random& random) {
    constexpr std::array<int, 10> weights = {6, 10, 13, 13, 13, 13, 12, 10, 7, 3};  // ages 6 to 15
    auto at = random.between(1, 100);
    int age = 6;
    for (const int weight : weights) {
        if (at <= weight) break;
        at -= weight;
        ++age;
    }
    const auto days = static_cast<int>(random.between(3, 362));
    return opening - std::chrono::days{static_cast<int>(age * 365.2425)} - std::chrono::days{days};
}

// The grade just finished: a child enters school in the September of the year in which it is six by the end of August.
std::string_view grade_of(Date birth_date, Date opening) {
    const std::chrono::year_month_day birth{birth_date};
    const std::chrono::year_month_day now{opening};
    const bool is_late = birth.month() > std::chrono::August;
    const int entry = static_cast<int>(birth.year()) + 6 + (is_late ? 1 : 0);
    const int grade = static_cast<int>(now.year()) - entry;
    return grades[static_cast<std::size_t>(std::clamp(grade, 0, 9))];
}

ChildCategory draw_category(Random& random) {
    const double at = random.unit();
    if (at < 0.86) return ChildCategory::left_behind;
    if (at < 0.94) return ChildCategory::ordinary;
    if (at < 0.975) return ChildCategory::hardship;
    if (at < 0.985) return ChildCategory::de_facto_unsupported;
    if (at < 0.99) return ChildCategory::orphan;
    return ChildCategory::migrant;
}

// One to four siblings, never more than there are children left in the group.
int draw_siblings(int left, Random& random) {
    const double at = random.unit();
    const int siblings = at < 0.52 ? 1 : at < 0.85 ? 2 : at < 0.97 ? 3 : 4;
    return std::min(left, siblings);
}

class PopulationDrawer {
  public:
    PopulationDrawer(const Geography& geography, Date opening, IdentityNumbers& numbers)
        : geography_(geography), opening_(opening), numbers_(numbers) {}

    Population draw(const std::vector<std::vector<int>>& settled, const Random& random) {
        out_.children_of_hamlet = settled;
        for (std::size_t v = 0; v < settled.size(); ++v) {
            Random own = random.split(v);
            int in_reach = 0;
            for (std::size_t h = 0; h < settled[v].size(); ++h) {
                if (!geography_.villages[v].hamlets[h].is_remote) in_reach += settled[v][h];
                for (int left = settled[v][h]; left > 0;) left -= draw_household(v, h, left, own);
            }
            out_.children_of_village.push_back(in_reach);
        }
        return std::move(out_);
    }

  private:
    int draw_household(std::size_t village, std::size_t hamlet, int left, Random& random) {
        DemoHousehold household;
        household.village = village;
        household.hamlet = hamlet;
        const std::string surname = draw_surname(random);
        const std::string county = county_code(village);
        draw_parents(household, surname, random);
        draw_carer(household, surname, county, random);

        const int siblings = draw_siblings(left, random);
        const bool has_twins = siblings >= 2 && random.chance(0.03);
        std::vector<Date> births;
        while (static_cast<int>(births.size()) < siblings) {
            if (has_twins && births.size() == 1) {
                births.push_back(births.front());
                continue;
            }
            const Date birth = draw_birth_date(opening_, random);
            // Siblings who are not twins are at least ten months apart.
            const bool is_apart = std::all_of(births.begin(), births.end(),
                                              [&](Date other) { return std::abs((birth - other).count()) > 300; });
            if (is_apart) births.push_back(birth);
        }
        std::sort(births.begin(), births.end());
        const std::string people = draw_people(random);
        Sex sex = Sex::unknown;
        for (std::size_t i = 0; i < births.size(); ++i) {
            const bool is_twin = i > 0 && births[i] == births[i - 1];
            if (!is_twin) sex = random.chance(0.52) ? Sex::male : Sex::female;
            DemoChild child;
            child.household = out_.households.size();
            child.sex = sex;
            child.birth_date = births[i];
            child.people = people;
            child.name = draw_distinct_name(surname, sex, births[i], random);
            child.id_number = numbers_.next(county, births[i], sex);
            child.grade = grade_of(births[i], opening_);
            child.boards = random.chance(0.18);
            household.children.push_back(out_.children.size());
            out_.children.push_back(std::move(child));
        }
        out_.households.push_back(std::move(household));
        return siblings;
    }

    void draw_parents(DemoHousehold& household, const std::string& surname, Random& random) {
        household.category = draw_category(random);
        const std::string place(work_places[random.below(work_places.size())]);
        household.father = {surname + draw_given_name(random, Sex::male), place, phone_number(next_phone_++)};
        household.mother = {draw_surname(random) + draw_given_name(random, Sex::female), place,
                            phone_number(next_phone_++)};
        if (household.category == ChildCategory::orphan) household.father = household.mother = {};
    }

    // Whoever answers for the children at home: a grandparent or uncle, or the mother where she is at home.
    void draw_carer(DemoHousehold& household, const std::string& surname, const std::string& county, Random& random) {
        const bool has_parent =
            household.category == ChildCategory::ordinary || household.category == ChildCategory::migrant;
        household.guardianship = has_parent || random.chance(0.3) ? "较好" : random.chance(0.85) ? "一般" : "能力不足";
        const auto age_years = has_parent ? random.between(30, 45) : random.between(52, 76);
        const Date birth = opening_ - std::chrono::days{age_years * 365 + random.between(0, 364)};
        if (has_parent) {
            household.carer_relation = "母亲";
            household.carer_name = household.mother.name;
            household.mother.work_place.clear();
        } else {
            household.carer_relation = carer_relations[random.below(carer_relations.size())];
        }
        const bool is_woman = has_parent || household.carer_relation.ends_with("母");
        const Sex sex = is_woman ? Sex::female : Sex::male;
        if (!has_parent) {
            const bool same_surname = household.carer_relation == "祖父" || household.carer_relation == "伯父";
            household.carer_name = (same_surname ? surname : draw_surname(random)) + draw_given_name(random, sex);
        }
        household.carer_id_number = numbers_.next(county, birth, sex);
        household.carer_phone = has_parent ? household.mother.phone : phone_number(next_phone_++);
    }

    // No two children share both name and birth date, so that lists without identity numbers can be told apart.
    std::string draw_distinct_name(const std::string& surname, Sex sex, Date birth_date, Random& random) {
        for (int tries = 0; tries < 100; ++tries) {
            std::string name = surname + draw_given_name(random, sex);
            if (names_.emplace(name, birth_date).second) return name;
        }
        ENSURE(false);
        return {};
    }

    [[nodiscard]] std::string county_code(std::size_t village) const {
        return geography_.region_of(geography_.villages[village]).code.substr(0, 6);
    }

    const Geography& geography_;
    Date opening_;
    IdentityNumbers& numbers_;
    Population out_;
    std::set<std::pair<std::string, Date>> names_;
    std::int64_t next_phone_ = 1;
};

}  // namespace

Population draw_population(const Geography& geography, int children, Date opening, IdentityNumbers& numbers,
                           const Random& random) {
    const auto settled = settle(geography, children, random.split(0));
    return PopulationDrawer(geography, opening, numbers).draw(settled, random.split(1));
}

}  // namespace yingtuo::demo
