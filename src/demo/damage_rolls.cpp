#include "demo/damage_rolls.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/ensure.h"
#include "demo/clerk_forms.h"
#include "demo/damage_people.h"
#include "demo/identity.h"
#include "demo/names.h"

namespace yingtuo::demo {

namespace {

constexpr std::string_view moved_here = "随迁入住";
constexpr std::string_view changed_school = "转学";
constexpr std::string_view moved_since = "今年搬迁";

constexpr double two_villages_share = 0.0018;
constexpr double two_schools_share = 0.0015;
constexpr double moved_share = 0.01;  // of last year's households
constexpr double other_county_share = 0.25;

std::optional<std::size_t> find_column(const LedgerSheet& sheet, Field field) {
    const auto found = std::find(sheet.fields.begin(), sheet.fields.end(), field);
    if (found == sheet.fields.end()) return std::nullopt;
    return static_cast<std::size_t>(found - sheet.fields.begin());
}

std::size_t field_column(const LedgerSheet& sheet, Field field) {
    const auto found = find_column(sheet, field);
    ENSURE(found);
    return *found;
}

std::size_t remark_of(const LedgerSheet& sheet) {
    const auto found = std::find(sheet.table.header.begin(), sheet.table.header.end(), "备注");
    ENSURE(found != sheet.table.header.end());
    return static_cast<std::size_t>(found - sheet.table.header.begin());
}

// A row to be added to a sheet once all are chosen.
struct Copy {
    LedgerSheet* to = nullptr;
    std::vector<std::string> row;
    int child = 0;
};

void add_copies(std::vector<Copy>& copies) {
    for (Copy& copy : copies) {
        copy.row[field_column(*copy.to, Field::serial)] = std::to_string(copy.to->table.rows.size() + 1);
        copy.to->table.rows.push_back(std::move(copy.row));
        copy.to->children.push_back(copy.child);
    }
}

std::vector<LedgerSheet*> sheets_of(std::vector<Workbook>& workbooks, Ledger ledger) {
    std::vector<LedgerSheet*> sheets;
    for (Workbook& workbook : workbooks) {
        if (workbook.ledger != ledger) continue;
        for (LedgerSheet& sheet : workbook.sheets) {
            if (!sheet.table.rows.empty()) sheets.push_back(&sheet);
        }
    }
    return sheets;
}

// With the same identity number, at the end of another township's sheet, where they live with a family of that place.
void copy_to_other_villages(std::vector<Workbook>& workbooks, Random& random) {
    const auto sheets = sheets_of(workbooks, Ledger::village_roll);
    if (sheets.size() < 2) return;
    std::vector<Copy> copies;
    for (LedgerSheet* sheet : sheets) {
        for (std::size_t r = 0; r < sheet->table.rows.size(); ++r) {
            if (!random.chance(two_villages_share)) continue;
            const bool is_far = random.chance(other_county_share);
            std::vector<LedgerSheet*> others;
            const std::size_t county = field_column(*sheet, Field::county);
            for (LedgerSheet* other : sheets) {
                const bool same_county = other->table.rows.front()[county] == sheet->table.rows.front()[county];
                if (other != sheet && same_county != is_far) others.push_back(other);
            }
            if (others.empty()) continue;
            LedgerSheet* to = others[random.below(others.size())];
            Copy copy{to, sheet->table.rows[r], sheet->children[r]};
            const auto& host = to->table.rows.front();
            for (const Field field : {Field::county, Field::township, Field::village, Field::group})
                copy.row[field_column(*sheet, field)] = host[field_column(*to, field)];
            copy.row[remark_of(*sheet)] = moved_here;
            copies.push_back(std::move(copy));
        }
    }
    add_copies(copies);
}

void copy_to_other_schools(std::vector<Workbook>& workbooks, Random& random) {
    std::vector<Copy> copies;
    for (LedgerSheet* sheet : sheets_of(workbooks, Ledger::school_roll)) {
        const std::size_t school = field_column(*sheet, Field::school);
        std::set<std::string> schools;
        for (const auto& row : sheet->table.rows) schools.insert(row[school]);
        for (std::size_t r = 0; r < sheet->table.rows.size(); ++r) {
            if (!random.chance(two_schools_share) || schools.size() < 2) continue;
            Copy copy{sheet, sheet->table.rows[r], sheet->children[r]};
            const std::string& own = sheet->table.rows[r][school];
            copy.row[school] = *std::find_if(schools.begin(), schools.end(), [&](const auto& s) { return s != own; });
            copy.row[remark_of(*sheet)] = changed_school;
            copies.push_back(std::move(copy));
        }
    }
    add_copies(copies);
}

// Last year's register has the address that a family had then.
void move_households(std::vector<Workbook>& workbooks, const Population& population, const Random& random) {
    const auto sheets = sheets_of(workbooks, Ledger::last_year_roll);
    const auto villages = sheets_of(workbooks, Ledger::village_roll);
    if (villages.empty()) return;
    for (LedgerSheet* sheet : sheets) {
        for (std::size_t r = 0; r < sheet->table.rows.size(); ++r) {
            const DemoChild& child = population.children[static_cast<std::size_t>(sheet->children[r] - 1)];
            Random own = random.split(child.household);  // siblings moved together
            if (!own.chance(moved_share)) continue;
            const LedgerSheet& from = *villages[own.below(villages.size())];
            const auto& host = from.table.rows[own.below(from.table.rows.size())];
            std::string address;
            for (const Field field : {Field::county, Field::township, Field::village, Field::group})
                address += host[field_column(from, field)];
            std::string& now = sheet->table.rows[r][field_column(*sheet, Field::address)];
            const auto without_group = [](const std::string& text) { return text.substr(0, text.find("村")); };
            if (without_group(now) == without_group(address)) continue;
            now = address;
            sheet->table.rows[r][remark_of(*sheet)] = moved_since;
        }
    }
}

// How a clerk writes what all rows have.
struct RollHabits {
    explicit RollHabits(Random random)
        : date(random.chance(0.35) ? std::optional(static_cast<DateForm>(random.below(date_form_count)))
                                   : std::nullopt),
          sex(random.chance(0.15) ? random.below(3) + 1 : 0),
          grade(random.chance(0.3) ? random.below(4) + 1 : 0),
          answer(random.chance(0.3) ? random.below(5) : 5),
          phone(random.chance(0.12) ? random.below(3) + 1 : 0),
          village(random.chance(0.12)),
          group(random.chance(0.2) ? random.below(4) + 1 : 0),
          form(random.next()) {}

    std::optional<DateForm> date;
    std::uint64_t sex;  // 0: as the official form has it, here and below
    std::uint64_t grade;
    std::uint64_t answer;
    std::uint64_t phone;
    bool village;
    std::uint64_t group;
    std::uint64_t form;
};

class RollSpoiler {
  public:
    RollSpoiler(std::vector<Workbook>& workbooks, const Population& population, FaultBook& faults)
        : workbooks_(workbooks), population_(population), faults_(faults), lists_(population.children.size() + 1) {
        for (const Workbook& workbook : workbooks) {
            if (!is_roll(workbook.ledger)) continue;
            for (const LedgerSheet& sheet : workbook.sheets) {
                for (const int child : sheet.children) lists_[static_cast<std::size_t>(child)].insert(workbook.ledger);
            }
        }
    }

    void spoil(const Random& random) {
        find_twice_listed();
        for (std::size_t w = 0; w < workbooks_.size(); ++w) {
            workbook_ = &workbooks_[w];
            if (!is_roll(workbook_->ledger)) continue;
            const RollHabits habits(random.split(2 * w));
            random_ = random.split(2 * w + 1);
            for (LedgerSheet& sheet : workbook_->sheets) spoil_sheet(sheet, habits);
        }
    }

  private:
    std::string* cell(Field field) {
        const auto column = find_column(*sheet_, field);
        return column ? &sheet_->table.rows[row_][*column] : nullptr;
    }

    void note(Field field, std::string_view kind, std::string_view doubts, std::string value) {
        faults_.cell(*workbook_, *sheet_, row_, field_column(*sheet_, field), kind, {doubts, std::move(value)});
    }

    // Puts another form of the same thing into a cell; false where there is no such cell or no other form.
    bool write(Field field, std::string_view kind, const std::string& now, std::string value) {
        std::string* at = cell(field);
        if (at == nullptr || *at == now || now.empty()) return false;
        *at = now;
        note(field, kind, "", std::move(value));
        return true;
    }

    bool spoil_cell(Field field, std::string_view kind, const std::string& now, std::string_view doubts) {
        std::string* at = cell(field);
        if (at == nullptr || *at == now) return false;
        *at = now;
        note(field, kind, doubts, "");
        return true;
    }

    // Their two rows must keep telling who they are.
    void find_twice_listed() {
        std::map<std::pair<Ledger, int>, int> rows;
        for (const Workbook& workbook : workbooks_) {
            if (!is_roll(workbook.ledger)) continue;
            for (const LedgerSheet& sheet : workbook.sheets) {
                for (std::size_t r = 0; r < sheet.children.size(); ++r) {
                    const int child = sheet.children[r];
                    if (child == 0) continue;
                    const auto& cells = sheet.table.rows[r];
                    const bool moved = std::find(cells.begin(), cells.end(), moved_since) != cells.end();
                    if (moved || ++rows[{workbook.ledger, child}] > 1) hidden_.insert(child);
                }
            }
        }
    }

    void spoil_sheet(LedgerSheet& sheet, const RollHabits& habits) {
        sheet_ = &sheet;
        // A few sheets of last year have the whole column of numbers turned into numbers.
        const bool all_numbers = workbook_->ledger == Ledger::last_year_roll && random_.chance(0.04);
        const LedgerSheet before = sheet;
        std::size_t above = 0;
        bool has_above = false;
        for (row_ = 0; row_ < sheet.table.rows.size(); ++row_) {
            child_ = sheet.children[row_];
            if (child_ == 0) continue;
            const double at = random_.unit();
            form_ = random_.next();
            if (!note_special()) {
                if (all_numbers) {
                    spoil_rounded_cell();
                } else {
                    spoil_row(at);
                }
            }
            keep_habits(habits, before);
            if (has_above && random_.chance(0.03)) write_ditto(before, above);
            above = row_;
            has_above = true;
        }
    }

    [[nodiscard]] const DemoChild& child() const { return population_.children[static_cast<std::size_t>(child_ - 1)]; }
    [[nodiscard]] const std::set<Ledger>& lists() const { return lists_[static_cast<std::size_t>(child_)]; }

    bool note_special() {
        const auto& cells = sheet_->table.rows[row_];
        const auto says = [&](std::string_view remark) {
            return std::find(cells.begin(), cells.end(), remark) != cells.end();
        };
        if (says(moved_here)) {
            faults_.row(*workbook_, *sheet_, sheet_->file_row(row_), "row", "same_child_two_villages",
                        {"place.two_places", ""});
            return true;
        }
        if (says(changed_school)) {
            faults_.row(*workbook_, *sheet_, sheet_->file_row(row_), "row", "same_child_two_schools",
                        {"school.two_schools", ""});
            return true;
        }
        if (says(moved_since)) {
            if (lists().size() > 1) {
                faults_.row(*workbook_, *sheet_, sheet_->file_row(row_), "row", "family_moved",
                            {"place.two_places", ""});
            }
            return true;
        }
        return false;
    }

    // Whoever the row is shows on another list, and nowhere else is it hidden.
    // A number that ends in zeros, as one in a thousand does, hides it already: it looks like one that was rounded.
    [[nodiscard]] bool may_hide() const {
        return lists().size() > 1 && !hidden_.contains(child_) && !child().id_number.ends_with("000");
    }

    bool hide(Field field, std::string_view kind, const std::string& now, std::string_view doubts) {
        if (!may_hide() || !spoil_cell(field, kind, now, doubts)) return false;
        hidden_.insert(child_);
        return true;
    }

    // A share of the rows for each fault, one after the other on the line from 0 to 1.
    void spoil_row(double at) {
        const std::string id = *cell(Field::id_number);
        const auto falls_on = [&](double share) {
            const bool is_here = at >= 0 && at < share;
            at -= share;
            return is_here;
        };
        const bool is_hard_to_write =
            child().name.find("·") != std::string::npos || !rare_character_in(child().name).empty();
        if (is_hard_to_write && form_ % 3 == 0) {
            dot_otherwise();
        } else if (id.ends_with("X") && form_ % 2 == 0) {
            std::string small = id;
            small.back() = 'x';
            write(Field::id_number, "lower_case_x", small, id);
        } else if (falls_on(0.008)) {
            write(Field::id_number, "full_width_digits", full_width(id), id);
        } else if (falls_on(0.004)) {
            write(Field::id_number, "spaces_in_id", id.substr(0, 6) + " " + id.substr(6, 8) + " " + id.substr(14), id);
        } else if (falls_on(0.003)) {
            write(Field::id_number, "apostrophe_before_id", "'" + id, id);
        } else if (falls_on(0.012)) {
            write(Field::name, "space_in_name", spaced_name(child().name, form_), child().name);
        } else if (falls_on(0.01)) {
            write(Field::carer_phone, "phone_form", other_phone(phone(), form_), phone());
        } else if (falls_on(0.004)) {
            const std::string second = phone_number(90'000'000 + static_cast<std::int64_t>(form_ % 1'000'000));
            write(Field::carer_phone, "two_phones", phone() + (form_ % 2 == 0 ? "/" : "、") + second,
                  phone() + "、" + second);
        } else if (falls_on(0.003)) {
            // Numbers that begin with 1 within an area belong to nobody.
            const std::string line = "1" + std::to_string(100'000 + form_ % 900'000);
            write(Field::carer_phone, "landline", "0870-" + line, "0870-" + line);
        } else if (falls_on(0.003)) {
            spoil_cell(Field::carer_phone, "phone_cut", phone().substr(0, 10), "phone.unreadable");
        } else if (falls_on(0.003)) {
            hide(Field::sex, "sex_contradicts_id", child().sex == Sex::male ? "女" : "男", "sex.contradicts");
        } else if (falls_on(0.003)) {
            spoil_birth_date();
        } else if (falls_on(0.002)) {
            spoil_cell(Field::birth_date, "impossible_date", format_date(child().birth_date).substr(0, 5) + "02-30",
                       "birth_date.unreadable");
        } else if (falls_on(0.004)) {
            const std::string date = format_date(child().birth_date);
            write(Field::birth_date, "month_only", date.substr(0, 4) + "年" + date.substr(5, 2) + "月",
                  date.substr(0, 7));
        } else if (falls_on(0.002)) {
            spoil_village();
        } else if (falls_on(0.002)) {
            spoil_cell(Field::category, "category_unreadable", "待核实", "category.unreadable");
        } else if (falls_on(0.002)) {
            spoil_cell(Field::category, "two_categories", "留守儿童、困境儿童", "category.several");
        } else if (falls_on(0.002)) {
            spoil_cell(Field::willing, "answer_unreadable", "随便", "willing.unreadable");
        } else if (falls_on(0.003)) {
            spoil_carer_number();
        } else if (falls_on(0.03)) {
            hide_child(at + 0.03);
        }
    }

    [[nodiscard]] std::string phone() const { return population_.households[child().household].carer_phone; }

    void spoil_birth_date() {
        const Date other = child().birth_date + std::chrono::days{40 + static_cast<int>(form_ % 200)};
        hide(Field::birth_date, "birth_date_contradicts_id", format_date(other), "birth_date.contradicts");
    }

    // A village that the township does not have. Where another list has the right one, no child loses its home.
    void spoil_village() {
        if (lists().size() < 2 || hidden_.contains(child_)) return;
        hidden_.insert(child_);
        if (spoil_cell(Field::village, "unknown_village", "甪堡村", "place.unknown|place.elsewhere")) return;
        std::string* address = cell(Field::address);
        if (address == nullptr) return;
        // Past the word for the township; where none is found, the address stays.
        std::size_t end = 0;
        for (const std::string_view word : {"镇", "乡", "街道"}) {
            const auto found = address->rfind(word);
            if (found != std::string::npos) end = std::max(end, found + word.size());
        }
        if (end == 0) return;
        const std::string now = address->substr(0, end) + "甪堡村";
        spoil_cell(Field::address, "unknown_village", now, "place.unknown|place.elsewhere");
    }

    void spoil_carer_number() {
        const std::string& number = population_.households[child().household].carer_id_number;
        if (form_ % 2 == 0 && number.substr(6, 2) == "19") {
            write(Field::carer_id_number, "fifteen_digits", fifteen_digits(number), number);
        } else {
            spoil_cell(Field::carer_id_number, "carer_id_wrong", one_digit_off(number, random_),
                       "carer_id_number.unreadable");
        }
    }

    // The dot of a name that has one, as other keyboards make it; a rare character as a sign for it.
    void dot_otherwise() {
        std::string name = child().name;
        const std::string_view dot = "·";
        if (const auto at = name.find(dot); at != std::string::npos) {
            constexpr std::string_view dots[] = {"•", "．", "・", "."};
            name.replace(at, dot.size(), dots[form_ / 4 % std::size(dots)]);
            write(Field::name, "middle_dot", name, child().name);
        } else if (const std::string_view rare = rare_character_in(name); !rare.empty()) {
            name.replace(name.find(rare), rare.size(), form_ % 2 == 0 ? "？" : "□");
            hide(Field::name, "rare_character_lost", name, "name.differs|name.odd");
        }
    }

    // Faults that hide who the row is; at is below 0.03. Last come those that need a certain child.
    void hide_child(double at) {
        const std::string& id = child().id_number;
        constexpr std::string_view no_number = "child.matched_by_name|child.without_identity|child.ambiguous";
        if (at < 0.006) {
            if (const auto other = homophone_of(child().name))
                hide(Field::name, "homophone_name", *other, "name.differs");
        } else if (at < 0.009) {
            hide(Field::id_number, "one_digit_off", one_digit_off(id, random_),
                 "id_number.check_digit|id_number.birth_date|id_number.damaged");
        } else if (at < 0.012) {
            const std::string swapped = two_digits_swapped(id, random_);
            hide(Field::id_number, "two_digits_swapped", swapped,
                 "id_number.check_digit|id_number.birth_date|id_number.damaged");
        } else if (at < 0.014) {
            std::string shorter = id;
            shorter.erase(6 + form_ % 11, 1);
            hide(Field::id_number, "digit_missing", shorter, "id_number.malformed");
        } else if (at < 0.0145) {
            hide(Field::id_number, "fifteen_digits_child", id.substr(0, 6) + id.substr(8, 9),
                 "id_number.malformed|id_number.birth_date");
        } else if (at < 0.016) {
            if (!id.ends_with("X")) hide(Field::id_number, "scientific_number", scientific(id), "id_number.damaged");
        } else if (at < 0.019) {
            if (!id.ends_with("X")) spoil_rounded_cell();
        } else if (at < 0.025) {
            hide(Field::id_number, "id_missing", "", no_number);
        } else {
            take_siblings_number();
        }
    }

    // A number cell of a workbook keeps fifteen digits; as text a program shows six of them.
    void spoil_rounded_cell() {
        const std::string& id = child().id_number;
        if (id.ends_with("X") || id.ends_with("000")) return;
        const bool is_text = workbook_->form != FileForm::workbook;
        if (!hide(Field::id_number, "id_as_number", is_text ? scientific(id) : rounded(id), "id_number.damaged"))
            return;
        if (!is_text) sheet_->number_cells.emplace(row_, field_column(*sheet_, Field::id_number));
    }

    // Copied down from a sibling, who stands with it on the village roll: on this list two children have one number.
    void take_siblings_number() {
        if (workbook_->ledger == Ledger::village_roll || !lists().contains(Ledger::village_roll)) return;
        for (const std::size_t other : population_.households[child().household].children) {
            const int number = static_cast<int>(other) + 1;
            const DemoChild& sibling = population_.children[other];
            if (number == child_ || sibling.birth_date == child().birth_date || hidden_.contains(number) ||
                !lists_[static_cast<std::size_t>(number)].contains(Ledger::village_roll))
                continue;
            if (hide(Field::id_number, "siblings_number", sibling.id_number, "id_number.taken")) hidden_.insert(number);
            return;
        }
    }

    // Cells that no fault has touched so far follow the clerk's habits.
    void keep_habits(const RollHabits& habits, const LedgerSheet& before) {
        const auto untouched = [&](Field field) {
            const auto column = find_column(*sheet_, field);
            return column && sheet_->table.rows[row_][*column] == before.table.rows[row_][*column];
        };
        if (habits.date && untouched(Field::birth_date)) {
            const std::string date = format_date(child().birth_date);
            write(Field::birth_date, "date_form", date_in(*habits.date, date), date);
        }
        if (habits.sex > 0 && untouched(Field::sex)) {
            const bool boy = child().sex == Sex::male;
            constexpr std::string_view forms[3][2] = {{"2", "1"}, {"女性", "男性"}, {"F", "M"}};
            write(Field::sex, "sex_form", std::string(forms[habits.sex - 1][boy ? 1 : 0]),
                  std::string(name_of(child().sex).zh));
        }
        if (habits.grade > 0 && untouched(Field::grade)) {
            write(Field::grade, "grade_form", other_grade(child().grade, child_ % 3 + 1, habits.grade - 1),
                  child().grade);
        }
        if (habits.answer < 5 && untouched(Field::willing)) {
            constexpr std::string_view yes[] = {"√", "1", "Y", "愿意", "有意愿，愿意参加"};
            write(Field::willing, "answer_form", std::string(yes[habits.answer]), "yes");
        }
        if (habits.phone > 0 && untouched(Field::carer_phone))
            write(Field::carer_phone, "phone_form", other_phone(phone(), habits.phone - 1), phone());
        // A group means nothing without its village.
        const bool has_village = !find_column(*sheet_, Field::village) || untouched(Field::village);
        if (habits.group > 0 && has_village && untouched(Field::group)) {
            const std::string group = *cell(Field::group);
            write(Field::group, "group_form", other_group(group, habits.group - 1), group);
        }
        if (habits.village && untouched(Field::village)) {
            const std::string village = *cell(Field::village);
            write(Field::village, "village_form", other_village(village, habits.form), village);
        }
    }

    // "As above", where the row above says the same.
    void write_ditto(const LedgerSheet& before, std::size_t above) {
        for (const Field field : {Field::school, Field::township, Field::carer_name, Field::village}) {
            const auto column = find_column(*sheet_, field);
            if (!column || sheet_->merged_columns.contains(*column)) continue;
            std::string& now = sheet_->table.rows[row_][*column];
            const std::string& there = sheet_->table.rows[above][*column];
            const bool says_same = now == there && now == before.table.rows[row_][*column] && now.size() > 3;
            if (!says_same) continue;
            note(field, "same_as_above", "", now);
            now = form_ % 2 == 0 ? "同上" : "〃";
            return;
        }
    }

    std::vector<Workbook>& workbooks_;
    const Population& population_;
    FaultBook& faults_;
    std::vector<std::set<Ledger>> lists_;  // by child
    std::set<int> hidden_;                 // children one of whose rows must not tell who it is any worse
    Workbook* workbook_ = nullptr;
    LedgerSheet* sheet_ = nullptr;
    std::size_t row_ = 0;
    int child_ = 0;
    std::uint64_t form_ = 0;
    Random random_{0};
};

}  // namespace

void list_twice(std::vector<Workbook>& workbooks, const Population& population, Random random) {
    Random villages = random.split(0);
    Random schools = random.split(1);
    move_households(workbooks, population, random.split(2));
    copy_to_other_villages(workbooks, villages);
    copy_to_other_schools(workbooks, schools);
}

void spoil_rolls(std::vector<Workbook>& workbooks, const Population& population, FaultBook& faults,
                 const Random& random) {
    RollSpoiler(workbooks, population, faults).spoil(random);
}

}  // namespace yingtuo::demo
