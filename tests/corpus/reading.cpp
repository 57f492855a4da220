#include "corpus/reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "formats/sheets.h"
#include "roll/drawn_ledgers.h"
#include "roll/header.h"
#include "roll/ledger_sheet.h"
#include "roll/reconcile.h"

namespace yingtuo::corpus {

namespace {

std::string or_stroke(const std::string& text) {
    return text.empty() ? "-" : text;
}

std::string columns_of(const roll::Header& header) {
    std::string text;
    for (std::size_t i = 0; i < header.meaning.size(); ++i) {
        const roll::Column column = header.meaning[i];
        if (column == roll::Column::count || column == roll::Column::kept) {
            text += " -";
            continue;
        }
        for (const roll::ColumnName& name : roll::columns_of(header.ledger)) {
            if (name.column != column) continue;
            text += " " + std::string(name.zh);
            break;
        }
    }
    return text;
}

std::string place(const std::string& village, const std::string& hamlet) {
    const auto name = [](const std::string& code) {
        const Region* region = roll::district().find(code);
        return region == nullptr ? std::string("-") : region->name;
    };
    return name(village) + (hamlet.empty() ? "" : "/" + name(hamlet));
}

// The three digits after the birth date tell a number from the others.
std::string number_of(const std::string& id_number) {
    return id_number.size() == 18 ? id_number.substr(14, 3) : "-";
}

std::string line_of(const ChildRecord& child, const Household& home) {
    return fmt::format("{} {} {} {} {} {} {} {} {} {}", or_stroke(child.name), name_of(child.child.sex).zh,
                       child.child.birth_date ? format_date(*child.child.birth_date) : "-", number_of(child.id_number),
                       place(home.village_code, home.hamlet_code), or_stroke(child.child.school),
                       or_stroke(child.child.grade), or_stroke(child.carer_name), or_stroke(child.carer_phone),
                       code_of(child.child.willing));
}

void list_children(const Roll& changed, std::vector<std::string>& lines) {
    std::map<Id<Household>, const Household*> homes;
    for (const Household& home : changed.households) homes[home.id] = &home;
    std::map<Id<Child>, const ChildRecord*> children;
    for (const ChildRecord& child : changed.children) children[child.child.id] = &child;
    std::vector<Listing> listings = changed.listings;
    std::sort(listings.begin(), listings.end(),
              [](const Listing& a, const Listing& b) { return std::tie(a.sheet, a.row) < std::tie(b.sheet, b.row); });
    for (const Listing& listing : listings) {
        const ChildRecord& child = *children.at(listing.child);
        lines.push_back(fmt::format("{} {}", listing.row, line_of(child, *homes.at(child.child.household))));
    }
}

}  // namespace

std::vector<std::string> reading_of(const std::string& bytes, const std::string& file) {
    const auto sheets = formats::read_sheets(bytes, file);
    if (!sheets) return {"refused: " + sheets.error().message.zh};
    std::vector<std::string> lines;
    for (const Sheet& sheet : *sheets) {
        const auto recognition = roll::recognise(sheet);
        if (!recognition.header) continue;
        const auto& header = *recognition.header;
        const std::string kind = header.ledger == roll::LedgerKind::children
                                     ? " " + std::string(code_of(roll::list_kind_of(sheet, header)))
                                     : "";
        lines.push_back(fmt::format("{}{} {}:{}", code_of(header.ledger), kind, sheet.name, columns_of(header)));
    }
    const roll::Outcome outcome = roll::read({}, *sheets);
    list_children(outcome.changed, lines);
    for (const VenueRecord& venue : outcome.changed.venues) {
        lines.push_back(fmt::format("{} {} {} {} {}", venue.venue.name, name_of(venue.venue.kind).zh,
                                    place(venue.venue.village_code, ""), venue.venue.capacity,
                                    or_stroke(venue.lead_phone)));
    }
    for (const AdultRecord& adult : outcome.changed.adults) {
        lines.push_back(fmt::format("{} {} {} {}", adult.name, name_of(adult.adult.adult_class).zh,
                                    number_of(adult.id_number), or_stroke(adult.phone)));
    }
    for (const std::string& doubt : roll::told(outcome)) lines.push_back("? " + doubt);
    return lines;
}

}  // namespace yingtuo::corpus
