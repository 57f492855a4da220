#include "roll/changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "roll/masked.h"

namespace yingtuo::roll {

namespace {

std::string shown(const std::string& text) {
    return text;
}
std::string shown(bool value) {
    return value ? "1" : "0";
}
std::string shown(int value) {
    return std::to_string(value);
}
std::string shown(const std::optional<Date>& date) {
    return date ? format_date(*date) : std::string();
}
std::string shown(const std::optional<Point>& point) {
    return point ? fmt::format("{:.5f}, {:.5f}", point->lon, point->lat) : std::string();
}
std::string shown(const std::optional<Metres>& metres) {
    return metres ? fmt::format("{:.0f}", metres->value()) : std::string();
}
template <typename Thing>
std::string shown(const Id<Thing>& id) {
    return std::to_string(id.value());
}
template <typename Enum>
requires std::is_enum_v<Enum> std::string shown(Enum value) {
    return std::string(name_of(value).zh);
}

using Mask = std::string (*)(std::string_view);

// Collects the fields of two records that differ.
class Differences {
  public:
    template <typename Value>
    void add(const char* field, const char* zh, const char* en, const Value& before, const Value& after) {
        if (!(before == after)) fields_.push_back({field, {zh, en}, shown(before), shown(after)});
    }
    void add_masked(const char* field, const char* zh, const char* en, const std::string& before,
                    const std::string& after, Mask mask) {
        if (before != after) fields_.push_back({field, {zh, en}, mask(before), mask(after)});
    }
    // Of columns without a field only their headers are told: what they hold may be of anybody.
    void add_other(const OtherColumns& before, const OtherColumns& after) {
        std::string headers;
        for (const auto& [header, value] : after) {
            const auto was = before.find(header);
            if (was == before.end() || was->second != value) headers += (headers.empty() ? "" : "、") + header;
        }
        if (!headers.empty()) fields_.push_back({"other", {"其他栏", "other columns"}, "", headers});
    }
    void add_care(const CareSituation& before, const CareSituation& after) {
        add("guardianship", "监护情况", "guardianship", before.guardianship, after.guardianship);
        add("both_parents_away", "父母双方同时外出", "both parents away", before.both_parents_away,
            after.both_parents_away);
        add("other_parent_unable", "一方外出另一方无监护能力", "one parent away, the other unable",
            before.other_parent_unable, after.other_parent_unable);
        add("has_entrusted_carer", "有无委托监护人", "entrusted carer", before.has_entrusted_carer,
            after.has_entrusted_carer);
    }
    [[nodiscard]] std::vector<FieldChange> take() { return std::move(fields_); }

  private:
    std::vector<FieldChange> fields_;
};

std::vector<FieldChange> between(const Household& before, const Household& after) {
    Differences found;
    found.add("village_code", "村", "village", before.village_code, after.village_code);
    found.add("hamlet_code", "村民小组", "village group", before.hamlet_code, after.hamlet_code);
    found.add("point", "坐标", "point", before.point, after.point);
    found.add("elevation_m", "海拔", "elevation", before.elevation, after.elevation);
    return found.take();
}

std::vector<FieldChange> between(const ChildRecord& before, const ChildRecord& after) {
    Differences found;
    found.add_masked("name", "姓名", "name", before.name, after.name, masked_name);
    found.add_masked("id_number", "身份证号", "identity number", before.id_number, after.id_number, masked_id_number);
    found.add("sex", "性别", "sex", before.child.sex, after.child.sex);
    found.add("birth_date", "出生日期", "birth date", before.child.birth_date, after.child.birth_date);
    found.add("household", "所属家庭", "household", before.child.household, after.child.household);
    found.add("school", "就读学校", "school", before.child.school, after.child.school);
    found.add("grade", "年级", "grade", before.child.grade, after.child.grade);
    found.add("category", "儿童类别", "category", before.child.category, after.child.category);
    found.add("willing", "是否愿意参加托管", "willing", before.child.willing, after.child.willing);
    found.add_masked("reason_not_willing", "不参加原因", "reason for no", before.child.reason_not_willing,
                     after.child.reason_not_willing, masked_text);
    found.add_masked("address", "现居住地", "address", before.address, after.address, masked_text);
    found.add_masked("carer_name", "受委托监护人姓名", "carer's name", before.carer_name, after.carer_name,
                     masked_name);
    found.add_masked("carer_id_number", "受委托监护人身份证号", "carer's identity number", before.carer_id_number,
                     after.carer_id_number, masked_id_number);
    found.add_masked("carer_phone", "受委托监护人电话", "carer's telephone", before.carer_phone, after.carer_phone,
                     masked_phone);
    found.add("carer_relation", "与儿童关系", "carer's relation", before.carer_relation, after.carer_relation);
    found.add_care(before.care, after.care);
    found.add_other(before.other, after.other);
    return found.take();
}

std::vector<FieldChange> between(const VenueRecord& before, const VenueRecord& after) {
    Differences found;
    const Venue& a = before.venue;
    const Venue& b = after.venue;
    found.add("name", "名称", "name", a.name, b.name);
    found.add("kind", "类型", "kind", a.kind, b.kind);
    found.add("village_code", "村", "village", a.village_code, b.village_code);
    found.add("point", "坐标", "point", a.point, b.point);
    found.add("elevation_m", "海拔", "elevation", a.elevation, b.elevation);
    found.add("capacity", "可容纳人数", "capacity", a.capacity, b.capacity);
    found.add("rooms", "房间数", "rooms", a.rooms, b.rooms);
    found.add("beds", "可住宿床位数", "beds", a.beds, b.beds);
    found.add("usable", "是否可用", "usable", a.usable, b.usable);
    found.add("unusable_reason", "不可用原因", "why not usable", a.unusable_reason, b.unusable_reason);
    found.add("open_last_year", "去年是否开班", "open last year", a.open_last_year, b.open_last_year);
    found.add("decision", "规划意见", "decision", a.decision, b.decision);
    found.add("decision_reason", "决定理由", "reason of the decision", a.decision_reason, b.decision_reason);
    found.add_masked("decided_by", "决定人", "decided by", a.decided_by, b.decided_by, masked_name);
    found.add("address", "详细地址", "address", before.address, after.address);
    found.add_masked("lead_name", "负责人", "lead", before.lead_name, after.lead_name, masked_name);
    found.add_masked("lead_phone", "负责人电话", "lead's telephone", before.lead_phone, after.lead_phone, masked_phone);
    found.add_other(before.other, after.other);
    return found.take();
}

std::vector<FieldChange> between(const AdultRecord& before, const AdultRecord& after) {
    Differences found;
    const Adult& a = before.adult;
    const Adult& b = after.adult;
    found.add_masked("name", "姓名", "name", before.name, after.name, masked_name);
    found.add_masked("id_number", "身份证号", "identity number", before.id_number, after.id_number, masked_id_number);
    found.add_masked("phone", "联系电话", "telephone", before.phone, after.phone, masked_phone);
    found.add("class", "人员类别", "class", a.adult_class, b.adult_class);
    found.add("sex", "性别", "sex", a.sex, b.sex);
    found.add("birth_date", "出生日期", "birth date", a.birth_date, b.birth_date);
    found.add("village_code", "村", "village", a.village_code, b.village_code);
    found.add("point", "坐标", "point", a.point, b.point);
    found.add("available_from", "可服务开始日期", "available from", a.available_from, b.available_from);
    found.add("available_to", "可服务结束日期", "available to", a.available_to, b.available_to);
    found.add("unavailable_days", "不可用日期数", "days off", static_cast<int>(a.unavailable.size()),
              static_cast<int>(b.unavailable.size()));
    found.add("max_days_week", "每周可服务天数", "days a week", a.max_days_week, b.max_days_week);
    found.add("record_check", "违法犯罪记录查询结果", "record check", a.record_check, b.record_check);
    found.add("record_checked_on", "查询日期", "checked on", a.record_checked_on, b.record_checked_on);
    found.add("cleared_until", "有效期", "cleared until", a.cleared_until, b.cleared_until);
    found.add("general_trained_on", "通识培训", "general training", a.general_trained_on, b.general_trained_on);
    found.add("posts_trained", "岗位培训数", "posts trained", static_cast<int>(a.posts_trained.count()),
              static_cast<int>(b.posts_trained.count()));
    found.add("skills", "特长数", "skills", static_cast<int>(a.skills.size()), static_cast<int>(b.skills.size()));
    found.add("wished_township", "意向乡镇", "wished township", a.wished_township, b.wished_township);
    found.add("accepts_transfer", "是否服从调剂", "accepts transfer", a.accepts_transfer, b.accepts_transfer);
    found.add("accepts_lodging", "是否愿意住宿", "accepts lodging", a.accepts_lodging, b.accepts_lodging);
    // A clerk may have named a team after somebody.
    found.add_masked("team", "团队", "team", a.team, b.team, masked_name);
    found.add_other(before.other, after.other);
    return found.take();
}

std::int64_t id_of(const Household& household) {
    return household.id.value();
}
std::int64_t id_of(const ChildRecord& record) {
    return record.child.id.value();
}
std::int64_t id_of(const VenueRecord& record) {
    return record.venue.id.value();
}
std::int64_t id_of(const AdultRecord& record) {
    return record.adult.id.value();
}

std::string label_of(const Household&) {
    return {};
}
std::string label_of(const ChildRecord& record) {
    return masked_name(record.name);
}
std::string label_of(const VenueRecord& record) {
    return record.venue.name;
}
std::string label_of(const AdultRecord& record) {
    return masked_name(record.name);
}

template <typename Record>
void compare(RecordType type, const std::vector<Record>& known, const std::vector<Record>& changed,
             std::vector<RecordChange>& out) {
    std::map<std::int64_t, const Record*> before;
    for (const Record& record : known) before.emplace(id_of(record), &record);
    std::map<std::int64_t, const Record*> after;
    for (const Record& record : changed) after[id_of(record)] = &record;
    for (const auto& [id, record] : after) {
        const auto was = before.find(id);
        RecordChange change{type, id, was == before.end(), label_of(*record), {}};
        if (!change.is_new) change.fields = between(*was->second, *record);
        if (change.is_new || !change.fields.empty()) out.push_back(std::move(change));
    }
}

}  // namespace

std::vector<RecordChange> changes(const Roll& known, const Roll& changed) {
    std::vector<RecordChange> found;
    compare(RecordType::household, known.households, changed.households, found);
    compare(RecordType::child, known.children, changed.children, found);
    compare(RecordType::venue, known.venues, changed.venues, found);
    compare(RecordType::adult, known.adults, changed.adults, found);
    return found;
}

}  // namespace yingtuo::roll
