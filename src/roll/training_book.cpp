#include "roll/training_book.h"

#include <algorithm>
#include <cmath>

#include "roll/cell_text.h"
#include "roll/date_cell.h"
#include "roll/identity_number.h"
#include "roll/person_name.h"
#include "roll/phone.h"
#include "roll/shared_cells.h"
#include "roll/training_words.h"

namespace yingtuo::roll {

namespace {

constexpr std::size_t longest_text = 200;  // bytes of a subject or a place

std::string short_text(std::string_view cell) {
    if (is_blank(cell)) return {};
    std::string text = fold(cell);
    while (text.size() > longest_text) text = utf8(characters(text).substr(0, characters(text).size() / 2));
    return text;
}

// "120", "120人"; 0 for what says no number.
int number_in(std::string_view cell, int most) {
    std::string digits;
    for (const char c : squeeze(cell)) {
        if (c < '0' || c > '9') break;
        digits += c;
    }
    if (digits.empty() || digits.size() > 5) return 0;
    return std::min(most, std::stoi(digits));
}

// "8", "1.5学时": an hour of teaching is counted as one of the clock.
int minutes_in(std::string_view cell) {
    const std::string text = squeeze(cell);
    const int hours = number_in(text, 99);
    const auto point = text.find('.');
    const bool half = point != std::string::npos && point + 1 < text.size() && text[point + 1] == '5';
    return hours * 60 + (half ? 30 : 0);
}

}  // namespace

TrainingSheets::TrainingSheets(const Roll& known, const Roll& changed, const Season& season, PlaceIndex& places)
    : season_(season), places_(places) {
    std::map<Id<Adult>, const AdultRecord*> records;
    for (const Roll* roll : {&known, &changed}) {
        for (const AdultRecord& record : roll->adults) records[record.adult.id] = &record;
    }
    for (const auto& [id, record] : records) {
        if (!record->name.empty()) by_name_[record->name].push_back(record);
        if (!record->id_number.empty()) by_number_.emplace(record->id_number, record);
    }
    for (const TrainingSession& session : known.training.sessions) {
        sessions_.emplace(
            SessionKey{session.date, session.kind, session.post, session.subject, session.place, session.region},
            SessionEntry{session});
    }
    for (const TrainingRecord& record : known.training.records) known_[{record.session, record.adult}] = record;
    next_id_ = known.training.given + 1;
}

std::optional<TrainingSession> TrainingSheets::read_session(const RowReader& row) const {
    constexpr Column own[] = {Column::day, Column::training_subject, Column::training_kind};
    if (above_ && std::ranges::all_of(own, [&](Column column) { return is_blank(row.cell(column)); })) return above_;
    TrainingSession session;
    const std::string_view day = row.cell(Column::day);
    const int year = static_cast<int>(std::chrono::year_month_day{season_.opening}.year());
    const DateWindows windows = read_windows(day, year);
    const auto found = find_date(day);
    if (!found && (!windows.complete || windows.windows.empty())) {
        row.doubt(Column::day, Doubt::training_list_day_unreadable);
        return std::nullopt;
    }
    // Whoever signed in on several days was trained when the last one was over.
    session.date = windows.complete && !windows.windows.empty() ? windows.windows.back().last : *found;
    const auto kind = read_training_kind(row.cell(Column::training_kind), row.cell(Column::training_post),
                                         row.cell(Column::training_subject));
    if (!kind) {
        row.doubt(row.has(Column::training_kind) ? Column::training_kind : Column::training_subject,
                  Doubt::training_list_kind_unreadable);
        return std::nullopt;
    }
    session.kind = kind->kind;
    session.post = kind->post;
    session.subject = short_text(row.cell(Column::training_subject));
    session.place = short_text(row.cell(Column::training_place));
    session.lecturer = short_text(row.cell(Column::lecturer));
    session.places = number_in(row.cell(Column::training_places), 99'999);
    session.length_min = minutes_in(row.cell(Column::training_length));
    const Region* root = places_.regions().root();
    if (root == nullptr || row.ledger().context != root->code) session.region = row.ledger().context;
    return session;
}

TrainingSheets::Found TrainingSheets::find_adult(const RowReader& row) const {
    const IdentityNumber number = read_identity_number(row.cell(Column::id_number));
    if (number.is_usable()) {
        if (const auto found = by_number_.find(number.number); found != by_number_.end()) return {found->second};
    }
    const auto named = by_name_.find(normal_name(row.cell(Column::name)));
    if (named == by_name_.end()) return {};
    std::vector<const AdultRecord*> same = named->second;
    // Another's number is no match, whatever the name.
    if (number.is_usable()) std::erase_if(same, [](const AdultRecord* one) { return !one->id_number.empty(); });
    const std::string phone = read_phone(row, Column::phone);
    const auto by_phone =
        std::ranges::find_if(same, [&](const AdultRecord* one) { return !phone.empty() && one->phone == phone; });
    if (by_phone != same.end()) return {*by_phone};
    const RegionTree& regions = places_.regions();
    if (regions.at_level(row.ledger().context, RegionLevel::county) != nullptr) {
        std::erase_if(same, [&](const AdultRecord* one) {
            return regions.at_level(one->adult.village_code, RegionLevel::county) !=
                   regions.at_level(row.ledger().context, RegionLevel::county);
        });
    }
    if (same.size() > 1) return {nullptr, true};
    return same.empty() ? Found{} : Found{same.front()};
}

TrainingSheets::SessionEntry& TrainingSheets::keep(const TrainingSession& said, RowFate& fate) {
    const SessionKey key{said.date, said.kind, said.post, said.subject, said.place, said.region};
    const auto [at, is_new] = sessions_.try_emplace(key, SessionEntry{said, true});
    SessionEntry& entry = at->second;
    if (is_new) {
        entry.session.id = Id<TrainingSession>{next_id_++};
        fate = RowFate::added;
        return entry;
    }
    bool changed = take_field(entry.session.lecturer, said.lecturer, std::string(), true);
    changed = take_field(entry.session.places, said.places, 0, true) || changed;
    changed = take_field(entry.session.length_min, said.length_min, 0, true) || changed;
    entry.changed = entry.changed || changed;
    fate = changed ? RowFate::merged : RowFate::unchanged;
    return entry;
}

RowFate TrainingSheets::take(const RowReader& row) {
    if (sheet_ != row.ledger().sheet) above_.reset();
    sheet_ = row.ledger().sheet;
    const auto said = read_session(row);
    above_ = said;
    if (!said) return RowFate::refused;
    if (is_blank(row.cell(Column::name)) && is_blank(row.cell(Column::id_number))) {
        RowFate fate = RowFate::unchanged;
        (void)keep(*said, fate);
        return fate;
    }
    const Found found = find_adult(row);
    if (found.record == nullptr) {
        row.doubt(Column::name,
                  found.ambiguous ? Doubt::training_list_adult_ambiguous : Doubt::training_list_adult_unknown);
        return RowFate::refused;
    }
    RowFate fate = RowFate::unchanged;
    const SessionEntry& entry = keep(*said, fate);
    TrainingRecord record{
        entry.session.id, found.record->adult.id, TrainingPresence::invited, Assessment::none, {}, {}};
    if (const auto presence = read_signed_in(row.cell(Column::signed_in))) {
        record.presence = *presence;
    } else {
        row.doubt(Column::signed_in, Doubt::training_list_mark_unreadable);
    }
    if (const auto assessment = read_assessment(row.cell(Column::assessment))) {
        record.assessment = *assessment;
    } else {
        row.doubt(Column::assessment, Doubt::training_list_assessment_unreadable);
        record.assessment = Assessment::failed;
    }
    // Whoever was assessed was there, whatever the mark; who stayed away was not assessed.
    if (record.presence == TrainingPresence::absent) record.assessment = Assessment::none;
    if (record.assessment != Assessment::none) record.presence = TrainingPresence::attended;
    const auto key = std::pair(record.session, record.adult);
    const auto known = known_.find(key);
    // What a person recorded holds over the lists.
    if (known != known_.end() && !known->second.recorded_at.empty()) return fate;
    taken_[key] = record;
    if (known == known_.end()) return RowFate::added;
    return known->second.presence == record.presence && known->second.assessment == record.assessment ? fate
                                                                                                      : RowFate::merged;
}

TrainingBook TrainingSheets::changed() const {
    TrainingBook book;
    for (const auto& [key, record] : taken_) {
        const auto known = known_.find(key);
        const bool is_same = known != known_.end() && known->second.presence == record.presence &&
                             known->second.assessment == record.assessment;
        if (!is_same) book.records.push_back(record);
    }
    for (const auto& [key, entry] : sessions_) {
        const bool is_spoken_of =
            std::ranges::binary_search(book.records, entry.session.id, {}, &TrainingRecord::session);
        if (entry.changed || is_spoken_of) book.sessions.push_back(entry.session);
    }
    std::ranges::sort(book.sessions, {}, &TrainingSession::id);
    return book;
}

}  // namespace yingtuo::roll
