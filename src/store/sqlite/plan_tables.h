// Plan tables: the columns of each list in a season plan. In the database a row begins with its plan's number and its
// position in the list, so that a plan comes back in the order in which it was frozen. Days are counted from
// 1970-01-01 and repeated texts are in the table word; the views ending in _view show both in plain words.
#pragma once

#include <string_view>

#include "domain/plan.h"

namespace yingtuo::store {

struct PlacementTable {
    using Row = Placement;
    static constexpr std::string_view name = "plan_placement";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [household, venue, minutes, method] = row;
        column.plain("household", household);
        column.plain("venue", venue);
        column.plain("walk_min", minutes);
        column.code("method", method);
    }
};

struct SiteTable {
    using Row = Id<Venue>;
    static constexpr std::string_view name = "plan_site";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        column.plain("venue", row);
    }
};

struct DutyTable {
    using Row = Duty;
    static constexpr std::string_view name = "plan_duty";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [adult, venue, date, start, end, post] = row;
        column.plain("adult", adult);
        column.plain("venue", venue);
        column.day("day", date);
        column.clock("start_min", start);
        column.clock("end_min", end);
        column.code("post", post);
    }
};

struct ShortfallTable {
    using Row = Shortfall;
    static constexpr std::string_view name = "plan_shortfall";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [venue, date, start, end, post, missing] = row;
        column.plain("venue", venue);
        column.day("day", date);
        column.clock("start_min", start);
        column.clock("end_min", end);
        column.code("post", post);
        column.plain("missing", missing);
    }
};

struct StayTable {
    using Row = Stay;
    static constexpr std::string_view name = "plan_stay";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [adult, venue, from, to] = row;
        column.plain("adult", adult);
        column.plain("venue", venue);
        column.day("from_day", from);
        column.day("to_day", to);
    }
};

struct GroupMemberTable {
    using Row = GroupMember;
    static constexpr std::string_view name = "plan_group_member";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [venue, group, child] = row;
        column.plain("venue", venue);
        column.plain("group_number", group);
        column.plain("child", child);
    }
};

struct SessionTable {
    using Row = CareSession;
    static constexpr std::string_view name = "plan_session";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [venue, group, date, start, end, activity, responsible, assisting, place, rain_activity] = row;
        column.plain("venue", venue);
        column.plain("group_number", group);
        column.day("day", date);
        column.clock("start_min", start);
        column.clock("end_min", end);
        column.word("activity", activity);
        column.plain("responsible", responsible);
        column.plain("assisting", assisting);
        column.word("place", place);
        column.word("rain_activity", rain_activity);
    }
};

struct GuardianshipTable {
    using Row = Guardianship;
    static constexpr std::string_view name = "plan_guardianship";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [child, teacher, cadre] = row;
        column.plain("child", child);
        column.plain("teacher", teacher);
        column.plain("cadre", cadre);
    }
};

struct VisitTable {
    using Row = Visit;
    static constexpr std::string_view name = "plan_visit";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [child, date, order, adult, round, arrive, leave] = row;
        column.plain("child", child);
        column.day("day", date);
        column.plain("order_in_round", order);
        column.plain("adult", adult);
        column.plain("round", round);
        column.clock("arrive_min", arrive);
        column.clock("leave_min", leave);
    }
};

struct ViolationTable {
    using Row = Violation;
    static constexpr std::string_view name = "plan_violation";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [rule, severity, subject, sentence, amount, listed] = row;
        column.plain("rule", rule);
        column.code("severity", severity);
        column.plain("subject", subject);
        column.plain("sentence_zh", sentence.zh);
        column.plain("sentence_en", sentence.en);
        column.plain("amount", amount);
        column.plain("listed", listed);
    }
};

struct SummaryTable {
    using Row = SummaryItem;
    static constexpr std::string_view name = "plan_summary";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [key, value, label] = row;
        column.plain("key", key);
        column.plain("value", value);
        column.plain("label_zh", label.zh);
        column.plain("label_en", label.en);
    }
};

}  // namespace yingtuo::store
