// Cover: how many adults are needed, present and listed as missing at each site on each day, block by block.
#pragma once

#include <vector>

#include "staffing/plan.h"
#include "staffing/problem.h"

namespace yingtuo::staffing {

// One site-day. Blocks are the season's day blocks; an adult counts in a block when the duty spans all of it.
struct SiteDay {
    std::vector<int> counted;  // by block
    std::vector<int> listed;   // by block: missing in the ratio according to the shortfalls
    // By post, then block, of whoever is able at the post.
    std::vector<int> at_post;
    std::vector<int> listed_at_post;

    [[nodiscard]] int present(Post post, std::size_t block) const { return at_post[place_of(post, block)]; }
    [[nodiscard]] int missing(Post post, std::size_t block) const { return listed_at_post[place_of(post, block)]; }
    // In the block that has fewest.
    [[nodiscard]] int fewest(Post post) const;

  private:
    [[nodiscard]] std::size_t place_of(Post post, std::size_t block) const {
        return static_cast<std::size_t>(post) * counted.size() + block;
    }
};

// Every site-day, row-major by site. Duties and shortfalls at unknown sites or on days that are not open are left out:
// rule staffing.known speaks of them.
[[nodiscard]] std::vector<SiteDay> cover_of(const Problem& problem, const Plan& plan);

}  // namespace yingtuo::staffing
