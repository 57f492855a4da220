// GET /api/v1/pairs; POST /api/v1/pairs/claims; GET, POST /api/v1/verdicts; POST /api/v1/verdicts/{n}/undo
#include "app/pairs.h"

#include <algorithm>
#include <charconv>

#include "http/handlers.h"
#include "http/json.h"
#include "http/json_body.h"
#include "http/utc_now.h"
#include "http/what_if_desk.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

constexpr std::int64_t largest_number = 1'000'000'000;

json::object pair_json(const roll::ProbablePair& pair) {
    json::array evidence;
    for (const roll::Evidence& one : pair.evidence) {
        evidence.push_back(json::object{{"field", coded_json(one.field)},
                                        {"a", one.a},
                                        {"b", one.b},
                                        {"agreement", coded_json(one.agreement)},
                                        {"weight_bits", rounded(one.weight, 1)}});
    }
    return {{"a", pair.a.value()},
            {"b", pair.b.value()},
            {"probability", rounded(pair.probability, 4)},
            {"barred", pair.barred},
            {"evidence", std::move(evidence)}};
}

json::object verdict_json(const PairVerdict& verdict, bool holds) {
    const auto number = [](auto id) { return id.is_set() ? json::value(id.value()) : json::value(nullptr); };
    json::value row = nullptr;
    if (verdict.row > 0) row = json::object{{"file", verdict.file}, {"sheet", verdict.sheet}, {"row", verdict.row}};
    return {{"id", verdict.id.value()},
            {"kind", coded_json(verdict.kind)},
            {"child", number(verdict.child)},
            {"other", number(verdict.other)},
            {"row", std::move(row)},
            {"takes_back", number(verdict.takes_back)},
            {"sentence", to_json(app::sentence_of(verdict))},
            {"reason", verdict.reason},
            {"decided_by", verdict.decided_by},
            {"decided_at", verdict.decided_at},
            {"holds", holds}};
}

Result<Response> keep(WhatIfDesk& desk, PairVerdict verdict) {
    verdict.decided_at = utc_now();
    TRY(verdict, desk.library().change_store([&](Store& store) { return app::give_verdict(store, verdict); }));
    Response response = json_response(verdict_json(verdict, verdict.kind != VerdictKind::take_back));
    response.status = 201;
    return response;
}

// Reason and name are what every verdict has.
Result<PairVerdict> signed_verdict(const Fields& fields) {
    PairVerdict verdict;
    TRY(verdict.reason, fields.text("reason", longest_reason));
    TRY(verdict.decided_by, fields.text("by", longest_name));
    return verdict;
}

}  // namespace

Result<Response> pair_list(const Request& request, WhatIfDesk& desk) {
    TRY(const Page page, request.query.page());
    TRY(const auto pairs, desk.library().probable_pairs());
    return json_response(page_json(*pairs, page, pair_json));
}

// Both sides whole, for somebody who says who they are and what for; the read log keeps it.
Result<Response> pair_claim(const Request& request, WhatIfDesk& desk) {
    TRY(const json::object body, parse_body(request.body));
    const Fields fields(body, "");
    TRY_VOID(fields.only({"by", "purpose", "a", "b"}));
    TRY(const std::string by, fields.text("by", longest_name));
    TRY(const std::string purpose, fields.text("purpose", 200));
    TRY(const std::int64_t a, fields.whole("a", 1, largest_number));
    TRY(const std::int64_t b, fields.whole("b", 1, largest_number));
    TRY(const roll::ProbablePair pair,
        desk.library().whole_pair(Id<Child>{a}, Id<Child>{b}, "claim: " + purpose + " (" + by + ")"));
    return json_response(pair_json(pair));
}

Result<Response> verdict_list(const Request& request, WhatIfDesk& desk) {
    TRY(const Page page, request.query.page());
    const auto history = desk.library().with_store([](Store& store) { return store.load_verdicts(); });
    const auto holding = in_force(history);
    return json_response(page_json(history, page, [&](const PairVerdict& verdict) {
        return verdict_json(verdict, std::find(holding.begin(), holding.end(), verdict) != holding.end());
    }));
}

Result<Response> verdict_create(const Request& request, WhatIfDesk& desk) {
    TRY(const json::object body, parse_body(request.body));
    const Fields fields(body, "");
    TRY(PairVerdict verdict, signed_verdict(fields));
    TRY(verdict.kind, fields.code<VerdictKind>("kind"));
    if (verdict.kind == VerdictKind::take_back) {
        return tl::make_unexpected(fields.wrong(
            "kind", {"撤回请用 /api/v1/verdicts/{n}/undo", "to take one back use /api/v1/verdicts/{n}/undo"}));
    }
    TRY(const std::int64_t child, fields.whole("child", 1, largest_number));
    verdict.child = Id<Child>{child};
    if (verdict.kind == VerdictKind::other_child) {
        TRY_VOID(fields.only({"kind", "child", "file", "sheet", "row", "reason", "by"}));
        TRY(verdict.file, fields.text("file", longest_reason));
        TRY(verdict.sheet, fields.text("sheet", longest_name));
        TRY(const std::int64_t row, fields.whole("row", 1, 10'000'000));
        verdict.row = static_cast<int>(row);
    } else {
        TRY_VOID(fields.only({"kind", "child", "other", "reason", "by"}));
        TRY(const std::int64_t other, fields.whole("other", 1, largest_number));
        verdict.other = Id<Child>{other};
    }
    return keep(desk, std::move(verdict));
}

Result<Response> verdict_undo(const Request& request, WhatIfDesk& desk) {
    const std::string& text = request.arguments.at(0);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 1) {
        return refuse(ErrorCode::bad_input, {"认定编号无效", "this is not the number of a verdict"},
                      {"编号见 /api/v1/verdicts", "/api/v1/verdicts has the numbers"}, "path:n");
    }
    TRY(const json::object body, parse_body(request.body));
    const Fields fields(body, "");
    TRY_VOID(fields.only({"reason", "by"}));
    TRY(PairVerdict verdict, signed_verdict(fields));
    verdict.kind = VerdictKind::take_back;
    verdict.takes_back = Id<PairVerdict>{number};
    return keep(desk, std::move(verdict));
}

}  // namespace yingtuo::http
