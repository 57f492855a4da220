#include "siting/moves/ejection.h"

#include "siting/moves/shift.h"

namespace yingtuo::siting::moves {

Cost ejection_chain(State& state, int demand, int arc, int links, Random& random) {
    const Part& part = state.part();
    const Cost before = state.cost();
    const std::size_t mark = state.mark();
    int pushed = demand;
    int wanted = arc;
    for (int link = 0; link < links; ++link) {
        const auto d = static_cast<std::size_t>(pushed);
        const auto a = static_cast<std::size_t>(wanted);
        const int site = part.arc_site[a];
        if (!state.is_open(site) && part.has_exact_count()) break;
        const int need = part.size[d] - state.room(site);
        if (need <= 0) {
            state.shift(pushed, wanted);
            return state.cost() - before;
        }
        // Eject the member whose going elsewhere costs least and makes room enough.
        int ejected = none;
        int ejected_arc = none;
        Cost ejected_cost = unbounded;
        bool has_room = false;
        state.shift(pushed, none);
        const auto members = state.members(site);
        const std::size_t count = members.size();
        const std::size_t offset = count == 0 ? 0 : random.below(count);
        for (std::size_t k = 0; k < std::min<std::size_t>(count, 24); ++k) {
            const int member = members[(k + offset) % count];
            if (part.size[static_cast<std::size_t>(member)] < need || member == demand) continue;
            const int own = state.arc_of(member);
            const Cost saving = part.arc_cost[static_cast<std::size_t>(own)];
            int tried = 0;
            for (int other = part.arc_start[static_cast<std::size_t>(member)];
                 other < part.arc_start[static_cast<std::size_t>(member) + 1] && tried < 4; ++other) {
                const int to = part.arc_site[static_cast<std::size_t>(other)];
                if (other == own || !state.is_open(to)) continue;
                ++tried;
                const Cost join = state.join_cost(member, other);
                const bool fits = join < unbounded;
                // Where it does not fit the chain goes on: its arc is the least it will cost.
                const Cost cost = (fits ? join : part.arc_cost[static_cast<std::size_t>(other)]) - saving;
                if ((fits && !has_room) || (fits == has_room && cost < ejected_cost)) {
                    ejected = member;
                    ejected_arc = other;
                    ejected_cost = cost;
                    has_room = fits;
                }
            }
        }
        if (ejected == none) break;
        state.shift(ejected, none);
        state.shift(pushed, wanted);
        pushed = ejected;
        wanted = ejected_arc;
    }
    state.roll_back(mark);
    return unbounded;
}

}  // namespace yingtuo::siting::moves
