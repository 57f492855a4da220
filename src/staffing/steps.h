// Steps: what an adult still lacks to stand at a site, and what taking that step would add to the roster.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "base/enum_names.h"
#include "staffing/plan.h"
#include "staffing/problem.h"

namespace yingtuo::staffing {

enum class Step { record_check, record_renewal, general_training, post_training, birth_date };

}  // namespace yingtuo::staffing

template <>
struct yingtuo::EnumNames<yingtuo::staffing::Step> {
    using enum staffing::Step;
    static constexpr EnumName<staffing::Step> table[] = {
        {record_check, "record_check", "查询违法犯罪记录", "record check"},
        {record_renewal, "record_renewal", "记录查询到期前重查", "record check to be renewed"},
        {general_training, "general_training", "通识培训", "general training"},
        {post_training, "post_training", "岗位培训", "post training"},
        {birth_date, "birth_date", "核实出生日期", "date of birth to be verified"}};
};

namespace yingtuo::staffing {

// Nothing where nothing lacks, or where no step helps: a record that is not clear, under age.
[[nodiscard]] std::vector<Step> steps_of(const Problem& problem, std::size_t adult);

// Somebody whom exactly one step keeps from serving on some or all of the days available.
struct OneStep {
    std::size_t adult = 0;
    Step step = Step::record_check;
    Post post = Post::care;  // of post training: the post that lacks most in reach
    int days = 0;            // of service that the step would add, within the days of each week
    int covers = 0;  // of them, days on which a site in reach lacks somebody for a post this adult would then hold
};

// The day on which an adult can take a step; nothing where it can be taken before the season opens.
using StepDay = std::function<std::optional<Date>(const Adult& adult, Step step, Post post)>;

// Who lacks one step and would add days; those who cover most first, then those who add most, then by adult.
[[nodiscard]] std::vector<OneStep> one_step_from_usable(const Problem& problem, std::span<const Shortfall> shortfalls,
                                                        const StepDay& step_day = {});

}  // namespace yingtuo::staffing
