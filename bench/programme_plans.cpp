// Plans of a drawn region: how long drafting and checking them takes, how alike neighbours are, and whether edits ever
// leave a violation untold. One JSON line. `programme_plans [--edits N]`: N drawn edits (default 10,000) on 40 small
// sites.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <set>
#include <string>

#include "base/random.h"
#include "programme/drawn_edit.h"
#include "programme/edit.h"
#include "programme/rules.h"
#include "programme/similarity.h"
#include "programme/solve.h"

namespace {

using namespace yingtuo;
using namespace yingtuo::programme;

// Shaped as the model case: 997 sites, one of 942 children, 20 of about 128, the others small; townships of seven
// sites; adults as the ratio asks, all of them cleared and on duty all day; some with skills, trained for posts, some
// children with interests.
Input draw(int sites, std::uint64_t seed, bool with_big_ones) {
    Random random(seed);
    Input input;
    input.season = *Season::make(model_season());
    input.open_days = open_days(input.season);
    static constexpr const char* counties[] = {"530602", "530622", "530623", "530624", "530629", "530621"};
    std::int64_t next_child = 1;
    std::int64_t next_adult = 1;
    for (int i = 0; i < sites; ++i) {
        SiteInput site;
        site.venue = Id<Venue>{i + 1};
        const int children = with_big_ones && i == 0   ? 942
                             : with_big_ones && i < 21 ? static_cast<int>(random.between(60, 200))
                                                       : static_cast<int>(random.between(4, 22));
        site.capacity = children + static_cast<int>(random.below(20));
        site.rooms = std::max(1, site.capacity / 30);
        const int township = i / 7;
        const std::string county = counties[static_cast<std::size_t>(township) % std::size(counties)];
        site.township_code = county + fmt::format("{:03}", township) + "000";
        site.village_code = county + fmt::format("{:03}{:03}", township, i % 7 + 1);
        site.point = Point{103.5 + 0.05 * (township % 12) + 0.01 * random.unit(),
                           27.0 + 0.05 * (township / 12) + 0.01 * random.unit()};
        site.kind = i % 9 == 0 ? VenueKind::civic_station : VenueKind::childrens_home;
        for (int c = 0; c < children; ++c) {
            const auto interests = random.chance(0.3) ? 1U << random.below(category_count) : 0U;
            site.children.push_back({Id<Child>{next_child++}, static_cast<int>(random.between(5, 14)), interests});
        }
        for (int a = 0; a < adults_needed(input.season.policy, children); ++a) {
            Adult adult;
            adult.id = Id<Adult>{next_adult++};
            adult.birth_date = make_date(1990, 1, 1);
            adult.record_check = RecordCheck::clear;
            adult.cleared_until = make_date(2026, 6, 30);
            adult.general_trained_on = make_date(2025, 7, 1);
            adult.max_days_week = 7;
            if (random.chance(0.3)) adult.skills = {"音乐", "篮球", "书法"};
            if (random.chance(0.3)) adult.posts_trained.set(random.below(post_count));
            for (const Date date : input.open_days) {
                input.duties.push_back({adult.id, site.venue, date, day_start(input.season), day_end(input.season),
                                        a == 0 ? Post::lead : Post::care});
            }
            input.adults.push_back(std::move(adult));
        }
        input.sites.push_back(std::move(site));
    }
    return input;
}

double seconds_of(auto&& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

struct Fuzz {
    int made = 0;
    int untold = 0;
    double seconds_an_edit = 0;
};

Fuzz fuzz(int edits) {
    auto made = Problem::make(draw(40, 2, false));
    ENSURE(made.has_value());
    const Problem& problem = *made;
    EditBase base(problem, solve(problem, {}));
    Random random(3);
    Fuzz result;
    std::vector<std::string> whole = texts(check(problem, base.plan()));
    double spent = 0;
    while (result.made < edits) {
        const Id<Venue> venue{static_cast<std::int64_t>(1 + random.below(problem.sites().size()))};
        const auto changes = drawn_change(base, venue, random);
        if (changes.empty()) continue;
        Result<EditEffect> effect;
        spent += seconds_of([&] { effect = base.effect(venue, changes); });
        if (!effect || !base.apply(venue, changes)) continue;
        ++result.made;
        const std::vector<std::string> told = told_after(whole, *effect);
        whole = texts(check(problem, base.plan()));
        result.untold += told == whole ? 0 : 1;
    }
    result.seconds_an_edit = spent / std::max(1, result.made);
    return result;
}

}  // namespace

int main(int argc, char** argv) {
    int edits = 10'000;
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::strcmp(argv[i], "--edits") == 0) edits = std::atoi(argv[i + 1]);
    }
    auto made = Problem::make(draw(997, 1, true));
    ENSURE(made.has_value());
    const Problem& problem = *made;
    Limits limits;
    limits.threads = 2;
    Plan plan;
    std::vector<Violation> found;
    const double solving = seconds_of([&] { plan = solve(problem, limits); });
    const double checking = seconds_of([&] { found = check(problem, plan); });
    int hard = 0;
    for (const Violation& violation : found) hard += violation.severity == Severity::hard ? 1 : 0;
    const PlanView view(problem, plan);
    double sum = 0;
    double most = 0;
    std::size_t pairs = 0;
    for (std::size_t site = 0; site < problem.sites().size(); ++site) {
        for (const std::size_t other : problem.neighbours(site)) {
            const double alike = similarity(view, problem.sites()[site].venue, problem.sites()[other].venue);
            sum += alike;
            most = std::max(most, alike);
            ++pairs;
        }
    }
    std::set<std::pair<Id<Venue>, Date>> site_days;
    for (const CareSession& session : plan.sessions) site_days.insert({session.venue, session.date});
    const Fuzz edited = fuzz(edits);
    fmt::print(
        "{{\"sites\":{},\"children\":{},\"site_days\":{},\"sessions\":{},\"solve_s\":{:.2f},\"check_s\":{:.2f},"
        "\"hard\":{},\"soft\":{},\"similarity_mean\":{:.3f},\"similarity_most\":{:.3f},\"pairs\":{},\"edits\":{},"
        "\"untold\":{},\"ms_an_edit\":{:.2f}}}\n",
        problem.sites().size(), plan.groups.size(), site_days.size(), plan.sessions.size(), solving, checking, hard,
        found.size() - static_cast<std::size_t>(hard), sum / static_cast<double>(pairs), most, pairs, edited.made,
        edited.untold, 1000 * edited.seconds_an_edit);
    return edited.untold == 0 ? 0 : 1;
}
