// A sheet as a clerk sees it, to be written down in the ways of many programs.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace yingtuo::corpus {

struct Cell {
    enum class Kind { text, number, date };
    std::string text;  // a date as 2015-03-01
    Kind kind = Kind::text;
};

inline Cell number(std::string text) {
    return {std::move(text), Cell::Kind::number};
}
inline Cell date(std::string iso) {
    return {std::move(iso), Cell::Kind::date};
}

struct Merge {
    std::size_t first_row = 0;  // from 0, as are all
    std::size_t last_row = 0;
    std::size_t first_column = 0;
    std::size_t last_column = 0;
};

struct Grid {
    std::string name = "Sheet1";
    std::vector<std::vector<Cell>> rows;
    std::vector<Merge> merges;  // only the first cell of each holds something
};

// Texts only.
inline Grid grid_of(const std::vector<std::vector<std::string>>& rows, std::vector<Merge> merges = {}) {
    Grid grid;
    for (const auto& row : rows) {
        grid.rows.emplace_back();
        for (const std::string& text : row) grid.rows.back().push_back({text});
    }
    grid.merges = std::move(merges);
    return grid;
}

}  // namespace yingtuo::corpus
