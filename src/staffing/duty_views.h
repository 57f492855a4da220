// Duty views: a plan's duties as rules about people read them.
#pragma once

#include <algorithm>
#include <tuple>
#include <vector>

#include "staffing/plan.h"
#include "staffing/problem.h"

namespace yingtuo::staffing {

// Calls report(duty, adult position) for each duty of a known adult.
template <typename Report>
void for_each_known(const Problem& problem, const Plan& plan, Report&& report) {
    for (const Duty& duty : plan.duties) {
        const auto adult = problem.find_adult(duty.adult);
        if (adult) report(duty, *adult);
    }
}

// The plan's duties by adult, date and start.
[[nodiscard]] inline std::vector<const Duty*> by_adult(const Plan& plan) {
    std::vector<const Duty*> duties;
    for (const Duty& duty : plan.duties) duties.push_back(&duty);
    std::ranges::sort(duties, [](const Duty* a, const Duty* b) {
        return std::tuple{a->adult, a->date, a->start, a->venue} < std::tuple{b->adult, b->date, b->start, b->venue};
    });
    return duties;
}

}  // namespace yingtuo::staffing
