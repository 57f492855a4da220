// Benchmark of linkage: the drawn season's rolls with damage of this program's own, harsher than the demo's and unknown
// to it, and which rows came to stand together, against whose rows they are.
// Usage: linkage --folder DIR      a folder written by `yingtuo demo`, with its truth
//        linkage [--seeds N] [--first SEED] [--children N] [--harsh FACTOR]
// Prints one JSON line a seed: pairs of rows of one child found, missed and wrong, the probable pairs a person is asked
// about, and seconds of processor time. --show N: the rows of the first N children wrongly joined or parted (all
// invented).
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/random.h"
#include "demo/demo_season.h"
#include "demo/names.h"
#include "formats/csv.h"
#include "formats/files.h"
#include "formats/season_file.h"
#include "formats/sheets.h"
#include "roll/probable_pairs.h"
#include "roll/reconcile.h"

namespace {

using namespace yingtuo;

using RowPlace = std::tuple<std::string, std::string, int>;

struct Rolls {
    std::vector<Sheet> sheets;
    std::map<RowPlace, int> child_of;
};

// What goes wrong with a row, and how often; one thing does not keep another away.
class Damage {
  public:
    Damage(double factor, const Random& random) : factor_(factor), random_(random) {}

    void plant(const std::vector<std::string>& header, std::vector<std::string>& row) {
        for (std::size_t i = 0; i < header.size(); ++i) {
            const std::string& column = header[i];
            if (column.find("监护人") != std::string::npos || column == "联系电话") {
                damage_carer(column, row[i]);
            } else if (column.find("身份证号") != std::string::npos) {
                damage_number(row[i]);
            } else if (column.ends_with("姓名") && column.find("父亲") == std::string::npos &&
                       column.find("母亲") == std::string::npos) {
                damage_name(row[i]);
            } else if (column == "出生日期") {
                damage_birth(row[i]);
            } else if (column == "就读学校") {
                if (happens(0.05)) row[i].clear();
            } else if (column == "性别") {
                if (happens(0.01)) row[i] = row[i] == "男" ? "女" : "男";
            } else if (column == "村民小组" || column == "家庭住址") {
                if (happens(0.04)) row[i].clear();
            }
        }
    }

    bool happens(double share) { return random_.chance(share * factor_); }

  private:
    void damage_number(std::string& number) {
        if (happens(0.12)) {
            number.clear();
        } else if (happens(0.04)) {
            char& digit = number[random_.below(17)];
            digit = static_cast<char>('0' + (digit - '0' + 1 + static_cast<int>(random_.below(8))) % 10);
        } else if (happens(0.02)) {
            const std::size_t at = random_.below(16);
            std::swap(number[at], number[at + 1]);
        } else if (happens(0.03)) {
            number.replace(15, 3, "000");
        } else if (happens(0.01)) {
            number = "5.3E+17";
        } else if (happens(0.01)) {
            number.erase(random_.below(18), 1);
        }
    }

    void damage_name(std::string& name) {
        constexpr std::size_t bytes = 3;
        if (happens(0.03)) {
            if (const auto twin = demo::homophone_of(name)) name = *twin;
        } else if (happens(0.01) && name.size() > 2 * bytes) {
            name.replace(bytes * (1 + random_.below(name.size() / bytes - 1)), bytes, random_.chance(0.5) ? "鑫" : "?");
        } else if (happens(0.004) && name.size() > 2 * bytes) {
            name.erase(bytes, bytes);
        }
    }

    void damage_birth(std::string& date) {
        if (date.size() != 10) return;
        if (happens(0.015) && date.substr(8) <= "12") {
            date = date.substr(0, 5) + date.substr(8, 2) + "-" + date.substr(5, 2);
        } else if (happens(0.012)) {
            date[9] = static_cast<char>('0' + (date[9] - '0' + 1) % 10);
        } else if (happens(0.01)) {
            date[3] = static_cast<char>('0' + (date[3] - '0' + 1) % 10);
        } else if (happens(0.02)) {
            date = date.substr(0, 7);
        } else if (happens(0.01)) {
            date.clear();
        }
    }

    void damage_carer(std::string_view column, std::string& cell) {
        if (column.find("电话") != std::string_view::npos) {
            if (happens(0.1)) {
                cell = fmt::format("1380{:07}", random_.below(10'000'000));
            } else if (happens(0.05)) {
                cell.clear();
            }
        } else if (column.find("姓名") != std::string_view::npos && happens(0.1)) {
            cell = demo::draw_surname(random_) + demo::draw_given_name(random_, Sex::female);
        } else if (column.find("身份证号") != std::string_view::npos && happens(0.25)) {
            cell.clear();
        }
    }

    double factor_;
    Random random_;
};

std::size_t column_of(const std::vector<std::string>& header, std::string_view wanted) {
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (header[i].find(wanted) != std::string::npos && header[i].find("监护人") == std::string::npos) return i;
    }
    return header.size();
}

Rolls draw_rolls(const demo::DemoSeason& season, double factor, std::uint64_t seed) {
    Rolls rolls;
    std::map<std::string, int> numbers;
    Damage damage(factor, Random(seed).split(77));
    for (const demo::Workbook& workbook : season.workbooks) {
        if (workbook.path.find("儿童花名册") == std::string::npos) continue;
        for (const demo::LedgerSheet& ledger : workbook.sheets) {
            Sheet sheet;
            sheet.file = workbook.path;
            sheet.name = ledger.name;
            sheet.fingerprint = workbook.path;
            int at = 0;
            for (const std::string& line : ledger.title_lines) sheet.rows.push_back({++at, {line}});
            sheet.rows.push_back({++at, ledger.table.header});
            const std::size_t number = column_of(ledger.table.header, "身份证号");
            const std::size_t village = column_of(ledger.table.header, "村（社区）");
            for (const auto& row : ledger.table.rows) {
                auto cells = row;
                const int child = numbers.try_emplace(row[number], static_cast<int>(numbers.size())).first->second;
                damage.plant(ledger.table.header, cells);
                // A family that has moved: the village's list has it in another village of the township.
                if (village < cells.size() && damage.happens(0.02)) cells[village] = ledger.table.rows.front()[village];
                sheet.rows.push_back({++at, std::move(cells)});
                rolls.child_of[{sheet.file, sheet.name, at}] = child;
            }
            rolls.sheets.push_back(std::move(sheet));
        }
    }
    return rolls;
}

double pairs(double count) {
    return count * (count - 1) / 2;
}

double cpu_seconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

double peak_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

const std::vector<std::string>& cells_at(const Rolls& rolls, const Listing& listing) {
    for (const Sheet& sheet : rolls.sheets) {
        if (sheet.file != listing.file || sheet.name != listing.sheet) continue;
        for (const SheetRow& row : sheet.rows) {
            if (row.number == listing.row) return row.cells;
        }
    }
    std::abort();
}

void show(const Rolls& rolls, const roll::Outcome& outcome, int wanted) {
    std::map<std::int64_t, std::vector<const Listing*>> rows_of;
    std::map<int, std::vector<const Listing*>> rows_of_true;
    const auto child_of = [&](const Listing& listing) {
        const auto found = rolls.child_of.find({listing.file, listing.sheet, listing.row});
        return found == rolls.child_of.end() ? 0 : found->second;
    };
    for (const Listing& listing : outcome.changed.listings) {
        rows_of[listing.child.value()].push_back(&listing);
        rows_of_true[child_of(listing)].push_back(&listing);
    }
    const auto print = [&](const char* what, const auto& groups, const auto& key_of) {
        int shown = 0;
        for (const auto& [key, listings] : groups) {
            bool mixed = false;
            for (const Listing* listing : listings) mixed = mixed || key_of(*listing) != key_of(*listings.front());
            if (!mixed || ++shown > wanted) continue;
            fmt::print("{}\n", what);
            for (const Listing* listing : listings) {
                fmt::print("  {}:{}", child_of(*listing), listing->child.value());
                for (const std::string& cell : cells_at(rolls, *listing)) fmt::print(" {}", cell.empty() ? "-" : cell);
                fmt::print("\n");
            }
        }
    };
    print("joined", rows_of, child_of);
    print("parted", rows_of_true, [](const Listing& listing) { return listing.child.value(); });
}

// One JSON line. Rows that were not taken over count as found for nobody.
void judge(const std::string& what, const Season& season, const RegionTree& regions, const Rolls& rolls, int wanted) {
    const double start = cpu_seconds();
    const roll::Outcome outcome = roll::reconcile(season, regions, {}, rolls.sheets);
    const double seconds = cpu_seconds() - start;
    Roll whole = outcome.changed;
    const double pairs_start = cpu_seconds();
    const auto probable = roll::probable_pairs(whole, regions, {});
    const double pairs_seconds = cpu_seconds() - pairs_start;

    std::map<int, double> truly;
    std::map<std::int64_t, double> together;
    std::map<std::int64_t, std::set<int>> who;
    std::map<std::pair<int, std::int64_t>, double> both;
    for (const Listing& listing : outcome.changed.listings) {
        const auto child = rolls.child_of.find({listing.file, listing.sheet, listing.row});
        if (child == rolls.child_of.end()) continue;
        ++both[{child->second, listing.child.value()}];
        ++together[listing.child.value()];
        who[listing.child.value()].insert(child->second);
    }
    for (const auto& [place, child] : rolls.child_of) ++truly[child];
    double right = 0;
    double found = 0;
    double all = 0;
    for (const auto& [key, count] : both) right += pairs(count);
    for (const auto& [key, count] : together) found += pairs(count);
    for (const auto& [key, count] : truly) all += pairs(count);
    int worth_asking = 0;
    for (const roll::ProbablePair& pair : probable) {
        const auto& one = who[pair.a.value()];
        const auto& other = who[pair.b.value()];
        worth_asking += std::any_of(one.begin(), one.end(), [&](int child) { return other.contains(child); }) ? 1 : 0;
    }
    fmt::print(
        "{{{}, \"rows\": {}, \"children\": {}, \"found_children\": {}, \"pairs\": {}, \"right\": {}, \"wrong\": {}, "
        "\"precision\": {:.5f}, \"recall\": {:.5f}, \"asked\": {}, \"asked_rightly\": {}, \"seconds\": {:.2f}, "
        "\"pairs_seconds\": {:.2f}, \"peak_mb\": {:.0f}}}\n",
        what, rolls.child_of.size(), truly.size(), outcome.changed.children.size(), all, right, found - right,
        found > 0 ? right / found : 1, all > 0 ? right / all : 1, probable.size(), worth_asking, seconds, pairs_seconds,
        peak_mb());
    std::fflush(stdout);
    if (wanted > 0) show(rolls, outcome, wanted);
}

int run_folder(const std::filesystem::path& folder, int wanted) {
    const auto season = formats::read_season(folder / "season.toml");
    if (!season) return 2;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / "ledgers")) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    Rolls rolls;
    for (const auto& file : files) {
        auto sheets = formats::read_sheets(file);
        if (!sheets) return 2;
        for (Sheet& sheet : *sheets) {
            sheet.file = std::filesystem::relative(file, folder).string();
            rolls.sheets.push_back(std::move(sheet));
        }
    }
    const auto text = formats::read_file(folder / "truth" / "children.csv", 1ULL << 30);
    if (!text) return 2;
    const auto truth = formats::read_csv(*text, "children.csv", {});
    if (!truth) return 2;
    for (const SheetRow& row : truth->rows) {
        if (row.number > 1)
            rolls.child_of[{row.cells[0], row.cells[1], std::stoi(row.cells[2])}] = std::stoi(row.cells[3]);
    }
    judge(fmt::format("\"folder\": \"{}\"", folder.filename().string()), season->season, season->regions, rolls,
          wanted);
    return 0;
}

int run(std::uint64_t seed, int children, double factor, int wanted) {
    demo::Options options;
    options.children = children;
    options.seed = seed;
    const auto season = demo::draw(options);
    if (!season) return 2;
    const auto regions = RegionTree::make(season->regions);
    if (!regions) return 2;
    const Rolls rolls = draw_rolls(*season, factor, seed);

    judge(fmt::format("\"seed\": {}, \"harsh\": {}", seed, factor), season->season, *regions, rolls, wanted);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    std::uint64_t seeds = 1;
    std::uint64_t first = 20'250'715;
    int children = 16'069;
    double factor = 1;
    int wanted = 0;
    std::string folder;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string_view key = argv[i];
        const std::string value = argv[i + 1];
        if (key == "--seeds") seeds = std::stoull(value);
        if (key == "--first") first = std::stoull(value);
        if (key == "--children") children = std::stoi(value);
        if (key == "--folder") folder = value;
        if (key == "--show") wanted = std::stoi(value);
        if (key == "--harsh") factor = std::stod(value);
    }
    if (!folder.empty()) return run_folder(folder, wanted);
    for (std::uint64_t i = 0; i < seeds; ++i) {
        if (const int code = run(first + i, children, factor, wanted); code != 0) return code;
    }
    return 0;
}
