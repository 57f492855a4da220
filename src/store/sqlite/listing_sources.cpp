#include "store/sqlite/listing_sources.h"

namespace yingtuo::store {

std::optional<std::int64_t> ListingSources::find(const Listing& listing) {
    if (number_ && listing.list == list_ && listing.file == file_ && listing.sheet == sheet_) return number_;
    select_.bind_all(code_of(listing.list), listing.file, listing.sheet);
    number_ = select_.step() ? std::optional(select_.integer(0)) : std::nullopt;
    select_.reset();
    list_ = listing.list;
    file_ = listing.file;
    sheet_ = listing.sheet;
    return number_;
}

}  // namespace yingtuo::store
