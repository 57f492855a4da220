// PDF writer: documents as PDF files, A4, their fonts embedded as far as they are used, their text selectable.
// cairo and Pango draw and break the lines (docs/adr/0001-libraries.md); pdf_writer.cpp alone includes them.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "domain/document.h"
#include "formats/paper_layout.h"

namespace yingtuo::formats {

// Keeps what it has shaped, so that many documents of one kind are quick. One thread at a time; one writer a thread.
class PdfWriter {
  public:
    // Refuses (unsupported) a machine without a font that has Chinese characters.
    [[nodiscard]] static Result<PdfWriter> make();
    PdfWriter(PdfWriter&&) noexcept;
    PdfWriter& operator=(PdfWriter&&) noexcept;
    ~PdfWriter();

    // Same document, same bytes on the same machine. Whatever the text, the file is valid: what cannot be printed is
    // left out or replaced (printable_text.h).
    [[nodiscard]] std::string write(const Document& document, Print print);
    [[nodiscard]] Shaper& shaper();

  private:
    class Pen;
    explicit PdfWriter(std::unique_ptr<Pen> pen);

    std::unique_ptr<Pen> pen_;
};

}  // namespace yingtuo::formats
