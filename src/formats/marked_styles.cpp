#include "formats/marked_styles.h"

#include <fmt/format.h>

#include <algorithm>

#include "formats/marked_rows.h"
#include "formats/refusals.h"
#include "formats/xml_tag.h"

namespace yingtuo::formats {

namespace {

constexpr std::size_t most_styles = 64'000;  // what spreadsheet programs open

constexpr std::string_view refused_colour = "FFF6B5AE";
constexpr std::string_view doubt_colour = "FFFFE08F";
constexpr std::string_view note_colour = "FFDDEBF9";

// A workbook without styles shows everything in one font on a white ground.
constexpr std::string_view plain_styles =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
    "\n"
    R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
    R"(<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>)"
    R"(<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>)"
    R"(</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>)"
    R"(<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>)"
    R"(<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>)";

}  // namespace

// Takes the styles part to pieces.
class StylesReader : public XmlHandler {
  public:
    explicit StylesReader(MarkedStyles& styles) : styles_(styles) {}

    void start(std::string_view element, const XmlAttributes& attributes) override {
        const std::string_view tag = written(span());
        path_.emplace_back(element);
        if (path_.size() == 1) {
            styles_.prefix_ = prefix_of(tag);
            styles_.root_end_ = is_empty_element(tag) ? 0 : span().end();
        } else if (path_.size() == 2 && element == "fills" && !styles_.fills_) {
            styles_.fills_ = section(tag);
        } else if (path_.size() == 2 && element == "cellXfs" && !styles_.styles_) {
            styles_.styles_ = section(tag);
        } else if (is_within("cellXfs", 3) && element == "xf") {
            styles_.known_.push_back({opened(tag), {}, {}, number_of(attributes.find("fillId"))});
            child_from_ = span().end();
        } else if (is_within("cellXfs", 4) && path_[2] == "xf") {
            child_from_ = span().from;
        } else if (is_within("fills", 3) && element == "fill") {
            is_solid_ = false;
            ++styles_.fills_->count;
        } else if (is_within("fills", 4) && element == "patternFill") {
            is_solid_ = attributes.find("patternType") == "solid";
        } else if (is_within("fills", 5) && element == "fgColor" && is_solid_) {
            note_colour_of(attributes.find("rgb").value_or(""));
        }
    }

    void end(std::string_view element) override {
        if (path_.size() == 2) {
            styles_.after_[path_[1]] = span().end();
            if (element == "fills" && styles_.fills_) styles_.fills_->end = span().from;
            if (element == "cellXfs" && styles_.styles_) styles_.styles_->end = span().from;
        } else if (is_within("cellXfs", 4) && path_[2] == "xf") {
            auto& style = styles_.known_.back();
            const std::string_view child = written({child_from_, span().end() - child_from_});
            (element == "alignment" ? style.alignment : style.rest) += child;
        }
        path_.pop_back();
    }

  private:
    [[nodiscard]] std::string_view written(const XmlSpan& span) const {
        return std::string_view(styles_.xml_).substr(span.from, span.bytes);
    }
    [[nodiscard]] bool is_within(std::string_view section, std::size_t depth) const {
        return path_.size() == depth && path_[1] == section;
    }
    [[nodiscard]] MarkedStyles::Section section(std::string_view tag) const {
        return {span(), span().end(), is_empty_element(tag), 0};
    }
    void note_colour_of(std::string_view rgb) {
        using Ground = MarkedStyles::Ground;
        const std::size_t fill = styles_.fills_->count - 1;
        if (rgb == refused_colour) styles_.our_fills_[fill] = Ground::refused;
        if (rgb == doubt_colour) styles_.our_fills_[fill] = Ground::doubt;
        if (rgb == note_colour) styles_.our_fills_[fill] = Ground::note;
    }

    MarkedStyles& styles_;
    std::vector<std::string> path_;
    std::size_t child_from_ = 0;
    bool is_solid_ = false;
};

Result<MarkedStyles> MarkedStyles::read(std::string xml, const std::string& where, std::size_t token_bytes) {
    MarkedStyles styles;
    styles.xml_ = xml.empty() ? std::string(plain_styles) : std::move(xml);
    styles.where_ = where;
    StylesReader handler(styles);
    XmlReader reader(handler, where, token_bytes);
    constexpr std::size_t piece = 65'536;
    for (std::size_t at = 0; at < styles.xml_.size(); at += piece) {
        TRY_VOID(reader.feed(std::string_view(styles.xml_).substr(at, piece)));
    }
    TRY_VOID(reader.finish());
    if (styles.root_end_ == 0) return read({}, where, token_bytes);  // "<styleSheet/>" says as much as nothing
    styles.has_marks_ = std::any_of(styles.known_.begin(), styles.known_.end(),
                                    [&](const Style& style) { return styles.our_fills_.contains(style.fill); });
    return styles;
}

MarkedStyles::Ground MarkedStyles::ground_of(DoubtLevel level) {
    switch (level) {
        case DoubtLevel::refused:
            return Ground::refused;
        case DoubtLevel::doubt:
            return Ground::doubt;
        case DoubtLevel::note:
            break;
    }
    return Ground::note;
}

std::size_t MarkedStyles::marked(std::size_t style, DoubtLevel level) {
    return add(style, ground_of(level), false);
}

std::size_t MarkedStyles::reason(std::size_t style, DoubtLevel level) {
    return add(style, ground_of(level), true);
}

std::size_t MarkedStyles::unmarked(std::size_t style) {
    if (style >= known_.size() || !our_fills_.contains(known_[style].fill)) return style;
    return add(style, Ground::none, false);
}

// A workbook without any fill gets the two that every program takes for given.
std::size_t MarkedStyles::first_free_fill() const {
    return fills_ && fills_->count > 0 ? fills_->count : 2;
}

std::size_t MarkedStyles::fill_of(Ground ground) {
    if (ground == Ground::none) return 0;
    for (const auto& [fill, own] : our_fills_) {
        if (own == ground) return fill;
    }
    const auto found = std::find(added_fills_.begin(), added_fills_.end(), ground);
    const auto place = static_cast<std::size_t>(found - added_fills_.begin());
    if (found == added_fills_.end()) added_fills_.push_back(ground);
    return first_free_fill() + place;
}

std::size_t MarkedStyles::add(std::size_t style, Ground ground, bool is_reason) {
    if (style >= known_.size()) style = 0;
    // A workbook that lists no style at all gets the plain one first.
    const std::size_t first_added = std::max<std::size_t>(known_.size(), 1);
    const auto [made, is_new] = made_.try_emplace({style, ground, is_reason}, first_added + added_.size());
    if (!is_new) return made->second;
    const Style base = known_.empty()
                           ? Style{fmt::format("<{}xf numFmtId=\"0\" fontId=\"0\" borderId=\"0\">", prefix_), {}, {}, 0}
                           : known_[style];
    std::string tag = with_attribute(base.tag, "fillId", std::to_string(fill_of(ground)));
    tag = with_attribute(tag, "applyFill", "1");
    std::string alignment = base.alignment;
    if (is_reason) {
        tag = with_attribute(tag, "numFmtId", "49");  // text
        tag = with_attribute(tag, "applyNumberFormat", "1");
        tag = with_attribute(tag, "applyAlignment", "1");
        alignment =
            fmt::format("<{}alignment horizontal=\"left\" vertical=\"center\" wrapText=\"1\"/>", prefix_of(base.tag));
    }
    // An earlier marking may have made it.
    const auto known = std::find_if(known_.begin(), known_.end(), [&](const Style& one) {
        return one.tag == tag && one.alignment == alignment && one.rest == base.rest;
    });
    if (known != known_.end()) {
        made->second = static_cast<std::size_t>(known - known_.begin());
    } else {
        added_.push_back(tag + alignment + base.rest + end_tag_of(tag));
    }
    return made->second;
}

Result<std::string> MarkedStyles::write() const {
    const std::size_t total = std::max<std::size_t>(known_.size(), 1) + added_.size();
    if (total > most_styles) {
        return too_large(where_, fmt::format("单元格样式超过 {} 种", most_styles),
                         fmt::format("more than {} cell styles", most_styles));
    }
    std::string fills;
    const auto fill = [&](std::string_view pattern, std::string_view inner) {
        fills += fmt::format("<{0}fill><{0}patternFill patternType=\"{1}\">{2}</{0}patternFill></{0}fill>", prefix_,
                             pattern, inner);
    };
    if (!fills_ || fills_->count == 0) {
        fill("none", "");
        fill("gray125", "");
    }
    for (const Ground ground : added_fills_) {
        const std::string_view colour = ground == Ground::refused ? refused_colour
                                        : ground == Ground::doubt ? doubt_colour
                                                                  : note_colour;
        fill("solid", fmt::format("<{0}fgColor rgb=\"{1}\"/><{0}bgColor indexed=\"64\"/>", prefix_, colour));
    }
    std::string styles;
    if (known_.empty())
        styles = fmt::format("<{}xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>", prefix_);
    for (const std::string& style : added_) styles += style;

    struct Edit {
        std::size_t place = 0;
        std::size_t bytes = 0;
        std::string text;
    };
    std::vector<Edit> edits;
    const auto extend = [&](const std::optional<Section>& section, std::string_view name, std::size_t count,
                            const std::string& content, std::initializer_list<const char*> comes_after) {
        if (!section) {
            std::size_t place = root_end_;
            for (const char* before : comes_after) {
                const auto found = after_.find(before);
                if (found != after_.end()) place = std::max(place, found->second);
            }
            edits.push_back(
                {place, 0, fmt::format("<{0}{1} count=\"{2}\">{3}</{0}{1}>", prefix_, name, count, content)});
            return;
        }
        const std::string tag = xml_.substr(section->tag.from, section->tag.bytes);
        edits.push_back({section->end, 0, section->is_empty ? content + end_tag_of(tag) : content});
        edits.push_back(
            {section->tag.from, section->tag.bytes, with_attribute(opened(tag), "count", std::to_string(count))});
    };
    extend(styles_, "cellXfs", total, styles, {"numFmts", "fonts", "fills", "borders", "cellStyleXfs"});
    extend(fills_, "fills", first_free_fill() + added_fills_.size(), fills, {"numFmts", "fonts"});
    // From the end, so that places before an edit stay what they were; fills made anew come before styles made anew.
    std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.place > b.place; });
    std::string xml = xml_;
    for (const Edit& edit : edits) xml.replace(edit.place, edit.bytes, edit.text);
    return xml;
}

}  // namespace yingtuo::formats
