#include "demo/adults.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

#include "base/ensure.h"
#include "demo/names.h"
#include "demo/settlement.h"
#include "demo/tree.h"

namespace yingtuo::demo {

namespace {

// The model case's 2,847 by class; only the 566 students are a published figure.
struct ClassCount {
    AdultClass adult_class;
    int count;
    int youngest;
    int oldest;
};
constexpr ClassCount classes[] = {
    {AdultClass::student, 566, 18, 23},       {AdultClass::teacher, 842, 24, 56},
    {AdultClass::retired_cadre, 158, 56, 68}, {AdultClass::resident, 470, 22, 60},
    {AdultClass::village_cadre, 572, 25, 57}, {AdultClass::logistics, 172, 25, 58},
    {AdultClass::western_plan, 41, 22, 27},   {AdultClass::other, 26, 22, 60},
};

constexpr std::array<std::string_view, 14> talents = {"篮球",     "美术",     "音乐",   "书法",  "舞蹈",
                                                      "手工",     "象棋",     "普通话", "急救",  "心理疏导",
                                                      "科学实验", "民族歌舞", "剪纸",   "乒乓球"};

void add_post(PostSet& posts, Post post) {
    posts.set(static_cast<std::size_t>(post));
}

PostSet draw_posts(AdultClass adult_class, Random& random) {
    PostSet posts;
    if (adult_class != AdultClass::logistics || random.chance(0.6)) add_post(posts, Post::care);
    switch (adult_class) {
        case AdultClass::teacher:
            add_post(posts, Post::lead);
            add_post(posts, Post::study);
            if (random.chance(0.35)) add_post(posts, Post::sport_arts);
            if (random.chance(0.15)) add_post(posts, Post::wellbeing);
            if (random.chance(0.4)) add_post(posts, Post::home_visit);
            break;
        case AdultClass::village_cadre:
            add_post(posts, Post::lead);
            if (random.chance(0.5)) add_post(posts, Post::safety);
            if (random.chance(0.6)) add_post(posts, Post::home_visit);
            break;
        case AdultClass::retired_cadre:
            if (random.chance(0.5)) add_post(posts, Post::lead);
            if (random.chance(0.4)) add_post(posts, Post::study);
            break;
        case AdultClass::student:
        case AdultClass::western_plan:
            add_post(posts, random.chance(0.5) ? Post::study : Post::sport_arts);
            if (random.chance(0.15)) add_post(posts, Post::lead);
            if (random.chance(0.1)) add_post(posts, Post::wellbeing);
            break;
        case AdultClass::logistics:
            add_post(posts, random.chance(0.5) ? Post::cook : Post::logistics);
            add_post(posts, random.chance(0.3) ? Post::guard : Post::safety);
            break;
        case AdultClass::resident:
        case AdultClass::other:
            if (random.chance(0.4)) add_post(posts, Post::safety);
            if (random.chance(0.15)) add_post(posts, Post::lead);
            break;
    }
    return posts;
}

class AdultDrawer {
  public:
    AdultDrawer(const Geography& geography, const Population& population, const Season& season,
                IdentityNumbers& numbers, const Random& random)
        : geography_(geography),
          population_(population),
          season_(season),
          numbers_(numbers),
          random_(random.split(0)),
          team_random_(random.split(1)),
          lodging_random_(random.split(2)) {}

    std::vector<DemoAdult> draw() {
        const int size = static_cast<int>(population_.children.size());
        std::vector<std::size_t> homes;
        int total = 0;
        for (const ClassCount& row : classes) total += row.count;
        draw_homes(homes, in_proportion(total, size));
        std::size_t next = 0;
        for (const ClassCount& row : classes) {
            for (int n = in_proportion(row.count, size); n > 0 && next < homes.size(); --n) {
                draw_adult(row, homes[next++]);
            }
        }
        std::stable_sort(out_.begin(), out_.end(),
                         [](const DemoAdult& a, const DemoAdult& b) { return a.village < b.village; });
        draw_teams();
        draw_lodging();
        return std::move(out_);
    }

  private:
    // As many homes as adults: by what each village needs, one township out of eight short of people and the others
    // making up for it. Shuffled, so that classes mix.
    void draw_homes(std::vector<std::size_t>& homes, int count) {
        std::vector<double> plenty(geography_.townships.size(), 1.0);
        for (double& share : plenty) share = random_.chance(0.125) ? 0.55 : 1.0;
        std::vector<std::size_t> wanted;
        for (std::size_t v = 0; v < geography_.villages.size(); ++v) {
            const int needed = adults_needed(season_.policy, population_.children_of_village[v]);
            for (int n = 0; n < needed; ++n) {
                if (random_.chance(plenty[geography_.villages[v].township])) wanted.push_back(v);
            }
        }
        random_.shuffle(std::span(wanted));
        while (static_cast<int>(homes.size()) < count) {
            const std::size_t at = homes.size();
            homes.push_back(wanted[at < wanted.size() ? at : random_.below(wanted.size())]);
        }
        random_.shuffle(std::span(homes));
    }

    // Half of a county's students sign up in teams of ten to fourteen who live near each other; fewer than ten are
    // none.
    void draw_teams() {
        std::map<std::size_t, std::vector<std::size_t>> students;  // by county, by village
        for (std::size_t i = 0; i < out_.size(); ++i) {
            if (out_[i].adult.adult_class == AdultClass::student)
                students[geography_.villages[out_[i].village].county].push_back(i);
        }
        int number = 0;
        for (const auto& [county, who] : students) {
            for (std::size_t first = 0; first < who.size();) {
                const auto size = static_cast<std::size_t>(team_random_.between(10, 14));
                const bool is_team = team_random_.chance(0.5) && first + size <= who.size();
                if (is_team) ++number;
                for (std::size_t i = first; is_team && i < first + size; ++i)
                    out_[who[i]].adult.team = fmt::format("七彩假期支教{:02}队", number);
                first += size;
            }
        }
    }

    // Students and teachers are the ones who can stay away from home for weeks.
    void draw_lodging() {
        for (DemoAdult& out : out_) {
            const AdultClass adult_class = out.adult.adult_class;
            const double willing = adult_class == AdultClass::student   ? 0.45
                                   : adult_class == AdultClass::teacher ? 0.15
                                                                        : 0;
            out.adult.accepts_lodging = lodging_random_.chance(willing);
        }
    }

    void draw_adult(const ClassCount& row, std::size_t home) {
        DemoAdult out;
        Adult& adult = out.adult;
        const Village& village = geography_.villages[home];
        out.village = home;
        const double angle = 2 * std::numbers::pi * random_.unit();
        out.spot = village.spot + Spot{0.5 * std::cos(angle), 0.5 * std::sin(angle)} * random_.unit();
        adult.adult_class = row.adult_class;
        adult.sex = random_.chance(0.42) ? Sex::male : Sex::female;
        const auto age_years = random_.between(row.youngest, row.oldest);
        adult.birth_date =
            season_.opening - std::chrono::days{static_cast<int>(static_cast<double>(age_years) * 365.2425) + 1 +
                                                static_cast<int>(random_.between(0, 363))};
        adult.village_code = geography_.region_of(village).code;
        out.name = draw_surname(random_) + draw_given_name(random_, adult.sex);
        out.id_number = numbers_.next(adult.village_code.substr(0, 6), *adult.birth_date, adult.sex);
        out.phone = phone_number(80'000'000 + static_cast<std::int64_t>(out_.size()));
        out.people = draw_people(random_);
        describe(out);
        draw_dates(adult);
        draw_clearance(adult);
        adult.posts_trained = draw_posts(row.adult_class, random_);
        if (random_.chance(0.015)) adult.posts_trained.reset();
        for (auto n = random_.between(0, 2); n > 0; --n)
            adult.skills.emplace_back(talents[random_.below(talents.size())]);
        std::sort(adult.skills.begin(), adult.skills.end());
        adult.skills.erase(std::unique(adult.skills.begin(), adult.skills.end()), adult.skills.end());
        if (random_.chance(0.5)) adult.wished_township = geography_.region_of(village).parent;
        adult.accepts_transfer = random_.chance(0.82);
        out_.push_back(std::move(out));
    }

    void describe(DemoAdult& out) {
        const Village& village = geography_.villages[out.village];
        const std::string place = short_name(geography_.region_of(village).name);
        const std::string& township = geography_.regions[geography_.townships[village.township].region].name;
        switch (out.adult.adult_class) {
            case AdultClass::student:
                out.unit = random_.chance(0.5) ? "某师范学院" : "某大学";
                out.education = "本科在读";
                break;
            case AdultClass::teacher:
                out.unit = township + (random_.chance(0.6) ? "中心学校" : "初级中学");
                out.education = "本科";
                break;
            case AdultClass::village_cadre:
                out.unit = place + "委员会";
                out.education = "大专";
                break;
            default:
                out.unit = place;
                out.education = random_.chance(0.5) ? "高中" : "初中";
                break;
        }
    }

    void draw_dates(Adult& adult) {
        adult.available_from = season_.opening - std::chrono::days{random_.between(0, 10)};
        adult.available_to = season_.last_day + std::chrono::days{random_.between(0, 6)};
        if (adult.adult_class == AdultClass::student) {
            // Students go back to their universities from the twentieth of August on.
            if (random_.chance(0.7)) adult.available_to = season_.last_day - std::chrono::days{random_.between(0, 5)};
            if (random_.chance(0.04))
                adult.available_from = season_.opening + std::chrono::days{random_.between(3, 10)};
        }
        // Rest time is kept: a few days off for some, a week for some teachers.
        if (random_.chance(0.22)) take_off(adult, random_.between(1, 3));
        if (adult.adult_class == AdultClass::teacher && random_.chance(0.22)) take_off(adult, 5);
        const double at = random_.unit();
        adult.max_days_week = at < 0.06 ? 3 : at < 0.13 ? 4 : at < 0.96 ? 5 : 6;
    }

    void take_off(Adult& adult, std::int64_t count) {
        const auto length = (season_.last_day - season_.opening).count();
        Date day =
            season_.opening + std::chrono::days{random_.between(2, std::max<std::int64_t>(3, length - count - 2))};
        for (; count > 0; --count, day += std::chrono::days{1}) adult.unavailable.push_back(day);
        std::sort(adult.unavailable.begin(), adult.unavailable.end());
        adult.unavailable.erase(std::unique(adult.unavailable.begin(), adult.unavailable.end()),
                                adult.unavailable.end());
    }

    // Four in a hundred not cleared, four without general training, a few whose check runs out in the season.
    void draw_clearance(Adult& adult) {
        const double at = random_.unit();
        adult.record_check = at < 0.022   ? RecordCheck::not_requested
                             : at < 0.039 ? RecordCheck::requested
                             : at < 0.042 ? RecordCheck::hit
                                          : RecordCheck::clear;
        if (adult.record_check == RecordCheck::clear || adult.record_check == RecordCheck::hit) {
            adult.record_checked_on = season_.opening - std::chrono::days{random_.between(10, 60)};
        }
        if (adult.record_check == RecordCheck::clear) {
            const bool runs_out = random_.chance(0.01);
            if (runs_out) adult.record_checked_on = season_.opening - std::chrono::days{365 - random_.between(3, 35)};
            adult.cleared_until = *adult.record_checked_on + std::chrono::days{365};
        }
        if (!random_.chance(0.04))
            adult.general_trained_on = season_.opening - std::chrono::days{random_.between(5, 30)};
    }

    const Geography& geography_;
    const Population& population_;
    const Season& season_;
    IdentityNumbers& numbers_;
    Random random_;
    Random team_random_;     // of its own: everything else is drawn as without teams
    Random lodging_random_;  // the same
    std::vector<DemoAdult> out_;
};

}  // namespace

std::vector<DemoAdult> draw_adults(const Geography& geography, const Population& population, const Season& season,
                                   IdentityNumbers& numbers, const Random& random) {
    return AdultDrawer(geography, population, season, numbers, random).draw();
}

}  // namespace yingtuo::demo
