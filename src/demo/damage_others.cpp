#include "demo/damage_others.h"

#include <algorithm>
#include <utility>

#include "base/ensure.h"
#include "demo/clerk_forms.h"
#include "demo/identity.h"

namespace yingtuo::demo {

namespace {

class OtherSpoiler {
  public:
    OtherSpoiler(Workbook& workbook, FaultBook& faults, const Random& random)
        : workbook_(workbook), faults_(faults), random_(random) {}

    void spoil() {
        for (LedgerSheet& sheet : workbook_.sheets) {
            sheet_ = &sheet;
            const std::string::size_type none = std::string::npos;
            for (row_ = 0; row_ < sheet.table.rows.size(); ++row_) {
                // Totals and signatures have no number of their own.
                const std::string& serial = *cell(Field::serial);
                if (serial.empty() || serial.find_first_not_of("0123456789") != none) continue;
                const double at = random_.unit();
                form_ = random_.next();
                if (workbook_.ledger == Ledger::venues) {
                    spoil_venue(at);
                } else {
                    spoil_adult(at);
                }
            }
        }
    }

  private:
    std::string* cell(Field field) {
        const auto found = std::find(sheet_->fields.begin(), sheet_->fields.end(), field);
        ENSURE(found != sheet_->fields.end());
        return &sheet_->table.rows[row_][static_cast<std::size_t>(found - sheet_->fields.begin())];
    }

    void note(Field field, std::string_view kind, std::string_view doubts, std::string value) {
        const auto found = std::find(sheet_->fields.begin(), sheet_->fields.end(), field);
        faults_.cell(workbook_, *sheet_, row_, static_cast<std::size_t>(found - sheet_->fields.begin()), kind,
                     {doubts, std::move(value)});
    }

    // Another form of the same thing.
    void write(Field field, std::string_view kind, const std::string& now, std::string value) {
        std::string& at = *cell(field);
        if (at == now || now.empty() || value.empty()) return;
        at = now;
        note(field, kind, "", std::move(value));
    }

    void spoil_cell(Field field, std::string_view kind, const std::string& now, std::string_view doubts) {
        std::string& at = *cell(field);
        if (at == now) return;
        at = now;
        note(field, kind, doubts, "");
    }

    void spoil_venue(double at) {
        const auto falls_on = [&](double share) {
            const bool is_here = at >= 0 && at < share;
            at -= share;
            return is_here;
        };
        const std::string capacity = *cell(Field::capacity);
        if (falls_on(0.03)) {
            write(Field::capacity, "capacity_form", form_ % 2 == 0 ? capacity + "人" : full_width(capacity), capacity);
        } else if (falls_on(0.01)) {
            spoil_cell(Field::capacity, "capacity_vague", "约" + capacity + "人", "capacity.doubtful");
        } else if (falls_on(0.003)) {
            spoil_cell(Field::capacity, "capacity_missing", "", "capacity.missing");
        } else if (falls_on(0.03)) {
            const std::string phone = *cell(Field::lead_phone);
            write(Field::lead_phone, "phone_form", other_phone(phone, form_), phone);
        } else if (falls_on(0.004)) {
            std::swap(*cell(Field::lon), *cell(Field::lat));
            note(Field::lon, "lon_lat_swapped", "point.implausible", "");
        } else if (falls_on(0.003)) {
            spoil_cell(Field::crs, "coordinates_without_system", "", "point.crs_missing");
        } else if (falls_on(0.02)) {
            const std::string kind = *cell(Field::venue_kind);
            write(Field::venue_kind, "kind_form", other_kind(kind), kind);
        } else if (falls_on(0.003)) {
            spoil_cell(Field::venue_kind, "kind_unreadable", "待定", "venue_kind.unreadable");
        }
    }

    static std::string other_kind(const std::string& kind) {
        if (kind == "学校") return "小学";
        if (kind == "儿童之家") return "村儿童之家";
        if (kind == "养老服务机构") return "居家养老服务站";
        if (kind == "文明实践站") return "新时代文明实践站";
        return kind;
    }

    void spoil_adult(double at) {
        const auto falls_on = [&](double share) {
            const bool is_here = at >= 0 && at < share;
            at -= share;
            return is_here;
        };
        const std::string id = *cell(Field::id_number);
        const std::string name = *cell(Field::name);
        const std::string phone = *cell(Field::phone);
        if (id.ends_with("X") && form_ % 2 == 0) {
            std::string small = id;
            small.back() = 'x';
            write(Field::id_number, "lower_case_x", small, id);
        } else if (falls_on(0.01)) {
            write(Field::id_number, "full_width_digits", full_width(id), id);
        } else if (falls_on(0.02)) {
            if (id.substr(6, 2) == "19") write(Field::id_number, "fifteen_digits", fifteen_digits(id), id);
        } else if (falls_on(0.012)) {
            write(Field::name, "space_in_name", spaced_name(name, form_), name);
        } else if (falls_on(0.03)) {
            write(Field::phone, "phone_form", other_phone(phone, form_), phone);
        } else if (falls_on(0.004)) {
            spoil_cell(Field::phone, "phone_cut", phone.substr(0, 10), "phone.unreadable");
        } else if (falls_on(0.06)) {
            const std::string date = *cell(Field::birth_date);
            write(Field::birth_date, "date_form", date_in(static_cast<DateForm>(form_ % date_form_count), date), date);
        } else if (falls_on(0.004)) {
            spoil_cell(Field::sex, "sex_contradicts_id", *cell(Field::sex) == "男" ? "女" : "男", "sex.contradicts");
        } else if (falls_on(0.004)) {
            spoil_cell(Field::id_number, "one_digit_off", one_digit_off(id, random_),
                       "id_number.check_digit|id_number.birth_date|id_number.damaged");
        } else if (falls_on(0.003)) {
            if (!id.ends_with("X"))
                spoil_cell(Field::id_number, "scientific_number", scientific(id), "id_number.damaged");
        } else if (falls_on(0.02)) {
            const std::string check = *cell(Field::record_check);
            write(Field::record_check, "record_check_form", other_check(check), check);
        } else if (falls_on(0.004)) {
            if (*cell(Field::record_check) != "无记录") return;
            *cell(Field::record_checked_on) = "";
            *cell(Field::cleared_until) = "";
            note(Field::record_check, "record_check_without_date", "record_check.no_date", "");
        } else if (falls_on(0.004)) {
            spoil_cell(Field::general_training, "training_without_date", "已培训", "training.no_date");
        } else if (falls_on(0.02)) {
            const std::string adult_class = *cell(Field::adult_class);
            write(Field::adult_class, "class_form", other_class(adult_class), adult_class);
        } else if (falls_on(0.003)) {
            spoil_cell(Field::adult_class, "class_unreadable", "待核实", "adult_class.unreadable");
        } else if (falls_on(0.004)) {
            if (!cell(Field::wished_township)->empty())
                spoil_cell(Field::wished_township, "unknown_township", "甪直镇", "wished_township.unknown");
        }
    }

    static std::string other_check(const std::string& check) {
        return check == "无记录" ? "未发现违法犯罪记录" : check;
    }

    static std::string other_class(const std::string& adult_class) {
        if (adult_class == "返乡大学生") return "大学生";
        if (adult_class == "教师") return "在职教师";
        if (adult_class == "居民") return "热心居民";
        if (adult_class == "村干部") return "村（社区）干部";
        return adult_class;
    }

    Workbook& workbook_;
    FaultBook& faults_;
    Random random_;
    LedgerSheet* sheet_ = nullptr;
    std::size_t row_ = 0;
    std::uint64_t form_ = 0;
};

}  // namespace

void spoil_others(std::vector<Workbook>& workbooks, FaultBook& faults, const Random& random) {
    for (std::size_t w = 0; w < workbooks.size(); ++w) {
        if (!is_roll(workbooks[w].ledger)) OtherSpoiler(workbooks[w], faults, random.split(w)).spoil();
    }
}

}  // namespace yingtuo::demo
