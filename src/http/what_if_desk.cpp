#include "http/what_if_desk.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/plan.h"
#include "base/fingerprint.h"
#include "base/version.h"
#include "http/json.h"
#include "http/utc_now.h"

namespace yingtuo::http {

namespace {

using Found = Result<std::shared_ptr<const KeptWhatIf>>;

// One question, one id: asked twice, it is the same what-if.
std::string id_of(const Snapshot& snapshot, const WhatIfRequest& request) {
    return Fingerprint()
        .add(std::int64_t{snapshot.header().number})
        .add(snapshot.header().input_fingerprint)
        .add(request.county)
        .add(code_of(request.search))
        .add(write_json(changes_json(request.changes)))
        .hex();
}

// A plan number alone would not do: its data may have changed since.
std::string key_of(const Snapshot& snapshot, const std::string& question) {
    return fmt::format("{} {} {}", snapshot.header().number, fmt::ptr(snapshot.shared_season().get()), question);
}

tl::unexpected<Error> missing() {
    return refuse(ErrorCode::not_found, {"没有此推演", "there is no such what-if"},
                  {"推演只在服务器内存中保留；请重新推演", "they are kept in the server's memory only: ask again"},
                  "path:id");
}

}  // namespace

Found WhatIfDesk::create(const Snapshot& snapshot, const WhatIfRequest& request) {
    const std::string id = id_of(snapshot, request);
    Found found = kept_.get(
        id,
        [&]() -> Found {
            app::WhatIfOptions options;
            options.county = request.county;
            options.search = request.search;
            options.limits.threads = options_.threads;
            auto made = app::what_if(snapshot.season().data(), snapshot.plan(), request.changes, options);
            if (!made) return tl::make_unexpected(in_terms_of(request, std::move(made.error())));
            return std::make_shared<const KeptWhatIf>(
                KeptWhatIf{id, snapshot.header().number, std::move(*made), snapshot.shared_season()});
        },
        [](const Found& made) { return made.has_value(); });
    if (found) {
        const std::scoped_lock lock(given_mutex_);
        if (std::find(given_.begin(), given_.end(), id) == given_.end()) given_.push_back(id);
        while (given_.size() > options_.remembered) given_.pop_front();
    }
    return found;
}

Found WhatIfDesk::find(const std::string& id) {
    const auto found = kept_.find(id);
    if (!found) return missing();
    return *found;
}

bool WhatIfDesk::is_gone(const std::string& id) {
    const std::scoped_lock lock(given_mutex_);
    return !kept_.find(id) && std::find(given_.begin(), given_.end(), id) != given_.end();
}

Result<void> WhatIfDesk::discard(const std::string& id) {
    if (!kept_.take(id)) return missing();
    return {};
}

Result<int> WhatIfDesk::accept(const std::string& id, const AcceptRequest& request) {
    // Taken out first: two who accept at once make one plan.
    const auto taken = kept_.take(id);
    if (!taken) return missing();
    const KeptWhatIf& kept = ***taken;
    const auto put_back = [&] {
        kept_.get(
            id, [&] { return *taken; }, [](const Found&) { return true; });
    };
    const auto save = [&]() -> Result<int> {
        TRY(const auto snapshot, library_.plan(std::to_string(kept.plan)));
        const PlanningData& data = snapshot->season().data();
        if (snapshot->header().input_fingerprint != app::input_fingerprint(data)) {
            return refuse(ErrorCode::conflict,
                          {"推演之后，台账或决定已有变化", "ledgers or decisions have changed since it was asked"},
                          {"请重新规划后再推演", "plan again, then ask again"}, "path:id");
        }
        app::PlanOptions options;
        options.created_at = utc_now();
        options.program_version = program_version;
        options.limits.threads = options_.threads;
        TRY(const SeasonPlan plan, app::plan_of(kept.found, data, snapshot->plan(), options));
        std::vector<Decision> decisions = kept.found.changes;
        for (Decision& decision : decisions) {
            decision.reason = request.reason;
            decision.decided_by = request.decided_by;
            decision.decided_at = options.created_at;
        }
        return library_.save_decided_plan(decisions, plan);
    };
    try {
        auto number = save();
        if (!number) put_back();
        return number;
    } catch (...) {
        put_back();
        throw;
    }
}

Result<std::shared_ptr<const app::SitingCase>> WhatIfDesk::siting_case(const Snapshot& snapshot,
                                                                       const std::string& county) {
    const auto found = cases_.get(
        key_of(snapshot, county),
        [&]() -> Result<KeptCase> {
            TRY(app::SitingCase made,
                app::siting_case(snapshot.season().data(), snapshot.plan(), county, options_.threads));
            return KeptCase{snapshot.shared_season(), std::make_shared<const app::SitingCase>(std::move(made))};
        },
        [](const Result<KeptCase>& made) { return made.has_value(); });
    if (!found) return tl::make_unexpected(found.error());
    return found->asked;
}

Result<Response> WhatIfDesk::worked_out(const Snapshot& snapshot, const std::string& question,
                                        const std::function<Result<Response>()>& make) {
    const auto found = worked_out_.get(
        key_of(snapshot, question),
        [&]() -> Result<KeptWork> {
            TRY(Response response, make());
            return KeptWork{snapshot.shared_season(), std::move(response)};
        },
        [](const Result<KeptWork>& made) { return made.has_value(); });
    if (!found) return tl::make_unexpected(found.error());
    return found->response;
}

Result<Response> WhatIfDesk::repeatable(const std::string& key, const std::string& fingerprint,
                                        const std::function<Response()>& make) {
    const KeptAnswer answer = answers_.get(
        key,
        [&] {
            return KeptAnswer{fingerprint, make()};
        },
        [](const KeptAnswer& made) { return made.response.status < 300; });
    if (answer.fingerprint != fingerprint) {
        return refuse(ErrorCode::conflict,
                      {"此 Idempotency-Key 已用于另一个请求", "this idempotency key was used for another request"},
                      {"新的请求请用新的值", "give a new request a new key"}, "header:Idempotency-Key");
    }
    return answer.response;
}

}  // namespace yingtuo::http
