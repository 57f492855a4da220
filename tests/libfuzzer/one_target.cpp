// One fuzz target for libFuzzer: TARGET names it (CMakeLists.txt beside this). Called with --seeds DIR it writes the
// target's seeds there and ends.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "fuzz/seeds.h"
#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const yingtuo::fuzz::Target& target = yingtuo::fuzz::target(TARGET);
    target.run({reinterpret_cast<const char*>(data), size});
    return 0;
}

extern "C" int LLVMFuzzerInitialize(int* count, char*** words) {
    if (*count < 3 || std::strcmp((*words)[1], "--seeds") != 0) return 0;
    const std::filesystem::path folder = (*words)[2];
    std::filesystem::create_directories(folder);
    int number = 0;
    for (const std::string& seed : yingtuo::fuzz::seeds_of(TARGET))
        std::ofstream(folder / ("seed_" + std::to_string(++number)), std::ios::binary) << seed;
    std::exit(0);
}
