#include "app/explain_adult.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>

#include "staffing/load.h"
#include "staffing/wishes.h"

namespace yingtuo::app {

namespace {

constexpr std::size_t others_told = 8;

class Story {
  public:
    Story(const StaffingCase& asked, std::size_t adult)
        : asked_(asked), problem_(asked.problem), adult_(adult), days_(asked.problem.days().size()) {}

    AdultStory tell() {
        AdultStory story;
        story.adult = problem_.adults()[adult_].id;
        story.state = asked_.adults[adult_].state;
        std::map<std::size_t, int> days_at;
        for (std::size_t day = 0; day < days_; ++day) {
            const int place = asked_.places[adult_ * days_ + day];
            if (place != staffing::nowhere) ++days_at[problem_.needs()[static_cast<std::size_t>(place)].site];
        }
        std::vector<std::pair<std::size_t, int>> served(days_at.begin(), days_at.end());
        std::ranges::stable_sort(served, std::ranges::greater{}, &std::pair<std::size_t, int>::second);
        for (const auto& [site, days] : served) story.options.push_back(option(site, days));
        for (const std::size_t site : nearest(days_at)) story.options.push_back(option(site, 0));
        story.sentence = words(story);
        return story;
    }

  private:
    [[nodiscard]] std::vector<std::size_t> nearest(const std::map<std::size_t, int>& without) const {
        std::vector<std::pair<double, std::size_t>> sites;
        for (std::size_t site = 0; site < problem_.sites().size(); ++site) {
            if (problem_.sites()[site].needed > 0 && !without.contains(site))
                sites.emplace_back(problem_.distance(adult_, site).value(), site);
        }
        const std::size_t count = std::min(others_told, sites.size());
        std::partial_sort(sites.begin(), sites.begin() + static_cast<std::ptrdiff_t>(count), sites.end());
        std::vector<std::size_t> list;
        for (std::size_t i = 0; i < count; ++i) list.push_back(sites[i].second);
        return list;
    }

    // Adults who fill a need on a day.
    [[nodiscard]] int present(std::size_t need, std::size_t day) const {
        int count = 0;
        for (const staffing::AdultInReach& row : asked_.reach.adults_of(need))
            count += asked_.places[row.adult * days_ + day] == static_cast<int>(need) ? 1 : 0;
        return count;
    }

    SiteOption option(std::size_t site, int days_there) const {
        SiteOption told;
        told.venue = problem_.sites()[site].venue;
        told.way = problem_.distance(adult_, site);
        told.days_there = days_there;
        std::vector<std::size_t> trained;  // needs of the site
        for (std::size_t need = 0; need < problem_.needs().size(); ++need) {
            if (problem_.needs()[need].site == site && problem_.needs()[need].count > 0 &&
                problem_.is_trained_for_need(adult_, need))
                trained.push_back(need);
        }
        std::set<std::size_t> nearer;
        for (const std::size_t need : trained) {
            for (const staffing::AdultInReach& row : asked_.reach.adults_of(need)) {
                if (row.metres >= told.way.value() || row.adult == adult_) continue;
                const auto first = asked_.places.begin() + static_cast<std::ptrdiff_t>(row.adult * days_);
                if (std::find(first, first + static_cast<std::ptrdiff_t>(days_), static_cast<int>(need)) !=
                    first + static_cast<std::ptrdiff_t>(days_))
                    nearer.insert(row.adult);
            }
        }
        told.adults_nearer = static_cast<int>(nearer.size());
        told.obstacle = obstacle(site, trained, told);
        told.sentence = words(told);
        return told;
    }

    DutyObstacle obstacle(std::size_t site, const std::vector<std::size_t>& trained, SiteOption& told) const {
        int busy = 0;
        for (std::size_t day = 0; day < days_; ++day) {
            if (!problem_.may_work(adult_, day)) continue;
            const bool lacks = std::ranges::any_of(
                trained, [&](std::size_t need) { return present(need, day) < problem_.count_on(need, day); });
            if (!lacks) continue;
            ++told.days_short;
            busy += asked_.places[adult_ * days_ + day] != staffing::nowhere ? 1 : 0;
        }
        if (told.days_there > 0) return DutyObstacle::nothing;
        if (asked_.adults[adult_].days_able == 0) return DutyObstacle::not_usable;
        if (trained.empty()) return DutyObstacle::not_trained;
        if (problem_.is_tied_elsewhere(adult_, site)) return DutyObstacle::tied;
        if (!problem_.is_in_reach(adult_, site)) return DutyObstacle::out_of_reach;
        if (told.days_short == 0) return DutyObstacle::full;
        return busy > 0 ? DutyObstacle::serves_elsewhere : DutyObstacle::no_days_left;
    }

    [[nodiscard]] Text words(const SiteOption& told) const {
        const bool known = problem_.home(adult_) && told.way < staffing::unknown_distance;
        const std::string zh_way = known ? fmt::format("{:.1f}公里", told.way.value() / 1000) : "路程不明";
        const std::string en_way = known ? fmt::format("{:.1f} km", told.way.value() / 1000) : "an unknown way";
        if (told.obstacle == DutyObstacle::nothing) {
            return {fmt::format("{}号点位：{}，上岗{}天；住得更近的在岗者{}人。", told.venue.value(), zh_way,
                                told.days_there, told.adults_nearer),
                    fmt::format("Venue {}: {}, {} days of duty; {} who serve there live nearer.", told.venue.value(),
                                en_way, told.days_there, told.adults_nearer)};
        }
        const auto& why = name_of(told.obstacle);
        return {
            fmt::format("{}号点位：{}，不去的原因：{}（住得更近的在岗者{}人，该点缺人{}天）。", told.venue.value(),
                        zh_way, why.zh, told.adults_nearer, told.days_short),
            fmt::format("Venue {}: {}, not there because this adult {} ({} who serve there live nearer; the site lacks "
                        "somebody on {} days).",
                        told.venue.value(), en_way, why.en, told.adults_nearer, told.days_short)};
    }

    [[nodiscard]] Text words(const AdultStory& story) const {
        const AdultLine& line = asked_.adults[adult_];
        const auto& state = name_of(story.state);
        Text text = {
            fmt::format("{}：可上岗{}天，已排{}天", state.zh, line.days_able, line.days_on_duty),
            fmt::format("{}: may serve on {} days, serves on {}", state.en, line.days_able, line.days_on_duty)};
        if (line.days_visiting > 0) {
            text.zh += fmt::format("，家访{}天", line.days_visiting);
            text.en += fmt::format(", visits on {}", line.days_visiting);
        }
        for (const staffing::Step step : line.lacks) {
            text.zh += fmt::format("；还差：{}", name_of(step).zh);
            text.en += fmt::format("; lacks: {}", name_of(step).en);
        }
        text.zh += "。";
        text.en += ".";
        add_lodging(text);
        if (line.days_on_duty > 0) add_load(text);
        if (line.days_on_duty > 0) add_team(text);
        if (line.days_on_duty > 0) add_block(text);
        return text;
    }

    // Where the adult lodges, and that the duties there are out of reach of home.
    void add_lodging(Text& text) const {
        const auto& stay = problem_.stay(adult_);
        if (!stay) return;
        const auto& dormitory = problem_.dormitories()[*problem_.find_dormitory(stay->venue)];
        const Metres way = problem_.distance(adult_, dormitory);
        const bool known = way < staffing::unknown_distance;
        const std::string zh_way = known ? fmt::format("离家{:.1f}公里", way.value() / 1000) : "离家多远不明";
        const std::string en_way = known ? fmt::format("{:.1f} km from home", way.value() / 1000) : "far from home";
        int out_of_reach = 0;
        for_each_duty([&](std::size_t adult, std::size_t site, std::size_t) {
            if (adult == adult_ && !problem_.is_in_reach_of_own_home(adult_, site)) ++out_of_reach;
        });
        const std::string from = format_date(stay->from);
        const std::string to = format_date(stay->to);
        text.zh += fmt::format("{}至{}住在{}号点位（{}，共{}晚）：缺人的点从家里够不着，住下后有{}天在这些点上岗。",
                               from, to, stay->venue.value(), zh_way, nights_of(*stay), out_of_reach);
        text.en += fmt::format(
            " Lodges at venue {} ({}) from {} to {}, {} nights: {} days of duty are at sites that are out of reach of "
            "home.",
            stay->venue.value(), en_way, from, to, nights_of(*stay), out_of_reach);
    }

    // Days of duty beside the share of the township's.
    void add_load(Text& text) const {
        const staffing::Load load = staffing::loads_of(problem_, asked_.plan)[adult_];
        const int share = static_cast<int>(std::lround(load.share * load.could));
        text.zh += fmt::format("按本乡镇平均分担约{}天，", share);
        text.en += fmt::format(" The share of the township's duty is some {} days: ", share);
        if (load.days == share) {
            text.zh += "正好。";
            text.en += "just that.";
            return;
        }
        const int apart = std::abs(load.days - share);
        const bool is_unfair = staffing::days_over_share(load) > 0;
        text.zh += fmt::format("{}{}天{}。", load.days > share ? "多" : "少", apart, is_unfair ? "，过多" : "");
        text.en += fmt::format("{} {} than that{}.", apart, load.days > share ? "more" : "fewer",
                               is_unfair ? ", too many" : "");
    }

    void add_team(Text& text) const {
        const auto team = problem_.team_of(adult_);
        if (!team) return;
        staffing::TeamWeeks weeks(problem_);
        for_each_duty([&](std::size_t adult, std::size_t site, std::size_t day) { weeks.add(adult, site, day, 1); });
        int together = 0;
        int apart = 0;
        for_each_duty([&](std::size_t adult, std::size_t site, std::size_t day) {
            if (adult == adult_) ++(weeks.is_apart(*team, problem_.week_of(day), site) ? apart : together);
        });
        text.zh += fmt::format("报名时有团队：{}天与团队在同一乡镇，{}天不在。", together, apart);
        text.en += fmt::format(" Signed up with a team: {} days in its township, {} in another.", together, apart);
    }

    void add_block(Text& text) const {
        const int least = problem_.policy().block_days;
        if (least == 0) return;
        const int scattered =
            staffing::days_in_short_blocks(problem_, adult_, std::span(asked_.places).subspan(adult_ * days_, days_));
        text.zh += scattered == 0 ? "上岗成段。" : fmt::format("{}天排在不足{}天的零散段里。", scattered, least);
        text.en += scattered == 0 ? " The days are in blocks."
                                  : fmt::format(" {} days are in stretches of fewer than {} days.", scattered, least);
    }

    template <typename Visit>
    void for_each_duty(Visit&& visit) const {
        for (std::size_t i = 0; i < asked_.places.size(); ++i) {
            const int place = asked_.places[i];
            if (place != staffing::nowhere)
                visit(i / days_, problem_.needs()[static_cast<std::size_t>(place)].site, i % days_);
        }
    }

    const StaffingCase& asked_;
    const staffing::Problem& problem_;
    std::size_t adult_;
    std::size_t days_;
};

}  // namespace

Result<AdultStory> explain_adult(const StaffingCase& asked, Id<Adult> adult) {
    const auto position = asked.problem.find_adult(adult);
    if (position) return Story(asked, *position).tell();
    return refuse(ErrorCode::not_found,
                  {fmt::format("没有 {} 号人员", adult.value()), fmt::format("there is no adult {}", adult.value())},
                  {"请核对编号", "check the number"}, fmt::format("adult:{}", adult.value()));
}

}  // namespace yingtuo::app
