// Import progress: which uploads are being taken over at this moment, and how far they are. Safe to call from any
// thread.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <vector>

namespace yingtuo::http {

struct RunningImport {
    std::size_t files = 0;
    std::size_t read = 0;        // files read so far
    bool is_taken_over = false;  // all are read: rows are being matched and saved
};

class ImportProgress {
  public:
    // One upload; it is over when this ends.
    class Ticket {
      public:
        Ticket(ImportProgress& progress, std::size_t files) : progress_(progress), number_(progress.begin(files)) {}
        ~Ticket() { progress_.end(number_); }
        Ticket(const Ticket&) = delete;
        Ticket& operator=(const Ticket&) = delete;

        void read_one() { progress_.change(number_, false); }
        void take_over() { progress_.change(number_, true); }

      private:
        ImportProgress& progress_;
        std::uint64_t number_;
    };

    // In the order in which they began.
    [[nodiscard]] std::vector<RunningImport> running() {
        const std::scoped_lock lock(mutex_);
        std::vector<RunningImport> all;
        for (const auto& [number, import] : running_) all.push_back(import);
        return all;
    }

  private:
    std::uint64_t begin(std::size_t files) {
        const std::scoped_lock lock(mutex_);
        running_[++last_].files = files;
        return last_;
    }
    void change(std::uint64_t number, bool is_taken_over) {
        const std::scoped_lock lock(mutex_);
        RunningImport& import = running_.at(number);
        if (is_taken_over) {
            import.is_taken_over = true;
        } else {
            ++import.read;
        }
    }
    void end(std::uint64_t number) {
        const std::scoped_lock lock(mutex_);
        running_.erase(number);
    }

    std::mutex mutex_;
    std::uint64_t last_ = 0;
    std::map<std::uint64_t, RunningImport> running_;
};

}  // namespace yingtuo::http
