#include "demo/participation.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/random.h"
#include "programme/beside.h"

namespace yingtuo::demo {

namespace {

using programme::Audience;
using programme::LocalProgramme;
using programme::ProgrammeRecord;

// What somebody's days come to: where a measure starts and how far it goes by the end.
struct Course {
    double baseline = 0;
    double change = 0;  // share of the baseline by the last day
};

class Drawer {
  public:
    Drawer(const PlanningData& data, const SeasonPlan& plan, const programme::Catalogue& catalogue,
           const RecordOptions& options)
        : data_(data), options_(options), random_(options.seed) {
        for (const Child& child : data.children) household_of_[child.id] = child.household;
        for (const Household& household : data.households) neighbours_[household.village_code].push_back(household.id);
        for (const GroupMember& member : plan.groups) members_[member.venue].push_back(member);
        const Date last = week_start(data.season.opening) + std::chrono::days{7 * options.weeks};
        for (const CareSession& session : plan.sessions) {
            const auto activity = catalogue.find(session.activity);
            if (!activity || session.date >= last) continue;
            const std::string& code = catalogue.all()[*activity].programme;
            if (!code.empty()) days_[{code, session.venue}].insert({session.date, session.group});
        }
    }

    void draw(const LocalProgramme& programme) {
        int sites = 0;
        for (const Venue& venue : data_.venues) {
            const auto days = days_.find({programme.code, venue.id});
            if (days == days_.end()) continue;
            if (sites++ == options_.sites) break;
            if (programme.audience == Audience::children) {
                for (const GroupMember& member : members_[venue.id]) draw_child(programme, member, days->second);
            } else {
                draw_households(programme, venue, days->second);
            }
        }
    }

    std::vector<Participation> drawn() { return std::move(drawn_); }

  private:
    static bool keeps(const LocalProgramme& programme, ProgrammeRecord record) {
        const auto& records = programme.records;
        return std::find(records.begin(), records.end(), record) != records.end();
    }

    Participation& add(const LocalProgramme& programme, Id<Venue> venue, Date date, ParticipationKind kind) {
        Participation& entry = drawn_.emplace_back();
        entry.programme = programme.code;
        entry.venue = venue;
        entry.date = date;
        entry.kind = kind;
        return entry;
    }

    void draw_child(const LocalProgramme& programme, const GroupMember& member,
                    const std::set<std::pair<Date, int>>& days) {
        static constexpr programme::Category choices[] = {programme::Category::sport, programme::Category::arts,
                                                          programme::Category::reading, programme::Category::science,
                                                          programme::Category::heritage};
        const Date opening = data_.season.opening;
        if (keeps(programme, ProgrammeRecord::sign_up) && random_.chance(0.85)) {
            Participation& entry = add(programme, member.venue, opening, ParticipationKind::sign_up);
            entry.child = member.child;
            entry.choice = std::string(code_of(choices[random_.below(std::size(choices))]));
        }
        Course course;
        course.baseline = programme.less_is_better ? 1.5 + 4 * random_.unit() : 10 + 30 * random_.unit();
        course.change = (programme.less_is_better ? -1 : 1) * (0.7 * random_.unit() - 0.15);
        const bool has_baseline = keeps(programme, ProgrammeRecord::baseline) && random_.chance(0.9);
        if (has_baseline) {
            Participation& entry = add(programme, member.venue, opening, ParticipationKind::baseline);
            entry.child = member.child;
            entry.value = tenths(course.baseline);
        }
        int step = 0;
        for (const auto& [date, group] : days) {
            if (group != member.group) continue;
            const bool came = random_.chance(0.92);
            if (keeps(programme, ProgrammeRecord::attendance)) {
                add(programme, member.venue, date, came ? ParticipationKind::present : ParticipationKind::absent)
                    .child = member.child;
            }
            ++step;
            if (!came || !keeps(programme, ProgrammeRecord::measure)) continue;
            Participation& entry = add(programme, member.venue, date, ParticipationKind::measure);
            entry.child = member.child;
            const double share = static_cast<double>(step) / static_cast<double>(std::max<std::size_t>(1, days.size()));
            entry.value =
                tenths(std::max(0.0, course.baseline * (1 + course.change * share + 0.08 * random_.normal())));
        }
    }

    // Carers of the site's own children; of the public whoever lives in the village.
    void draw_households(const LocalProgramme& programme, const Venue& venue,
                         const std::set<std::pair<Date, int>>& days) {
        std::set<Id<Household>> asked;
        if (programme.audience == Audience::carers) {
            for (const GroupMember& member : members_[venue.id]) asked.insert(household_of_[member.child]);
        } else {
            const auto& village = neighbours_[venue.village_code];
            asked.insert(village.begin(), village.end());
        }
        for (const auto& [date, group] : days) {
            if (group != programme::group_of_adults) continue;
            for (const Id<Household> household : asked) {
                if (!keeps(programme, ProgrammeRecord::attendance) || !random_.chance(0.55)) continue;
                add(programme, venue.id, date, ParticipationKind::present).household = household;
            }
        }
    }

    static double tenths(double value) { return std::round(value * 10) / 10; }

    const PlanningData& data_;
    RecordOptions options_;
    Random random_;
    std::map<Id<Child>, Id<Household>> household_of_;
    std::map<std::string, std::vector<Id<Household>>> neighbours_;  // by village
    std::map<Id<Venue>, std::vector<GroupMember>> members_;
    std::map<std::pair<std::string, Id<Venue>>, std::set<std::pair<Date, int>>> days_;  // day, group
    std::vector<Participation> drawn_;
};

}  // namespace

std::vector<Participation> draw_participation(const PlanningData& data, const SeasonPlan& plan,
                                              const programme::Catalogue& catalogue, const RecordOptions& options) {
    Drawer drawer(data, plan, catalogue, options);
    for (const LocalProgramme& programme : catalogue.programmes()) drawer.draw(programme);
    return drawer.drawn();
}

}  // namespace yingtuo::demo
