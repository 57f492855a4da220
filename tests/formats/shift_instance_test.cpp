#include "formats/shift_instance.h"

#include <gmock/gmock.h>

namespace yingtuo::formats {
namespace {

constexpr std::string_view shift_text = R"(# a comment
SECTION_HORIZON
# days
7

SECTION_SHIFTS
E,480,
L, 600 ,E|L2
L2,600

SECTION_STAFF
A,E=3|L=2,2400,960,5,2,1,1
B,E=0|L=2|L2=7,2400,0,5,1,1,0

SECTION_DAYS_OFF
A,0,6
B,3

SECTION_SHIFT_ON_REQUESTS
A,1,E,3

SECTION_SHIFT_OFF_REQUESTS
B,2,L,4

SECTION_COVER
0,E,2,100,1
6,L2,1,50,2
)";

std::pair<std::string, std::string> shift_refused(std::string_view broken) {
    const auto input = parse_shift_instance("shifts", broken, "f.txt");
    if (input) return {};
    return {input.error().where, input.error().message.en};
}

std::string shift_with(std::string_view from, std::string_view to) {
    std::string copy(shift_text);
    return copy.replace(copy.find(from), from.size(), to);
}

TEST(ShiftInstance, ReadsEverySection) {
    const auto input = parse_shift_instance("shifts", shift_text, "f.txt");
    ASSERT_TRUE(input) << input.error().where << input.error().message.en;
    EXPECT_EQ(input->days, 7);
    ASSERT_EQ(input->shifts.size(), 3U);
    EXPECT_EQ(input->shifts[1].minutes, 600);
    EXPECT_THAT(input->shifts[1].cannot_follow, testing::ElementsAre(0, 2));
    ASSERT_EQ(input->adults.size(), 2U);
    const auto& adult = input->adults[0];
    EXPECT_THAT(adult.most_of_shift, testing::ElementsAre(3, 2, 7)) << "a shift not named may be worked every day";
    EXPECT_EQ(adult.most_minutes, 2400);
    EXPECT_EQ(adult.least_minutes, 960);
    EXPECT_EQ(adult.most_in_a_row, 5);
    EXPECT_EQ(adult.least_in_a_row, 2);
    EXPECT_EQ(adult.least_days_off, 1);
    EXPECT_EQ(adult.most_weekends, 1);
    EXPECT_THAT(adult.days_off, testing::ElementsAre(0, 6));
    ASSERT_EQ(input->requests.size(), 2U);
    EXPECT_TRUE(input->requests[0].is_wanted);
    EXPECT_FALSE(input->requests[1].is_wanted);
    EXPECT_EQ(input->requests[1].weight, 4);
    ASSERT_EQ(input->covers.size(), 2U);
    EXPECT_EQ(input->covers[1].shift, 2);
    EXPECT_EQ(input->covers[1].needed, 1);
    EXPECT_EQ(input->covers[1].under_weight, 50);
    EXPECT_EQ(input->covers[1].over_weight, 2);
    EXPECT_TRUE(staffing::shifts::Problem::make(*input));
}

TEST(ShiftInstance, LinesMayEndAsOnWindows) {
    std::string windows;
    for (const char c : shift_text) {
        if (c == '\n') windows += '\r';
        windows += c;
    }
    EXPECT_EQ(parse_shift_instance("shifts", windows, "f.txt")->covers.size(), 2U);
}

TEST(ShiftInstance, BadFilesAreRefusedWithLineAndField) {
    using testing::HasSubstr;
    using testing::Pair;
    EXPECT_THAT(shift_refused(""), Pair("f.txt:0:SECTION_HORIZON", HasSubstr("no such section")));
    EXPECT_THAT(shift_refused("7\n"), Pair("f.txt:1:SECTION_HORIZON", HasSubstr("before the first section")));
    EXPECT_THAT(shift_refused(shift_with("SECTION_COVER", "SECTION_COVERS")),
                Pair("f.txt:25:SECTION_COVERS", HasSubstr("not known")));
    EXPECT_THAT(shift_refused(shift_with("SECTION_DAYS_OFF", "SECTION_STAFF")),
                Pair("f.txt:15:SECTION_STAFF", HasSubstr("twice")));
    EXPECT_THAT(shift_refused(shift_with("\n7\n", "\n7\n8\n")), Pair("f.txt:5:horizon", HasSubstr("exactly one line")));
    EXPECT_THAT(shift_refused(shift_with("\n7\n", "\n9999\n")),
                Pair("f.txt:4:horizon", HasSubstr("between 1 and 400")));
    EXPECT_THAT(shift_refused(shift_with("E,480,", "E,48x,")), Pair("f.txt:7:length", HasSubstr("not a whole number")));
    EXPECT_THAT(shift_refused(shift_with("E,480,", "E,99999999999,")), Pair("f.txt:7:length", HasSubstr("between")));
    EXPECT_THAT(shift_refused(shift_with("L2,600", "E,600")), Pair("f.txt:9:ShiftID", HasSubstr("twice")));
    EXPECT_THAT(shift_refused(shift_with("E,480,", "-,480,")), Pair("f.txt:7:ShiftID", HasSubstr("empty, too long")));
    EXPECT_THAT(shift_refused(shift_with("E|L2", "E|X")),
                Pair("f.txt:8:shifts which cannot follow", HasSubstr("There is no \"X\"")));
    EXPECT_THAT(shift_refused(shift_with("A,E=3|L=2,", "A,E=3|L,")),
                Pair("f.txt:12:MaxShifts", HasSubstr("shift=times")));
    EXPECT_THAT(shift_refused(shift_with("2400,960,5,2,1,1", "2400,960,5,2,1")),
                Pair("f.txt:12:MaxWeekends", HasSubstr("too few fields")));
    EXPECT_THAT(shift_refused(shift_with("2400,960,5,2,1,1", "2400,960,-5,2,1,1")),
                Pair("f.txt:12:MaxConsecutiveShifts", HasSubstr("between")));
    EXPECT_THAT(shift_refused(shift_with("A,0,6", "A,0,7")), Pair("f.txt:16:DayIndexes", HasSubstr("between 0 and 6")));
    EXPECT_THAT(shift_refused(shift_with("B,3", "C,3")), Pair("f.txt:17:EmployeeID", HasSubstr("There is no \"C\"")));
    EXPECT_THAT(shift_refused(shift_with("A,1,E,3", "A,1,E,-3")), Pair("f.txt:20:Weight", HasSubstr("between")));
    EXPECT_THAT(shift_refused(shift_with("B,2,L,4", "B,2,L,4,4")), Pair("f.txt:23:end of line", HasSubstr("too many")));
    EXPECT_THAT(shift_refused(shift_with("6,L2,1", "0,E,1")), Pair("f.txt:27:ShiftID", HasSubstr("twice")));
    EXPECT_THAT(shift_refused(shift_with("0,E,2,100,1", "0,E,2,100")),
                Pair("f.txt:26:Weight for over", HasSubstr("few")));
    EXPECT_EQ(parse_shift_instance("ros", "", "f.txt").error().message.en, "Unknown format \"ros\".");
    EXPECT_EQ(read_shift_instance("shifts", "no/such/file").error().code, ErrorCode::not_found);
}

TEST(ShiftInstance, WritesALineAnAdult) {
    const auto problem = staffing::shifts::Problem::make(*parse_shift_instance("shifts", shift_text, "f.txt"));
    const std::vector<staffing::shifts::Tour> tours = {{-1, 0, 0, -1, 1, 2, -1}, {-1, -1, -1, -1, -1, -1, -1}};
    EXPECT_EQ(shift_solution(*problem, tours), "- E E - L L2 -\n- - - - - - -\n");
}

}  // namespace
}  // namespace yingtuo::formats
