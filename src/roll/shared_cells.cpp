#include "roll/shared_cells.h"

#include <fmt/format.h>

#include "roll/cell_text.h"
#include "roll/child_words.h"
#include "roll/coordinates.h"
#include "roll/date_cell.h"
#include "roll/person_name.h"
#include "roll/phone.h"

namespace yingtuo::roll {

namespace {

Text both_dates(Date in_column, Date in_number) {
    return {fmt::format("栏中为 {}，身份证号为 {}", format_date(in_column), format_date(in_number)),
            fmt::format("the column says {}, the number {}", format_date(in_column), format_date(in_number))};
}

Text both_sexes(Sex in_column, Sex in_number) {
    return {fmt::format("栏中为{}，身份证号为{}", name_of(in_column).zh, name_of(in_number).zh),
            fmt::format("the column says {}, the number {}", name_of(in_column).en, name_of(in_number).en)};
}

IdentityNumber read_number(const RowReader& row, Date earliest_birth) {
    IdentityNumber number = read_identity_number(row.cell(Column::id_number));
    // Fifteen digits were given out until 1999: of someone born since they are a number without its century.
    if (number.state == IdentityState::from_fifteen && number.birth_date < earliest_birth) {
        number = {};
        number.state = IdentityState::malformed;
    }
    switch (number.state) {
        case IdentityState::damaged:
            row.doubt(Column::id_number, Doubt::id_number_damaged);
            break;
        case IdentityState::malformed:
            row.doubt(Column::id_number, Doubt::id_number_malformed);
            break;
        case IdentityState::birth_date:
            row.doubt(Column::id_number, Doubt::id_number_birth_date);
            break;
        case IdentityState::check_digit:
            row.doubt(Column::id_number, Doubt::id_number_check_digit);
            break;
        case IdentityState::from_fifteen:
            row.doubt(Column::id_number, Doubt::id_number_fifteen);
            break;
        case IdentityState::valid:
        case IdentityState::missing:
            break;
    }
    return number;
}

void read_birth_date(const RowReader& row, const IdentityNumber& number, PersonCells& person) {
    const std::string_view cell = row.cell(Column::birth_date);
    std::optional<DateCell> told;
    if (!is_blank(cell)) {
        told = read_date(cell);
        if (!told) row.doubt(Column::birth_date, Doubt::birth_date_unreadable);
    }
    if (told) person.own_birth_date = told->date;
    if (number.is_usable()) {
        person.birth_date = number.birth_date;
        if (!told) return;
        const std::chrono::year_month_day a{told->date};
        const std::chrono::year_month_day b{number.birth_date};
        const bool agrees = told->month_only ? a.year() == b.year() && a.month() == b.month() : a == b;
        if (agrees) return;
        person.contradicts_number = true;
        row.doubt(Column::birth_date, Doubt::birth_date_contradicts, both_dates(told->date, number.birth_date));
        return;
    }
    if (!told) return;
    person.birth_date = told->date;
    person.birth_month_only = told->month_only;
    if (told->month_only) row.doubt(Column::birth_date, Doubt::birth_date_month_only);
    if (told->century_guessed) {
        row.doubt(Column::birth_date, Doubt::birth_date_century, {format_date(told->date), format_date(told->date)});
    }
}

void read_sex_cell(const RowReader& row, const IdentityNumber& number, PersonCells& person) {
    const auto told = read_sex(row.cell(Column::sex));
    if (!told) row.doubt(Column::sex, Doubt::sex_unreadable);
    person.sex = told.value_or(Sex::unknown);
    person.own_sex = person.sex;
    if (!number.is_usable()) return;
    if (person.sex != Sex::unknown && person.sex != number.sex) {
        person.contradicts_number = true;
        row.doubt(Column::sex, Doubt::sex_contradicts, both_sexes(person.sex, number.sex));
    }
    person.sex = number.sex;
}

// The column that speaks most closely of the place.
Column place_column(const RowReader& row) {
    for (const Column column : {Column::village, Column::address, Column::township, Column::county, Column::group}) {
        if (row.has(column) && !is_blank(row.cell(column))) return column;
    }
    for (const Column column : {Column::village, Column::address, Column::township, Column::county}) {
        if (row.has(column)) return column;
    }
    return Column::village;
}

}  // namespace

PersonCells read_person(const RowReader& row, Date earliest_birth) {
    PersonCells person;
    const std::string_view name = row.cell(Column::name);
    if (!is_blank(name)) person.name = normal_name(name);
    IdentityNumber number = read_number(row, earliest_birth);
    read_sex_cell(row, number, person);
    read_birth_date(row, number, person);
    person.maybe_rounded = number.maybe_rounded;
    if (number.is_usable()) person.id_number = std::move(number.number);
    person.id_written = std::move(number.written);
    return person;
}

Place read_place(const RowReader& row, PlaceIndex& places, std::string_view context) {
    return places.find({row.cell(Column::county), row.cell(Column::township), row.cell(Column::village),
                        row.cell(Column::group), row.cell(Column::address)},
                       context);
}

void tell_place(const RowReader& row, const Place& place, const RegionTree& regions) {
    const auto found = [&](std::string_view code) -> Text {
        if (code.empty()) return {};
        const std::string path = regions.path_name(code);
        if (path.empty()) return {};
        return {fmt::format("只认到 {}", path), fmt::format("followed as far as {}", path)};
    };
    switch (place.state) {
        case PlaceState::complete:
        case PlaceState::nothing_said:
            return;
        case PlaceState::county_unknown:
        case PlaceState::township_unknown:
        case PlaceState::village_unknown:
            return row.doubt(place_column(row), Doubt::place_unknown, found(place.code));
        case PlaceState::village_elsewhere: {
            const std::string path = regions.path_name(place.elsewhere);
            return row.doubt(
                place_column(row), Doubt::place_elsewhere,
                {fmt::format("同名的村在 {}", path), fmt::format("a village of that name is in {}", path)});
        }
        case PlaceState::village_missing:
            return row.doubt(place_column(row), Doubt::place_village_missing, found(place.code));
        case PlaceState::ambiguous:
            return row.doubt(place_column(row), Doubt::place_ambiguous, found(place.code));
        case PlaceState::group_unknown:
            return row.doubt(row.has(Column::group) ? Column::group : place_column(row), Doubt::place_group_unknown);
    }
}

std::optional<Point> read_point(const RowReader& row) {
    std::string lon(row.cell(Column::lon));
    std::string lat(row.cell(Column::lat));
    Column column = Column::lon;
    const std::string_view both = row.cell(Column::lon_lat);
    if (is_blank(lon) && is_blank(lat) && !is_blank(both)) {
        column = Column::lon_lat;
        std::vector<std::string> parts = split_list(both);
        if (parts.size() == 1) {
            const std::string text = fold(both);
            const auto space = text.find(' ');
            if (space != std::string::npos) parts = {text.substr(0, space), text.substr(space + 1)};
        }
        if (parts.size() != 2) {
            row.doubt(column, Doubt::point_unreadable);
            return std::nullopt;
        }
        lon = parts[0];
        lat = parts[1];
    }
    if (is_blank(lon) && is_blank(lat)) return std::nullopt;
    const auto x = read_degrees(lon);
    const auto y = read_degrees(lat);
    if (!x || !y) {
        row.doubt(x ? Column::lat : column, Doubt::point_unreadable);
        return std::nullopt;
    }
    const std::string_view crs = row.cell(Column::crs);
    if (is_blank(crs)) {
        row.doubt(row.has(Column::crs) ? Column::crs : column, Doubt::point_crs_missing);
        return std::nullopt;
    }
    const auto system = read_coordinate_system(crs);
    if (!system) {
        row.doubt(Column::crs, Doubt::point_crs_unknown);
        return std::nullopt;
    }
    const Point point{*x, *y};
    if (!is_plausible(point)) {
        row.doubt(column, Doubt::point_implausible);
        return std::nullopt;
    }
    return to_wgs84(point, *system);
}

std::string read_phone(const RowReader& row, Column column) {
    const PhoneCell phones = read_phones(row.cell(column));
    if (!phones.complete) row.doubt(column, Doubt::phone_unreadable);
    std::string joined;
    for (const std::string& number : phones.numbers) joined += (joined.empty() ? "" : "、") + number;
    return joined;
}

}  // namespace yingtuo::roll
