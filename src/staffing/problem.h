// Staffing: who is on duty at which site on which day. This file is what is asked, checked once.
// Model: docs/model/staffing.md
// Shapes: sites and adults are sorted by id; needs are those of the ratio by site, then those outside it by site and
// post; per-day and per-week tables are row-major by adult; distances in metres.
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
#include "domain/plan.h"
#include "domain/point.h"
#include "domain/season.h"
#include "domain/venue.h"

namespace yingtuo::staffing {

// An open site and the children placed there; the number is the same on every day on which it opens.
struct SiteDemand {
    Id<Venue> venue;
    std::optional<Point> point;
    std::string village_code;
    std::string township_code;  // empty: read off the village code
    int children = 0;
    VenueKind kind = VenueKind::other;
    std::optional<std::vector<Date>> days = {};  // on which it opens, make-up days among them; nothing: every open day
};

// A day on which an adult is taken by something else (a round of home visits). It counts towards the days of the week.
struct Busy {
    Id<Adult> adult;
    Date date;
    friend bool operator==(const Busy&, const Busy&) = default;
};

// A venue where adults may lodge, whether or not it opens as a site.
struct Dormitory {
    Id<Venue> venue;
    Point point;
    std::string township;  // the first nine digits of its code
    int beds = 0;
};

struct Input {
    Season season;
    std::vector<Date> open_days;
    std::vector<SiteDemand> sites;
    std::vector<Adult> adults;
    std::vector<Busy> busy;
    // Points of villages, for adults whose ledger row names a village but no coordinates.
    std::map<std::string, Point> village_points;
    std::vector<Dormitory> dormitories = {};
    // Who lodges where. A stay that may not be (may_lodge) is not refused, and nobody lives by it: rule
    // staffing.lodging speaks of it.
    std::vector<Stay> stays = {};
};

// So many adults of the ratio at a post that the site wants among them.
struct WantedPost {
    Post post = Post::lead;
    int count = 1;
};

struct Site {
    Id<Venue> venue;
    std::optional<Point> point;
    std::string township;  // the first nine digits of its code: county and township
    int children = 0;
    int needed = 0;                  // adults, at every hour of the days on which it opens
    int by_ratio = 0;                // of them, those that children per adult alone asks for
    std::vector<WantedPost> wanted;  // among the needed, in the order of the policy
};

// Adults wanted at a site at every hour of every day on which it opens: those of the ratio, or those of one post
// outside it.
struct Need {
    std::size_t site = 0;
    std::optional<Post> post;  // nothing: any post that counts in the ratio
    int count = 0;
};

// A distance that is not known is taken to be far: such an adult comes last in the township, and is not left out.
inline constexpr Metres unknown_distance{200'000};
// A duty farther from home than this wants lodging or a lift; beyond it a soft rule speaks.
inline constexpr Metres far_from_home{15'000};

class Problem {
  public:
    // Refuses open days that are not in order, a site's own day that is none of them, a site or adult given twice, a
    // negative number of children and a week of more than seven days. Sites without children need nobody. Order of
    // input does not matter.
    static Result<Problem> make(Input input);

    [[nodiscard]] const Season& season() const { return season_; }
    [[nodiscard]] const Policy& policy() const { return season_.policy; }
    [[nodiscard]] std::span<const Date> days() const { return days_; }
    [[nodiscard]] std::span<const Site> sites() const { return sites_; }
    // The need of number i is the ratio's at site i, as far as there are sites.
    [[nodiscard]] std::span<const Need> needs() const { return needs_; }
    // Closures take days from some sites, make-up days add others.
    [[nodiscard]] bool is_open(std::size_t site, std::size_t day) const {
        return open_.empty() || open_[site * days_.size() + day] != 0;
    }
    // Adults the need wants that day: none where its site is closed.
    [[nodiscard]] int count_on(std::size_t need, std::size_t day) const {
        return is_open(needs_[need].site, day) ? needs_[need].count : 0;
    }
    // The need that somebody at this post fills; nothing where the post is outside the ratio and not asked for.
    [[nodiscard]] std::optional<std::size_t> find_need(std::size_t site, Post post) const;
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
    // May this adult be put on duty that day: usable, not busy, of age, trained for a post that some site may want; and
    // of the sites in reach, if there are any, one opens; and who lodges serves while the stay lasts.
    [[nodiscard]] bool may_work(std::size_t adult, std::size_t day) const {
        return may_work_[adult * days_.size() + day] != 0;
    }
    // Nine digits of the only township where an adult who does not accept transfer may serve; empty: anywhere.
    [[nodiscard]] const std::string& tied_to(std::size_t adult) const { return tied_to_[adult]; }
    [[nodiscard]] bool is_tied_elsewhere(std::size_t adult, std::size_t site) const {
        return !tied_to_[adult].empty() && tied_to_[adult] != sites_[site].township;
    }
    // Is the way there and back one for a day? Where a point is unknown, the township at home or wished for is.
    [[nodiscard]] bool is_in_reach(std::size_t adult, std::size_t site) const;
    // The same from the own home, wherever the adult lodges.
    [[nodiscard]] bool is_in_reach_of_own_home(std::size_t adult, std::size_t site) const;
    [[nodiscard]] bool may_serve(std::size_t adult, std::size_t site) const {
        return !is_tied_elsewhere(adult, site) && is_in_reach(adult, site);
    }
    [[nodiscard]] bool is_trained_for_need(std::size_t adult, std::size_t need) const;
    [[nodiscard]] bool may_fill(std::size_t adult, std::size_t need) const {
        return is_trained_for_need(adult, need) && may_serve(adult, needs_[need].site);
    }
    // Nine digits of the township wished for; empty: none.
    [[nodiscard]] const std::string& wished_township(std::size_t adult) const { return wished_[adult]; }
    // Adults who wish to serve together are a team; one alone is none.
    [[nodiscard]] std::size_t team_count() const { return team_count_; }
    [[nodiscard]] std::optional<std::size_t> team_of(std::size_t adult) const { return teams_[adult]; }
    // Nine digits of the township in which most of the adult's team can serve, and of those the nearest to them: where
    // the planner gathers it. Empty: no team, or one that reaches nothing.
    [[nodiscard]] const std::string& team_township(std::size_t adult) const { return team_townships_[adult]; }
    // Where the adult sets out from on a day of duty: the dormitory of who lodges; else the own home.
    [[nodiscard]] const std::optional<Point>& home(std::size_t adult) const { return homes_[adult]; }
    // Nine digits of the township around it; empty where it is unknown.
    [[nodiscard]] const std::string& home_township(std::size_t adult) const { return home_townships_[adult]; }
    // The own home, or the village's point where it has none; nothing where both are unknown.
    [[nodiscard]] const std::optional<Point>& own_home(std::size_t adult) const { return own_homes_[adult]; }
    // Great circle from home to site; unknown_distance where either point is unknown.
    [[nodiscard]] Metres distance(std::size_t adult, std::size_t site) const;

    [[nodiscard]] std::span<const Dormitory> dormitories() const { return dormitories_; }
    [[nodiscard]] std::optional<std::size_t> find_dormitory(Id<Venue> venue) const;
    // May the adult lodge at all from this day on: accepts it, and is of age by then?
    [[nodiscard]] bool may_lodge(std::size_t adult, Date from) const;
    // The stay by which the adult lives; nothing for who lives at home.
    [[nodiscard]] const std::optional<Stay>& stay(std::size_t adult) const { return stays_[adult]; }
    [[nodiscard]] bool is_stay_over(std::size_t adult, Date date) const {
        return stays_[adult] && (date < stays_[adult]->from || date > stays_[adult]->to);
    }
    // Is the way from the dormitory to the site one for a day?
    [[nodiscard]] bool is_near(const Dormitory& dormitory, std::size_t site) const;
    // Own home to dormitory, great circle; unknown_distance where the home is unknown.
    [[nodiscard]] Metres distance(std::size_t adult, const Dormitory& dormitory) const;

    // The same, with these stays instead of those it has.
    [[nodiscard]] Problem with_stays(std::span<const Stay> stays) const;
    // A relaxation of the problem with whatever stays: everyone lives at home, and who may lodge has in reach what is
    // in reach of home and of every dormitory that has a bed. No roster with any stays covers more than one of this.
    [[nodiscard]] Problem with_any_lodging() const;

  private:
    [[nodiscard]] bool is_in_reach_of(const std::optional<Point>& home, const std::string& township, std::size_t adult,
                                      std::size_t site) const;
    void live_by(std::span<const Stay> stays);  // all that follows from where adults live
    void find_working_days();
    void gather_teams();
    void open_sites(const std::map<Id<Venue>, std::vector<Date>>& days);
    void excuse_whose_sites_are_closed();

    Season season_;
    std::vector<Date> days_;
    std::vector<std::uint8_t> open_;  // by site and day; empty: every site opens on every day
    std::vector<Site> sites_;
    std::vector<Need> needs_;
    std::vector<Adult> adults_;
    std::vector<Busy> busy_;  // sorted by adult, date
    std::vector<std::optional<Point>> own_homes_;
    std::vector<Dormitory> dormitories_;       // by venue
    std::vector<std::optional<Stay>> stays_;   // by adult
    std::vector<std::uint8_t> is_near_a_bed_;  // by site; empty: everyone sets out from where he or she lives
    std::vector<std::optional<Point>> homes_;
    std::vector<std::string> home_townships_;
    std::vector<std::string> tied_to_;
    std::vector<std::string> wished_;
    std::size_t team_count_ = 0;
    std::vector<std::optional<std::size_t>> teams_;
    std::vector<std::string> team_townships_;
    std::vector<std::size_t> week_of_;
    std::size_t week_count_ = 0;
    std::vector<int> days_left_;
    std::vector<std::uint8_t> may_work_;
};

// Old enough to count in the ratio that day. An unknown birth date proves nothing: such an adult does not count.
[[nodiscard]] bool is_of_age(const Policy& policy, const Adult& adult, Date day);
// Every post needs training in that post (#73).
[[nodiscard]] bool is_trained_for(const Adult& adult, Post post);
// May this adult stand at this post that day on his or her own account: usable, of age, trained for it?
[[nodiscard]] bool is_able_at(const Policy& policy, const Adult& adult, Post post, Date day);
// Is this adult, standing at this post that day, one of the adults of the ratio?
[[nodiscard]] bool is_counted(const Policy& policy, const Adult& adult, Post post, Date day);
// Of each township whose sites need adults: 1 on the days on which one of these opens.
[[nodiscard]] std::map<std::string, std::vector<std::uint8_t>> township_days(const Problem& problem);
// County and township digits of a region code.
[[nodiscard]] std::string township_digits(const std::string& code);

}  // namespace yingtuo::staffing
