#include "demo/names.h"

#include <array>
#include <span>
#include <utility>

namespace yingtuo::demo {

namespace {

using Words = std::span<const std::string_view>;

std::string_view one_of(Words words, Random& random) {
    return words[random.below(words.size())];
}

constexpr std::array<std::string_view, 72> surnames = {
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭",
    "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅",
    "沈", "曾", "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏", "薛", "叶", "阎", "余", "潘", "杜", "戴",
    "夏", "钟", "汪", "田", "任", "姜", "范", "方", "石", "姚", "谭", "廖", "邹", "熊", "金", "陆", "郝", "孔"};

constexpr std::array<std::string_view, 64> boys = {
    "明", "军", "强", "伟", "杰", "涛", "斌", "浩", "宇", "轩", "志", "国", "建", "文", "海", "波",
    "鹏", "飞", "龙", "辉", "平", "刚", "勇", "毅", "俊", "峰", "成", "康", "星", "光", "天", "达",
    "安", "岩", "中", "茂", "进", "林", "有", "坚", "和", "彪", "博", "诚", "先", "敬", "震", "振",
    "壮", "会", "思", "群", "豪", "心", "邦", "承", "乐", "绍", "功", "松", "善", "厚", "庆", "磊"};

constexpr std::array<std::string_view, 64> girls = {
    "秀", "娟", "英", "华", "慧", "巧", "美", "娜", "静", "淑", "惠", "珠", "翠", "雅", "芝", "玉",
    "萍", "红", "娥", "玲", "芬", "芳", "燕", "彩", "春", "菊", "兰", "凤", "洁", "梅", "琳", "素",
    "云", "莲", "真", "环", "雪", "荣", "爱", "妹", "霞", "香", "月", "莺", "媛", "艳", "瑞", "凡",
    "佳", "嘉", "琼", "勤", "珍", "贞", "莉", "桂", "娣", "叶", "璧", "璐", "娅", "琦", "晶", "妍"};

constexpr std::array<std::string_view, 24> either = {"小", "晓", "新", "欣", "雨", "秋", "生", "子",
                                                     "家", "梓", "一", "远", "清", "正", "世", "永",
                                                     "万", "开", "兴", "怀", "应", "朝", "昌", "元"};

// Pairs that sound alike but for the tone.
constexpr std::array<std::pair<std::string_view, std::string_view>, 28> twins = {
    {{"明", "鸣"}, {"军", "君"}, {"杰", "洁"}, {"涛", "桃"}, {"宇", "雨"}, {"志", "智"}, {"国", "果"},
     {"建", "剑"}, {"文", "雯"}, {"平", "萍"}, {"秀", "绣"}, {"英", "瑛"}, {"美", "梅"}, {"玲", "灵"},
     {"芳", "方"}, {"燕", "艳"}, {"春", "椿"}, {"兰", "岚"}, {"云", "芸"}, {"佳", "嘉"}, {"莉", "丽"},
     {"小", "晓"}, {"新", "欣"}, {"生", "声"}, {"清", "青"}, {"红", "宏"}, {"辉", "晖"}, {"成", "诚"}}};

}  // namespace

std::string draw_surname(Random& random) {
    return std::string(one_of(surnames, random));
}

std::string draw_given_name(Random& random, Sex sex) {
    const Words own = sex == Sex::female ? Words(girls) : Words(boys);
    const auto draw = [&] { return std::string(random.chance(0.25) ? one_of(either, random) : one_of(own, random)); };
    std::string name = draw();
    if (random.chance(0.8)) name += draw();
    return name;
}

std::string draw_people(Random& random) {
    const double at = random.unit();
    if (at < 0.87) return "汉族";
    if (at < 0.92) return "彝族";
    if (at < 0.96) return "苗族";
    return "回族";
}

std::optional<std::string> homophone_of(std::string_view name) {
    constexpr std::size_t character_bytes = 3;  // each character used here takes three bytes of UTF-8
    for (std::size_t at = character_bytes; at + character_bytes <= name.size(); at += character_bytes) {
        const std::string_view character = name.substr(at, character_bytes);
        for (const auto& [one, other] : twins) {
            if (character != one && character != other) continue;
            std::string twin(name);
            twin.replace(at, character_bytes, character == one ? other : one);
            return twin;
        }
    }
    return std::nullopt;
}

}  // namespace yingtuo::demo
