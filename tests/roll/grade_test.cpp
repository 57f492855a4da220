#include "roll/grade.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yingtuo::roll {
namespace {

TEST(GradeTest, EveryFormOfAGrade) {
    struct Case {
        const char* cell;
        const char* grade;
        int school_class;
    };
    const Case cases[] = {
        {"四年级", "四年级", 0},
        {"4年级", "四年级", 0},
        {"小四", "四年级", 0},
        {"四(2)班", "四年级", 2},
        {"四（2）班", "四年级", 2},
        {"四年级2班", "四年级", 2},
        {"四年级（二）班", "四年级", 2},
        {"4.2班", "四年级", 2},
        {"4", "四年级", 0},
        {"４年级", "四年级", 0},
        {"402班", "四年级", 2},
        {"小学四年级", "四年级", 0},
        {"七年级", "七年级", 0},
        {"初一", "七年级", 0},
        {"初三（1）班", "九年级", 1},
        {"高二", "高二", 0},
        {"高一3班", "高一", 3},
        {"学前班", "学前班", 0},
        {"幼儿园大班", "幼儿园大班", 0},
        {"中班", "幼儿园中班", 0},
        {"四年级10班", "四年级", 10},
        {"九", "九年级", 0},
    };
    for (const Case& one : cases) {
        const auto read = read_grade(one.cell);
        ASSERT_TRUE(read) << one.cell;
        EXPECT_EQ(read->grade, one.grade) << one.cell;
        EXPECT_EQ(read->school_class, one.school_class) << one.cell;
    }
}

TEST(GradeTest, WhatNamesNoGradeIsLeft) {
    for (const char* cell : {"", "2019级", "十年级", "初四", "高四", "无", "张三", "毕业", "1-2-3"})
        EXPECT_FALSE(read_grade(cell)) << cell;
}

RC_GTEST_PROP(GradeProperty, AnyBytesAreReadWithoutHarm, (const std::string& bytes)) {
    if (const auto read = read_grade(bytes)) RC_ASSERT(!read->grade.empty());
}

}  // namespace
}  // namespace yingtuo::roll
