// Fuzz targets: readers of strangers' bytes, each as a function that takes any bytes, must answer or refuse, and must
// keep its promises about what it answers. libFuzzer runs them one by one (tests/libfuzzer, `./run fuzz`); the tests
// run them over their seeds and some thousand mutations.
#pragma once

#include <span>
#include <string_view>

namespace yingtuo::fuzz {

struct Target {
    std::string_view name;
    void (*run)(std::string_view bytes);
};

// zip, xml, csv, xls, cells, sheet (the XML of one), workbook (any file, read, reconciled and marked).
[[nodiscard]] std::span<const Target> targets();
// Stops the process at a name that is none.
[[nodiscard]] const Target& target(std::string_view name);

}  // namespace yingtuo::fuzz
