// Trial: a plan on which changes are tried, with their exact cost by the objective, part by part.
// A site opens with its first demand point and closes with its last, unless it is pinned open or the number of open
// sites is given.
#pragma once

#include <optional>
#include <vector>

#include "siting/plan.h"
#include "siting/problem.h"

namespace yingtuo::siting {

struct Relocation {
    int demand = none;
    int from = none;
    int to = none;
};

// A change of a plan and what it costs: objective after less objective before.
struct Change {
    Objective cost;
    std::vector<Relocation> moves;
    std::vector<int> opened;
    std::vector<int> closed;
};

class Trial {
  public:
    Trial(const Problem& problem, const Plan& plan);

    [[nodiscard]] const Problem& problem() const { return *problem_; }
    [[nodiscard]] int site_of(int demand) const { return site_of_[static_cast<std::size_t>(demand)]; }
    [[nodiscard]] bool is_open(int site) const { return is_open_[static_cast<std::size_t>(site)] != 0; }
    [[nodiscard]] std::int64_t load(int site) const { return load_[static_cast<std::size_t>(site)]; }
    [[nodiscard]] std::int64_t room(int site) const {
        return problem_->site(static_cast<std::size_t>(site)).capacity - load(site);
    }
    [[nodiscard]] int open_count() const { return open_count_; }
    // May the demand point go to the site (`none`: be left) at all, room apart?
    [[nodiscard]] bool may_go(int demand, int site) const;
    // Is the site open, or free to open with its first demand point? A site may be barred for the trial.
    [[nodiscard]] bool may_serve(int site) const;
    void bar(int site) { barred_ = site; }
    // The site stays open for the trial though nobody goes there.
    void hold(int site) { held_ = site; }

    // From here on no site opens or closes by itself, as where the number of open sites is given.
    void fix_count() { has_count_ = true; }

    // Cost so far: objective now less that of the plan.
    [[nodiscard]] const Objective& cost() const { return cost_; }
    // Moves whatever the room; the caller has asked may_go, may_serve and room.
    void move(int demand, int site);
    void open(int site);
    // Only an empty site.
    void close(int site);

    // How a demand point that is left could be taken in at the site: whom it displaces and where they go, and what it
    // adds, its own home visits not counted. Nothing where no way is found. The cheapest of: straight in; a chain of
    // displacements (beam search, `links` deep); several small ones displaced at once.
    struct Way {
        double cost = 0;
        std::vector<Relocation> moves;
    };
    [[nodiscard]] std::optional<Way> way_in(int demand, int site, int links) const;
    void take(const Way& way);
    // Finds a place for everyone on the list, who are left: the largest first, each where it adds least, home visits
    // included. Who finds none stays left.
    void place(std::vector<int> demands);
    // The open site draws those who gain by going there, within its room: of the orders tried, as many as make the
    // whole cheapest.
    void draw(int site);
    // Demand points that reach the site go one by one wherever they add least, while that saves.
    void settle_around(int site);

    [[nodiscard]] Change change() const;
    [[nodiscard]] std::vector<int> members(int site) const;
    [[nodiscard]] const std::vector<int>& answer() const { return site_of_; }
    [[nodiscard]] const std::vector<std::uint8_t>& open_sites() const { return is_open_; }

    // What taking it in there adds, room apart: walk, adults, opening. It is left already, home visits not counted.
    [[nodiscard]] double join_cost(int demand, int site) const;
    // What being left costs.
    [[nodiscard]] double left_cost(int demand) const;

  private:
    [[nodiscard]] bool closes_by_itself(int site) const;
    [[nodiscard]] double staff(std::int64_t children) const;

    const Problem* problem_;
    std::vector<int> before_;
    std::vector<std::uint8_t> open_before_;
    std::vector<int> site_of_;
    std::vector<std::uint8_t> is_open_;
    std::vector<std::int64_t> load_;
    std::vector<int> touched_;        // demand points, in the order they were first moved
    std::vector<int> touched_sites_;  // opened or closed at some time
    int barred_ = none;
    int held_ = none;
    bool has_count_ = false;
    int open_count_ = 0;
    Objective cost_;
};

}  // namespace yingtuo::siting
