// XML copy: a document on its way through a handler, byte for byte but for what the handler replaces.
// Shapes: what was fed and not yet passed on is kept in a window; places are bytes of the document, as XmlSpan has
// them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "formats/xml_reader.h"

namespace yingtuo::formats {

class XmlCopy {
  public:
    void feed(std::string_view piece) {
        window_.erase(0, head_);
        head_ = 0;
        window_ += piece;
    }

    // The bytes of a tag that was not passed on yet.
    [[nodiscard]] std::string_view text(const XmlSpan& span) const;

    // Passes on what stands before this byte, as it is.
    void pass_to(std::size_t place);
    // The same for a place that may have been passed already.
    void flush_to(std::size_t place) {
        if (place > from_) pass_to(place);
    }
    // Leaves out what stands before this byte and was not passed on.
    void skip_to(std::size_t place);
    // Something of our own, at the place reached so far.
    void add(std::string_view text) { out_ += text; }
    // pass_to, then the text in place of the tag.
    void replace(const XmlSpan& span, std::string_view text);

    // Everything that is left.
    void pass_all() { pass_to(end()); }
    [[nodiscard]] std::size_t size() const { return out_.size(); }
    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    [[nodiscard]] std::size_t end() const { return from_ + window_.size() - head_; }

    std::string out_;
    std::string window_;
    std::size_t head_ = 0;  // in the window: the first byte that was not passed on
    std::size_t from_ = 0;  // its place
};

}  // namespace yingtuo::formats
