// Embedded files: what the build takes into the binary (cmake/embed.cmake).
#pragma once

#include <string_view>

namespace yingtuo {

struct EmbeddedFile {
    std::string_view path;  // below the embedded directory, with forward slashes: "assets/index.js"
    std::string_view sha256;
    std::string_view content;
    std::string_view gzip;  // the same content compressed; empty where it was not asked for
};

}  // namespace yingtuo
