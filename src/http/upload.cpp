#include "http/upload.h"

#include <algorithm>
#include <optional>

#include "http/request.h"

namespace yingtuo::http {

namespace {

constexpr std::size_t most_files = 1000;
constexpr std::size_t most_parts = most_files + 20;
constexpr std::size_t longest_header = 4096;
constexpr std::size_t longest_boundary = 70;
constexpr std::size_t longest_path = 255;

tl::unexpected<Error> wrong(Text message) {
    return refuse(ErrorCode::bad_input, std::move(message),
                  {"请用 multipart/form-data 上传文件，或直接上传一个文件并给出 file=文件名",
                   "send files as multipart/form-data, or one file as it is with file=NAME"},
                  "body");
}

tl::unexpected<Error> too_many() {
    return refuse(ErrorCode::too_large, {"一次最多上传 1000 个文件", "at most 1,000 files at a time"},
                  {"请分批上传", "send them in several batches"}, "body");
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

// The value of `name` among "; a=b; c=\"d\"", as a browser writes it: quotes and line ends in a value are escaped %22,
// %0D, %0A.
std::optional<std::string> parameter(std::string_view text, std::string_view name) {
    while (!text.empty()) {
        const std::size_t semicolon = text.find(';');
        if (semicolon == std::string_view::npos) return std::nullopt;
        text = trimmed(text.substr(semicolon + 1));
        const std::size_t equals = text.find('=');
        if (equals == std::string_view::npos) return std::nullopt;
        const std::string key = in_small_letters(trimmed(text.substr(0, equals)));
        text = trimmed(text.substr(equals + 1));
        std::string value;
        if (text.starts_with('"')) {
            const std::size_t close = text.find('"', 1);
            if (close == std::string_view::npos) return std::nullopt;
            value = text.substr(1, close - 1);
            text = text.substr(close + 1);
        } else {
            value = trimmed(text.substr(0, text.find(';')));
            text = text.find(';') == std::string_view::npos ? std::string_view() : text.substr(text.find(';'));
        }
        if (key == name) return value;
    }
    return std::nullopt;
}

// The last folder and the name; nothing for a name that is none.
std::optional<std::string> shown_name(std::string_view path) {
    std::vector<std::string> parts(1);
    for (const char c : path) {
        if (c == '/' || c == '\\') {
            parts.emplace_back();
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            return std::nullopt;
        } else {
            parts.back() += c;
        }
    }
    std::erase_if(parts, [](const std::string& part) { return part.empty() || part == "." || part == ".."; });
    if (parts.empty() || path.size() > longest_path || path.ends_with('/')) return std::nullopt;
    return parts.size() == 1 ? parts.back() : parts[parts.size() - 2] + "/" + parts.back();
}

struct Part {
    std::optional<std::string> name;
    std::optional<std::string> file_name;  // the header lines of a part say whether it is a file
    std::string_view content;
};

Part part_of(std::string_view header) {
    Part part;
    while (!header.empty()) {
        const std::size_t end = header.find("\r\n");
        const std::string_view line = header.substr(0, end);
        header = end == std::string_view::npos ? std::string_view() : header.substr(end + 2);
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos ||
            in_small_letters(trimmed(line.substr(0, colon))) != "content-disposition")
            continue;
        part.name = parameter(line.substr(colon + 1), "name");
        part.file_name = parameter(line.substr(colon + 1), "filename");
        break;
    }
    return part;
}

Result<std::vector<Part>> parts_of(std::string_view body, const std::string& boundary) {
    const std::string delimiter = "--" + boundary;
    const std::string between = "\r\n" + delimiter;
    if (!body.starts_with(delimiter))
        return wrong({"上传内容的分隔符不对", "the parts of the body cannot be told apart"});
    body.remove_prefix(delimiter.size());
    std::vector<Part> parts;
    while (!body.starts_with("--")) {
        if (!body.starts_with("\r\n")) return wrong({"上传内容不完整", "the body is not whole"});
        body.remove_prefix(2);
        const std::size_t header_end = body.substr(0, longest_header).find("\r\n\r\n");
        if (header_end == std::string_view::npos)
            return wrong({"上传内容的段头无效", "a part of the body has no header"});
        Part part = part_of(body.substr(0, header_end));
        body.remove_prefix(header_end + 4);
        const std::size_t end = body.find(between);
        if (end == std::string_view::npos) return wrong({"上传内容不完整", "the body is not whole"});
        part.content = body.substr(0, end);
        if (parts.size() >= most_parts) return too_many();
        parts.push_back(std::move(part));
        body.remove_prefix(end + between.size());
    }
    return parts;
}

Result<std::vector<UploadedFile>> files_among(const std::vector<Part>& parts) {
    std::vector<UploadedFile> files;
    for (const Part& part : parts) {
        // A file field that was left empty is no file.
        if (!part.file_name || (part.file_name->empty() && part.content.empty())) continue;
        const auto shown = shown_name(*part.file_name);
        if (!shown) return wrong({"上传的文件没有可用的文件名", "a file has no name that can be used"});
        if (files.size() >= most_files) return too_many();
        files.push_back({*shown, part.content});
    }
    return files;
}

std::string media_type(std::string_view content_type) {
    return in_small_letters(trimmed(content_type.substr(0, content_type.find(';'))));
}

Result<std::vector<Part>> form_parts(std::string_view content_type, std::string_view body) {
    const auto boundary = parameter(content_type, "boundary");
    if (!boundary || boundary->empty() || boundary->size() > longest_boundary)
        return wrong({"上传内容没有说明分隔符", "the content type names no boundary"});
    return parts_of(body, *boundary);
}

}  // namespace

bool is_upload(std::string_view content_type) {
    const std::string media = media_type(content_type);
    return media == "multipart/form-data" || media == "application/octet-stream" || media == "text/csv" ||
           media == "application/vnd.ms-excel" ||
           media == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

Result<std::vector<UploadedFile>> uploaded_files(std::string_view content_type, std::string_view body,
                                                 std::string_view file_name) {
    std::vector<UploadedFile> files;
    if (media_type(content_type) == "multipart/form-data") {
        TRY(const auto parts, form_parts(content_type, body));
        TRY(files, files_among(parts));
    } else {
        const auto shown = shown_name(file_name);
        if (!shown) return wrong({"上传的文件没有可用的文件名", "the file has no name that can be used"});
        files.push_back({*shown, body});
    }
    if (files.empty()) return wrong({"没有上传任何文件", "there is no file in the body"});
    return files;
}

Result<std::optional<std::string_view>> upload_field(std::string_view content_type, std::string_view body,
                                                     std::string_view name) {
    std::optional<std::string_view> text;
    if (media_type(content_type) != "multipart/form-data") return text;
    TRY(const auto parts, form_parts(content_type, body));
    for (const Part& part : parts) {
        if (part.file_name || part.name != name) continue;
        if (text) return wrong({"上传内容里同名的栏写了两次", "a field of the body stands twice"});
        text = part.content;
    }
    return text;
}

}  // namespace yingtuo::http
