// GET /api/v1/plans/{n}/compare/{m}
#include "app/compare.h"

#include <cmath>

#include "http/handlers.h"
#include "http/json.h"
#include "http/siting_json.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

// Both plans at today's weights, so that they compare. The bound is proven at the weights the plan was made with: it is
// told where those are today's.
app::SitingFigures figures_of(const PlanningData& data, const SeasonPlan& plan) {
    app::SitingFigures figures = app::siting_figures(data, plan.placements, plan.open_venues);
    const double total = figures.cost.total();
    if (std::abs(total - plan.header.objective) <= 1e-6 * std::max(1.0, total))
        figures.lower_bound = plan.header.lower_bound;
    return figures;
}

}  // namespace

Result<Response> plan_comparison(const Request& request, const Snapshot& before, const Snapshot& after) {
    TRY(const Page page, request.query.page());
    const app::Comparison found = app::compare(before.plan(), after.plan());
    // The one that covers more knows the venues of both.
    const bool is_before_wider = before.header().county.empty();
    const SeasonView& season = is_before_wider ? before.season() : after.season();
    return json_response(
        {{"before", before.header().number},
         {"after", after.header().number},
         {"is_same", found.is_same()},
         {"before_figures", figures_json(figures_of(before.season().data(), before.plan()))},
         {"after_figures", figures_json(figures_of(after.season().data(), after.plan()))},
         {"venues", venue_changes_json(
                        season, app::venue_changes(season.data(), before.plan().placements, before.plan().open_venues,
                                                   after.plan().placements, after.plan().open_venues))},
         {"moves", moves_json(season, found.moves, page)},
         {"only_before", found.only_before.size()},
         {"only_after", found.only_after.size()},
         {"duties", {{"before", found.duties_before}, {"after", found.duties_after}, {"same", found.duties_same}}},
         {"missing_adult_days", {{"before", found.missing_before}, {"after", found.missing_after}}}});
}

}  // namespace yingtuo::http
