#include "cli/site_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <mutex>
#include <set>
#include <thread>

#include "app/site_documents.h"
#include "base/parallel.h"
#include "cli/open_season.h"
#include "formats/files.h"

namespace yingtuo::cli {

namespace {

namespace fs = std::filesystem;

// The rows of one venue: every list of a plan is in order by venue.
template <typename Row>
std::span<const Row> rows_of(const std::vector<Row>& rows, Id<Venue> venue) {
    const auto first = std::lower_bound(rows.begin(), rows.end(), venue,
                                        [](const Row& row, Id<Venue> wanted) { return row.venue < wanted; });
    const auto last =
        std::upper_bound(first, rows.end(), venue, [](Id<Venue> wanted, const Row& row) { return wanted < row.venue; });
    return {first, last};
}

Result<std::vector<const Venue*>> sites_of(const PlanningData& data, const SeasonPlan& plan,
                                           const SiteFilesWish& wish) {
    const std::set<Id<Venue>> open(plan.open_venues.begin(), plan.open_venues.end());
    std::vector<const Venue*> sites;
    for (const Venue& venue : data.venues) {
        if (!open.contains(venue.id) || (wish.site && venue.id != *wish.site)) continue;
        const Region* county = data.regions.at_level(venue.village_code, RegionLevel::county);
        if (wish.county.empty() || (county != nullptr && county->code == wish.county)) sites.push_back(&venue);
    }
    if (!sites.empty()) return sites;
    return refuse(ErrorCode::not_found, {"本规划在此范围内没有开班的点位", "no site of the plan is open there"},
                  {"请核对县代码和点位编号", "check the code of the county and the number of the site"},
                  wish.site ? "--site" : "--county");
}

Result<People> people_of(Store& store, const SeasonPlan& plan, const std::vector<SitePlanVersion>& history,
                         const std::vector<const Venue*>& sites, const SiteFilesWish& wish) {
    if (wish.by.empty() != wish.purpose.empty()) {
        return refuse(ErrorCode::bad_input, {"--by 与 --purpose 要一起给", "--by and --purpose go together"},
                      {"要看完整姓名，写明是谁、作何用", "for whole names say who reads them and what for"},
                      wish.by.empty() ? "--by" : "--purpose");
    }
    std::vector<Id<Venue>> venues;
    std::set<Id<Adult>> adults;
    for (const Venue* site : sites) {
        venues.push_back(site->id);
        for (const Id<Adult> adult : app::named_adults(rows_of(plan.duties, site->id), rows_of(plan.sessions, site->id),
                                                       rows_of(history, site->id)))
            adults.insert(adult);
    }
    return store.load_people(venues, {adults.begin(), adults.end()},
                             wish.by.empty() ? std::string("documents of sites, names masked")
                                             : fmt::format("documents of sites: {} ({})", wish.purpose, wish.by));
}

}  // namespace

Result<std::vector<std::string>> write_site_files(const Context& context, Store& store, const PlanningData& data,
                                                  const SeasonPlan& plan, const std::vector<SitePlanVersion>& history,
                                                  const SiteFilesWish& wish) {
    TRY(const auto sites, sites_of(data, plan, wish));
    TRY(const People people, people_of(store, plan, history, sites, wish));
    TRY(const programme::Catalogue catalogue, app::paper_catalogue(data));
    const auto readers = wish.by.empty() ? formats::Readers::usual : formats::Readers::owner;

    const auto write_site = [&](const Venue& site, formats::PdfWriter& pdf) -> Result<std::vector<std::string>> {
        TRY(const app::SitePaper paper,
            app::site_paper({data, plan.header, catalogue, site, rows_of(plan.duties, site.id),
                             rows_of(plan.shortfalls, site.id), rows_of(plan.groups, site.id),
                             rows_of(plan.sessions, site.id), rows_of(history, site.id), people,
                             wish.by.empty() ? app::Naming::masked : app::Naming::whole}));
        const fs::path folder = fs::path(wish.folder) / http::file_name_of(paper.county) /
                                http::file_name_of(fmt::format("{}-{}", site.id.value(), site.name));
        fs::create_directories(folder);
        std::vector<std::string> files;
        for (const http::DocumentFile file : wish.files) {
            TRY(const std::string bytes, http::document_bytes(paper, {file, std::nullopt, wish.print}, &pdf));
            const fs::path target = folder / http::document_name(file, wish.print);
            TRY_VOID(formats::write_file(target, bytes, readers));
            files.push_back(target.string());
        }
        return files;
    };

    // As many strands as threads, each with its own writer, taking the next site when it is free.
    const std::size_t threads = std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), sites.size());
    std::vector<Result<std::vector<std::string>>> written(sites.size());
    std::atomic<std::size_t> next{0};
    std::atomic<bool> failed{false};
    std::mutex progress;
    std::vector<Result<void>> strands(threads);
    for_each_part(threads, static_cast<int>(threads), [&](std::size_t strand) {
        auto pdf = formats::PdfWriter::make();
        if (!pdf) {
            strands[strand] = tl::make_unexpected(pdf.error());
            failed = true;
            return;
        }
        for (std::size_t i = next++; i < sites.size() && !context.stop && !failed; i = next++) {
            written[i] = write_site(*sites[i], *pdf);
            if (!written[i]) failed = true;
            const std::scoped_lock lock(progress);
            show_progress(context, fmt::format("{}/{} {}", i + 1, sites.size(), sites[i]->name));
        }
    });
    end_progress(context);
    for (const Result<void>& strand : strands) TRY_VOID(strand);
    std::vector<std::string> files;
    for (auto& of_site : written) {
        TRY(const auto names, of_site);
        files.insert(files.end(), names.begin(), names.end());
    }
    if (context.stop) {
        return refuse(ErrorCode::conflict,
                      {fmt::format("已中断：写出了 {} 个完整文件", files.size()),
                       fmt::format("interrupted; {} whole files were written", files.size())},
                      {"重新执行会从头写起", "the same command again writes all of them"}, wish.folder);
    }
    return files;
}

}  // namespace yingtuo::cli
