// Document: what stands on paper, as content alone: headings, paragraphs, lists, lines to fill in, tables. How it is
// drawn (fonts, millimetres, where a page ends) is the writer's business (formats/pdf_writer.h).
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace yingtuo {

// Level 0 is the title of a cover or a sheet; 1 and 2 are sections. Never the last thing on a page.
struct Heading {
    std::string text;
    int level = 1;
};

enum class ParagraphStyle {
    body,
    centred,
    strong,  // what must not be overlooked
    note     // sources and remarks, small
};

struct Paragraph {
    std::string text;
    ParagraphStyle style = ParagraphStyle::body;
};

// Numbered 1, 2, ...
struct Steps {
    std::vector<std::string> steps;
};

// Labels with what stands beside them. What is empty is left to be filled in by hand.
struct FormField {
    std::string label;
    std::string value;
};
// Fields side by side on one line, written on or to write on.
struct FormLine {
    std::vector<FormField> fields;
};
// Fields below each other, in a frame.
struct FactTable {
    std::vector<FormField> facts;
};

struct PaperColumn {
    std::string heading;
    double share = 1;  // of the width, against the other columns
};

struct PaperRow {
    std::vector<std::string> cells;
    bool is_band = false;  // its first cell goes across the table, and stays with the next row
};

// The headings stand again on every page that the table reaches.
struct PaperTable {
    std::vector<PaperColumn> columns;
    std::vector<PaperRow> rows;
    bool is_for_wall = false;            // read from two steps away
    bool is_stacked_when_large = false;  // too many columns for large print: there each row is written out as lines
};

struct NewPage {
    bool is_landscape = false;
    bool is_upright_when_large = false;  // it lies on its side for the sake of a table that is lines in large print
};

using Block = std::variant<Heading, Paragraph, Steps, FormLine, FactTable, PaperTable, NewPage>;

struct Document {
    std::string title;         // of the file: "一点一方案 永丰中心小学"
    std::string running_head;  // at the top of every page: of what plan this is, and how it stands
    bool is_landscape = false;
    std::vector<Block> blocks;
};

}  // namespace yingtuo
