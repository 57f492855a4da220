// Marked shelf: marked copies of files that were uploaded, until they are fetched. They hold names and numbers, so they
// are kept in memory alone, under names nobody can guess, not for long, and only where the upload asked for them.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace yingtuo::http {

struct ShelvedCopy {
    std::string file;  // as it was uploaded: "昭阳区/花名册.xlsx"
    std::string name;  // of the copy: another ending where it was converted
    std::string content;
    std::size_t rows = 0;  // of the file
};

// Safe to call from any thread.
class MarkedShelf {
  public:
    using Clock = std::chrono::steady_clock;
    struct Options {
        std::size_t bytes = 256ULL << 20;
        std::chrono::minutes kept{30};
        std::function<Clock::time_point()> now = [] { return Clock::now(); };
    };

    MarkedShelf() : MarkedShelf(Options{}) {}
    explicit MarkedShelf(Options options) : options_(std::move(options)) {}

    // Gives the id to fetch it by. The oldest ones go where there is no room; nothing where it is too large by itself.
    [[nodiscard]] std::optional<std::string> put(ShelvedCopy copy);
    // Nothing where it is not there, or is no more.
    [[nodiscard]] std::shared_ptr<const ShelvedCopy> find(const std::string& id);

  private:
    struct Kept {
        std::string id;
        Clock::time_point since;
        std::shared_ptr<const ShelvedCopy> copy;
    };
    void forget_old();

    Options options_;
    std::mutex mutex_;
    std::deque<Kept> kept_;  // oldest first
    std::size_t bytes_ = 0;
};

}  // namespace yingtuo::http
