// What-if desk: where what-ifs are worked out, kept in memory, accepted and discarded. The one place of the interface
// that writes to the store.
#pragma once

#include <deque>
#include <memory>
#include <mutex>
#include <string>

#include "app/explain.h"
#include "app/what_if.h"
#include "base/result.h"
#include "http/import_progress.h"
#include "http/library.h"
#include "http/marked_shelf.h"
#include "http/message.h"
#include "http/once.h"
#include "http/programme_desk.h"
#include "http/season_view.h"
#include "http/what_if_request.h"

namespace yingtuo::http {

struct KeptWhatIf {
    std::string id;
    int plan = 0;
    app::WhatIf found;
    std::shared_ptr<const SeasonView> season;  // what the plan was made from
};

// Safe to call from any thread.
class WhatIfDesk {
  public:
    struct Options {
        std::size_t kept = 16;          // what-ifs; a full-size one takes some 3 MB
        std::size_t cases = 4;          // of explain; a full-size one takes some 20 MB
        std::size_t worked_out = 32;    // answers of explain that take seconds
        std::size_t answers = 256;      // to requests that may be repeated
        std::size_t remembered = 1000;  // ids given out, for telling what is gone from what never was
        int threads = 2;                // of the solver
    };

    explicit WhatIfDesk(Library& library) : WhatIfDesk(library, Options{}) {}
    WhatIfDesk(Library& library, Options options)
        : library_(library),
          options_(options),
          kept_(options.kept),
          cases_(options.cases),
          worked_out_(options.worked_out),
          answers_(options.answers) {}

    [[nodiscard]] Library& library() { return library_; }
    [[nodiscard]] ProgrammeDesk& programme() { return programme_; }
    [[nodiscard]] ImportProgress& import_progress() { return import_progress_; }
    [[nodiscard]] MarkedShelf& marked_shelf() { return marked_shelf_; }

    // Works it out, or gives it at once where it was asked before. The same question while it is being worked out
    // waits for that. Refuses what app::what_if() refuses, in terms of the body.
    [[nodiscard]] Result<std::shared_ptr<const KeptWhatIf>> create(const Snapshot& snapshot,
                                                                   const WhatIfRequest& request);
    // Refuses (not_found) an id that is not there; is_gone() tells whether it was.
    [[nodiscard]] Result<std::shared_ptr<const KeptWhatIf>> find(const std::string& id);
    // Was it there, and is it no more?
    [[nodiscard]] bool is_gone(const std::string& id);
    [[nodiscard]] Result<void> discard(const std::string& id);
    // Keeps the decisions and saves a whole plan of them; gives its number. Refuses (conflict) where ledgers or
    // decisions have changed since; the what-if stays then.
    [[nodiscard]] Result<int> accept(const std::string& id, const AcceptRequest& request);

    // What explain is asked about: made once for each plan and county, and kept while it is of use. Refuses what
    // app::siting_case() refuses.
    [[nodiscard]] Result<std::shared_ptr<const app::SitingCase>> siting_case(const Snapshot& snapshot,
                                                                             const std::string& county);
    // An answer about it that takes seconds: worked out once.
    [[nodiscard]] Result<Response> worked_out(const Snapshot& snapshot, const std::string& question,
                                              const std::function<Result<Response>()>& make);
    [[nodiscard]] int threads() const { return options_.threads; }

    // The answer to a request that has an idempotency key: made once. Refuses (conflict) the same key with another
    // request. Only answers that did something are kept: a refused request may be corrected and tried again.
    [[nodiscard]] Result<Response> repeatable(const std::string& key, const std::string& fingerprint,
                                              const std::function<Response()>& make);

  private:
    struct KeptAnswer {
        std::string fingerprint;
        Response response;
    };

    // The season is kept with what was made of it: while it is there, nothing else has its address.
    struct KeptCase {
        std::shared_ptr<const SeasonView> season;
        std::shared_ptr<const app::SitingCase> asked;
    };
    struct KeptWork {
        std::shared_ptr<const SeasonView> season;
        Response response;
    };

    Library& library_;
    ProgrammeDesk programme_{library_};
    ImportProgress import_progress_;
    MarkedShelf marked_shelf_;
    Options options_;
    Once<Result<std::shared_ptr<const KeptWhatIf>>> kept_;
    Once<Result<KeptCase>> cases_;
    Once<Result<KeptWork>> worked_out_;
    Once<KeptAnswer> answers_;
    std::mutex given_mutex_;
    std::deque<std::string> given_;  // ids given out, oldest first
};

}  // namespace yingtuo::http
