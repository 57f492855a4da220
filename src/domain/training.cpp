#include "domain/training.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace yingtuo {

const TrainingSession* find_session(const TrainingBook& book, Id<TrainingSession> id) {
    const auto at = std::ranges::lower_bound(book.sessions, id, {}, &TrainingSession::id);
    return at == book.sessions.end() || at->id != id ? nullptr : &*at;
}

std::span<const TrainingRecord> records_of(const TrainingBook& book, Id<TrainingSession> id) {
    const auto first = std::ranges::lower_bound(book.records, id, {}, &TrainingRecord::session);
    const auto last = std::ranges::upper_bound(first, book.records.end(), id, {}, &TrainingRecord::session);
    return {first, last};
}

std::optional<int> places_left(const TrainingBook& book, const TrainingSession& session) {
    if (session.places == 0) return std::nullopt;
    const auto taken = std::ranges::count_if(records_of(book, session.id), [](const TrainingRecord& record) {
        return record.presence != TrainingPresence::absent;
    });
    return std::max(0, session.places - static_cast<int>(taken));
}

bool is_to_come(const TrainingBook& book, const TrainingSession& session) {
    return std::ranges::all_of(records_of(book, session.id), [](const TrainingRecord& record) {
        return record.presence == TrainingPresence::invited;
    });
}

Result<void> check_training(const TrainingBook& book, std::span<const TrainingRecord> added,
                            std::span<const Id<Adult>> adults) {
    for (const TrainingRecord& record : added) {
        const std::string where = fmt::format("session:{}:adult:{}", record.session.value(), record.adult.value());
        if (record.recorded_by.empty() || record.recorded_at.empty())
            return refuse(ErrorCode::bad_input, {"没有写明是谁登记的", "it is not said who records the training"},
                          {"请填写登记人姓名", "give the name of who records it"}, where);
        if (record.assessment != Assessment::none && record.presence != TrainingPresence::attended)
            return refuse(ErrorCode::bad_input,
                          {"没有签到的人不能有考核结果", "whoever did not come cannot have been assessed"},
                          {"请先登记签到", "record the attendance first"}, where);
        const TrainingSession* session = find_session(book, record.session);
        if (session == nullptr)
            return refuse(ErrorCode::not_found,
                          {fmt::format("没有第 {} 场培训", record.session.value()),
                           fmt::format("there is no training session {}", record.session.value())},
                          {"请在培训列表中查找", "look it up in the list of training sessions"}, where);
        if (!std::binary_search(adults.begin(), adults.end(), record.adult))
            return refuse(ErrorCode::not_found,
                          {fmt::format("没有 {} 号人员", record.adult.value()),
                           fmt::format("there is no adult {}", record.adult.value())},
                          {"请在人员列表中查找", "look it up in the list of adults"}, where);
        const auto known = std::ranges::find(records_of(book, record.session), record.adult, &TrainingRecord::adult);
        const bool has_place =
            known != records_of(book, record.session).end() && known->presence != TrainingPresence::absent;
        if (record.presence == TrainingPresence::invited && !has_place && places_left(book, *session) == 0)
            return refuse(ErrorCode::conflict,
                          {fmt::format("这场培训的 {} 个名额已满", session->places),
                           fmt::format("all {} places of the session are taken", session->places)},
                          {"请选另一场培训", "choose another session"}, where);
    }
    return {};
}

void apply_training(const TrainingBook& book, Date opening, std::vector<Adult>& adults) {
    std::map<Id<Adult>, std::pair<PostSet, Date>> later;  // posts of sessions in the season, and the last one's day
    for (const TrainingRecord& record : book.records) {
        const TrainingSession* session = find_session(book, record.session);
        const auto at = std::ranges::lower_bound(adults, record.adult, {}, &Adult::id);
        if (session == nullptr || at == adults.end() || at->id != record.adult || !is_trained_by(record)) continue;
        if (session->kind == TrainingKind::general) {
            at->general_trained_on =
                at->general_trained_on ? std::min(*at->general_trained_on, session->date) : session->date;
        } else if (session->post && session->date < opening) {
            at->posts_trained.set(static_cast<std::size_t>(*session->post));
        } else if (session->post) {
            auto& [posts, last] = later[record.adult];
            posts.set(static_cast<std::size_t>(*session->post));
            last = std::max(last, session->date);
        }
    }
    for (const auto& [id, gained] : later) {
        const auto at = std::ranges::lower_bound(adults, id, {}, &Adult::id);
        if (at->posts_trained.any()) continue;
        at->posts_trained = gained.first;
        at->posts_from = gained.second + std::chrono::days{1};
    }
}

}  // namespace yingtuo
