#include "app/pairs.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "roll/apply_verdict.h"
#include "roll/pair_masks.h"

namespace yingtuo::app {

namespace {

Result<Roll> changes_of(Store& store, PairVerdict& verdict) {
    if (verdict.kind == VerdictKind::take_back || verdict.kind == VerdictKind::different) return Roll{};
    TRY(const RegionTree regions, store.load_regions());
    TRY(const Roll roll, store.load_roll("verdict on a pair"));
    if (verdict.kind == VerdictKind::same) return roll::one_child(roll, regions, verdict.child, verdict.other);
    TRY(Roll changed, roll::part_row(roll, regions, verdict.child, verdict.file, verdict.sheet, verdict.row));
    for (const ChildRecord& record : changed.children) verdict.other = std::max(verdict.other, record.child.id);
    return changed;
}

}  // namespace

Result<std::vector<roll::ProbablePair>> probable_pairs(Store& store, std::string_view purpose) {
    TRY(const RegionTree regions, store.load_regions());
    TRY(const Roll roll, store.load_roll(purpose));
    return roll::probable_pairs(roll, regions, store.load_verdicts());
}

std::vector<roll::ProbablePair> masked(std::vector<roll::ProbablePair> pairs) {
    for (roll::ProbablePair& pair : pairs) {
        for (roll::Evidence& evidence : pair.evidence)
            std::tie(evidence.a, evidence.b) = roll::masked_pair(evidence.field, evidence.a, evidence.b);
    }
    return pairs;
}

Result<PairVerdict> give_verdict(Store& store, PairVerdict verdict) {
    if (verdict.reason.empty() || verdict.decided_by.empty()) {
        return refuse(ErrorCode::bad_input, {"每项认定都要写明理由和认定人", "a verdict needs a reason and a name"},
                      {"请补上理由和姓名", "give both"}, verdict.reason.empty() ? "reason" : "by");
    }
    const bool is_of_two = verdict.kind == VerdictKind::same || verdict.kind == VerdictKind::different;
    if (is_of_two && verdict.child == verdict.other) {
        return refuse(ErrorCode::bad_input, {"两个编号是同一名儿童", "the two numbers are of one child"},
                      {"请给出两个不同的编号", "give two different numbers"},
                      fmt::format("child:{}", verdict.child.value()));
    }
    if (is_of_two && verdict.other < verdict.child) std::swap(verdict.child, verdict.other);
    TRY(const Roll changed, changes_of(store, verdict));
    TRY(const Id<PairVerdict> id, store.save_verdict(verdict, changed));
    const auto history = store.load_verdicts();
    const auto kept =
        std::find_if(history.begin(), history.end(), [&](const PairVerdict& one) { return one.id == id; });
    if (kept != history.end()) return *kept;
    verdict.id = id;
    return verdict;
}

Text sentence_of(const PairVerdict& verdict) {
    const std::int64_t a = verdict.child.value();
    const std::int64_t b = verdict.other.value();
    switch (verdict.kind) {
        case VerdictKind::same:
            return {fmt::format("儿童 {} 与儿童 {} 是同一人，已并入前者", a, b),
                    fmt::format("child {} and child {} are one, the latter merged into the former", a, b)};
        case VerdictKind::different:
            return {fmt::format("儿童 {} 与儿童 {} 不是同一人", a, b),
                    fmt::format("child {} and child {} are two", a, b)};
        case VerdictKind::other_child:
            return {fmt::format("《{}》“{}”第 {} 行不是儿童 {}，另立为儿童 {}", verdict.file, verdict.sheet,
                                verdict.row, a, b),
                    fmt::format("{}, sheet {}, row {} is not child {}: it is child {} now", verdict.file, verdict.sheet,
                                verdict.row, a, b)};
        case VerdictKind::take_back:
            return {fmt::format("撤回第 {} 号认定", verdict.takes_back.value()),
                    fmt::format("verdict {} taken back", verdict.takes_back.value())};
    }
    return {};
}

}  // namespace yingtuo::app
