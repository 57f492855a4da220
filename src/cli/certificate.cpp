#include <fmt/format.h>

#include <filesystem>

#include "app/funnel.h"
#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"
#include "formats/files.h"
#include "http/certificate_file.h"
#include "http/funnel_json.h"

namespace yingtuo::cli {

namespace {

struct CertificateOptions {
    std::string database;
    std::string as_of;
    std::string out;
};

std::string number(double value) {
    return fmt::format("{:.0f}", value);
}

std::string text_of(const Context& context, const roll::Certificate& certificate) {
    std::string text = fmt::format(
        fmt::runtime(context.say({"不漏一人证明  {}  {}  截至 {}\n数据指纹 {}\n名册上 {} 名儿童\n",
                                  "Nobody-missed certificate  {}  {}  as of {}\nfingerprint {}\n"
                                  "{} children on the roll\n"})),
        certificate.season, certificate.region, certificate.as_of, certificate.fingerprint, certificate.children);
    for (const roll::CertificateTotal& total : certificate.totals)
        text += fmt::format("  {}: {}\n", context.say(total.label), total.count);
    const roll::ListEstimate& estimate = certificate.whole.estimate;
    if (estimate.missing) {
        text += fmt::format(fmt::runtime(context.say({"不在任何名单上的儿童，估计 {} 名（95% 区间 {} 至 {}）\n",
                                                      "children on no list: {} estimated (95 % interval {} to {})\n"})),
                            number(*estimate.missing), number(estimate.low),
                            estimate.high ? number(*estimate.high) : context.say({"无上限", "no upper bound"}));
    } else {
        text += context.say({"不在任何名单上的儿童：无法估计\n", "children on no list: cannot be estimated\n"});
    }
    for (const roll::Caveat caveat : estimate.caveats) {
        const auto& name = name_of(caveat);
        text += fmt::format("  ! {}\n", context.language == Language::zh ? name.zh : name.en);
    }
    for (const Text& assumption : roll::assumptions()) text += "  - " + context.say(assumption) + "\n";
    return text;
}

Result<void> write(const std::string& out, const roll::Certificate& certificate, const RegionTree& regions) {
    const std::string ending = std::filesystem::path(out).extension().string();
    const auto format = from_code<http::CertificateFormat>(ending.empty() ? ending : ending.substr(1));
    if (!format) {
        return refuse(
            ErrorCode::bad_input,
            {"--out 的文件名应以 .csv、.json 或 .xlsx 结尾", "the name after --out must end in .csv, .json or .xlsx"},
            {"请改文件名", "give another name"}, "--out");
    }
    TRY(const std::string bytes, http::certificate_bytes(certificate, regions, *format));
    return formats::write_file(out, bytes);
}

Result<Answer> run_certificate(const CertificateOptions& options, const Context& context) {
    if (!options.as_of.empty() && (options.as_of.size() != 20 || !parse_date(options.as_of.substr(0, 10)))) {
        return refuse(ErrorCode::bad_input, {"--as-of 不是时间", "--as-of is no time"},
                      {"写成 2025-07-14T08:00:00Z", "write it as 2025-07-14T08:00:00Z"}, "--as-of");
    }
    TRY(const auto store, context.open_store(options.database, false));
    TRY(const app::FunnelData data,
        app::load_funnel_data(*store, "certificate", options.as_of.empty() ? now_utc() : options.as_of));
    const roll::Certificate certificate = data.certificate();
    if (!options.out.empty()) TRY_VOID(write(options.out, certificate, data.regions));
    Answer answer{http::certificate_json(certificate, data.regions), text_of(context, certificate), Exit::done};
    if (!certificate.is_complete()) {
        answer.text +=
            context.say({"尚有应为零而不为零的项目：不能签字。\n", "A total that must be zero is not: do not sign.\n"});
        answer.exit = Exit::answer_is_no;
    }
    return answer;
}

}  // namespace

void add_certificate(Program& program) {
    auto options = std::make_shared<CertificateOptions>();
    Context& context = program.context;
    auto* command = program.command(
        "certificate",
        "The nobody-missed certificate: who stands on one list only, who was not reached, which villages and schools "
        "handed in nothing, and how many children stand on no list.",
        "Reads the database; writes --out. Exits 1 where a total that must be zero is not.",
        [options, &context] { return run_certificate(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--as-of", options->as_of, "date it is made for, UTC: 2025-07-14T08:00:00Z; without it now");
    command->add_option("--out", options->out, "file to write: .csv, .json or .xlsx");
}

}  // namespace yingtuo::cli
