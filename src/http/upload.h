// Uploads: the files in the body of a request, taken apart and checked: multipart/form-data, or one file as it is.
// Source: RFC 7578, RFC 2046 section 5.1.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace yingtuo::http {

struct UploadedFile {
    std::string name;  // the last folder and the file's name: "昭阳区/花名册.xlsx"; no path out of there
    std::string_view content;
};

// `content_type` as the header has it; `file_name` names the file of a body that is no multipart. The body must
// outlive what this gives. Refuses (bad_input) a body whose parts cannot be told apart, one without any file and a file
// without a name, and (too_large) more than 1,000 files.
[[nodiscard]] Result<std::vector<UploadedFile>> uploaded_files(std::string_view content_type, std::string_view body,
                                                               std::string_view file_name);

// What a form says under `name`, where it is no file; nothing where the form has no such field or the body is no form.
// Refuses (bad_input) a body whose parts cannot be told apart.
[[nodiscard]] Result<std::optional<std::string_view>> upload_field(std::string_view content_type, std::string_view body,
                                                                   std::string_view name);

// Is it what uploaded_files reads?
[[nodiscard]] bool is_upload(std::string_view content_type);

}  // namespace yingtuo::http
