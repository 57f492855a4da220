// Calls: whom to recruit where. What a plan lists as missing, as posts, dates and numbers of people for each township.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "staffing/plan.h"
#include "staffing/problem.h"

namespace yingtuo::staffing {

// `people` adults for one post, each from the first day to the last.
struct Call {
    std::string township;  // nine digits
    Post post = Post::care;
    Date from;
    Date to;
    int open_days = 0;  // between them, both included
    int people = 0;
    std::vector<Id<Venue>> sites;  // that miss somebody at this post meanwhile; ascending
    friend bool operator==(const Call&, const Call&) = default;
};

// Together the calls of a township are exactly what it lacks, adult-day for adult-day; long calls lie beneath short
// ones, so that whoever can stay is asked for the whole stretch. By township, post, length (longest first), first day.
// Shortfalls of part of a day are called for as whole days.
[[nodiscard]] std::vector<Call> calls_of(const Problem& problem, std::span<const Shortfall> shortfalls);

}  // namespace yingtuo::staffing
