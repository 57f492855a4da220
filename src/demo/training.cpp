#include "demo/training.h"

#include <algorithm>
#include <map>

#include "demo/counties.h"

namespace yingtuo::demo {

namespace {

// Days before opening on which a county trains for a post.
constexpr int first_post_day = 24;
constexpr int general_to_come = 4;
constexpr int care_to_come = 3;

struct Heading {
    Date date;
    std::string subject;
    std::string kind;
    std::string post;
    std::string places;
    std::string hours;
};

class TrainingWriter {
  public:
    TrainingWriter(const Drawn& drawn, std::size_t county, std::string name)
        : drawn_(drawn), county_(county), name_(std::move(name)) {}

    LedgerSheet write() {
        sheet_.name = "培训签到";
        sheet_.title_lines = {name_ + "2025年暑期托管志愿者培训签到表"};
        sheet_.table.header = {"日期", "主题", "类型",     "岗位",     "地点", "名额", "讲师",
                               "学时", "姓名", "身份证号", "联系电话", "签到", "考核", "备注"};
        for (const std::string& header : sheet_.table.header)
            sheet_.fields.push_back(field_of(Ledger::training, header));
        add_held();
        add_to_come();
        return std::move(sheet_);
    }

  private:
    [[nodiscard]] std::vector<const DemoAdult*> own() const {
        std::vector<const DemoAdult*> adults;
        for (const DemoAdult& adult : drawn_.adults) {
            if (drawn_.geography.villages[adult.village].county == county_) adults.push_back(&adult);
        }
        return adults;
    }

    void add(const Heading& heading, const DemoAdult* adult, const std::string& signed_in, const std::string& passed) {
        sheet_.table.rows.push_back({format_date(heading.date), heading.subject, heading.kind, heading.post,
                                     name_ + "青少年活动中心", heading.places, "某讲师", heading.hours,
                                     adult == nullptr ? "" : adult->name, adult == nullptr ? "" : adult->id_number,
                                     adult == nullptr ? "" : adult->phone, signed_in, passed, ""});
    }

    // What the ledger of volunteers says was done.
    void add_held() {
        std::map<Date, std::vector<const DemoAdult*>> general;
        for (const DemoAdult* adult : own()) {
            if (adult->adult.general_trained_on) general[*adult->adult.general_trained_on].push_back(adult);
        }
        for (const auto& [date, adults] : general) {
            const Heading heading{date, "岗前通识：儿童保护、作息与安全", "通识培训", "", "80", "6"};
            for (const DemoAdult* adult : adults) add(heading, adult, "√", "合格");
        }
        for (const auto& post : EnumNames<Post>::table) {
            const Date date = drawn_.season.opening - std::chrono::days{first_post_day - static_cast<int>(post.value)};
            const Heading heading{date, std::string(post.zh) + "岗位技能", "岗位培训", std::string(post.zh), "", "4"};
            for (const DemoAdult* adult : own()) {
                const bool is_trained =
                    adult->adult.general_trained_on && has_post(adult->adult.posts_trained, post.value);
                if (is_trained) add(heading, adult, "√", "合格");
            }
        }
    }

    void add_to_come() {
        const Heading general{
            drawn_.season.opening - std::chrono::days{general_to_come}, "岗前通识补训", "通识培训", "", "40", "6"};
        add(general, nullptr, "", "");
        for (const DemoAdult* adult : own()) {
            if (!adult->adult.general_trained_on && adult->adult.record_check == RecordCheck::clear)
                add(general, adult, "", "");
        }
        const std::string care(name_of(Post::care).zh);
        const Heading post{drawn_.season.opening - std::chrono::days{care_to_come},
                           care + "岗位技能补训",
                           "岗位培训",
                           care,
                           "30",
                           "4"};
        add(post, nullptr, "", "");
    }

    const Drawn& drawn_;
    std::size_t county_;
    std::string name_;
    LedgerSheet sheet_;
};

}  // namespace

std::vector<Workbook> write_training(const Drawn& drawn) {
    std::vector<Workbook> workbooks;
    const auto& regions = drawn.geography.regions;
    for (std::size_t county = 0; county < county_facts().size(); ++county) {
        const auto region = std::ranges::find(regions, county_facts()[county].code, &Region::code);
        workbooks.push_back({"ledgers/" + region->name + "/志愿者培训签到.xlsx",
                             Ledger::training,
                             {TrainingWriter(drawn, county, region->name).write()}});
    }
    return workbooks;
}

}  // namespace yingtuo::demo
