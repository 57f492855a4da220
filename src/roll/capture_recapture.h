// Capture-recapture: how many children stand on no list at all, from how the lists overlap. Never a figure without its
// interval and its caveats.
// Model: docs/model/certificate.md
// Source: two lists: Chapman, Univ. Calif. Publ. Stat. 1 (1951) 131-160, interval on the unseen as in Chao, Biometrics
// 43 (1987) 783-791. Three lists: Fienberg, Biometrika 59 (1972) 591-603; profile interval: Cormack, Biometrics 48
// (1992) 567-576.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/enum_names.h"

namespace yingtuo::roll {

inline constexpr std::size_t most_lists = 3;

// Children by the lists on which they stand: bit i of the position is set for list i. Position 0, those on none, is not
// known and not read.
struct ListCells {
    std::size_t lists = 0;  // two or three can be used
    std::array<std::int64_t, 8> counts{};
};

enum class Caveat {
    too_few_lists,   // fewer than two: nothing can be said
    no_overlap,      // nobody stands on two lists: nothing can be said
    tiny_overlap,    // fewer than seven on two lists: the estimate may be far too low
    within,          // one list lies wholly within another: it was copied, and two lists say nothing then
    two_lists_only,  // whether two lists are independent cannot be seen from them
    dependent,       // the lists depend on one another; the model allows for it as far as three lists let it
    depends_beyond,  // the chosen model uses all that three lists can tell: it cannot be checked
    no_upper_bound,  // the data do not bound the number from above
};

struct ListEstimate {
    std::int64_t seen = 0;          // children on at least one list
    std::int64_t overlap = 0;       // on at least two
    std::optional<double> missing;  // children on no list; nothing: cannot be computed
    double low = 0;                 // 95 % interval of `missing`
    std::optional<double> high;     // nothing: not bounded
    std::string model;  // "chapman"; of three lists the interactions: "1,2,3" independence, "12,3", "12,23", "12,13,23"
    double deviance = 0;  // of three lists
    double aic = 0;
    double bic = 0;
    std::vector<Caveat> caveats;
};

// Two lists by Chapman's estimator; three by the hierarchical log-linear model with the lowest BIC, with its profile
// likelihood interval.
[[nodiscard]] ListEstimate estimate_missing(const ListCells& cells);

// One log-linear model of three lists fitted by itself: bit 0 allows 1 with 2, bit 1 allows 1 with 3, bit 2 allows 2
// with 3. Nothing where it cannot be fitted.
[[nodiscard]] std::optional<ListEstimate> fit_model(const ListCells& cells, unsigned interactions);

}  // namespace yingtuo::roll

template <>
struct yingtuo::EnumNames<yingtuo::roll::Caveat> {
    using C = yingtuo::roll::Caveat;
    static constexpr EnumName<C> table[] = {
        {C::too_few_lists, "too_few_lists", "独立名单不足两份，无法估计",
         "fewer than two independent lists: nothing can be estimated"},
        {C::no_overlap, "no_overlap", "没有同时在两份名单上的儿童，无法估计",
         "no child stands on two lists: nothing can be estimated"},
        {C::tiny_overlap, "tiny_overlap", "同时在两份名单上的不足七人，估计很不可靠，多半偏低",
         "fewer than seven children stand on two lists: the estimate is unreliable, most likely too low"},
        {C::within, "within", "一份名单完全包含在另一份里，很可能互相抄录；此估计不能证明没有遗漏",
         "one list lies wholly within another and was most likely copied from it: this does not prove that nobody is "
         "missing"},
        {C::two_lists_only, "two_lists_only",
         "只有两份名单，是否互相独立无从检验；若两份名单漏的是同一批孩子，实际遗漏更多",
         "with two lists their independence cannot be checked; where both leave out the same children, more are "
         "missing"},
        {C::dependent, "dependent", "名单之间不独立，已选用允许相关的模型",
         "the lists are not independent of one another; the model allows for it"},
        {C::depends_beyond, "depends_beyond", "三份名单的信息已全部用于拟合，模型本身无法再检验",
         "the model uses all that three lists can tell, and cannot be checked itself"},
        {C::no_upper_bound, "no_upper_bound", "数据给不出上限", "the data give no upper bound"}};
};
