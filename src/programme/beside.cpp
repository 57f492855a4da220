#include "programme/beside.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>

#include "base/random.h"
#include "programme/places.h"

namespace yingtuo::programme {

namespace {

// Sessions of one programme, week by week.
class Host {
  public:
    Host(const Problem& problem, std::size_t site, const LocalProgramme& programme, Random& random,
         std::vector<CareSession>& sessions)
        : problem_(&problem), site_(site), programme_(&programme), random_(&random), sessions_(&sessions) {
        const auto activities = problem.catalogue().all();
        for (std::size_t a = 0; a < activities.size(); ++a) {
            const Activity& activity = activities[a];
            const bool here = covers(activity.regions, problem.sites()[site].village_code);
            if (activity.programme == programme.code && here && problem.is_allowed(a)) topics_.push_back(a);
        }
        times_.assign(topics_.size(), 0);
    }

    void fill_week(std::size_t first, std::size_t last) {
        // Hours of the week in drawn order, so that sites do not all meet at once.
        const auto days = problem_->days(site_);
        const auto blocks = problem_->blocks();
        std::vector<std::pair<Date, std::size_t>> hours;
        for (std::size_t day = first; day < last; ++day) {
            if (programme_->weekday != 0 && iso_weekday(days[day]) != static_cast<unsigned>(programme_->weekday))
                continue;
            for (std::size_t block = 0; block < blocks.size(); ++block) {
                if (blocks[block].kind == BlockKind::activity) hours.emplace_back(days[day], block);
            }
        }
        random_->shuffle(std::span(hours));
        int held = 0;
        for (const auto& [date, block] : hours) {
            if (held == programme_->per_week) break;
            held += hold(date, blocks[block]) ? 1 : 0;
        }
    }

  private:
    bool hold(Date date, const DayBlock& block) {
        // A topic that was had least often, and an adult who can hold it.
        std::vector<std::size_t> order(topics_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return times_[a] < times_[b]; });
        for (const std::size_t i : order) {
            const Activity& topic = problem_->catalogue().all()[topics_[i]];
            if (!fits_length(topic, block.end - block.start) || !problem_->is_kit_day(site_, topics_[i], date))
                continue;
            if (topic.max_per_season > 0 && times_[i] >= topic.max_per_season) continue;
            CareSession* assisted = nullptr;
            const std::optional<std::size_t> host = free_adult(date, block, topics_[i], assisted);
            if (!host) continue;
            CareSession session;
            session.venue = problem_->sites()[site_].venue;
            session.group = group_of_adults;
            session.date = date;
            session.start = block.start;
            session.end = block.end;
            session.activity = topic.code;
            session.responsible = problem_->adults()[*host].id;
            session.place = programme_->place.empty() ? std::string(dining_place) : programme_->place;
            if (assisted != nullptr) assisted->assisting = {};
            sessions_->push_back(std::move(session));
            ++times_[i];
            return true;
        }
        return false;
    }

    // Who holds the topic at that hour; `assisted` is the session of whoever would have assisted there.
    std::optional<std::size_t> free_adult(Date date, const DayBlock& block, std::size_t topic, CareSession*& assisted) {
        std::map<Id<Adult>, CareSession*> assisting;
        std::set<Id<Adult>> answering_now;
        std::map<Id<Adult>, double> hours;
        for (CareSession& session : *sessions_) {
            if (session.date != date) continue;
            hours[session.responsible] += static_cast<double>((session.end - session.start).count()) / 60;
            if (session.start >= block.end || session.end <= block.start) continue;
            if (session.group == group_of_adults) return std::nullopt;  // one such class at a time
            answering_now.insert(session.responsible);
            const auto activity = problem_->catalogue().find(session.activity);
            const bool stays = !activity || !problem_->catalogue().all()[*activity].speaker.empty();
            if (stays) answering_now.insert(session.assisting);
            assisting[session.assisting] = &session;
        }
        const double length = static_cast<double>((block.end - block.start).count()) / 60;
        std::optional<std::size_t> found;
        for (const std::size_t adult : answering(on_duty(*problem_, site_, date, block.start, block.end))) {
            const Id<Adult> id = problem_->adults()[adult].id;
            const bool can = !answering_now.contains(id) && problem_->is_qualified(adult, topic) &&
                             hours[id] + length <= problem_->policy().max_answer_hours + 1e-9;
            if (!can) continue;
            const auto helps = assisting.find(id);
            if (helps == assisting.end()) {
                assisted = nullptr;
                return adult;
            }
            if (found) continue;
            found = adult;
            assisted = helps->second;
        }
        return found;
    }

    const Problem* problem_;
    std::size_t site_;
    const LocalProgramme* programme_;
    Random* random_;
    std::vector<CareSession>* sessions_;
    std::vector<std::size_t> topics_;
    std::vector<int> times_;
};

}  // namespace

void add_sessions_beside(const Problem& problem, std::size_t site, std::uint64_t seed,
                         std::vector<CareSession>& sessions) {
    for (const std::size_t index : problem.programmes(site)) {
        const LocalProgramme& programme = problem.catalogue().programmes()[index];
        if (programme.audience == Audience::children || programme.per_week == 0) continue;
        const auto venue = static_cast<std::uint64_t>(problem.sites()[site].venue.value());
        Random random(seed * 0x9e3779b97f4a7c15ULL + venue * 1000 + index);
        Host host(problem, site, programme, random, sessions);
        for (const auto& [first, last] : problem.weeks(site)) host.fill_week(first, last);
    }
}

}  // namespace yingtuo::programme
