// One sheet, written by many programs: it must be read alike, whoever wrote it.
#include "corpus/dialects.h"

#include <gtest/gtest.h>

#include <set>

#include "corpus/reading.h"
#include "formats/files.h"
#include "formats/sheets.h"
#include "roll/drawn_ledgers.h"

namespace yingtuo::corpus {
namespace {

// A title over the table, a header of two rows with a group, a village that is written once in merged cells, dates in
// date cells, a wrong number, a total below.
Grid roll_of_a_village() {
    const auto id = [](const char* birth, int sequence) { return roll::identity(birth, sequence); };
    Grid grid;
    grid.rows = {
        {{"清河区太平镇2025年暑期托管村级儿童花名册"}},
        {{"序号"}, {"姓名"}, {"性别"}, {"出生日期"}, {"身份证号"}, {"村"}, {"监护人"}, {""}, {"是否愿意参加托管"}},
        {{""}, {""}, {""}, {""}, {""}, {""}, {"姓名"}, {"联系电话"}, {""}},
        {number("1"),
         {"甲小一"},
         {"男"},
         date("2015-03-01"),
         {id("20150301", 111)},
         {"三甲村"},
         {"周奶奶"},
         number("13800000001"),
         {"是"}},
        {number("2"),
         {"乙小二"},
         {"女"},
         date("2017-06-12"),
         {id("20170612", 222)},
         {""},
         {"吴爷爷"},
         {"13800000002"},
         {"√"}},
        {number("3"),
         {"丙小三"},
         {"男"},
         date("2016-01-02"),
         number("5.3060220160102E+17"),
         {""},
         {"郑姨"},
         {"13800000003"},
         {"否"}},
        {number("4"),
         {"丁小四"},
         {"女"},
         date("2014-12-31"),
         {id("20141231", 444)},
         {""},
         {"王伯"},
         {"13800000004"},
         {""}},
        {number("5"),
         {"戊小五"},
         {"男"},
         date("2013-05-06"),
         {id("20130506", 555)},
         {"桥头社区"},
         {"冯婶"},
         {"13800000005"},
         {"愿意"}},
        {{"合计"}, {"5人"}},
    };
    grid.merges = {{0, 0, 0, 8}, {1, 1, 6, 7}, {3, 6, 5, 5}};
    for (const std::size_t column : {0U, 1U, 2U, 3U, 4U, 5U, 8U}) grid.merges.push_back({1, 2, column, column});
    return grid;
}

const std::vector<std::string> reading = {
    "4 甲小一 男 2015-03-01 111 三甲村民委员会 - - 周奶奶 13800000001 yes",
    "5 乙小二 女 2017-06-12 222 三甲村民委员会 - - 吴爷爷 13800000002 yes",
    "6 丙小三 男 2016-01-02 - 三甲村民委员会 - - 郑姨 13800000003 no",
    "7 丁小四 女 2014-12-31 444 三甲村民委员会 - - 王伯 13800000004 unasked",
    "8 戊小五 男 2013-05-06 555 桥头社区居民委员会 - - 冯婶 13800000005 yes",
    "? 6 id_number.damaged E 身份证号",
    "? 6 child.without_identity E 身份证号",
};

TEST(Dialects, one_sheet_reads_alike_whichever_program_wrote_it) {
    const Grid roll = roll_of_a_village();
    std::set<std::string> files;
    for (const Dialect& dialect : dialects()) {
        const std::string bytes = dialect.write(roll);
        EXPECT_TRUE(files.insert(dialect.file + bytes).second) << dialect.name << " is written like another";
        std::vector<std::string> lines = reading_of(bytes, dialect.file);
        ASSERT_FALSE(lines.empty()) << dialect.name;
        EXPECT_TRUE(lines.front().starts_with("L1 village_roll ")) << dialect.name << ": " << lines.front();
        EXPECT_TRUE(lines.front().ends_with(
            ": 序号 姓名 性别 出生日期 公民身份证号码 村 受委托监护人姓名 受委托监护人电话 是否愿意参加托管"))
            << dialect.name << ": " << lines.front();
        lines.erase(lines.begin());
        EXPECT_EQ(lines, reading) << dialect.name;
    }
    EXPECT_GE(files.size(), 40U);
}

// The same sheet as LibreOffice 7.4 saves files/roll.fods: soffice --headless --convert-to xlsx (xls, ods) roll.fods.
TEST(Dialects, what_libreoffice_saves_reads_alike_too) {
    for (const char* name : {"libreoffice.xls", "libreoffice.xlsx"}) {
        const auto bytes = formats::read_file(SOURCE_DIR "/tests/corpus/files/" + std::string(name), 1 << 20);
        ASSERT_TRUE(bytes.has_value()) << name;
        std::vector<std::string> lines = reading_of(*bytes, "花名册.xlsx");
        ASSERT_FALSE(lines.empty()) << name;
        lines.erase(lines.begin());
        EXPECT_EQ(lines, reading) << name;
    }
    const auto open_document = formats::read_file(SOURCE_DIR "/tests/corpus/files/libreoffice.ods", 1 << 20);
    ASSERT_TRUE(open_document.has_value());
    EXPECT_EQ(formats::read_sheets(*open_document, "花名册.ods").error().code, ErrorCode::unsupported);
}

}  // namespace
}  // namespace yingtuo::corpus
