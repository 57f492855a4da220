// What many rules do alike: one violation a group for all of its sessions that break the rule, with the first of them.
#pragma once

#include <fmt/format.h>

#include <vector>

#include "domain/violation.h"
#include "programme/plan_view.h"

namespace yingtuo::programme {

// One violation a group for all sessions of which `is_broken` holds; the words say what is wrong with them.
template <typename Broken>
std::vector<Violation> by_group(const PlanView& plan, const char* rule, Text what, Broken&& is_broken,
                                Severity severity = Severity::hard) {
    std::vector<Violation> violations;
    for (const GroupView& group : plan.groups()) {
        int times = 0;
        Text example;
        for (const SessionView& session : plan.sessions(group)) {
            if (!is_broken(group, session) || times++ > 0) continue;
            const Text activity = session.activity ? plan.activity(*session.activity).name
                                                   : Text{session.row->activity, session.row->activity};
            example = {hours_of(*session.row) + " " + activity.zh, hours_of(*session.row) + " " + activity.en};
        }
        if (times == 0) continue;
        const Text name = name_of_group(group);
        violations.push_back({rule,
                              severity,
                              subject_of(group),
                              {fmt::format("{}有{}场活动{}，最早的是{}", name.zh, times, what.zh, example.zh),
                               fmt::format("{}: {} sessions {}, the first {}.", name.en, times, what.en, example.en)},
                              static_cast<double>(times)});
    }
    return violations;
}

}  // namespace yingtuo::programme
