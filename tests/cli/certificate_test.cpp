// The nobody-missed certificate on the demo season as it is written to disk, damage and all.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/funnel.h"
#include "base/random.h"
#include "cli/demo_files.h"
#include "formats/season_file.h"
#include "formats/sheets.h"
#include "formats/temporary_folder.h"
#include "roll/reconcile.h"

namespace yingtuo::cli {
namespace {

struct World {
    Season season;
    RegionTree regions;
    std::vector<Sheet> sheets;
};

World demo_world(const std::filesystem::path& folder) {
    const demo::DemoSeason drawn = *demo::draw({.children = 250, .seed = 9, .damage = demo::Damage::typical});
    const auto files = write_season(drawn, folder);
    auto read = formats::read_season(folder / "season.toml");
    World world{std::move(read->season), std::move(read->regions), {}};
    for (const auto& file : files->workbooks) {
        auto sheets = formats::read_sheets(file);
        for (Sheet& sheet : *sheets) {
            sheet.file = std::filesystem::relative(file, folder).string();
            world.sheets.push_back(std::move(sheet));
        }
    }
    return world;
}

Roll first_import(const World& world) {
    return roll::reconcile(world.season, world.regions, {}, world.sheets).changed;
}

roll::Certificate certificate_of(const World& world, const Roll& roll) {
    roll::CertificateInput input;
    input.funnel.roll = &roll;
    input.funnel.regions = &world.regions;
    input.funnel.season = &world.season;
    input.funnel.now = "2025-07-14T08:00:00Z";
    return roll::make_certificate(input);
}

using Person = std::pair<std::string, std::optional<Date>>;

Person person_of(const ChildRecord& record) {
    return {record.name, record.child.birth_date};
}

TEST(Certificate, whoever_is_taken_off_any_one_list_of_the_demo_season_appears_on_it) {
    const formats::TemporaryFolder folder;
    World world = demo_world(folder.path());
    const Roll whole = first_import(world);
    std::map<std::pair<Id<Child>, ListKind>, int> rows;
    std::map<Id<Child>, std::set<ListKind>> kinds;
    for (const Listing& listing : whole.listings) {
        ++rows[{listing.child, listing.list}];
        kinds[listing.child].insert(listing.list);
    }
    std::map<Id<Child>, Person> people;
    std::map<Person, int> of_a_name;
    std::map<Id<Child>, std::string> numbers;
    for (const ChildRecord& record : whole.children) {
        people[record.child.id] = person_of(record);
        ++of_a_name[person_of(record)];
        numbers[record.child.id] = record.id_number;
    }
    Random random(1);
    int tried = 0;
    std::set<ListKind> tried_kinds;
    for (int draw = 0; draw < 2000 && tried < 15; ++draw) {
        const Listing& taken = whole.listings[random.below(whole.listings.size())];
        const Person person = people.at(taken.child);
        // Who stands on that kind of list twice is still on it; who stands on no other is known to nobody any more.
        if (rows.at({taken.child, taken.list}) != 1 || kinds.at(taken.child).size() < 2 || of_a_name.at(person) != 1)
            continue;
        ++tried;
        tried_kinds.insert(taken.list);
        World without = world;
        for (Sheet& sheet : without.sheets) {
            if (sheet.file != taken.file || sheet.name != taken.sheet) continue;
            std::erase_if(sheet.rows, [&](const SheetRow& row) { return row.number == taken.row; });
        }
        const Roll roll = first_import(without);
        const roll::Certificate certificate = certificate_of(without, roll);
        std::map<Id<Child>, const ChildRecord*> records;
        for (const ChildRecord& record : roll.children) records[record.child.id] = &record;
        const bool is_named = std::any_of(
            certificate.incomplete.begin(), certificate.incomplete.end(), [&](const roll::IncompleteChild& child) {
                const ChildRecord& record = *records.at(child.child);
                const bool is_same = record.name == person.first ||
                                     (!record.id_number.empty() && record.id_number == numbers.at(taken.child));
                return is_same && std::find(child.not_on.begin(), child.not_on.end(), taken.list) != child.not_on.end();
            });
        EXPECT_TRUE(is_named) << taken.file << " " << taken.sheet << " " << taken.row;
    }
    EXPECT_EQ(tried, 15);
    EXPECT_EQ(tried_kinds.size(), 3U);
}

}  // namespace
}  // namespace yingtuo::cli
