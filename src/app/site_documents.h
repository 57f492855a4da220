// Site documents: what a site hands in, hangs up and gives to families, as content (domain/document.h). Chinese: it is
// for the county, the wall and the family. What the plan lacks is said at the place where it is lacking.
// Layout of the plan: ledger L4 (一点一方案).
#pragma once

#include <optional>
#include <string>

#include "app/site_paper.h"
#include "base/enum_names.h"
#include "domain/document.h"

namespace yingtuo::app {

enum class DocumentKind { plan, week, pledge, notice };

// Cover, classes and adults, the day, day by day, meals and ways, emergency plan, signatures.
[[nodiscard]] Document plan_document(const SitePaper& paper);
// A sheet for the wall, a page for each week and class; of one week alone where a day of it is named. Refuses
// (not_found) a week in which nothing is planned.
[[nodiscard]] Result<Document> week_document(const SitePaper& paper, std::optional<Date> week);
// The safety pledge of a child and its family, to be signed.
[[nodiscard]] Document pledge_document(const SitePaper& paper);
// The notice to families, with a slip to hand back.
[[nodiscard]] Document notice_document(const SitePaper& paper);

// `week` is asked of week sheets alone. Refuses what week_document() refuses.
[[nodiscard]] Result<Document> site_document(const SitePaper& paper, DocumentKind kind,
                                             std::optional<Date> week = std::nullopt);

// Lines that several documents share.
[[nodiscard]] std::string meals_line(const SitePaper& paper);
[[nodiscard]] std::string collection_line(const SitePaper& paper);
[[nodiscard]] std::string period_line(const SitePaper& paper);
[[nodiscard]] std::string ages_line(const PaperGroup& group);

}  // namespace yingtuo::app

template <>
struct yingtuo::EnumNames<yingtuo::app::DocumentKind> {
    using K = yingtuo::app::DocumentKind;
    static constexpr EnumName<K> table[] = {{K::plan, "plan", "一点一方案", "plan of the site"},
                                            {K::week, "week", "周安排", "week sheet"},
                                            {K::pledge, "pledge", "安全承诺书", "safety pledge"},
                                            {K::notice, "notice", "致家长的一封信", "notice to families"}};
};
