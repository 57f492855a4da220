// Marked copies of uploaded ledgers: made while the upload is at hand, and kept on the shelf.
#pragma once

#include <boost/json.hpp>
#include <span>
#include <vector>

#include "domain/marks.h"
#include "domain/sheet.h"
#include "http/marked_shelf.h"
#include "http/upload.h"

namespace yingtuo::http {

// A file that was read: where its sheets stand among all.
struct ReadUpload {
    const UploadedFile* file = nullptr;
    std::size_t first_sheet = 0;
    std::size_t sheets = 0;
};

// What the answer says of each file: where its copy is found, or why there is none. `marks` one a sheet.
[[nodiscard]] boost::json::array shelve_marked_copies(MarkedShelf& shelf, const std::vector<ReadUpload>& read,
                                                      const std::vector<Sheet>& sheets,
                                                      std::span<const SheetMarks> marks);

}  // namespace yingtuo::http
