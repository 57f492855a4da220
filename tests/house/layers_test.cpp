// The one-way rule: every #include of a room names that room or one it may include (CMakeLists.txt, written to
// rooms.txt).
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace {

namespace fs = std::filesystem;

struct Room {
    fs::path directory;
    std::set<std::string> may_include;
};

std::map<std::string, Room> read_rooms() {
    std::map<std::string, Room> rooms;
    std::ifstream file(fs::path(BINARY_DIR) / "rooms.txt");
    for (std::string line; std::getline(file, line);) {
        const auto first = line.find(": ");
        const auto second = line.find(':', first + 2);
        if (first == std::string::npos || second == std::string::npos) continue;
        Room room;
        const std::string name = line.substr(0, first);
        room.directory = fs::path(SOURCE_DIR) / line.substr(first + 2, second - first - 2);
        std::istringstream others(line.substr(second + 1));
        for (std::string other; others >> other;) room.may_include.insert(other);
        room.may_include.insert(name);
        rooms[name] = room;
    }
    return rooms;
}

bool is_source(const fs::path& path) {
    return path.extension() == ".h" || path.extension() == ".cpp";
}

TEST(Layers, TheGraphOfRoomsWasWrittenByTheBuild) {
    EXPECT_GE(read_rooms().size(), 14U);
}

TEST(Layers, EveryIncludeGoesToTheRoomItselfOrToOneItMayUse) {
    const auto rooms = read_rooms();
    const std::regex include("^\\s*#include \"([a-z_]+)/[^\"]+\"");
    std::size_t seen = 0;
    for (const auto& [name, room] : rooms) {
        for (const auto& entry : fs::recursive_directory_iterator(room.directory)) {
            if (!is_source(entry.path())) continue;
            std::ifstream file(entry.path());
            int number = 0;
            for (std::string line; std::getline(file, line);) {
                ++number;
                std::smatch match;
                if (!std::regex_search(line, match, include)) continue;
                ++seen;
                EXPECT_TRUE(room.may_include.contains(match[1]))
                    << entry.path().string() << ":" << number << ": room " << name << " may not include " << match[1];
            }
        }
    }
    EXPECT_GT(seen, 50U);
}

TEST(Layers, ASourceFileIncludesItsOwnHeaderFirst) {
    const fs::path root = fs::path(SOURCE_DIR) / "src";
    const std::regex include("^#include [\"<]([^\">]+)[\">]");
    std::size_t seen = 0;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        fs::path header = entry.path();
        header.replace_extension(".h");
        if (entry.path().extension() != ".cpp" || !fs::exists(header)) continue;
        ++seen;
        std::ifstream file(entry.path());
        std::smatch match;
        std::string line;
        while (std::getline(file, line) && !std::regex_search(line, match, include)) {
        }
        ASSERT_FALSE(match.empty()) << entry.path().string();
        EXPECT_EQ(match[1].str(), fs::relative(header, root).generic_string()) << entry.path().string();
    }
    EXPECT_GT(seen, 100U);
}

TEST(Layers, OnlyMainSeesTheKeepers) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(SOURCE_DIR) / "src")) {
        if (!is_source(entry.path())) continue;
        const auto relative = fs::relative(entry.path(), fs::path(SOURCE_DIR) / "src");
        if (*relative.begin() == "store" || relative == "main.cpp") continue;
        std::ifstream file(entry.path());
        std::stringstream text;
        text << file.rdbuf();
        EXPECT_EQ(text.str().find("#include \"store/"), std::string::npos) << relative.string();
    }
}

TEST(Layers, EveryRoomOfTheGraphGoesDownwardsOnly) {
    const auto rooms = read_rooms();
    for (const auto& [name, room] : rooms) {
        for (const auto& other : room.may_include) {
            if (other == name) continue;
            ASSERT_TRUE(rooms.contains(other)) << name << " names an unknown room " << other;
            EXPECT_FALSE(rooms.at(other).may_include.contains(name))
                << name << " and " << other << " include one another";
        }
    }
}

}  // namespace
