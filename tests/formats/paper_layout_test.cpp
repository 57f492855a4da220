#include "formats/paper_layout.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

namespace yingtuo::formats {
namespace {

// A type of one width: every character is as wide as it is high.
class BlockShaper final : public Shaper {
  public:
    std::shared_ptr<const ShapedText> shape(const std::string& text, const TextStyle& style, double width) override {
        auto shaped = std::make_shared<ShapedText>();
        const auto most = static_cast<std::size_t>(std::max(1.0, width / style.points));
        std::size_t in_line = 0;
        shaped->lines.push_back({0, 1.4 * style.points, style.points});
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (in_line == most || text[i] == '\n') {
                shaped->lines.push_back({0, 1.4 * style.points, style.points});
                in_line = 0;
            }
            if (text[i] == '\n') continue;
            ++in_line;
            shaped->lines.back().width += style.points;
        }
        made.push_back({shaped, text, style.points});
        return shaped;
    }
    struct Made {
        std::shared_ptr<const ShapedText> shaped;
        std::string text;
        double points = 0;
    };
    std::vector<Made> made;
};

std::vector<std::string> texts_of(const std::vector<PaperPage>& pages, const BlockShaper& shaper) {
    std::map<const ShapedText*, std::string> known;
    for (const auto& one : shaper.made) known[one.shaped.get()] = one.text;
    std::vector<std::string> texts;
    for (const PaperPage& page : pages) {
        for (const PlacedText& placed : page.texts) texts.push_back(known[placed.text.get()]);
    }
    return texts;
}

std::size_t count_of(const std::vector<std::string>& texts, const std::string& text) {
    return static_cast<std::size_t>(std::count(texts.begin(), texts.end(), text));
}

PaperTable tall_table(int rows) {
    PaperTable table{{{"hour", 1}, {"what", 3}}, {}};
    for (int i = 0; i < rows; ++i) table.rows.push_back({{std::to_string(i), "something to do"}});
    return table;
}

TEST(PaperLayout, an_empty_document_is_one_page_with_its_head_and_number) {
    BlockShaper shaper;
    const auto pages =
        lay_out({.title = "t", .running_head = "head", .is_landscape = false, .blocks = {}}, Print::usual, shaper);
    ASSERT_EQ(pages.size(), 1U);
    EXPECT_LT(pages[0].width, pages[0].height);
    const auto texts = texts_of(pages, shaper);
    EXPECT_EQ(count_of(texts, "head"), 1U);
    EXPECT_EQ(count_of(texts, "第1页  共1页"), 1U);
}

TEST(PaperLayout, the_head_of_a_table_stands_on_every_page_that_it_reaches) {
    BlockShaper shaper;
    Document document;
    document.blocks.emplace_back(tall_table(200));
    const auto pages = lay_out(document, Print::usual, shaper);
    ASSERT_GT(pages.size(), 2U);
    const auto texts = texts_of(pages, shaper);
    EXPECT_EQ(count_of(texts, "hour"), pages.size());
    EXPECT_EQ(count_of(texts, "something to do"), 200U);
}

TEST(PaperLayout, a_band_is_never_the_last_row_of_a_page) {
    for (int before = 1; before < 80; ++before) {
        BlockShaper shaper;
        Document document;
        PaperTable table = tall_table(before);
        table.rows.push_back({{"Tuesday"}, true});
        table.rows.push_back({{"9:00", "the row after"}});
        document.blocks.emplace_back(table);
        const auto pages = lay_out(document, Print::usual, shaper);
        std::map<const ShapedText*, std::string> known;
        for (const auto& one : shaper.made) known[one.shaped.get()] = one.text;
        for (const PaperPage& page : pages) {
            std::set<std::string> here;
            for (const PlacedText& placed : page.texts) here.insert(known[placed.text.get()]);
            EXPECT_EQ(here.contains("Tuesday"), here.contains("the row after")) << before;
        }
    }
}

TEST(PaperLayout, a_row_higher_than_a_page_goes_on_between_two_lines) {
    BlockShaper shaper;
    Document document;
    PaperTable table = tall_table(1);
    table.rows.push_back({{"9:00", std::string(20'000, 'x')}});
    document.blocks.emplace_back(table);
    const auto pages = lay_out(document, Print::usual, shaper);
    EXPECT_GT(pages.size(), 3U);
}

TEST(PaperLayout, large_print_has_no_type_below_eighteen_points) {
    BlockShaper shaper;
    Document document;
    document.running_head = "head";
    document.blocks = {Heading{"a", 0},
                       Heading{"b", 1},
                       Heading{"c", 2},
                       Paragraph{"d", ParagraphStyle::note},
                       Paragraph{"e"},
                       Steps{{"f"}},
                       FormLine{{{"g", "h"}, {"i", ""}}},
                       FactTable{{{"j", "k"}}},
                       tall_table(3)};
    PaperTable wall = tall_table(2);
    wall.is_for_wall = true;
    document.blocks.emplace_back(wall);
    PaperTable wide = tall_table(2);
    wide.is_stacked_when_large = true;
    document.blocks.emplace_back(wide);
    const auto pages = lay_out(document, Print::large, shaper);
    for (const auto& made : shaper.made) EXPECT_GE(made.points, 18) << made.text;
    EXPECT_FALSE(pages.empty());
}

TEST(PaperLayout, a_table_of_many_columns_is_written_out_as_lines_in_large_print) {
    BlockShaper shaper;
    Document document;
    PaperTable table{{{"hour", 1}, {"what", 1}, {"where", 1}}, {}};
    table.is_stacked_when_large = true;
    table.rows = {{{"Monday"}, true}, {{"9:00", "reading", "room 1"}}};
    document.blocks.emplace_back(table);
    const auto texts = texts_of(lay_out(document, Print::large, shaper), shaper);
    EXPECT_EQ(count_of(texts, "Monday"), 1U);
    EXPECT_EQ(count_of(texts, "9:00\u3000reading"), 1U);
    EXPECT_EQ(count_of(texts, "where：room 1"), 1U);
}

TEST(PaperLayout, landscape_pages_are_wider_than_high) {
    BlockShaper shaper;
    Document document;
    document.blocks = {Paragraph{"one"}, NewPage{true}, Paragraph{"two"}, NewPage{}, Paragraph{"three"}};
    const auto pages = lay_out(document, Print::usual, shaper);
    ASSERT_EQ(pages.size(), 3U);
    EXPECT_GT(pages[1].width, pages[1].height);
    EXPECT_LT(pages[2].width, pages[2].height);
}

std::string drawn_paper_text() {
    const auto length = *rc::gen::inRange(0, 40);
    const bool is_long = *rc::gen::inRange(0, 12) == 0;
    std::string text(static_cast<std::size_t>(is_long ? length * 200 : length), 'x');
    if (*rc::gen::inRange(0, 4) == 0) text += "\nand more";
    return text;
}

Block drawn_block() {
    switch (*rc::gen::inRange(0, 7)) {
        case 0:
            return Heading{drawn_paper_text(), *rc::gen::inRange(0, 3)};
        case 1:
            return Paragraph{drawn_paper_text(), *rc::gen::element(ParagraphStyle::body, ParagraphStyle::centred,
                                                                   ParagraphStyle::strong, ParagraphStyle::note)};
        case 2:
            return Steps{{drawn_paper_text(), drawn_paper_text()}};
        case 3:
            return FormLine{{{drawn_paper_text(), drawn_paper_text()}, {drawn_paper_text(), ""}}};
        case 4:
            return FactTable{{{drawn_paper_text(), drawn_paper_text()}, {drawn_paper_text(), drawn_paper_text()}}};
        case 5:
            return NewPage{*rc::gen::arbitrary<bool>()};
        default: {
            PaperTable table;
            const int columns = *rc::gen::inRange(1, 9);
            for (int i = 0; i < columns; ++i) table.columns.push_back({drawn_paper_text(), 1.0 + i % 3});
            const int rows = *rc::gen::inRange(0, 30);
            for (int i = 0; i < rows; ++i) {
                PaperRow& row = table.rows.emplace_back();
                row.is_band = *rc::gen::inRange(0, 6) == 0;
                const int cells = *rc::gen::inRange(0, columns + 1);
                for (int c = 0; c < cells; ++c) row.cells.push_back(drawn_paper_text());
            }
            table.is_for_wall = *rc::gen::arbitrary<bool>();
            table.is_stacked_when_large = *rc::gen::arbitrary<bool>();
            return table;
        }
    }
}

RC_GTEST_PROP(PaperLayout, nothing_is_cut_off_left_out_or_outside_its_page, ()) {
    Document document;
    document.running_head = "running head";
    const int blocks = *rc::gen::inRange(1, 8);
    for (int i = 0; i < blocks; ++i) document.blocks.push_back(drawn_block());
    const Print print = *rc::gen::element(Print::usual, Print::large);
    BlockShaper shaper;
    const auto pages = lay_out(document, print, shaper);
    std::map<const ShapedText*, std::set<std::size_t>> lines;
    for (const PaperPage& page : pages) {
        for (const PlacedText& placed : page.texts) {
            double height = 0;
            for (std::size_t i = placed.first; i < placed.first + placed.count; ++i) {
                lines[placed.text.get()].insert(i);
                height += placed.text->lines[i].height;
                RC_ASSERT(placed.text->lines[i].width <= placed.width + 0.01);
            }
            RC_ASSERT(placed.x >= 0 && placed.y >= 0);
            RC_ASSERT(placed.x + placed.width <= page.width - 20);
            RC_ASSERT(placed.y + height <= page.height - 20);
        }
        for (const PlacedRule& rule : page.rules) {
            RC_ASSERT(std::max(rule.x1, rule.x2) <= page.width - 20);
            RC_ASSERT(std::max(rule.y1, rule.y2) <= page.height - 20);
        }
    }
    for (const auto& made : shaper.made) {
        if (made.text.empty() || made.text == "：") continue;
        // A row of a table may have more cells than there are columns for; all others are there line by line.
        RC_ASSERT(lines[made.shaped.get()].size() == made.shaped->lines.size());
    }
}

}  // namespace
}  // namespace yingtuo::formats
