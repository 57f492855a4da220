#include "formats/xml_reader.h"

#include <expat.h>
#include <fmt/format.h>

#include <new>

#include "formats/refusals.h"

namespace yingtuo::formats {

namespace {

std::string_view local_name(std::string_view name) {
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
        if (local_name(pair[0]) == name) return std::string_view(pair[1]);
    }
    return std::nullopt;
}

// Expat calls back through plain functions; this gives them the reader's insides. An exception must not pass through
// expat's C frames, so running out of memory in a handler stops the process there, which is what would happen anyway.
struct XmlReader::Callbacks {
    static XmlReader& reader(void* user) { return *static_cast<XmlReader*>(user); }

    // Expat may still call back after it was told to stop, for the end of an empty element: a handler that has refused
    // must not hear of it, its state is not that of an element it accepted.
    template <typename Call>
    static void tell(XmlReader& reader, const Call& call) {
        if (reader.handler_.refusal()) return;
        call(reader.handler_);
        if (reader.handler_.refusal()) XML_StopParser(reader.parser_.get(), XML_FALSE);
    }
    static void note_span(XmlReader& reader) {
        const auto from = XML_GetCurrentByteIndex(reader.parser_.get());
        const auto bytes = XML_GetCurrentByteCount(reader.parser_.get());
        reader.handler_.span_ = {static_cast<std::size_t>(from), static_cast<std::size_t>(bytes)};
    }
    static void start(void* user, const char* name, const char** attributes) noexcept {
        constexpr int deepest = 256;
        if (++reader(user).depth_ > deepest) {
            reader(user).is_too_deep_ = true;
            XML_StopParser(reader(user).parser_.get(), XML_FALSE);
            return;
        }
        note_span(reader(user));
        tell(reader(user), [&](XmlHandler& handler) { handler.start(local_name(name), XmlAttributes(attributes)); });
    }
    static void end(void* user, const char* name) noexcept {
        --reader(user).depth_;
        if (reader(user).is_too_deep_) return;
        note_span(reader(user));
        tell(reader(user), [&](XmlHandler& handler) { handler.end(local_name(name)); });
    }
    static void text(void* user, const char* data, int size) noexcept {
        tell(reader(user), [&](XmlHandler& handler) { handler.text({data, static_cast<std::size_t>(size)}); });
    }
    static void doctype(void* user, const char*, const char*, const char*, int) noexcept {
        reader(user).has_doctype_ = true;
        XML_StopParser(reader(user).parser_.get(), XML_FALSE);
    }
};

void XmlReader::Closer::operator()(XML_ParserStruct* parser) const {
    XML_ParserFree(parser);
}

XmlReader::XmlReader(XmlHandler& handler, std::string where, std::size_t token_bytes)
    : handler_(handler), where_(std::move(where)), token_bytes_(token_bytes), parser_(XML_ParserCreate(nullptr)) {
    if (!parser_) throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), &Callbacks::start, &Callbacks::end);
    XML_SetCharacterDataHandler(parser_.get(), &Callbacks::text);
    XML_SetStartDoctypeDeclHandler(parser_.get(), &Callbacks::doctype);
}

XmlReader::~XmlReader() = default;

Result<void> XmlReader::feed(std::string_view piece) {
    return parse(piece, false);
}

Result<void> XmlReader::finish() {
    return parse({}, true);
}

std::size_t XmlReader::position() const {
    const auto index = XML_GetCurrentByteIndex(parser_.get());
    return index < 0 ? 0 : static_cast<std::size_t>(index);
}

Result<void> XmlReader::parse(std::string_view piece, bool last) {
    fed_ += piece.size();
    const auto status = XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
    if (handler_.refusal()) return tl::make_unexpected(*handler_.refusal());
    if (has_doctype_) {
        return damaged(where_, "含有文档类型声明（DTD），出于安全不予读取",
                       "it carries a document type declaration, which is not read for safety");
    }
    if (is_too_deep_) return damaged(where_, "标记嵌套过深", "its tags are nested too deeply");
    if (status != XML_STATUS_OK) {
        const auto line = XML_GetCurrentLineNumber(parser_.get());
        return damaged(where_, fmt::format("第 {} 行不是合格的 XML", line),
                       fmt::format("not well-formed XML at line {}", line));
    }
    const auto position = XML_GetCurrentByteIndex(parser_.get());
    if (position >= 0 && fed_ > static_cast<std::size_t>(position) + token_bytes_) {
        return too_large(where_, "一个标记过长", "one tag is too long");
    }
    return {};
}

}  // namespace yingtuo::formats
