#include "http/marked_shelf.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>

namespace yingtuo::http {

namespace {

std::string unguessable_id() {
    std::array<unsigned char, 16> bytes = {};
    randombytes_buf(bytes.data(), bytes.size());
    std::string id;
    for (const unsigned char byte : bytes) id += fmt::format("{:02x}", byte);
    return id;
}

}  // namespace

std::optional<std::string> MarkedShelf::put(ShelvedCopy copy) {
    const std::scoped_lock lock(mutex_);
    forget_old();
    const std::size_t bytes = copy.content.size();
    if (bytes > options_.bytes) return std::nullopt;
    while (bytes_ + bytes > options_.bytes) {
        bytes_ -= kept_.front().copy->content.size();
        kept_.pop_front();
    }
    bytes_ += bytes;
    kept_.push_back({unguessable_id(), options_.now(), std::make_shared<const ShelvedCopy>(std::move(copy))});
    return kept_.back().id;
}

std::shared_ptr<const ShelvedCopy> MarkedShelf::find(const std::string& id) {
    const std::scoped_lock lock(mutex_);
    forget_old();
    const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) { return kept.id == id; });
    return found == kept_.end() ? nullptr : found->copy;
}

void MarkedShelf::forget_old() {
    const auto now = options_.now();
    while (!kept_.empty() && now - kept_.front().since >= options_.kept) {
        bytes_ -= kept_.front().copy->content.size();
        kept_.pop_front();
    }
}

}  // namespace yingtuo::http
