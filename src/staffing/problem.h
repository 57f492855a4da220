// Staffing: who is on duty at which site on which day. This file is what is asked, checked once.
// Model: docs/model/staffing.md
// Shapes: sites and adults are sorted by id; per-day and per-week tables are row-major by adult; distances in metres.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/id.h"
#include "base/quantity.h"
#include "base/result.h"
#include "domain/adult.h"
#include "domain/point.h"
#include "domain/season.h"
#include "domain/venue.h"

namespace yingtuo::staffing {

// An open site and the children placed there; the number is the same on every open day.
struct SiteDemand {
    Id<Venue> venue;
    std::optional<Point> point;
    std::string village_code;
    std::string township_code;  // empty: read off the village code
    int children = 0;
};

// A day on which an adult is taken by something else (a round of home visits). It counts towards the days of the week.
struct Busy {
    Id<Adult> adult;
    Date date;
    friend bool operator==(const Busy&, const Busy&) = default;
};

struct Input {
    Season season;
    std::vector<Date> open_days;
    std::vector<SiteDemand> sites;
    std::vector<Adult> adults;
    std::vector<Busy> busy;
    // Points of villages, for adults whose ledger row names a village but no coordinates.
    std::map<std::string, Point> village_points;
};

struct Site {
    Id<Venue> venue;
    std::optional<Point> point;
    std::string township;  // the first nine digits of its code: county and township
    int children = 0;
    int needed = 0;    // adults, on every open day and hour
    int by_ratio = 0;  // of them, those that children per adult alone asks for
};

// A distance that is not known is taken to be far: such an adult comes last, and is not left out.
inline constexpr Metres unknown_distance{200'000};
// A duty farther from home than this wants lodging or a lift; beyond it a soft rule speaks.
inline constexpr Metres far_from_home{15'000};

class Problem {
  public:
    // Refuses open days that are not in order, a site or adult given twice, a negative number of children and a week
    // of more than seven days. Sites without children need nobody. Order of input does not matter.
    static Result<Problem> make(Input input);

    [[nodiscard]] const Season& season() const { return season_; }
    [[nodiscard]] const Policy& policy() const { return season_.policy; }
    [[nodiscard]] std::span<const Date> days() const { return days_; }
    [[nodiscard]] std::span<const Site> sites() const { return sites_; }
    [[nodiscard]] std::span<const Adult> adults() const { return adults_; }
    [[nodiscard]] std::optional<std::size_t> find_day(Date date) const;
    [[nodiscard]] std::optional<std::size_t> find_site(Id<Venue> venue) const;
    [[nodiscard]] std::optional<std::size_t> find_adult(Id<Adult> adult) const;

    // Weeks begin on Monday and are numbered from the first open day's.
    [[nodiscard]] std::size_t week_count() const { return week_count_; }
    [[nodiscard]] std::size_t week_of(std::size_t day) const { return week_of_[day]; }
    // Days this adult may still serve in this week, days taken by something else subtracted.
    [[nodiscard]] int days_left(std::size_t adult, std::size_t week) const {
        return days_left_[adult * week_count_ + week];
    }

    [[nodiscard]] bool is_busy(std::size_t adult, Date date) const;
    // May this adult be counted at a site that day: usable, not busy, of age, trained for a post that counts.
    [[nodiscard]] bool may_work(std::size_t adult, std::size_t day) const {
        return may_work_[adult * days_.size() + day] != 0;
    }
    // Nine digits of the only township where an adult who does not accept transfer may serve; empty: anywhere.
    [[nodiscard]] const std::string& tied_to(std::size_t adult) const { return tied_to_[adult]; }
    [[nodiscard]] bool may_serve(std::size_t adult, std::size_t site) const {
        return tied_to_[adult].empty() || tied_to_[adult] == sites_[site].township;
    }
    // Home, or the village's point where the home has none; nothing where both are unknown.
    [[nodiscard]] const std::optional<Point>& home(std::size_t adult) const { return homes_[adult]; }
    // Great circle from home to site; unknown_distance where either point is unknown.
    [[nodiscard]] Metres distance(std::size_t adult, std::size_t site) const;

  private:
    Season season_;
    std::vector<Date> days_;
    std::vector<Site> sites_;
    std::vector<Adult> adults_;
    std::vector<Busy> busy_;  // sorted by adult, date
    std::vector<std::optional<Point>> homes_;
    std::vector<std::string> tied_to_;
    std::vector<std::size_t> week_of_;
    std::size_t week_count_ = 0;
    std::vector<int> days_left_;
    std::vector<std::uint8_t> may_work_;
};

// Old enough to count in the ratio that day. An unknown birth date proves nothing: such an adult does not count.
[[nodiscard]] bool is_of_age(const Policy& policy, const Adult& adult, Date day);
// Every post needs training in that post (#73).
[[nodiscard]] bool is_trained_for(const Adult& adult, Post post);
// Is this adult, standing at this post that day, one of the adults of the ratio?
[[nodiscard]] bool is_counted(const Policy& policy, const Adult& adult, Post post, Date day);
// County and township digits of a region code.
[[nodiscard]] std::string township_digits(const std::string& code);

}  // namespace yingtuo::staffing
