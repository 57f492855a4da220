#include "formats/xml_copy.h"

#include "base/ensure.h"

namespace yingtuo::formats {

std::string_view XmlCopy::text(const XmlSpan& span) const {
    ENSURE(span.from >= from_ && span.end() <= end());
    return std::string_view(window_).substr(head_ + span.from - from_, span.bytes);
}

void XmlCopy::pass_to(std::size_t place) {
    ENSURE(place >= from_ && place <= end());
    out_.append(window_, head_, place - from_);
    skip_to(place);
}

void XmlCopy::skip_to(std::size_t place) {
    ENSURE(place >= from_ && place <= end());
    head_ += place - from_;
    from_ = place;
}

void XmlCopy::replace(const XmlSpan& span, std::string_view text) {
    pass_to(span.from);
    skip_to(span.end());
    out_ += text;
}

}  // namespace yingtuo::formats
