// XML reader: streams a document through a handler. Document types and entities are refused: no file we read needs
// them, and they are how such files are made to explode or to reach out.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

struct XML_ParserStruct;

namespace yingtuo::formats {

// The attributes of one tag; names without their namespace prefix.
class XmlAttributes {
  public:
    explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
    // Nothing where the tag has no such attribute.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;

  private:
    const char** pairs_;
};

// Where a tag stands in the document, in bytes as they were fed. The end of an empty element has no bytes of its own.
struct XmlSpan {
    std::size_t from = 0;
    std::size_t bytes = 0;
    [[nodiscard]] std::size_t end() const { return from + bytes; }
};

// Takes the tags and texts of a document; element names come without their namespace prefix.
class XmlHandler {
  public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view element, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view element) = 0;
    virtual void text(std::string_view) {}

    // Set by a handler that cannot go on; the reader stops and hands it back.
    [[nodiscard]] const std::optional<Error>& refusal() const { return refusal_; }

  protected:
    void stop(const tl::unexpected<Error>& error) {
        if (!refusal_) refusal_ = error.value();
    }
    // Of the tag that start() or end() is called for.
    [[nodiscard]] const XmlSpan& span() const { return span_; }

  private:
    friend class XmlReader;
    std::optional<Error> refusal_;
    XmlSpan span_;
};

class XmlReader {
  public:
    // `where` names the document in refusals. A tag of more than `token_bytes` is refused, and so are tags nested
    // deeper than any document we read has them.
    XmlReader(XmlHandler& handler, std::string where, std::size_t token_bytes);
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    Result<void> feed(std::string_view piece);
    // After the last piece: refuses a document that stops half-way.
    Result<void> finish();
    // No tag that is yet to come begins before this byte.
    [[nodiscard]] std::size_t position() const;

  private:
    struct Callbacks;
    struct Closer {
        void operator()(XML_ParserStruct* parser) const;
    };
    Result<void> parse(std::string_view piece, bool last);

    XmlHandler& handler_;
    std::string where_;
    std::size_t token_bytes_;
    std::size_t fed_ = 0;
    int depth_ = 0;
    bool has_doctype_ = false;
    bool is_too_deep_ = false;
    std::unique_ptr<XML_ParserStruct, Closer> parser_;
};

}  // namespace yingtuo::formats
