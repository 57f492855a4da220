#include "formats/shift_instance.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>

namespace yingtuo::formats {
namespace {

using namespace staffing::shifts;

constexpr std::uintmax_t largest_shift_file = 100'000'000;
constexpr std::string_view section_word = "SECTION_";

std::string_view trimmed(std::string_view text) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\0'; };
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(at);
        parts.push_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

// A line of a section, by fields that know where they stand.
class Line {
  public:
    Line(std::string_view file, int number, std::string_view text)
        : file_(file), number_(number), fields_(split(text, ',')) {}

    [[nodiscard]] std::size_t fields() const { return fields_.size(); }
    [[nodiscard]] std::string_view text(std::size_t k) const { return k < fields_.size() ? fields_[k] : ""; }
    [[nodiscard]] tl::unexpected<Error> fail(std::string_view field, Text message) const {
        return refuse(ErrorCode::bad_input,
                      {fmt::format("{}：{}", field, message.zh), fmt::format("{}: {}", field, message.en)},
                      {"请检查文件该行。", "Check this line."}, fmt::format("{}:{}:{}", file_, number_, field));
    }
    [[nodiscard]] Result<void> expect_fields(std::string_view first_missing, std::size_t least,
                                             std::size_t most) const {
        if (fields_.size() < least) return fail(first_missing, {"该行字段不够。", "The line has too few fields."});
        if (fields_.size() > most) return fail("end of line", {"该行字段过多。", "The line has too many fields."});
        return {};
    }
    [[nodiscard]] Result<int> whole(std::size_t k, std::string_view field, int least, int most) const {
        return number(text(k), field, least, most);
    }
    [[nodiscard]] Result<int> number(std::string_view digits, std::string_view field, int least, int most) const {
        int value = 0;
        const char* last = digits.data() + digits.size();
        const auto [end, code] = std::from_chars(digits.data(), last, value);
        if (digits.empty() || end != last || (code != std::errc() && code != std::errc::result_out_of_range))
            return fail(field, {"不是整数。", "It is not a whole number."});
        if (code == std::errc::result_out_of_range || value < least || value > most)
            return fail(field, {fmt::format("须在 {} 到 {} 之间。", least, most),
                                fmt::format("It must be between {} and {}.", least, most)});
        return value;
    }
    // The place of a name that was given before.
    [[nodiscard]] Result<int> known(std::string_view id, std::string_view field,
                                    const std::map<std::string, int, std::less<>>& names) const {
        const auto found = names.find(id);
        if (found == names.end())
            return fail(field, {fmt::format("没有“{}”。", id), fmt::format("There is no \"{}\".", id)});
        return found->second;
    }
    // A new name: what is written into a solution must be told apart there.
    [[nodiscard]] Result<std::string> name(std::size_t k, std::string_view field,
                                           const std::map<std::string, int, std::less<>>& names) const {
        const std::string_view id = text(k);
        if (id.empty() || id == "-" || id.size() > 100 || id.find_first_of(" \t|=") != std::string_view::npos)
            return fail(field, {"名称为空、过长或含空格、|、=。", "It is empty, too long, or holds a blank, | or =."});
        if (names.contains(id)) return fail(field, {"重复。", "It is given twice."});
        return std::string(id);
    }

  private:
    std::string_view file_;
    int number_;
    std::vector<std::string_view> fields_;
};

using Names = std::map<std::string, int, std::less<>>;

class Parser {
  public:
    explicit Parser(std::string_view name) : name_(name) {}

    Result<Input> parse(std::string_view text) {
        TRY_VOID(divide(text));
        for (const std::string_view needed : {"HORIZON", "SHIFTS", "STAFF", "COVER"}) {
            if (!sections_.contains(needed))
                return Line(name_, lines_, "")
                    .fail(std::string(section_word) + std::string(needed),
                          {"文件中没有这一节。", "The file has no such section."});
        }
        TRY_VOID(read_horizon());
        TRY_VOID(read_shifts());
        for (const Line& line : sections_["STAFF"]) TRY_VOID(read_adult(line));
        for (const Line& line : sections_["DAYS_OFF"]) TRY_VOID(read_days_off(line));
        for (const Line& line : sections_["SHIFT_ON_REQUESTS"]) TRY_VOID(read_request(line, true));
        for (const Line& line : sections_["SHIFT_OFF_REQUESTS"]) TRY_VOID(read_request(line, false));
        for (const Line& line : sections_["COVER"]) TRY_VOID(read_cover(line));
        return std::move(input_);
    }

  private:
    Result<void> divide(std::string_view text) {
        static constexpr std::string_view known[] = {
            "HORIZON", "SHIFTS", "STAFF", "DAYS_OFF", "SHIFT_ON_REQUESTS", "SHIFT_OFF_REQUESTS", "COVER"};
        std::vector<Line>* section = nullptr;
        while (!text.empty()) {
            ++lines_;
            const std::size_t end = text.find('\n');
            const std::string_view line = trimmed(text.substr(0, end));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
            if (line.empty() || line.front() == '#') continue;
            if (line.starts_with(section_word)) {
                const std::string_view title = line.substr(section_word.size());
                if (std::find(std::begin(known), std::end(known), title) == std::end(known))
                    return Line(name_, lines_, "").fail(line, {"不认识的节。", "The section is not known."});
                if (sections_.contains(title))
                    return Line(name_, lines_, "").fail(line, {"该节重复。", "The section is given twice."});
                section = &sections_[std::string(title)];
                continue;
            }
            if (section == nullptr)
                return Line(name_, lines_, "")
                    .fail("SECTION_HORIZON", {"第一节之前有内容。", "There is text before the first section."});
            section->emplace_back(name_, lines_, line);
        }
        return {};
    }

    Result<void> read_horizon() {
        const auto& lines = sections_["HORIZON"];
        if (lines.size() != 1)
            return (lines.empty() ? Line(name_, lines_, "") : lines[1])
                .fail("horizon", {"须恰好一行。", "It must be exactly one line."});
        TRY_VOID(lines[0].expect_fields("horizon", 1, 1));
        TRY(input_.days, lines[0].whole(0, "horizon", 1, LimitsOfSize::days));
        return {};
    }

    Result<void> read_shifts() {
        const auto& lines = sections_["SHIFTS"];
        for (const Line& line : lines) {
            TRY_VOID(line.expect_fields("length", 2, 3));
            Shift shift;
            TRY(shift.id, line.name(0, "ShiftID", shifts_));
            TRY(shift.minutes, line.whole(1, "length", 1, LimitsOfSize::minutes));
            if (shifts_.size() == LimitsOfSize::shifts)
                return line.fail("ShiftID", {"班次过多。", "There are too many shifts."});
            shifts_.emplace(shift.id, static_cast<int>(shifts_.size()));
            input_.shifts.push_back(std::move(shift));
        }
        // A shift may name one that comes after it in the file.
        for (std::size_t s = 0; s < lines.size(); ++s) {
            if (lines[s].text(2).empty()) continue;
            for (const std::string_view id : split(lines[s].text(2), '|')) {
                TRY(const int other, lines[s].known(id, "shifts which cannot follow", shifts_));
                input_.shifts[s].cannot_follow.push_back(other);
            }
        }
        return {};
    }

    Result<void> read_adult(const Line& line) {
        TRY_VOID(line.expect_fields("MaxWeekends", 8, 8));
        constexpr int many = LimitsOfSize::minutes;
        Conditions adult;
        TRY(adult.id, line.name(0, "ID", adults_));
        if (adults_.size() == LimitsOfSize::adults)
            return line.fail("ID", {"成人过多。", "There are too many adults."});
        // A shift that is not named may be worked every day.
        adult.most_of_shift.assign(input_.shifts.size(), input_.days);
        for (const std::string_view part : split(line.text(1), '|')) {
            if (part.empty()) continue;
            const std::size_t at = part.find('=');
            if (at == std::string_view::npos)
                return line.fail("MaxShifts", {"须写作 班次=次数。", "It must read shift=times."});
            TRY(const int shift, line.known(trimmed(part.substr(0, at)), "MaxShifts", shifts_));
            TRY(adult.most_of_shift[static_cast<std::size_t>(shift)],
                line.number(trimmed(part.substr(at + 1)), "MaxShifts", 0, many));
        }
        TRY(adult.most_minutes, line.whole(2, "MaxTotalMinutes", 0, many));
        TRY(adult.least_minutes, line.whole(3, "MinTotalMinutes", 0, many));
        TRY(adult.most_in_a_row, line.whole(4, "MaxConsecutiveShifts", 0, many));
        TRY(adult.least_in_a_row, line.whole(5, "MinConsecutiveShifts", 0, many));
        TRY(adult.least_days_off, line.whole(6, "MinConsecutiveDaysOff", 0, many));
        TRY(adult.most_weekends, line.whole(7, "MaxWeekends", 0, many));
        adults_.emplace(adult.id, static_cast<int>(adults_.size()));
        input_.adults.push_back(std::move(adult));
        return {};
    }

    Result<void> read_days_off(const Line& line) {
        TRY(const int adult, line.known(line.text(0), "EmployeeID", adults_));
        for (std::size_t k = 1; k < line.fields(); ++k) {
            TRY(const int day, line.whole(k, "DayIndexes", 0, input_.days - 1));
            input_.adults[static_cast<std::size_t>(adult)].days_off.push_back(day);
        }
        return {};
    }

    Result<void> read_request(const Line& line, bool is_wanted) {
        TRY_VOID(line.expect_fields("Weight", 4, 4));
        Request request;
        request.is_wanted = is_wanted;
        TRY(request.adult, line.known(line.text(0), "EmployeeID", adults_));
        TRY(request.day, line.whole(1, "Day", 0, input_.days - 1));
        TRY(request.shift, line.known(line.text(2), "ShiftID", shifts_));
        TRY(request.weight, line.whole(3, "Weight", 0, LimitsOfSize::weight));
        input_.requests.push_back(request);
        return {};
    }

    Result<void> read_cover(const Line& line) {
        TRY_VOID(line.expect_fields("Weight for over", 5, 5));
        Cover cover;
        TRY(cover.day, line.whole(0, "Day", 0, input_.days - 1));
        TRY(cover.shift, line.known(line.text(1), "ShiftID", shifts_));
        TRY(cover.needed, line.whole(2, "Requirement", 0, LimitsOfSize::weight));
        TRY(cover.under_weight, line.whole(3, "Weight for under", 0, LimitsOfSize::weight));
        TRY(cover.over_weight, line.whole(4, "Weight for over", 0, LimitsOfSize::weight));
        const std::pair slot(cover.day, cover.shift);
        if (!covered_.emplace(slot, 0).second)
            return line.fail("ShiftID", {"同一天同一班次重复。", "The cover of this day and shift is given twice."});
        input_.covers.push_back(cover);
        return {};
    }

    std::string_view name_;
    int lines_ = 0;
    std::map<std::string, std::vector<Line>, std::less<>> sections_;
    Names shifts_;
    Names adults_;
    std::map<std::pair<int, int>, int> covered_;
    Input input_;
};

}  // namespace

const std::vector<std::string>& shift_formats() {
    static const std::vector<std::string> names = {"shifts"};
    return names;
}

Result<Input> parse_shift_instance(std::string_view format, std::string_view text, std::string_view name) {
    if (format != "shifts")
        return refuse(ErrorCode::unsupported,
                      {fmt::format("不认识的格式“{}”。", format), fmt::format("Unknown format \"{}\".", format)},
                      {"可用：shifts。", "Known: shifts."}, std::string(name));
    return Parser(name).parse(text);
}

Result<Problem> read_shift_instance(std::string_view format, const std::string& path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file)
        return refuse(ErrorCode::not_found, {"打不开文件。", "The file cannot be opened."},
                      {"请检查路径。", "Check the path."}, path);
    if (static_cast<std::uintmax_t>(file.tellg()) > largest_shift_file)
        return refuse(ErrorCode::too_large, {"文件超过 100 MB。", "The file is larger than 100 MB."}, {}, path);
    file.seekg(0);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    TRY(Input input, parse_shift_instance(format, text, path));
    return Problem::make(std::move(input));
}

std::string shift_solution(const Problem& problem, std::span<const Tour> tours) {
    std::string text;
    for (const Tour& tour : tours) {
        for (std::size_t day = 0; day < tour.size(); ++day) {
            if (day > 0) text += ' ';
            text += tour[day] == off ? "-" : problem.shift(tour[day]).id;
        }
        text += '\n';
    }
    return text;
}

}  // namespace yingtuo::formats
