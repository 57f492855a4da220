// Pledge and notice: what families sign and keep. Plain words, short sentences; no child is named, lines are left for
// that.
#include <fmt/format.h>

#include "app/emergency_plan.h"
#include "app/site_documents.h"

namespace yingtuo::app {

namespace {

std::string call_line(const SitePaper& paper) {
    const auto leads = paper.with_post(Post::lead);
    const std::string name = leads.empty() ? paper.lead : leads.front()->name;
    const std::string phone = leads.empty() ? paper.lead_phone : leads.front()->phone;
    return fmt::format("点长{}，电话{}", name.empty() ? std::string(to_fill_in) : name,
                       phone.empty() ? std::string(to_fill_in) : phone);
}

}  // namespace

Document pledge_document(const SitePaper& paper) {
    Document document;
    document.title = "安全承诺书 " + paper.venue.name;
    document.running_head = fmt::format("{} · 安全承诺书 · {}", paper.venue.name, paper.state_line());
    auto& blocks = document.blocks;
    blocks.emplace_back(Heading{"安全承诺书", 0});
    blocks.emplace_back(Paragraph{"Safety pledge of the child and the family", ParagraphStyle::centred});
    blocks.emplace_back(FormLine{{{"托管点", paper.venue.name}}});
    blocks.emplace_back(FormLine{{{"儿童姓名", ""}, {"班", ""}}});
    blocks.emplace_back(FormLine{{{"照料人姓名", ""}, {"电话", ""}}});
    blocks.emplace_back(Heading{"我是孩子，我答应", 2});
    blocks.emplace_back(
        Steps{{("不私自下水，不和同伴结伴下水，没有大人带着不下水，没有救护的地方不下水，不熟的水不下，看见别人落水不下"
                "去救，马上喊大人。"),
               "走大路，靠边走，不坐没有牌照的车、超载的车和农用车，不在路上追打。",
               "来了先报到，走时等人接；不离开托管点，有事先告诉老师。",
               "不玩火、不碰电、不爬高，不吃不认识的菌子和野果，不追狗逗蛇。",
               "不跟陌生人走。谁让我不舒服、不许我告诉大人，我就告诉老师、家人，或者打110。",
               "少看手机，和同伴好好相处，不打人，不骂人，不孤立人。"}});
    blocks.emplace_back(Heading{"我是照料人，我答应", 2});
    blocks.emplace_back(Steps{
        {fmt::format(
             "每天{}前送到，{}来接；来接的人是登记过的，换人先打电话。未满八周岁的孩子不让他一个人走、一个人在家。",
             format_clock(day_start(paper.season)), format_clock(day_end(paper.season))),
         "孩子不来，当天开班前告诉老师；老师打来电话马上接，电话换了马上说。",
         "孩子有病、过敏、吃药、怕什么，如实告诉老师。",
         "不在托管点的时间，孩子由我看管：不让他去水边，不让他骑电动车和摩托车。",
         "接到停班、避险的通知，马上来接，或让孩子留在点上，等路通了再接。",
         "告诉在外的父母每周至少和孩子联系一次。"}});
    blocks.emplace_back(Heading{"托管点答应", 2});
    blocks.emplace_back(Steps{{"在点上的每个时段都有人看护；看护人查询过违法犯罪记录，受过培训。",
                               "孩子没请假也没到，10分钟内开始打电话，直到知道孩子在哪里。",
                               "孩子的情况只用于照料和安全，不外传，不排名，不让别人随便拍照。"}});
    blocks.emplace_back(Paragraph{"三方各看一遍、念一遍再签。不识字的请人念，按手印。一式两份，家里和托管点各一份。"});
    blocks.emplace_back(FormLine{{{"儿童签名", ""}, {"照料人签名（手印）", ""}}});
    blocks.emplace_back(FormLine{{{"点长签名", ""}, {"日期", ""}}});
    blocks.emplace_back(
        Paragraph{"有事就打：" + call_line(paper) + "；报警110，火警119，急救120。", ParagraphStyle::strong});
    blocks.emplace_back(Paragraph{
        "依据：《中华人民共和国未成年人保护法》第十六条、第十七条、第二十一条至第二十三条；教育部预防溺水“六不”要求",
        ParagraphStyle::note});
    return document;
}

Document notice_document(const SitePaper& paper) {
    Document document;
    document.title = "致家长的一封信 " + paper.venue.name;
    document.running_head = fmt::format("{} · 致家长的一封信 · {}", paper.venue.name, paper.state_line());
    auto& blocks = document.blocks;
    blocks.emplace_back(Heading{"致家长的一封信", 0});
    blocks.emplace_back(Paragraph{"A letter to families", ParagraphStyle::centred});
    blocks.emplace_back(Paragraph{"各位家长、各位照料孩子的老人："});
    blocks.emplace_back(Paragraph{fmt::format(
        "假期里，{}免费照看孩子。来不来由家里和孩子自己定；不补课，不考试，照看不收费。", paper.venue.name)});
    FactTable facts;
    facts.facts = {
        {"在哪里", paper.address + "，" + paper.venue.name},
        {"哪些天", fmt::format("{}，共{}天", period_line(paper), countable_days(paper.season, paper.planned_days))},
        {"几点到几点", collection_line(paper)},
        {"吃饭", meals_line(paper)},
        {"做什么", "写假期作业、看书、运动、画画唱歌、做手工和劳动、学安全；每周的安排贴在点上"},
        {"带什么", "水杯、帽子、作业、换洗衣服；不带钱、刀、打火机，尽量不带手机"},
        {"找谁", call_line(paper)}};
    if (paper.planned_days.empty()) facts.facts[1].value = "尚未排定，定下后另行通知";
    blocks.emplace_back(std::move(facts));
    blocks.emplace_back(Heading{"请您做到", 2});
    blocks.emplace_back(Steps{{"来回路上有人管：登记好由谁接送；不能来，当天开班前打个电话。",
                               "不在点上的时候，看住孩子不去河边、水塘、水库。",
                               "在外打工的父母：把谁在照看孩子书面告诉学校和村（社区），每周至少和孩子说一次话。",
                               "下大雨、发洪水时以电话通知为准：停班就让孩子在家，已经到点的由我们看护到您来接。"}});
    blocks.emplace_back(Heading{"孩子的情况怎么用", 2});
    blocks.emplace_back(
        Paragraph{"我们登记孩子的姓名、年龄、住处、照料人电话、健康和接送人，只用于照料和安全；谁看过有记录，假期结束后"
                  "按规定删除。"
                  "拍照、录像要您另外同意。您随时可以查看、更正，或收回同意。"});
    blocks.emplace_back(Paragraph{
        "依据：《中华人民共和国未成年人保护法》第二十一条至第二十三条；《中华人民共和国个人信息保护法》第三十一条；"
        "教育部《关于支持探索开展暑期托管服务的通知》（2021年）",
        ParagraphStyle::note});
    blocks.emplace_back(Heading{"回执（剪下交回托管点）", 2});
    blocks.emplace_back(FormLine{{{"儿童姓名", ""}, {"照料人", ""}, {"电话", ""}}});
    blocks.emplace_back(FormLine{{{"来不来", "□来　□不来，因为"}, {"接送人", ""}}});
    blocks.emplace_back(FormLine{{{"过敏、用药、忌口", ""}, {"可以拍照", "□可以　□不可以"}}});
    blocks.emplace_back(FormLine{{{"签名（手印）", ""}, {"日期", ""}}});
    return document;
}

}  // namespace yingtuo::app
