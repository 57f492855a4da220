// GET /api/v1/plans/{n}/violations
#include <algorithm>
#include <map>

#include "app/check.h"
#include "http/handlers.h"
#include "http/json.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

json::array count_by_rule(const std::vector<const Violation*>& violations) {
    struct Line {
        Severity severity = Severity::hard;
        int count = 0;
        int listed = 0;
    };
    std::map<std::string_view, Line> lines;
    for (const Violation* violation : violations) {
        Line& line = lines[violation->rule];
        line.severity = violation->severity;
        ++line.count;
        line.listed += violation->listed ? 1 : 0;
    }
    json::array items;
    for (const auto& [rule, line] : lines) {
        items.push_back(json::object{{"rule", rule},
                                     {"title", to_json(app::title_of_rule(rule))},
                                     {"severity", code_of(line.severity)},
                                     {"count", line.count},
                                     {"listed", line.listed}});
    }
    return items;
}

}  // namespace

Result<Response> violation_list(const Request& request, const Snapshot& snapshot) {
    const Query& query = request.query;
    TRY(const Page page, query.page());
    TRY(const auto severities, query.codes<Severity>("severity"));
    TRY(const auto listed, query.flag("listed"));
    const auto rule = query.text("rule");
    const auto subject = query.text("subject");
    std::vector<const Violation*> violations;
    for (const Violation& violation : snapshot.plan().violations) {
        const bool fits = (severities.empty() ||
                           std::find(severities.begin(), severities.end(), violation.severity) != severities.end()) &&
                          (!listed || violation.listed == *listed) && (!rule || violation.rule == *rule) &&
                          (!subject || violation.subject == *subject);
        if (fits) violations.push_back(&violation);
    }
    json::array items;
    const std::size_t end = std::min(violations.size(), page.offset + page.limit);
    for (std::size_t i = page.offset; i < end; ++i) items.push_back(to_json(*violations[i]));
    return json_response(
        {{"total", violations.size()}, {"by_rule", count_by_rule(violations)}, {"items", std::move(items)}});
}

}  // namespace yingtuo::http
