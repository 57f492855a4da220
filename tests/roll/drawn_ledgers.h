// A small invented district and hand-made sheets for the tests of roll/. Identity numbers carry the prefix 990000,
// which was never assigned.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "domain/region.h"
#include "domain/roll.h"
#include "domain/season.h"
#include "domain/sheet.h"
#include "roll/reconcile.h"

namespace yingtuo::roll {

// An identity number with a fitting check character; the sequence's last digit is odd for boys.
[[nodiscard]] std::string identity(std::string_view birth_digits, int sequence);

// 云川市: two counties; 太平镇 in both; the village 和平 twice in one county; two hamlets in 三甲村.
[[nodiscard]] const RegionTree& district();
inline constexpr std::string_view sanjia = "990102101201";  // 云川市/清河区/太平镇/三甲村民委员会, with groups 1 and 2
inline constexpr std::string_view qiaotou = "990102101202";   // .../太平镇/桥头社区居民委员会
inline constexpr std::string_view heping_a = "990102101203";  // .../太平镇/和平村民委员会
inline constexpr std::string_view heping_b = "990102102201";  // .../白水回族乡/和平村民委员会
inline constexpr std::string_view xincun = "990102102202";    // .../白水回族乡/新村村民委员会
inline constexpr std::string_view longtan = "990103101201";   // 云川市/石门县/太平镇/龙潭村民委员会

[[nodiscard]] Sheet sheet_of(std::string file, std::string name, std::vector<std::vector<std::string>> rows);

// A village roll: title, header and these rows below. Columns: 姓名 性别 出生日期 公民身份证号码 县 乡镇 村 组
// 受委托监护人姓名 受委托监护人身份证号 受委托监护人电话 是否愿意参加托管.
[[nodiscard]] Sheet village_roll(std::string file, std::vector<std::vector<std::string>> rows);
// A school roll. Columns: 学校 年级 学生姓名 性别 出生日期 身份证号 家庭住址 监护人姓名 联系电话.
[[nodiscard]] Sheet school_roll(std::string file, std::vector<std::vector<std::string>> rows);

// The roll after an import: what the store would hold.
[[nodiscard]] Roll after(Roll known, const Outcome& outcome);
[[nodiscard]] Outcome read(const Roll& known, const std::vector<Sheet>& sheets);
[[nodiscard]] ImportCounts total(const Outcome& outcome);
// "row code column" of each doubtful row, in order.
[[nodiscard]] std::vector<std::string> told(const Outcome& outcome);
[[nodiscard]] bool tells(const Outcome& outcome, int row, std::string_view code);
[[nodiscard]] bool is_nothing(const Roll& changed);

}  // namespace yingtuo::roll
