// What the writer writes, read back by another program: poppler's pdftotext, pdfinfo and pdffonts.
#include "formats/pdf_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "formats/files.h"
#include "formats/printable_text.h"
#include "formats/temporary_folder.h"

namespace yingtuo::formats {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Said {
    std::string text;
    int exit = 0;
};

Said run(const std::string& command) {
    Said said;
    std::FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    if (pipe == nullptr) return {"popen failed", -1};
    std::array<char, 4096> buffer{};
    for (std::size_t read = 0; (read = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        said.text.append(buffer.data(), read);
    said.exit = pclose(pipe);
    return said;
}

std::string without_space(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f' || c == '\r'; });
    return text;
}

class Pdf : public testing::Test {
  protected:
    std::string read_with(const std::string& program, const Document& document, Print print = Print::usual) {
        const auto file = folder_ / "a.pdf";
        EXPECT_TRUE(write_file(file, writer_.write(document, print)));
        const Said said = run(program + " " + file.string() + (program == "pdftotext" ? " -" : ""));
        EXPECT_EQ(said.exit, 0) << said.text;
        return said.text;
    }
    TemporaryFolder folder_;
    PdfWriter writer_ = std::move(*PdfWriter::make());
};

Document letter() {
    Document document;
    document.title = "致家长的一封信";
    document.running_head = "永丰小学";
    document.blocks = {Heading{"致家长的一封信", 0}, Paragraph{"各位家长：孩子来不来由家里定。"},
                       Steps{{"不私自下水", "换人来接先打电话"}}, FormLine{{{"儿童姓名", ""}, {"电话", "12345678"}}}};
    return document;
}

TEST_F(Pdf, its_text_can_be_selected_and_found) {
    const std::string text = without_space(read_with("pdftotext", letter()));
    EXPECT_THAT(text, HasSubstr("致家长的一封信"));
    EXPECT_THAT(text, HasSubstr("各位家长：孩子来不来由家里定。"));
    EXPECT_THAT(text, HasSubstr("不私自下水"));
    EXPECT_THAT(text, HasSubstr("12345678"));
    EXPECT_THAT(text, HasSubstr("第1页共1页"));
}

TEST_F(Pdf, is_a4_with_its_fonts_embedded_as_far_as_they_are_used) {
    const std::string info = read_with("pdfinfo", letter());
    EXPECT_THAT(info, HasSubstr("Pages:           1"));
    EXPECT_THAT(info, HasSubstr("(A4)"));
    EXPECT_THAT(info, HasSubstr("Title:           致家长的一封信"));
    const std::string fonts = read_with("pdffonts", letter());
    EXPECT_THAT(fonts, HasSubstr("WenQuanYiMicroHei"));
    EXPECT_THAT(fonts, HasSubstr("yes yes yes")) << "embedded, a subset, and with a way back to characters";
    EXPECT_THAT(fonts, Not(HasSubstr("Type 3")));
}

TEST_F(Pdf, the_same_document_gives_the_same_bytes_however_much_was_written_before) {
    const std::string first = writer_.write(letter(), Print::usual);
    EXPECT_EQ(writer_.write(letter(), Print::usual), first);
    auto other = PdfWriter::make();
    ASSERT_TRUE(other);
    static_cast<void>(other->write(letter(), Print::large));
    EXPECT_EQ(other->write(letter(), Print::usual), first);
}

TEST_F(Pdf, a_long_table_has_its_head_on_every_page) {
    Document document;
    PaperTable table{{{"时段", 1}, {"活动", 2}}, {}};
    for (int i = 0; i < 300; ++i) table.rows.push_back({{std::to_string(i), "读书"}});
    document.blocks.emplace_back(table);
    const std::string text = read_with("pdftotext", document);
    const auto count = [&](const std::string& word) {
        std::size_t found = 0;
        for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
        return found;
    };
    EXPECT_GT(count("\f"), 3U);
    EXPECT_EQ(count("时段"), count("\f"));
    EXPECT_EQ(count("读书"), 300U);
}

TEST_F(Pdf, no_line_is_wider_than_it_may_be) {
    for (const std::string& text :
         {std::string("很长的名字很长的名字很长的名字"), std::string(200, 'W'), std::string("a b c d e f")}) {
        for (const double width : {30.0, 80.0, 300.0}) {
            const auto shaped = writer_.shaper().shape(text, {12, true}, width);
            // A blank at the end of a line hangs over; it is not seen.
            for (const ShapedLine& line : shaped->lines) EXPECT_LE(line.width, width + 4) << text << " " << width;
        }
    }
}

// 如 is one of those that cairo loses of fonts with CFF outlines; the last two are in no font but such ones.
TEST_F(Pdf, every_character_leaves_ink_on_the_paper) {
    for (const std::string character : {"如", "托", "A", "①", "□", "𠮷", "𡘙"}) {
        Document document;
        document.blocks = {Heading{character, 0}};
        ASSERT_TRUE(write_file(folder_ / "a.pdf", writer_.write(document, Print::usual)));
        // The upper part of the page, without the page's number.
        const Said said = run("pdftoppm -r 40 -gray -x 0 -y 0 -W 330 -H 300 " + (folder_ / "a.pdf").string());
        ASSERT_EQ(said.exit, 0);
        const std::size_t header = said.text.find("\n255\n");
        ASSERT_NE(header, std::string::npos);
        const std::string pixels = said.text.substr(header + 5);
        const auto dark =
            std::count_if(pixels.begin(), pixels.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
        EXPECT_GT(dark, 8) << character;
        EXPECT_THAT(read_with("pdftotext", document), HasSubstr(character));
    }
}

TEST_F(Pdf, markup_is_text) {
    Document document;
    document.blocks = {Paragraph{"<b>A&B</b> &lt; %s {} \\n"}};
    EXPECT_THAT(read_with("pdftotext", document), HasSubstr("<b>A&B</b> &lt; %s {} \\n"));
}

TEST(PrintableText, leaves_out_what_cannot_be_printed) {
    EXPECT_EQ(printable_text("李\t秋\x01生\n"), "李 秋生\n");
    EXPECT_EQ(printable_text(std::string("a\0b", 3)), "ab");
    EXPECT_EQ(printable_text("\xFF\xC3"), "\uFFFD\uFFFD");
    EXPECT_EQ(printable_text("𠮷\u202E\u200Fx"), "𠮷x");
    EXPECT_EQ(printable_text("a\u2028b"), "a\nb");
}

std::string drawn_pdf_text() {
    static const std::vector<std::string> pieces = {"李",
                                                    "秋生",
                                                    "𠮷",
                                                    "\U0001F600",
                                                    "<",
                                                    "&amp;",
                                                    "]]>",
                                                    "\x01",
                                                    "\x7F",
                                                    "\xFF",
                                                    "\xE6\x9D",
                                                    "\u202E",
                                                    "ﷺ",
                                                    "नमस्ते",
                                                    "\t",
                                                    "\n",
                                                    " ",
                                                    "W",
                                                    "e\u0301\u0301\u0301",
                                                    "\uFFFE",
                                                    "%PDF",
                                                    "()\\"};
    std::string text;
    const int count = *rc::gen::inRange(0, 60);
    for (int i = 0; i < count; ++i) text += *rc::gen::elementOf(pieces);
    if (*rc::gen::inRange(0, 20) == 0) text = std::string(5'000, 'x') + text;
    return text;
}

// 20 documents of 100 hostile texts each: every file opens and has the pages it says.
TEST_F(Pdf, any_text_gives_a_valid_file) {
    rc::check("any text gives a valid file", [this] {
        Document document;
        document.title = drawn_pdf_text();
        document.running_head = drawn_pdf_text();
        document.blocks.emplace_back(Heading{drawn_pdf_text(), 1});
        document.blocks.emplace_back(Paragraph{drawn_pdf_text()});
        document.blocks.emplace_back(FormLine{{{drawn_pdf_text(), drawn_pdf_text()}, {drawn_pdf_text(), ""}}});
        PaperTable table{{{drawn_pdf_text(), 1}, {drawn_pdf_text(), 2}, {"c", 1}}, {}};
        for (int i = 0; i < 5; ++i) table.rows.push_back({{drawn_pdf_text(), drawn_pdf_text(), drawn_pdf_text()}});
        document.blocks.emplace_back(std::move(table));
        const auto file = folder_ / "drawn.pdf";
        RC_ASSERT(write_file(file, writer_.write(document, *rc::gen::element(Print::usual, Print::large))).has_value());
        const Said info = run("pdfinfo " + file.string());
        RC_ASSERT(info.exit == 0);
        RC_ASSERT(info.text.find("rror") == std::string::npos);
        const Said text = run("pdftotext " + file.string() + " -");
        RC_ASSERT(text.exit == 0);
    });
}

}  // namespace
}  // namespace yingtuo::formats
