// Visits: who visits each child no site reaches, on which days and in what order. This file is what is asked, checked
// once.
// Model: docs/model/visits.md
// Shapes: households and adults are sorted by id; times of travel in whole minutes, rounded up.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/adult.h"
#include "domain/child.h"
#include "domain/point.h"
#include "domain/season.h"

namespace yingtuo::visits {

struct RemoteChild {
    Id<Child> child;
    Id<Household> household;
    std::optional<Point> point;
    std::string village_code;
    std::string township_code;
    std::string county_code;
    std::optional<ClockSpan> window = std::nullopt;  // the family's own hours; policy's where it has none
};

struct Input {
    Season season;
    std::vector<Date> open_days;  // rounds are made on these days
    std::vector<RemoteChild> children;
    std::vector<Adult> adults;
    // Points of villages, for homes of which only the village is known.
    std::map<std::string, Point> village_points;
};

// The two named persons of a child (#80).
enum class Role { teacher, cadre };
inline constexpr std::array<Role, 2> roles = {Role::teacher, Role::cadre};

// Where somebody lives: a point where it is known, and the codes that stand in where it is not.
struct Home {
    std::optional<Point> point;
    std::string village;   // twelve digits, empty where unknown
    std::string township;  // nine digits
    std::string county;    // six digits
};

// One stop: the children of one household are visited together.
struct Household {
    Id<yingtuo::Household> id;
    Home home;
    ClockSpan window;                 // a visit begins and ends within it
    std::vector<Id<Child>> children;  // sorted
};

// Rounds leave home at this time. Source: the usual start of an office day; not in the model case.
inline constexpr ClockTime round_start{8 * 60 + 30};
// Every leg by road takes so much longer for getting under way and parking; short legs are walked.
inline constexpr std::chrono::minutes road_access{5};
// A named person nearer than this is near (soft).
inline constexpr std::chrono::minutes near_by{60};

class Problem {
  public:
    // Refuses open days that are not in order, a child or adult given twice, siblings given different homes' codes or
    // hours, and hours too short for a visit.
    // Order of input does not matter.
    static Result<Problem> make(Input input);

    [[nodiscard]] const Season& season() const { return season_; }
    [[nodiscard]] const Policy& policy() const { return season_.policy; }
    [[nodiscard]] std::span<const Date> days() const { return days_; }
    [[nodiscard]] std::span<const Household> households() const { return households_; }
    [[nodiscard]] std::span<const Adult> adults() const { return adults_; }
    [[nodiscard]] const Home& home(std::size_t adult) const { return homes_[adult]; }
    [[nodiscard]] std::optional<std::size_t> find_day(Date date) const;
    [[nodiscard]] std::optional<std::size_t> find_adult(Id<Adult> adult) const;
    [[nodiscard]] std::optional<std::size_t> household_of(Id<Child> child) const;

    // Days of each week, by position in days(). Weeks begin on Monday.
    [[nodiscard]] std::span<const std::vector<std::size_t>> weeks() const { return weeks_; }
    // Visits a child is due in a week: policy's visits a week times the share of the week's days that are open, rounded
    // to the nearest whole (half up), at most one a day.
    [[nodiscard]] int due(std::size_t week) const;
    // This person's share of them: half; the odd visit is the teacher's in the first, third, ... week, else the
    // cadre's. All of them where the two go together.
    [[nodiscard]] int due(std::size_t week, Role role) const;

    // How long a round may take, the way home and the lunch break included: the policy's working day, and never past
    // midnight.
    [[nodiscard]] std::chrono::minutes working_day() const;
    // When a round is home at the latest.
    [[nodiscard]] ClockTime latest_home() const { return round_start + working_day(); }
    // One way, door to door: the quicker of walking and riding.
    [[nodiscard]] std::chrono::minutes travel(const Home& from, const Home& to) const;

  private:
    Season season_;
    std::vector<Date> days_;
    std::vector<std::vector<std::size_t>> weeks_;
    std::vector<Household> households_;
    std::map<Id<Child>, std::size_t> household_of_;
    std::vector<Adult> adults_;
    std::vector<Home> homes_;
};

// Teachers, and village or retired cadres.
[[nodiscard]] bool is_of_role(AdultClass adult_class, Role role);
// Home visits need training in that post, as every post does (#73).
[[nodiscard]] bool is_trained_for_visits(const Adult& adult);
// May this adult make home visits that day: usable and trained.
[[nodiscard]] bool may_visit(const Adult& adult, Date day);

}  // namespace yingtuo::visits
