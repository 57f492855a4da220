// Once: a thing that is made once for a key and kept: who asks for it while it is being made waits for that, and does
// not make another. The oldest goes where there are too many.
#pragma once

#include <algorithm>
#include <functional>
#include <future>
#include <list>
#include <mutex>
#include <optional>
#include <string>

namespace yingtuo::http {

// Safe to call from any thread. Making happens without a lock.
template <typename Value>
class Once {
  public:
    explicit Once(std::size_t most) : most_(most) {}

    // What is kept under the key, or what `make` gives, which is kept where `is_kept` says so. What `make` throws goes
    // to everyone who waits, and is not kept.
    Value get(const std::string& key, const std::function<Value()>& make,
              const std::function<bool(const Value&)>& is_kept) {
        std::promise<Value> promise;
        {
            std::unique_lock lock(mutex_);
            if (const auto found = find_entry(key); found != entries_.end()) {
                const std::shared_future<Value> value = found->value;
                lock.unlock();
                return value.get();
            }
            entries_.push_back({key, promise.get_future().share(), false});
        }
        try {
            Value value = make();
            promise.set_value(value);
            settle(key, is_kept(value));
            return value;
        } catch (...) {
            promise.set_exception(std::current_exception());
            settle(key, false);
            throw;
        }
    }

    // What is kept; nothing while it is being made.
    [[nodiscard]] std::optional<Value> find(const std::string& key) {
        const std::scoped_lock lock(mutex_);
        const auto found = find_entry(key);
        if (found == entries_.end() || !found->is_made) return std::nullopt;
        return found->value.get();
    }

    // Gives what was kept, and keeps it no longer.
    std::optional<Value> take(const std::string& key) {
        const std::scoped_lock lock(mutex_);
        const auto found = find_entry(key);
        if (found == entries_.end() || !found->is_made) return std::nullopt;
        Value value = found->value.get();
        entries_.erase(found);
        return value;
    }

  private:
    struct Entry {
        std::string key;
        std::shared_future<Value> value;
        bool is_made = false;
    };

    typename std::list<Entry>::iterator find_entry(const std::string& key) {
        return std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.key == key; });
    }

    // Of the made ones the oldest go; what is being made stays until it is.
    void settle(const std::string& key, bool is_kept) {
        const std::scoped_lock lock(mutex_);
        const auto found = find_entry(key);
        if (is_kept)
            found->is_made = true;
        else
            entries_.erase(found);
        auto made = std::count_if(entries_.begin(), entries_.end(), [](const Entry& entry) { return entry.is_made; });
        for (auto entry = entries_.begin(); entry != entries_.end() && made > static_cast<std::ptrdiff_t>(most_);) {
            if (entry->is_made) {
                entry = entries_.erase(entry);
                --made;
            } else {
                ++entry;
            }
        }
    }

    std::size_t most_;
    std::mutex mutex_;
    std::list<Entry> entries_;  // oldest first
};

}  // namespace yingtuo::http
