// Nobody-missed certificate: every child who stands on one list and not on another, every child nobody reached, every
// village and school that handed in nothing, and an estimate of the children on no list. A leader signs it; whoever
// doubts it makes it again from the same data. Model: docs/model/certificate.md
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/text.h"
#include "domain/contact.h"
#include "domain/import_run.h"
#include "domain/region.h"
#include "domain/roll.h"
#include "domain/season.h"
#include "domain/sheet.h"
#include "roll/capture_recapture.h"
#include "roll/funnel.h"
#include "roll/risk.h"

namespace yingtuo::roll {

struct CertificateInput {
    FunnelInput funnel;
    std::span<const ImportRun> runs;        // the journal; doubtful rows are not needed
    std::vector<RiskTask> risk_tasks = {};  // as risk_tasks() gives them
};

// A kind of list, in the whole region.
struct ListSummary {
    ListKind kind = ListKind::other_roll;
    int sheets = 0;
    int children = 0;
};

// A child who does not stand on every kind of list that its county handed in.
struct IncompleteChild {
    Id<Child> child;
    std::string masked_name;
    std::string region;  // deepest region known; empty: none
    std::string school;
    std::vector<ListKind> on;
    std::vector<ListKind> not_on;
};

struct NotReached {
    Id<Child> child;
    std::string masked_name;
    std::string region;
    int attempts = 0;
    std::string last_attempt;  // UTC
};

// A village of the region table without one child on a village roll; a school that children are said to go to, or the
// venue table names, without one child of its own on a school roll.
struct MissingReturn {
    std::string region;  // of a village, its code; of a school, where its children live
    std::string name;
    int children = 0;  // known from other lists
};

// What must be zero, or named: `named_in` says under which list of the certificate each one stands.
struct CertificateTotal {
    std::string code;
    Text label;
    int count = 0;
    std::string named_in;  // empty: it is not named and must be zero
};

struct StratumEstimate {
    std::string code;  // county code, "6-8"; empty: the whole
    Text name;
    ListEstimate estimate;
};

struct Certificate {
    std::string season;
    std::string region;       // the root's name
    std::string as_of;        // UTC
    std::string fingerprint;  // of everything it was made from
    int children = 0;
    std::vector<ListSummary> lists;
    std::vector<CertificateTotal> totals;
    std::vector<IncompleteChild> incomplete;  // by number
    std::vector<NotReached> not_reached;      // by number
    std::vector<NotReached> not_contacted;    // nobody has asked and nobody has tried: by number
    std::vector<MissingReturn> villages;
    std::vector<MissingReturn> schools;
    std::vector<RiskTask> open_risks;
    std::vector<Id<Child>> without_place;
    std::vector<Id<Child>> without_identity;
    StratumEstimate whole;
    std::vector<StratumEstimate> by_county;
    std::vector<StratumEstimate> by_age;

    // Is every total that must be zero zero, and nobody left whom no list of the certificate names?
    [[nodiscard]] bool is_complete() const;
};

[[nodiscard]] Certificate make_certificate(const CertificateInput& input);

// What has to hold for the estimate to mean anything, as it is printed below every figure.
[[nodiscard]] std::vector<Text> assumptions();

// The certificate as tables, in the order in which it is read: summary, estimate, then the lists. The same words in
// CSV, workbook and on paper.
[[nodiscard]] std::vector<Table> certificate_tables(const Certificate& certificate, const RegionTree& regions);

}  // namespace yingtuo::roll
