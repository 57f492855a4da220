#include "formats/marked_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "formats/cell_place.h"
#include "formats/marked_rows.h"
#include "formats/refusals.h"
#include "formats/text_encoding.h"
#include "formats/xml_copy.h"
#include "formats/xml_reader.h"
#include "formats/xml_tag.h"

namespace yingtuo::formats {

namespace {

constexpr int reason_width = 46;  // characters of a digit's width: some twenty Chinese ones

bool is_true(std::optional<std::string_view> value) {
    return value == "1" || value == "true";
}

tl::unexpected<Error> too_large_marked(const std::string& where, std::size_t limit_bytes) {
    return too_large(where, fmt::format("标注后超过 {} MB", limit_bytes >> 20),
                     fmt::format("more than {} MB with its marks", limit_bytes >> 20));
}

// The copying itself. A row is held back until its end: only then are its number and its cells known.
class SheetMarker : public XmlHandler {
  public:
    SheetMarker(XmlCopy& copy, const SheetMarks& marks, const SheetScan& scan, MarkedStyles& styles, std::string where)
        : copy_(copy),
          marks_(marks),
          scan_(scan),
          styles_(styles),
          where_(std::move(where)),
          work_(work_of(marks, scan)),
          makes_column_(!marks.reasons.empty() && !is_ours(marks.reason_column)) {}

    [[nodiscard]] bool is_holding() const { return is_in_row_; }

    void start(std::string_view element, const XmlAttributes& attributes) override {
        if (element == "row") {
            start_row(attributes);
        } else if (element == "c") {
            start_cell(attributes);
        } else if (element == "f") {
            if (is_in_cell_) cells_.back().is_formula = true;
        } else if (element == "sheetData") {
            if (makes_column_ && !scan_.has_columns) {
                copy_.pass_to(span().from);
                const std::string prefix = prefix_of(copy_.text(span()));
                copy_.add(fmt::format("<{0}cols>{1}</{0}cols>", prefix, our_column(prefix)));
                makes_column_ = false;
            }
        } else if (element == "cols") {
            start_columns();
        } else if (element == "col") {
            split_column(attributes);
        } else if (element == "dimension") {
            widen(attributes);
        }
    }

    void end(std::string_view element) override {
        if (element == "row") {
            end_row();
        } else if (element == "c" && is_in_cell_) {
            cells_.back().end = span().end();
            is_in_cell_ = false;
        } else if (element == "cols" && makes_column_) {
            copy_.pass_to(span().from);
            copy_.add(our_column(prefix_));
            makes_column_ = false;
        }
    }

    // Refuses where a row with something to say was not there.
    [[nodiscard]] Result<void> finish() const {
        const auto missing =
            std::find_if(work_.begin(), work_.end(), [](const auto& row) { return row.second.must_be_there; });
        if (missing == work_.end()) return {};
        return damaged(where_, fmt::format("第 {} 行不在表中", missing->first),
                       fmt::format("row {} is not in the sheet", missing->first));
    }

  private:
    struct Cell {
        std::size_t column = 0;
        XmlSpan tag;
        std::size_t end = 0;
        std::size_t style = 0;
        bool is_formula = false;
    };
    // A cell that the row does not have yet.
    struct NewCell {
        std::size_t column = 0;
        std::string xml;
    };

    [[nodiscard]] bool is_ours(std::size_t column) const {
        const auto& ours = marks_.old_reason_columns;
        return std::find(ours.begin(), ours.end(), column) != ours.end();
    }

    // Something of ours stands in this row's cell of the reason column; an empty cell with borders gives way to it.
    [[nodiscard]] static bool has_reason(const RowWork& work) {
        return work.reason != nullptr || work.heading != ReasonHeading::none;
    }

    void start_row(const XmlAttributes& attributes) {
        if (!cursor_.start_row(attributes)) return stop(damaged(where_, "行号看不懂", "a row number cannot be read"));
        is_in_row_ = true;
        row_tag_ = span();
        row_style_ =
            is_true(attributes.find("customFormat")) ? std::optional(number_of(attributes.find("s"))) : std::nullopt;
        is_fixed_height_ = is_true(attributes.find("customHeight"));
        cells_.clear();
    }

    void start_cell(const XmlAttributes& attributes) {
        if (!is_in_row_ || is_in_cell_ || !cursor_.start_cell(attributes)) {
            return stop(damaged(where_, fmt::format("第 {} 行的单元格错乱", cursor_.row()),
                                fmt::format("the cells of row {} are misplaced", cursor_.row())));
        }
        is_in_cell_ = true;
        cells_.push_back({static_cast<std::size_t>(cursor_.column()), span(), 0, number_of(attributes.find("s"))});
    }

    void end_row() {
        is_in_row_ = false;
        const auto found = work_.find(cursor_.row());
        const RowWork nothing;
        const RowWork& work = found == work_.end() ? nothing : found->second;
        const std::vector<NewCell> added = new_cells(work);

        const std::string tag(copy_.text(row_tag_));
        const bool is_empty = is_empty_element(tag);
        if (!added.empty()) {
            std::string changed = without_attribute(tag, "spans");
            // A height that was only noted is worked out anew, so that all of the reason shows.
            if (work.reason != nullptr && !is_fixed_height_) changed = without_attribute(changed, "ht");
            copy_.replace(row_tag_, opened(changed));
        }
        auto next = added.begin();
        for (const Cell& cell : cells_) {
            while (next != added.end() && next->column < cell.column) {
                copy_.pass_to(cell.tag.from);
                copy_.add((next++)->xml);
            }
            change(cell, work);
        }
        if (next != added.end()) copy_.pass_to(span().from);
        while (next != added.end()) copy_.add((next++)->xml);
        if (!added.empty() && is_empty) copy_.add(end_tag_of(tag));
        if (found != work_.end()) work_.erase(found);
    }

    void change(const Cell& cell, const RowWork& work) {
        const bool gives_way = cell.column == marks_.reason_column && has_reason(work);
        if ((gives_way || is_ours(cell.column)) && !cell.is_formula) {
            copy_.pass_to(cell.tag.from);
            copy_.skip_to(cell.end);
            return;
        }
        const auto mark = work.cells.find(cell.column);
        const std::size_t style =
            mark != work.cells.end() ? styles_.marked(cell.style, mark->second) : styles_.unmarked(cell.style);
        if (style == cell.style) return;
        copy_.replace(cell.tag, with_attribute(copy_.text(cell.tag), "s", std::to_string(style)));
    }

    // By column.
    [[nodiscard]] std::vector<NewCell> new_cells(const RowWork& work) {
        std::vector<NewCell> added;
        const auto is_there = [&](std::size_t column) {
            return std::any_of(cells_.begin(), cells_.end(), [&](const Cell& cell) {
                return cell.column == column &&
                       (cell.is_formula || !(is_ours(column) || column == marks_.reason_column));
            });
        };
        const std::string prefix = prefix_of(copy_.text(row_tag_));
        const auto add = [&](std::size_t column, std::size_t style, std::string_view text) {
            const std::string start =
                fmt::format("<{}c r=\"{}{}\" s=\"{}\"", prefix, column_letters(column), cursor_.row(), style);
            if (text.empty()) return added.push_back({column, start + "/>"});
            added.push_back({column, fmt::format("{0} t=\"inlineStr\"><{1}is><{1}t xml:space=\"preserve\">{2}</{1}t>"
                                                 "</{1}is></{1}c>",
                                                 start, prefix, xml_text(text))});
        };
        for (const auto& [column, level] : work.cells) {
            if (is_there(column)) continue;
            add(column, styles_.marked(row_style_.value_or(scan_.style_of_column(column)), level), {});
        }
        const std::size_t ours = marks_.reason_column;
        if (has_reason(work) && !is_there(ours)) {
            const std::size_t beside = style_beside(ours);
            if (work.reason != nullptr) {
                add(ours, styles_.reason(beside, work.reason->level), work.reason->text);
            } else {
                add(ours, styles_.unmarked(beside),
                    work.heading == ReasonHeading::text ? reason_heading : std::string_view());
            }
        }
        std::stable_sort(added.begin(), added.end(),
                         [](const NewCell& a, const NewCell& b) { return a.column < b.column; });
        return added;
    }

    // Of the nearest cell on the left, so that the reasons look like the table they stand beside.
    [[nodiscard]] std::size_t style_beside(std::size_t column) const {
        const Cell* nearest = nullptr;
        for (const Cell& cell : cells_) {
            if (cell.column < column && (nearest == nullptr || nearest->column < cell.column)) nearest = &cell;
        }
        return nearest == nullptr ? 0 : nearest->style;
    }

    [[nodiscard]] std::string our_column(const std::string& prefix) const {
        return fmt::format("<{0}col min=\"{1}\" max=\"{1}\" width=\"{2}\" customWidth=\"1\"/>", prefix,
                           marks_.reason_column + 1, reason_width);
    }

    void start_columns() {
        const std::string tag(copy_.text(span()));
        prefix_ = prefix_of(tag);
        if (!makes_column_ || !is_empty_element(tag)) return;
        copy_.replace(span(), opened(tag) + our_column(prefix_) + end_tag_of(tag));
        makes_column_ = false;
    }

    // One entry may stand for many columns, ours among them.
    void split_column(const XmlAttributes& attributes) {
        if (!makes_column_) return;
        const std::size_t ours = marks_.reason_column + 1;
        const std::size_t first = number_of(attributes.find("min"));
        const std::size_t last = number_of(attributes.find("max"));
        if (last < ours) return;
        makes_column_ = false;
        const std::string tag(copy_.text(span()));
        if (first > ours) {
            copy_.pass_to(span().from);
            copy_.add(our_column(prefix_));
            return;
        }
        const bool is_empty = is_empty_element(tag);
        std::vector<std::string> parts;
        if (first < ours) parts.push_back(with_attribute(tag, "max", std::to_string(ours - 1)));
        parts.push_back(our_column(prefix_of(tag)));
        if (last > ours) parts.push_back(with_attribute(tag, "min", std::to_string(ours + 1)));
        // The end tag that follows "<col ...>" closes the last one.
        std::string text;
        for (std::size_t i = 0; i < parts.size(); ++i)
            text += is_empty ? parts[i] : i + 1 == parts.size() ? opened(parts[i]) : closed(parts[i]);
        copy_.replace(span(), text);
    }

    // The stated size of the sheet, which some programs believe.
    void widen(const XmlAttributes& attributes) {
        if (!makes_column_) return;
        const std::string_view reference = attributes.find("ref").value_or("");
        auto range = parse_range(reference);
        if (const auto place = parse_place(reference)) range = CellRange{*place, *place};
        const int column = static_cast<int>(marks_.reason_column);
        if (!range || range->last.column >= column) return;
        copy_.replace(
            span(),
            with_attribute(copy_.text(span()), "ref",
                           fmt::format("{}{}:{}{}", column_letters(static_cast<std::size_t>(range->first.column)),
                                       range->first.row, column_letters(marks_.reason_column), range->last.row)));
    }

    XmlCopy& copy_;
    const SheetMarks& marks_;
    const SheetScan& scan_;
    MarkedStyles& styles_;
    std::string where_;
    Work work_;
    bool makes_column_ = false;  // the width of our column is yet to be written
    std::string prefix_;         // of <cols>
    CellCursor cursor_;
    XmlSpan row_tag_;
    std::optional<std::size_t> row_style_;
    bool is_fixed_height_ = false;
    bool is_in_row_ = false;
    bool is_in_cell_ = false;
    std::vector<Cell> cells_;
};

// A document in UTF-16 is read as a whole and goes on in UTF-8; every other one passes piece by piece.
class SheetSource {
  public:
    SheetSource(ZipArchive& archive, std::string part, std::string where, std::size_t limit_bytes)
        : archive_(archive), part_(std::move(part)), where_(std::move(where)), limit_bytes_(limit_bytes) {}

    Result<void> read(const ZipArchive::Sink& sink) {
        if (!utf8_.empty()) return pass_on(sink);
        bool is_first = true;
        bool is_wide = false;
        TRY_VOID(archive_.read(part_, [&](std::string_view piece) -> Result<void> {
            if (std::exchange(is_first, false)) is_wide = is_utf16_xml(piece);
            if (!is_wide) return sink(piece);
            utf8_ += piece;
            return utf8_.size() <= limit_bytes_ ? Result<void>() : too_large_marked(where_, limit_bytes_);
        }));
        if (!is_wide) return {};
        utf8_ = xml_in_utf8(std::move(utf8_));
        return pass_on(sink);
    }

  private:
    Result<void> pass_on(const ZipArchive::Sink& sink) const {
        constexpr std::size_t piece = 65'536;
        for (std::size_t at = 0; at < utf8_.size(); at += piece)
            TRY_VOID(sink(std::string_view(utf8_).substr(at, piece)));
        return {};
    }

    ZipArchive& archive_;
    std::string part_;
    std::string where_;
    std::size_t limit_bytes_;
    std::string utf8_;  // the whole document, where it was in UTF-16
};

}  // namespace

Result<std::string> mark_sheet(ZipArchive& archive, const std::string& part, const std::string& where,
                               const SheetMarks& marks, MarkedStyles& styles, const SheetLimits& limits,
                               std::size_t limit_bytes) {
    SheetSource source(archive, part, where, limit_bytes);
    SheetScan scan;
    XmlReader scanner(scan, where, limits.xml_token_bytes);
    TRY_VOID(source.read([&](std::string_view piece) { return scanner.feed(piece); }));
    TRY_VOID(scanner.finish());

    XmlCopy copy;
    SheetMarker handler(copy, marks, scan, styles, where);
    XmlReader reader(handler, where, limits.xml_token_bytes);
    const auto pass = [&](std::string_view piece) -> Result<void> {
        copy.feed(piece);
        TRY_VOID(reader.feed(piece));
        if (!handler.is_holding()) copy.flush_to(reader.position());
        return copy.size() <= limit_bytes ? Result<void>() : too_large_marked(where, limit_bytes);
    };
    TRY_VOID(source.read(pass));
    TRY_VOID(reader.finish());
    TRY_VOID(handler.finish());
    copy.pass_all();
    return copy.take();
}

}  // namespace yingtuo::formats
