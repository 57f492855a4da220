#include "http/programme_desk.h"

#include <algorithm>

namespace yingtuo::http {

namespace {
constexpr std::size_t most_opened = 2;  // a full-size one takes some 100 MB
}  // namespace

Result<const ProgrammeDesk::Opened*> ProgrammeDesk::open(std::string_view plan) {
    TRY(const auto snapshot, library_.plan(plan));
    const int number = snapshot->header().number;
    const int stored = library_.with_store([&](Store& store) { return store.count_site_plans(number); });
    const auto found =
        std::find_if(opened_.begin(), opened_.end(), [&](const Opened& opened) { return opened.snapshot == snapshot; });
    // Somebody else may have edited any site: what an edit does depends on the others too. Ledgers or decisions may
    // have changed.
    if (found != opened_.end() && found->programme->versions() == stored) {
        opened_.splice(opened_.begin(), opened_, found);
        return &opened_.front();
    }
    if (found != opened_.end()) opened_.erase(found);
    const auto history = library_.with_store([&](Store& store) { return store.load_site_plans(number, {}); });
    TRY(auto programme, app::OpenProgramme::open(snapshot->season().data(), snapshot->plan(), history));
    opened_.push_front({snapshot, std::make_unique<app::OpenProgramme>(std::move(programme))});
    while (opened_.size() > most_opened) opened_.pop_back();
    return &opened_.front();
}

}  // namespace yingtuo::http
