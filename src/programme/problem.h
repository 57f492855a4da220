// Programme: what happens each day at each site, and who answers for it.
// Model: docs/model/programme.md
// Shapes: sites in the order of their venue ids, children by id, duties by site, date, adult and start; groups 1..n.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "domain/adult.h"
#include "domain/plan.h"
#include "domain/point.h"
#include "domain/season.h"
#include "programme/catalogue.h"

namespace yingtuo::programme {

struct ChildIn {
    Id<Child> id;
    std::optional<int> age;       // years on opening day; outside 0 to 25 it is taken as unknown
    std::uint32_t interests = 0;  // what it signed up for: a bit for each Category
};

struct SiteInput {
    Id<Venue> venue;
    int rooms = 0;  // 0: not stated
    std::vector<ChildIn> children;
    int capacity = 0;                       // children its rooms hold together; 0: not stated
    std::optional<std::vector<Date>> days;  // on which it opens; nothing: on every open day
    std::optional<Point> point;             // for its neighbours
    std::string village_code;
    std::string township_code;  // sites of one share kits; empty: shares with none
    VenueKind kind = VenueKind::other;
};

struct Input {
    Season season;
    std::vector<Date> open_days;
    std::vector<SiteInput> sites;
    std::vector<Duty> duties;  // duties at venues that are not among the sites are left out
    std::vector<Adult> adults;
    Catalogue catalogue = standard_catalogue();
};

// A season's programme, checked once. What the rules and the solver ask of it is answered here.
class Problem {
  public:
    // Refuses: no open day, a venue or child twice, a duty of an unknown adult or without length, a weekly category the
    // catalogue does not have, and a block of the day for which no allowed activity is left that suits every group.
    static Result<Problem> make(Input input);

    [[nodiscard]] const Season& season() const { return input_.season; }
    [[nodiscard]] const Policy& policy() const { return input_.season.policy; }
    [[nodiscard]] std::span<const DayBlock> blocks() const { return input_.season.day; }
    [[nodiscard]] std::span<const Date> open_days() const { return input_.open_days; }
    // Of one site; make-up days among them.
    [[nodiscard]] std::span<const Date> days(std::size_t site) const { return *input_.sites[site].days; }
    [[nodiscard]] bool is_open_day(std::size_t site, Date date) const;
    // The open days of each week (Monday to Sunday), as ranges of positions in days(site).
    using Weeks = std::vector<std::pair<std::size_t, std::size_t>>;
    [[nodiscard]] const Weeks& weeks(std::size_t site) const { return weeks_[site]; }

    [[nodiscard]] std::span<const SiteInput> sites() const { return input_.sites; }
    [[nodiscard]] std::optional<std::size_t> find_site(Id<Venue> venue) const;
    [[nodiscard]] std::optional<int> age_of(Id<Child> child) const;
    [[nodiscard]] std::span<const Duty> duties(std::size_t site) const;
    [[nodiscard]] std::span<const Duty> duties(std::size_t site, Date date) const;

    [[nodiscard]] const Catalogue& catalogue() const { return input_.catalogue; }
    // May it be done with children at this site: at home in its region, and of no local programme that the site does
    // not run or that is for others.
    [[nodiscard]] bool is_offered(std::size_t site, std::size_t activity) const {
        return offered_[site * input_.catalogue.all().size() + activity];
    }
    // The local programmes a site runs: positions in catalogue().programmes().
    [[nodiscard]] std::span<const std::size_t> programmes(std::size_t site) const { return programmes_[site]; }
    // Sites of a township take turns with each shared kit, day by day.
    [[nodiscard]] bool is_kit_day(std::size_t site, std::size_t activity, Date date) const;
    // The nearest sites on the map, nearest first: as many as the policy compares.
    [[nodiscard]] std::span<const std::size_t> neighbours(std::size_t site) const { return neighbours_[site]; }
    // Children one room of the site holds; nothing where rooms or capacity are not stated.
    [[nodiscard]] std::optional<int> room_places(std::size_t site) const;

    // Free of forbidden words.
    [[nodiscard]] bool is_allowed(std::size_t activity) const { return allowed_[activity]; }
    [[nodiscard]] std::span<const Category> weekly_categories() const { return weekly_; }

    [[nodiscard]] std::span<const Adult> adults() const { return input_.adults; }
    [[nodiscard]] std::optional<std::size_t> find_adult(Id<Adult> adult) const;
    // Trained for the post or skilled, as the activity needs.
    [[nodiscard]] bool is_qualified(std::size_t adult, std::size_t activity) const;
    // May answer for children that day: of age, record check clear, generally trained, available.
    [[nodiscard]] bool may_answer(std::size_t adult, Date date) const;

  private:
    Input input_;
    void find_offers();
    void find_turns();
    void find_neighbours();

    std::vector<Weeks> weeks_;  // by site
    std::vector<std::pair<std::size_t, std::size_t>> site_duties_;
    std::vector<bool> allowed_;
    std::vector<bool> offered_;  // site x activity
    std::vector<std::vector<std::size_t>> programmes_;
    std::vector<std::vector<std::size_t>> neighbours_;
    std::vector<std::pair<std::int64_t, std::int64_t>> turns_;  // by site: its own turn, of how many
    std::vector<Category> weekly_;
    std::vector<bool> qualified_;  // adult x activity
    std::unordered_map<Id<Adult>, std::size_t> adult_at_;
    std::unordered_map<Id<Child>, std::optional<int>> ages_;
};

// Someone who is at the site from start to end without a gap.
struct OnDuty {
    std::size_t adult = 0;  // position in Problem::adults()
    bool in_ratio = false;  // holds a post that counts in the ratio throughout
    bool may_answer = false;
};

// Who is at a site for the whole of a stretch of a day, by adult id. Those out on home visits are not.
[[nodiscard]] std::vector<OnDuty> on_duty(const Problem& problem, std::size_t site, Date date, ClockTime start,
                                          ClockTime end);

// Of those on duty, who answers for groups: the ones who count in the ratio; where there is none, whoever may answer.
[[nodiscard]] std::vector<std::size_t> answering(std::span<const OnDuty> present);

}  // namespace yingtuo::programme
