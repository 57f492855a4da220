// Programme desk: plans opened for edits of their sites, kept in memory while they are of use.
#pragma once

#include <list>
#include <memory>
#include <mutex>
#include <string_view>

#include "app/site_plan.h"
#include "base/result.h"
#include "http/library.h"

namespace yingtuo::http {

// Safe to call from any thread; one piece of work at a time.
class ProgrammeDesk {
  public:
    explicit ProgrammeDesk(Library& library) : library_(library) {}

    // Calls `work` with the plan's programme as it stands in the store and with its snapshot. `plan` as Library::plan()
    // takes it.
    template <typename Work>
    auto with(std::string_view plan, const Work& work)
        -> decltype(work(std::declval<app::OpenProgramme&>(), std::declval<const Snapshot&>())) {
        const std::scoped_lock lock(mutex_);
        TRY(const Opened* const opened, open(plan));
        return work(*opened->programme, *opened->snapshot);
    }

    [[nodiscard]] Library& library() { return library_; }

  private:
    struct Opened {
        std::shared_ptr<const Snapshot> snapshot;
        std::unique_ptr<app::OpenProgramme> programme;
    };

    Result<const Opened*> open(std::string_view plan);

    Library& library_;
    std::mutex mutex_;
    std::list<Opened> opened_;  // the one used last stands first
};

}  // namespace yingtuo::http
