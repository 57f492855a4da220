#include "domain/vetting.h"

#include <fmt/format.h>

#include <algorithm>

namespace yingtuo {

namespace {

tl::unexpected<Error> wrong(Text message, Text hint, const char* field) {
    return refuse(ErrorCode::bad_input, std::move(message), std::move(hint), field);
}

void apply(const VettingState& state, Adult& adult) {
    const bool was_clear = adult.record_check == RecordCheck::clear && adult.cleared_until;
    if (state.state == RecordCheck::requested && was_clear && is_by_hand(state)) return;
    std::optional<Date> since = state.on;
    if (state.state == RecordCheck::clear && was_clear && since &&
        *since <= *adult.cleared_until + std::chrono::days{1})
        since = adult.record_checked_on ? std::min(*since, *adult.record_checked_on) : adult.record_checked_on;
    adult.record_check = state.state;
    adult.record_checked_on = since;
    adult.cleared_until = state.state == RecordCheck::clear ? state.valid_until : std::nullopt;
}

}  // namespace

bool runs_out(const Season& season, const Adult& adult) {
    const Date last = std::min(season.last_day, adult.available_to.value_or(season.last_day));
    return adult.record_check == RecordCheck::clear && adult.cleared_until && *adult.cleared_until < last;
}

Result<void> check_vetting(std::span<const VettingState> added, std::span<const Id<Adult>> adults) {
    for (const VettingState& state : added) {
        if (state.recorded_by.empty() || state.recorded_at.empty())
            return wrong({"没有写明是谁登记的", "it is not said who recorded the state"},
                         {"请填写登记人姓名", "give the name of who records it"}, "recorded_by");
        const std::optional<Date> today = local_day(state.recorded_at);
        if (!state.on || !today || *state.on > *today)
            return wrong({"没有日期，或日期晚于今天", "the state has no date, or one that is still to come"},
                         {"请填写查询或答复的日期", "give the day of the request or of the reply"}, "on");
        if (state.state == RecordCheck::clear && (!state.valid_until || *state.valid_until < *state.on))
            return wrong(
                {"“无记录”的有效期缺失，或早于查询日期", "a clear record check has no expiry, or one before its date"},
                {"请填写有效期的最后一天", "give the last day on which it counts"}, "valid_until");
        if (state.state != RecordCheck::clear && (state.valid_until || !state.evidence.empty()))
            return wrong({"只有“无记录”才登记有效期和文书编号", "only a clear record check has an expiry and a number"},
                         {"请删去有效期和编号", "leave expiry and number out"},
                         state.valid_until ? "valid_until" : "evidence");
        if (!std::binary_search(adults.begin(), adults.end(), state.adult))
            return refuse(ErrorCode::not_found,
                          {fmt::format("没有 {} 号人员", state.adult.value()),
                           fmt::format("there is no adult {}", state.adult.value())},
                          {"请在人员列表中查找", "look it up in the list of adults"}, "adult_id");
    }
    return {};
}

void apply_vetting(std::span<const VettingState> history, std::vector<Adult>& adults) {
    std::vector<bool> has_history(adults.size(), false);
    for (const VettingState& state : history) {
        const auto at = std::ranges::lower_bound(adults, state.adult, {}, &Adult::id);
        if (at == adults.end() || at->id != state.adult) continue;
        const auto position = static_cast<std::size_t>(at - adults.begin());
        if (!has_history[position]) {
            // What the ledger says is in the history, if it is there at all.
            at->record_check = RecordCheck::not_requested;
            at->record_checked_on.reset();
            at->cleared_until.reset();
            has_history[position] = true;
        }
        apply(state, *at);
    }
}

}  // namespace yingtuo
