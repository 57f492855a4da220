#include "formats/xls_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/random.h"
#include "formats/files.h"
#include "formats/made_xls.h"
#include "formats/sheets.h"

namespace yingtuo::formats {
namespace {

using testing::ElementsAre;

Sheet read_xls_sheet(const XlsWorkbook& workbook) {
    const auto sheets = read_sheets(made_xls(workbook), "名单.xls");
    EXPECT_TRUE(sheets) << (sheets ? "" : sheets.error().message.en);
    return sheets && !sheets->empty() ? sheets->at(0) : Sheet{};
}

XlsWorkbook with(const std::string& records) {
    XlsWorkbook workbook;
    workbook.sheets = {{"甲", records}};
    return workbook;
}

Error xls_refusal(const std::string& content, const SheetLimits& limits = {}) {
    const auto sheets = read_sheets(content, "名单.xls", limits);
    EXPECT_FALSE(sheets);
    if (sheets) return {};
    EXPECT_THAT(sheets.error().message.zh, testing::HasSubstr("名单.xls"));
    EXPECT_FALSE(sheets.error().hint.zh.empty());
    return sheets.error();
}

TEST(XlsReader, texts_numbers_truths_errors_and_formulas_read_as_in_a_new_workbook) {
    XlsWorkbook workbook = with(
        xls_text(0, 0, "姓名") + xls_shared(0, 1, 1) + xls_number(1, 0, 13812345678.0) + xls_integer(1, 1, -42) +
        xls_number(1, 2, 5.306022015030101e17) + xls_number(1, 3, 1.5) +
        xls_record(0x027E, le16(1) + le16(4) + le16(0) + le32(1234U << 2 | 3)) +            // 1234 / 100
        xls_record(0x0205, le16(2) + le16(0) + le16(0) + std::string("\1\0", 2)) +          // TRUE
        xls_record(0x0205, le16(2) + le16(1) + le16(0) + std::string("\x2A\1", 2)) +        // #N/A
        xls_record(0x0006, le16(2) + le16(2) + le16(0) + le64(7) + std::string(8, '\0')) +  // =... 7
        xls_record(0x0006, le16(2) + le16(3) + le16(0) + std::string(6, '\0') + "\xFF\xFF" + std::string(8, '\0')) +
        xls_record(0x0207, le16(1) + '\1' + le16(u'算')) +  // its text
        xls_record(0x0006,
                   le16(2) + le16(4) + le16(0) + std::string("\2\0\x07\0\0\0\xFF\xFF", 8) + std::string(8, '\0')) +
        xls_record(0x00BD, le16(3) + le16(1) + le16(0) + le32(1 << 2 | 2) + le16(0) + le32(2 << 2 | 2) + le16(2)));
    workbook.shared = {"零", "又一"};
    const Sheet sheet = read_xls_sheet(workbook);
    EXPECT_EQ(sheet.file, "名单.xls");
    EXPECT_EQ(sheet.name, "甲");
    EXPECT_FALSE(sheet.fingerprint.empty());
    ASSERT_EQ(sheet.rows.size(), 4U);
    EXPECT_THAT(sheet.rows[0].cells, ElementsAre("姓名", "又一"));
    EXPECT_THAT(sheet.rows[1].cells, ElementsAre("13812345678", "-42", "5.306022015030101E+17", "1.5", "12.34"));
    EXPECT_THAT(sheet.rows[2].cells, ElementsAre("TRUE", "#N/A", "7", "算", "#DIV/0!"));
    EXPECT_THAT(sheet.rows[3].cells, ElementsAre("", "1", "2"));
}

TEST(XlsReader, a_formulas_text_without_a_formula_belongs_nowhere) {
    const std::string text = xls_record(0x0207, le16(1) + '\1' + le16(u'算'));
    EXPECT_EQ(read_xls_sheet(with(text + xls_text(1, 0, "在") + text)).rows.size(), 1U);
}

TEST(XlsReader, dates_follow_their_style_and_the_workbooks_first_day) {
    XlsWorkbook workbook = with(xls_number(0, 0, 42064, 1) + xls_number(0, 1, 42064, 2) + xls_number(0, 2, 42064) +
                                xls_integer(0, 3, 42064, 1));
    workbook.formats = {{176, "yyyy\"年\"m\"月\"d\"日\""}};
    workbook.styles = {0, 14, 176};
    EXPECT_THAT(read_xls_sheet(workbook).rows.at(0).cells,
                ElementsAre("2015-03-01", "2015-03-01", "42064", "2015-03-01"));
    workbook.from_1904 = true;
    EXPECT_THAT(read_xls_sheet(workbook).rows.at(0).cells,
                ElementsAre("2019-03-02", "2019-03-02", "42064", "2019-03-02"));
}

TEST(XlsReader, merged_cells_are_filled_rows_keep_their_numbers_and_cells_may_come_in_any_order) {
    const Sheet sheet = read_xls_sheet(with(xls_text(6, 1, "乙") + xls_text(2, 1, "甲") + xls_text(2, 0, "三甲村") +
                                            xls_merged(2, 6, 0, 0) + xls_merged(9, 8, 0, 0)));
    ASSERT_EQ(sheet.rows.size(), 2U);
    EXPECT_EQ(sheet.rows[0].number, 3);
    EXPECT_EQ(sheet.rows[1].number, 7);
    EXPECT_THAT(sheet.rows[1].cells, ElementsAre("三甲村", "乙"));
}

TEST(XlsReader, shared_strings_go_on_in_further_records_wherever_they_are_cut) {
    for (std::size_t bytes = 13; bytes < 40; ++bytes) {
        XlsWorkbook workbook = with(xls_shared(0, 0, 0) + xls_shared(0, 1, 1) + xls_shared(0, 2, 2));
        workbook.shared = {"一二三四五六七八九十", "", "末"};
        workbook.record_bytes = bytes;
        EXPECT_THAT(read_xls_sheet(workbook).rows.at(0).cells, ElementsAre("一二三四五六七八九十", "", "末")) << bytes;
    }
}

TEST(XlsReader, rich_texts_and_phonetic_hints_are_left_aside_and_narrow_characters_are_read) {
    XlsWorkbook workbook = with(xls_shared(0, 0, 0) + xls_shared(0, 1, 1));
    const std::string rich = le16(1) + "\x0D" + le16(1) + le32(3) + le16(u'甲') + std::string(4 + 3, 'x');
    const std::string narrow = le16(3) + std::string(1, '\0') + "15X";
    workbook.more_globals = xls_record(0x00FC, le32(2) + le32(2) + rich + narrow);
    EXPECT_THAT(read_xls_sheet(workbook).rows.at(0).cells, ElementsAre("甲", "15X"));
}

TEST(XlsReader, workbooks_of_excel_5_are_read_by_their_code_page_even_if_it_lies) {
    const std::string name = "\xD0\xD5\xC3\xFB";  // 姓名 in GBK
    for (const unsigned code_page : {936U, 1252U}) {
        XlsWorkbook workbook;
        workbook.version = 0x0500;
        workbook.code_page = code_page;
        workbook.styles = {0, 14};
        workbook.sheets = {{"\xB1\xED", xls_bytes(0, 0, name) + xls_number(1, 0, 42064, 1)}};
        const Sheet sheet = read_xls_sheet(workbook);
        EXPECT_EQ(sheet.name, "表");
        EXPECT_EQ(sheet.rows.at(0).cells.at(0), "姓名");
        EXPECT_EQ(sheet.rows.at(1).cells.at(0), "2015-03-01");
    }
}

TEST(XlsReader, a_stream_without_the_compound_file_around_it_is_read) {
    const auto sheets = read_sheets(xls_stream(with(xls_text(0, 0, "姓名"))), "a.xls");
    ASSERT_TRUE(sheets);
    EXPECT_EQ(sheets->at(0).rows.at(0).cells.at(0), "姓名");
}

TEST(XlsReader, big_and_small_streams_hidden_sheets_and_charts_inside_sheets) {
    XlsWorkbook workbook;
    std::string records;
    for (int row = 0; row < 3000; ++row) records += xls_text(row, 0, "某人");
    const std::string chart = xls_record(0x0809, le16(0x0600) + le16(0x0020) + std::string(12, '\0')) +
                              xls_text(0, 5, "图") + xls_record(0x000A, "");
    workbook.sheets = {{"多", records}, {"藏", chart + xls_text(0, 0, "在"), true}};
    const auto sheets = read_sheets(made_xls(workbook), "a.xls");
    ASSERT_TRUE(sheets);
    ASSERT_EQ(sheets->size(), 2U);
    EXPECT_EQ(sheets->at(0).rows.size(), 3000U);
    EXPECT_FALSE(sheets->at(0).is_hidden);
    EXPECT_TRUE(sheets->at(1).is_hidden);
    EXPECT_THAT(sheets->at(1).rows.at(0).cells, ElementsAre("在"));
}

TEST(XlsReader, locked_older_and_other_files_are_refused_with_the_way_out) {
    XlsWorkbook locked = with(xls_text(0, 0, "姓名"));
    locked.more_globals = xls_record(0x002F, std::string(54, 'x'));
    for (const std::string& content :
         {made_xls(locked), compound_file({{"EncryptionInfo", "x"}, {"EncryptedPackage", "x"}})}) {
        const Error error = xls_refusal(content);
        EXPECT_EQ(error.code, ErrorCode::unsupported);
        EXPECT_THAT(error.message.zh, testing::HasSubstr("密码"));
    }
    EXPECT_THAT(xls_refusal(compound_file({{"WordDocument", "x"}})).message.zh, testing::HasSubstr("Word"));
    const std::string biff2 = std::string("\x09\x00\x04\x00\x02\x00\x10\x00", 8) + std::string(40, '\0');
    EXPECT_THAT(xls_refusal(biff2).hint.zh, testing::HasSubstr(".xlsx"));
    EXPECT_EQ(xls_refusal(compound_file({{"Other", "x"}})).code, ErrorCode::unsupported);
    EXPECT_EQ(xls_refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").code, ErrorCode::bad_input);
}

TEST(XlsReader, just_within_and_just_over_each_limit) {
    SheetLimits limits{
        .shared_strings = 2, .merged_ranges = 1, .sheets = 2, .rows = 3, .columns = 2, .cell_characters = 4};
    const auto read = [&](const XlsWorkbook& workbook) {
        const auto sheets = read_sheets(made_xls(workbook), "a.xls", limits);
        return sheets ? "read" : sheets.error().code == ErrorCode::too_large ? "too large" : "refused";
    };
    EXPECT_STREQ(read(with(xls_text(2, 1, "一二三四"))), "read");
    EXPECT_STREQ(read(with(xls_text(3, 1, "一"))), "too large");
    EXPECT_STREQ(read(with(xls_text(2, 2, "一"))), "too large");
    EXPECT_STREQ(read(with(xls_text(2, 1, "一二三四五"))), "too large");
    EXPECT_STREQ(read(with(xls_merged(0, 1, 0, 0))), "read");
    EXPECT_STREQ(read(with(xls_merged(0, 1, 0, 0) + xls_merged(0, 1, 1, 1))), "too large");
    XlsWorkbook sheets = with("");
    sheets.sheets = {{"a", ""}, {"b", ""}};
    EXPECT_STREQ(read(sheets), "read");
    sheets.sheets.push_back({"c", ""});
    EXPECT_STREQ(read(sheets), "too large");
    XlsWorkbook strings = with("");
    strings.shared = {"a", "b"};
    EXPECT_STREQ(read(strings), "read");
    strings.shared.emplace_back("c");
    EXPECT_STREQ(read(strings), "too large");
    limits.cell_characters = 32'767;
    limits.text_bytes = 200;
    EXPECT_STREQ(read(with(xls_text(0, 0, std::string(200, 'x')))), "too large");
    EXPECT_STREQ(read(with(xls_text(0, 0, std::string(100, 'x')))), "read");
}

TEST(XlsReader, sectors_in_a_circle_and_cut_files_are_refused) {
    std::string records;
    for (int row = 0; row < 500; ++row) records += xls_text(row, 0, "某人");
    const std::string good = made_xls(with(records));
    std::string circle = good;
    // The table of sectors is last: let each sector point at the first.
    for (std::size_t at = good.size() - 512; at < good.size(); at += 4) circle.replace(at, 4, le32(0));
    EXPECT_EQ(xls_refusal(circle).code, ErrorCode::bad_input);
    EXPECT_EQ(xls_refusal(good.substr(0, good.size() / 2)).code, ErrorCode::bad_input);
    std::string stream = xls_stream(with(records));
    EXPECT_EQ(xls_refusal(stream.substr(0, stream.size() - 10)).code, ErrorCode::bad_input);
    EXPECT_EQ(xls_refusal(made_xls(with(xls_shared(0, 0, 9)))).code, ErrorCode::bad_input);
}

TEST(XlsReader, mutated_and_cut_workbooks_never_do_harm) {
    XlsWorkbook workbook = with(xls_text(0, 0, "姓名") + xls_shared(1, 0, 0) + xls_number(1, 1, 42064, 1) +
                                xls_merged(1, 3, 0, 0) + xls_integer(2, 1, 3));
    workbook.shared = {"一二三四五六七八", "又"};
    workbook.record_bytes = 20;
    workbook.styles = {0, 14};
    const std::string whole = made_xls(workbook);
    const std::string stream = xls_stream(workbook);
    Random random(21);
    int refused = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string bytes = round % 2 == 0 ? whole : stream;
        if (round % 5 == 0) bytes.resize(random.below(bytes.size()));
        for (auto n = random.between(1, 6); n > 0 && !bytes.empty(); --n)
            bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
        refused += read_sheets(bytes, "a.xls") ? 0 : 1;
    }
    EXPECT_GT(refused, 500);
    EXPECT_LT(refused, 3900);
}

}  // namespace
}  // namespace yingtuo::formats
