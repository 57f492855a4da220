#include "roll/certificate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "base/fingerprint.h"
#include "roll/cell_text.h"
#include "roll/masked.h"

namespace yingtuo::roll {

namespace {

constexpr std::array<ListKind, 3> all_lists = {ListKind::village_roll, ListKind::school_roll, ListKind::other_roll};
constexpr std::int64_t least_overlap_of_stratum = 7;

std::size_t bit_of(ListKind kind) {
    return kind == ListKind::village_roll ? 0 : kind == ListKind::school_roll ? 1 : 2;
}

struct AgeGroup {
    const char* code;
    Text name;
    int from;
    int to;  // included
};

const std::vector<AgeGroup>& age_groups() {
    static const std::vector<AgeGroup> groups = {{"0-5", {"0 至 5 岁", "0 to 5"}, 0, 5},
                                                 {"6-8", {"6 至 8 岁", "6 to 8"}, 6, 8},
                                                 {"9-11", {"9 至 11 岁", "9 to 11"}, 9, 11},
                                                 {"12-14", {"12 至 14 岁", "12 to 14"}, 12, 14},
                                                 {"15-17", {"15 至 17 岁", "15 to 17"}, 15, 17}};
    return groups;
}

// The cells of those lists alone on which anybody stands, so that a list that nobody handed in is no list.
ListCells used_cells(const std::array<std::int64_t, 8>& counts) {
    std::vector<std::size_t> used;
    for (std::size_t list = 0; list < all_lists.size(); ++list) {
        for (std::size_t cell = 1; cell < counts.size(); ++cell) {
            if (((cell >> list) & 1U) == 0 || counts[cell] == 0) continue;
            used.push_back(list);
            break;
        }
    }
    ListCells cells;
    cells.lists = used.size();
    for (std::size_t cell = 1; cell < counts.size(); ++cell) {
        std::size_t place = 0;
        for (std::size_t i = 0; i < used.size(); ++i) {
            if (((cell >> used[i]) & 1U) != 0) place |= std::size_t{1} << i;
        }
        cells.counts[place] += counts[cell];
    }
    cells.counts[0] = 0;
    return cells;
}

class CertificateMaker {
  public:
    explicit CertificateMaker(const CertificateInput& input)
        : input_(input),
          roll_(*input.funnel.roll),
          regions_(*input.funnel.regions),
          season_(*input.funnel.season),
          funnel_(make_funnel(input.funnel)) {
        for (const ChildRecord& record : roll_.children) records_[record.child.id] = &record;
        for (const Listing& listing : roll_.listings) on_[listing.child] |= 1U << bit_of(listing.list);
        for (const ChildState& child : funnel_.children) {
            const std::string county = county_of(child.region);
            lists_of_county_[county] |= lists_on(child.child);
        }
    }

    Certificate make() {
        out_.season = season_.name;
        if (const Region* root = regions_.root()) out_.region = root->name;
        out_.as_of = input_.funnel.now;
        out_.children = static_cast<int>(roll_.children.size());
        list_lists();
        list_children();
        list_villages();
        list_schools();
        for (const RiskTask& task : input_.risk_tasks) {
            if (!task.is_settled) out_.open_risks.push_back(task);
        }
        estimate();
        add_up();
        out_.fingerprint = fingerprint();
        return std::move(out_);
    }

  private:
    std::string county_of(const std::string& region) const {
        const Region* county = regions_.at_level(region, RegionLevel::county);
        return county == nullptr ? std::string() : county->code;
    }
    unsigned lists_on(Id<Child> child) const {
        const auto found = on_.find(child);
        return found == on_.end() ? 0 : found->second;
    }

    void list_lists() {
        for (const ListKind kind : all_lists) {
            std::set<std::pair<std::string_view, std::string_view>> sheets;
            std::set<Id<Child>> children;
            for (const Listing& listing : roll_.listings) {
                if (listing.list != kind) continue;
                sheets.emplace(listing.file, listing.sheet);
                children.insert(listing.child);
            }
            if (!sheets.empty())
                out_.lists.push_back({kind, static_cast<int>(sheets.size()), static_cast<int>(children.size())});
        }
    }

    void list_children() {
        for (const ChildState& state : funnel_.children) {
            const ChildRecord& record = *records_.at(state.child);
            const std::string masked = masked_name(record.name);
            const unsigned on = lists_on(state.child);
            const unsigned wanted = lists_of_county_.at(county_of(state.region));
            if ((wanted & ~on) != 0 || on == 0) {
                IncompleteChild& child = out_.incomplete.emplace_back();
                child.child = state.child;
                child.masked_name = masked;
                child.region = state.region;
                child.school = record.child.school;
                for (const ListKind kind : all_lists) {
                    const unsigned bit = 1U << bit_of(kind);
                    if ((on & bit) != 0) {
                        child.on.push_back(kind);
                    } else if ((wanted & bit) != 0) {
                        child.not_on.push_back(kind);
                    }
                }
            }
            const bool is_unreached = state.stop == StopReason::not_reached || state.stop == StopReason::wrong_contact;
            if (is_unreached && state.attempts >= season_.policy.contact_attempts)
                out_.not_reached.push_back({state.child, masked, state.region, state.attempts, state.last_attempt});
            if (state.stop == StopReason::not_contacted)
                out_.not_contacted.push_back({state.child, masked, state.region, 0, {}});
            const bool has_village = regions_.at_level(state.region, RegionLevel::village) != nullptr;
            if (!has_village) out_.without_place.push_back(state.child);
            if (record.id_number.empty()) out_.without_identity.push_back(state.child);
        }
    }

    void list_villages() {
        std::map<std::string, std::pair<int, bool>> villages;  // children known, any on a village roll
        for (const ChildState& child : funnel_.children) {
            const Region* village = regions_.at_level(child.region, RegionLevel::village);
            if (village == nullptr) continue;
            auto& [children, is_returned] = villages[village->code];
            ++children;
            is_returned = is_returned || (lists_on(child.child) & 1U) != 0;
        }
        for (const Region& region : regions_.all()) {
            if (region.level != RegionLevel::village) continue;
            const auto found = villages.find(region.code);
            if (found != villages.end() && found->second.second) continue;
            out_.villages.push_back(
                {region.code, regions_.path_name(region.code), found == villages.end() ? 0 : found->second.first});
        }
        std::sort(out_.villages.begin(), out_.villages.end(), [](const MissingReturn& a, const MissingReturn& b) {
            return std::tuple(-a.children, std::tie(a.region)) < std::tuple(-b.children, std::tie(b.region));
        });
    }

    // Schools of one name in two counties are two schools.
    void list_schools() {
        struct School {
            int children = 0;
            bool is_returned = false;
        };
        std::map<std::pair<std::string, std::string>, School> schools;
        for (const ChildState& child : funnel_.children) {
            const std::string& name = records_.at(child.child)->child.school;
            if (name.empty()) continue;
            School& school = schools[{county_of(child.region), name}];
            ++school.children;
            school.is_returned = school.is_returned || (lists_on(child.child) & 2U) != 0;
        }
        for (const VenueRecord& record : roll_.venues) {
            if (record.venue.kind == VenueKind::school)
                schools.try_emplace({county_of(record.venue.village_code), squeeze(record.venue.name)});
        }
        for (const auto& [key, school] : schools) {
            if (!school.is_returned) out_.schools.push_back({key.first, key.second, school.children});
        }
        std::sort(out_.schools.begin(), out_.schools.end(), [](const MissingReturn& a, const MissingReturn& b) {
            return std::tuple(-a.children, std::tie(a.region, a.name)) <
                   std::tuple(-b.children, std::tie(b.region, b.name));
        });
    }

    void estimate() {
        std::array<std::int64_t, 8> whole{};
        std::map<std::string, std::array<std::int64_t, 8>> counties;
        std::vector<std::array<std::int64_t, 8>> ages(age_groups().size());
        for (const ChildState& state : funnel_.children) {
            const unsigned cell = lists_on(state.child);
            ++whole[cell];
            ++counties[county_of(state.region)][cell];
            const auto& birth = records_.at(state.child)->child.birth_date;
            if (!birth) continue;
            const int age = age_on(*birth, season_.opening);
            for (std::size_t i = 0; i < ages.size(); ++i) {
                if (age >= age_groups()[i].from && age <= age_groups()[i].to) ++ages[i][cell];
            }
        }
        out_.whole = {"", {"全域", "the whole"}, estimate_missing(used_cells(whole))};
        for (const auto& [code, counts] : counties) {
            const Region* county = regions_.find(code);
            const std::string name = county == nullptr ? std::string() : county->name;
            add_stratum(out_.by_county, code, county == nullptr ? Text{"住址不明", "home not known"} : Text{name, name},
                        counts);
        }
        for (std::size_t i = 0; i < ages.size(); ++i)
            add_stratum(out_.by_age, age_groups()[i].code, age_groups()[i].name, ages[i]);
    }

    // Where numbers allow: a stratum with too small an overlap tells that, and no figure.
    static void add_stratum(std::vector<StratumEstimate>& strata, std::string code, Text name,
                            const std::array<std::int64_t, 8>& counts) {
        StratumEstimate stratum{std::move(code), std::move(name), estimate_missing(used_cells(counts))};
        if (stratum.estimate.seen == 0) return;
        if (stratum.estimate.overlap < least_overlap_of_stratum) {
            stratum.estimate.missing.reset();
            stratum.estimate.high.reset();
            stratum.estimate.low = 0;
        }
        strata.push_back(std::move(stratum));
    }

    // Rows that the last version of each file still has refused, over the imports that stand.
    [[nodiscard]] int refused_rows() const {
        std::map<std::string, int> refused;
        for (const ImportRun& run : input_.runs) {
            if (run.is_undone) continue;
            for (const ImportRecord& file : run.files) refused[file.file] = file.counts.refused;
        }
        int sum = 0;
        for (const auto& [file, rows] : refused) sum += rows;
        return sum;
    }

    void add_up() {
        const auto add = [&](const char* code, const char* zh, const char* en, std::size_t count, const char* named) {
            out_.totals.push_back({code, {zh, en}, static_cast<int>(count), named});
        };
        const auto on_one = [](const IncompleteChild& child) { return child.on.size() <= 1; };
        add("not_on_every_list", "未同时列入本县全部各类名单的儿童",
            "children not on every kind of list of their county", out_.incomplete.size(), "incomplete");
        add("on_one_list_only", "其中只在一类名单上的", "of these, on one kind of list only",
            static_cast<std::size_t>(std::count_if(out_.incomplete.begin(), out_.incomplete.end(), on_one)),
            "incomplete");
        add("not_contacted", "去向不明：未询问意愿，也未联系过的儿童",
            "without any disposition: neither asked nor ever contacted", out_.not_contacted.size(), "not_contacted");
        add("not_reached", "多次联系仍未联系上的儿童", "not reached after the attempts the policy sets",
            out_.not_reached.size(), "not_reached");
        add("open_risks", "监护风险未处理完的儿童", "children with an open risk", out_.open_risks.size(), "open_risks");
        add("without_place", "住址不到村的儿童", "children whose home is not known down to the village",
            out_.without_place.size(), "without_place");
        add("without_identity", "没有可用身份证号的儿童", "children without a usable identity number",
            out_.without_identity.size(), "without_identity");
        add("villages_without_return", "没有村级花名册的村（社区）", "villages without a return", out_.villages.size(),
            "villages");
        add("schools_without_return", "没有学校花名册的学校", "schools without a return", out_.schools.size(),
            "schools");
        // Rows not taken over are listed with their file; who stands behind them is not known here.
        add("refused_rows", "现行导入中未收下的行", "rows of the standing imports that were not taken over",
            static_cast<std::size_t>(std::max(0, refused_rows())), "");
    }

    [[nodiscard]] std::string fingerprint() const {
        Fingerprint print;
        print.add(out_.season).add(out_.region).add(out_.as_of);
        for (const ChildState& child : funnel_.children) {
            const ChildRecord& record = *records_.at(child.child);
            print.add(child.child.value()).add(child.region).add(std::int64_t{lists_on(child.child)});
            print.add(record.name).add(record.id_number).add(record.child.school);
            print.add(record.child.birth_date ? format_date(*record.child.birth_date) : "");
            print.add(code_of(record.child.willing)).add(std::int64_t{child.attempts}).add(child.last_attempt);
        }
        for (const Region& region : regions_.all()) print.add(region.code);
        for (const VenueRecord& record : roll_.venues) print.add(record.venue.id.value()).add(record.venue.name);
        for (const RiskTask& task : input_.risk_tasks)
            print.add(task.child.value()).add(code_of(task.risk)).add(std::int64_t{task.is_settled ? 1 : 0});
        print.add(std::int64_t{season_.policy.contact_attempts}).add(std::int64_t{refused_rows()});
        return print.hex();
    }

    const CertificateInput& input_;
    const Roll& roll_;
    const RegionTree& regions_;
    const Season& season_;
    Funnel funnel_;
    std::map<Id<Child>, const ChildRecord*> records_;
    std::map<Id<Child>, unsigned> on_;                 // kinds of lists a child stands on, as bits
    std::map<std::string, unsigned> lists_of_county_;  // kinds of lists that any child of the county stands on
    Certificate out_;
};

}  // namespace

bool Certificate::is_complete() const {
    return std::all_of(totals.begin(), totals.end(),
                       [](const CertificateTotal& total) { return total.count == 0 || !total.named_in.empty(); });
}

Certificate make_certificate(const CertificateInput& input) {
    return CertificateMaker(input).make();
}

std::vector<Text> assumptions() {
    return {
        {"各份名单是互相独立登记的，不是从同一份底册抄出来的。",
         "The lists were made independently of one another, not copied from one book."},
        {"每名儿童上某一份名单的机会大致相同；偏远、流动、不在校的孩子往往每份名单都漏，实际人数因此会高于估计。",
         "Every child had about the same chance to be on a list. Remote, migrant and out-of-school children tend to be "
         "left off all of them: then more are missing than estimated."},
        {"登记期间没有大量迁入迁出，各份名单说的是同一个范围、同一个时间。",
         "Hardly anybody came or went meanwhile; the lists speak of one area and one time."},
        {"同一名儿童在不同名单上的行已正确对上；对漏了会高估，错并了会低估。",
         "Rows of one child were linked rightly: links that are missed make the estimate too high, wrong ones too "
         "low."}};
}

}  // namespace yingtuo::roll
