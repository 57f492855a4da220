// Tables: rows that stay whole where they can, and go on between two lines where they cannot.
#include <algorithm>
#include <optional>

#include "formats/paper_page.h"

namespace yingtuo::formats {

namespace {

struct Cell {
    PageMaker::Text text;
    double x = 0;
    double width = 0;  // with padding
    bool is_grey = false;
    bool is_centred = false;
};

struct Row {
    std::vector<Cell> cells;
    double height = 0;
};

class Grid {
  public:
    Grid(PageMaker& page, double points, double padding) : page_(page), points_(points), pad_(padding) {}

    // What stands again on each page; once only where it would take half of one.
    void begin(Row head) {
        is_fresh_ = page_.is_at_top();
        if (head.height > page_.whole_room() / 2) return add(head);
        head_ = std::move(head);
        add_head();
    }
    void begin() { is_fresh_ = page_.is_at_top(); }

    [[nodiscard]] Cell cell(const std::string& text, double x, double width, bool is_bold = false) {
        return {page_.shape(text, {points_, is_bold}, width - 2 * pad_), x, width, is_bold, false};
    }

    [[nodiscard]] Row row_of(std::vector<Cell> cells) const {
        Row row{std::move(cells), 0};
        for (const Cell& cell : row.cells) row.height = std::max(row.height, height_of(*cell.text) + 2 * pad_);
        return row;
    }

    // `with_next`: so much of what follows stays with it.
    void add(const Row& row, double with_next = 0) {
        const double height_wanted = row.height + with_next;
        const double room_elsewhere = page_.whole_room() - (head_ ? head_->height : 0);
        if (!is_fresh_ && height_wanted > page_.room() && height_wanted <= room_elsewhere) next_page();
        std::vector<std::size_t> done(row.cells.size(), 0);
        std::vector<std::size_t> left = whole(row);
        while (true) {
            std::vector<std::size_t> part(row.cells.size(), 0);
            double height = 2 * pad_;
            bool is_all = true;
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                const ShapedText& text = *row.cells[i].text;
                double used = 2 * pad_;
                while (part[i] < left[i] && used + text.lines[done[i] + part[i]].height <= page_.room())
                    used += text.lines[done[i] + part[i]++].height;
                is_all = is_all && part[i] == left[i];
                height = std::max(height, used);
            }
            const bool is_none = std::all_of(part.begin(), part.end(), [](std::size_t lines) { return lines == 0; });
            if (is_none && !is_all && !is_fresh_) {
                next_page();
                continue;
            }
            // One line a page at the very least, whatever its height: the table ends some time.
            if (is_none && !is_all) {
                for (std::size_t i = 0; i < part.size(); ++i) part[i] = std::min<std::size_t>(1, left[i]);
            }
            paint(row, done, part, height);
            is_fresh_ = false;
            bool is_done = true;
            for (std::size_t i = 0; i < part.size(); ++i) {
                done[i] += part[i];
                left[i] -= part[i];
                is_done = is_done && left[i] == 0;
            }
            if (is_done) return;
            next_page();
        }
    }

  private:
    static std::vector<std::size_t> whole(const Row& row) {
        std::vector<std::size_t> lines;
        for (const Cell& cell : row.cells) lines.push_back(cell.text->lines.size());
        return lines;
    }

    void add_head() {
        if (head_) paint(*head_, std::vector<std::size_t>(head_->cells.size(), 0), whole(*head_), head_->height);
    }

    void next_page() {
        page_.new_page();
        add_head();
        is_fresh_ = true;
    }

    void paint(const Row& row, const std::vector<std::size_t>& first, const std::vector<std::size_t>& count,
               double height) {
        const double y = page_.y();
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const Cell& cell = row.cells[i];
            if (cell.is_grey) page_.grey(cell.x, y, cell.width, height);
            page_.place(cell.text, first[i], count[i], cell.x + pad_, y + pad_, cell.width - 2 * pad_, cell.is_centred);
            page_.rule(cell.x, y, cell.x, y + height);
            page_.rule(cell.x, y, cell.x + cell.width, y);
            page_.rule(cell.x, y + height, cell.x + cell.width, y + height);
        }
        const Cell& last = row.cells.back();
        page_.rule(last.x + last.width, y, last.x + last.width, y + height);
        page_.skip(height);
    }

    PageMaker& page_;
    double points_;
    double pad_;  // between a rule and the text
    std::optional<Row> head_;
    bool is_fresh_ = false;  // nothing but the head stands on this page
};

// Each row as lines: the first two cells together, then every other under its heading.
void stack(PageMaker& page, const PaperTable& table) {
    const double points = page.sizes().table;
    for (const PaperRow& row : table.rows) {
        if (row.cells.empty()) continue;
        if (row.is_band) {
            const auto band = page.shape(row.cells.front(), {page.sizes().subheading, true}, page.width());
            page.gap(points * 0.4);
            page.need(height_of(*band) + 4 * points);
            page.flow(band, page.left(), page.width());
            continue;
        }
        std::string first = row.cells.front();
        if (row.cells.size() > 1 && !row.cells[1].empty()) first += "\u3000" + row.cells[1];
        const auto head = page.shape(first, {points, true}, page.width());
        page.need(height_of(*head) + 2 * points);
        page.rule(page.left(), page.y(), page.left() + page.width(), page.y());
        page.skip(2);
        page.flow(head, page.left(), page.width());
        for (std::size_t i = 2; i < row.cells.size() && i < table.columns.size(); ++i) {
            if (row.cells[i].empty()) continue;
            const auto line =
                page.shape(table.columns[i].heading + "：" + row.cells[i], {points, false}, page.width() - points);
            page.flow(line, page.left() + points, page.width() - points);
        }
        page.skip(points * 0.2);
    }
}

}  // namespace

void lay_out_table(PageMaker& page, const PaperTable& table) {
    if (table.columns.empty()) return;
    page.gap(3);
    if (page.print() == Print::large && table.is_stacked_when_large) return stack(page, table);
    const double points = table.is_for_wall ? page.sizes().wall_table : page.sizes().table;
    double shares = 0;
    for (const PaperColumn& column : table.columns) shares += column.share;
    std::vector<std::pair<double, double>> places;  // x, width
    double x = page.left();
    for (const PaperColumn& column : table.columns) {
        const double width = page.width() * column.share / shares;
        places.emplace_back(x, width);
        x += width;
    }
    Grid grid(page, points, 2.5);
    std::vector<Cell> head;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        head.push_back(grid.cell(table.columns[i].heading, places[i].first, places[i].second, true));
        head.back().is_centred = true;
    }
    Row head_row = grid.row_of(std::move(head));
    page.need(head_row.height + 4 * points);
    grid.begin(std::move(head_row));
    std::vector<Row> rows;
    rows.reserve(table.rows.size());
    for (const PaperRow& row : table.rows) {
        std::vector<Cell> cells;
        if (row.is_band) {
            cells.push_back(grid.cell(row.cells.empty() ? "" : row.cells.front(), page.left(), page.width(), true));
        } else {
            for (std::size_t i = 0; i < places.size(); ++i)
                cells.push_back(
                    grid.cell(i < row.cells.size() ? row.cells[i] : std::string(), places[i].first, places[i].second));
        }
        rows.push_back(grid.row_of(std::move(cells)));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool has_next = table.rows[i].is_band && i + 1 < rows.size();
        grid.add(rows[i], has_next ? rows[i + 1].height : 0);
    }
    page.skip(points * 0.5);
}

void lay_out_facts(PageMaker& page, const FactTable& table) {
    // What the site is in a nutshell, in the type of the text, for it stands on covers.
    Grid grid(page, page.sizes().body, 4.5);
    const double label = page.width() * page.sizes().label_share;
    page.gap(3);
    grid.begin();
    for (const FormField& fact : table.facts) {
        std::vector<Cell> cells = {grid.cell(fact.label, page.left(), label, true),
                                   grid.cell(fact.value, page.left() + label, page.width() - label)};
        grid.add(grid.row_of(std::move(cells)));
    }
    page.skip(page.sizes().body * 0.5);
}

}  // namespace yingtuo::formats
