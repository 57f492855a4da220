#include "roll/attendance_words.h"

#include <string>
#include <vector>

#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

// Numbers and what stands between them: "9:30" -> 9, ":", 30.
struct Piece {
    std::optional<int> number;
    std::u32string text;
};

std::vector<Piece> pieces_of(std::u32string_view text) {
    std::vector<Piece> pieces;
    constexpr std::size_t longest_number = 6;
    for (const char32_t c : text) {
        const bool is_digit = c >= '0' && c <= '9';
        if (pieces.empty() || pieces.back().number.has_value() != is_digit)
            pieces.push_back({is_digit ? std::optional(0) : std::nullopt, {}});
        pieces.back().text.push_back(c);
        if (is_digit && pieces.back().text.size() <= longest_number)
            pieces.back().number = *pieces.back().number * 10 + static_cast<int>(c - '0');
    }
    return pieces;
}

std::optional<ClockTime> clock_of(int hour, int minute) {
    constexpr int hours = 24;
    constexpr int minutes = 60;
    if (hour < 0 || minute < 0 || minute >= minutes || hour > hours || (hour == hours && minute > 0))
        return std::nullopt;
    return ClockTime{hour * minutes + minute};
}

}  // namespace

std::optional<Mark> read_mark(std::string_view cell) {
    const std::string mark = squeeze(cell);
    if (mark.empty() || equals_any(mark, {"/", "\\", "-", "—", "－", "休", "休息", "未开", "未开班", "停", "停班",
                                          "周末", "放假", "／"}))
        return Mark{true, {}};
    if (equals_any(mark, {"√", "✓", "✔", "☑", "v", "V", "1", "到", "是", "出勤", "实到", "已到", "正常", "出", "在"}))
        return Mark{false, Presence::present};
    if (equals_any(mark, {"×", "✕", "✗", "✘", "x", "X", "╳", "0", "缺", "缺勤", "旷", "旷课", "未到", "否", "没到"}))
        return Mark{false, Presence::absent};
    if (equals_any(mark, {"○", "〇", "◯", "O", "o", "⭕", "假", "请假", "事假", "病假", "事", "病"}))
        return Mark{false, Presence::leave};
    // Late and gone early: late says more of the day.
    if (equals_any(mark, {"△", "▲", "迟", "迟到", "Δ", "△▽", "△▼", "迟到早退"})) return Mark{false, Presence::late};
    if (equals_any(mark, {"▽", "▼", "▿", "早退", "退", "∇"})) return Mark{false, Presence::left_early};
    return std::nullopt;
}

std::optional<ClockTime> read_clock(std::string_view cell) {
    std::u32string text = characters(squeeze(cell));
    // A date before the time is a date cell with its time.
    bool is_afternoon = false;
    for (const std::u32string_view word : {U"上午", U"早上", U"早"}) {
        if (text.starts_with(word)) text.erase(0, word.size());
    }
    for (const std::u32string_view word : {U"下午", U"晚上", U"午后"}) {
        if (!text.starts_with(word)) continue;
        text.erase(0, word.size());
        is_afternoon = true;
    }
    std::vector<Piece> pieces = pieces_of(text);
    if (pieces.empty() || !pieces.front().number) return std::nullopt;
    int hour = *pieces.front().number;
    int minute = 0;
    if (pieces.size() == 1) {
        constexpr int hundred = 100;
        if (pieces.front().text.size() < 3 || pieces.front().text.size() > 4) return std::nullopt;
        minute = hour % hundred;
        hour /= hundred;
    } else {
        const std::u32string& sign = pieces[1].text;
        const bool is_sign = sign == U":" || sign == U"：" || sign == U"时" || sign == U"点" || sign == U"." ||
                             sign == U"点整" || sign == U"时整";
        const bool is_half = sign == U"点半" || sign == U"时半";
        if (!is_sign && !is_half) return std::nullopt;
        if (is_half) minute = 30;
        if (pieces.size() >= 3) minute = *pieces[2].number;
        if (is_half && pieces.size() > 2) return std::nullopt;
        // Minutes may be followed by their sign, or by seconds.
        if (pieces.size() > 3 && pieces[3].text != U"分" && pieces[3].text != U":") return std::nullopt;
        if (pieces.size() > 5) return std::nullopt;
    }
    if (is_afternoon && hour < 12) hour += 12;
    return clock_of(hour, minute);
}

std::optional<ClockWindow> read_clock_window(std::string_view cell) {
    const std::u32string text = characters(squeeze(cell));
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        constexpr std::u32string_view signs = U"-—–－~～至到―─一";
        if (signs.find(text[i]) == std::u32string_view::npos) continue;
        std::size_t after = i + 1;
        while (after < text.size() && signs.find(text[after]) != std::u32string_view::npos) ++after;
        const auto start = read_clock(utf8(std::u32string_view(text).substr(0, i)));
        auto end = read_clock(utf8(std::u32string_view(text).substr(after)));
        if (!start || !end) continue;
        // "下午2:00-4:00"
        constexpr ClockTime half_day{12 * 60};
        if (*end <= *start && *end + half_day > *start && *start >= half_day) *end += half_day;
        if (*end <= *start) return std::nullopt;
        return ClockWindow{*start, *end};
    }
    return std::nullopt;
}

}  // namespace yingtuo::roll
