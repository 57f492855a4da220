// The catalogue as a workbook has it: a sheet of activities and a sheet of local programmes, read and written. Users
// add activities and programmes there; no code is needed. What is wrong is named by sheet, row and column.
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "domain/roll.h"
#include "domain/sheet.h"
#include "programme/catalogue.h"

namespace yingtuo::programme {

inline constexpr std::string_view activities_sheet = "活动目录";
inline constexpr std::string_view programmes_sheet = "特色项目";

struct CatalogueReading {
    std::optional<Catalogue> catalogue;  // nothing where anything is wrong
    std::vector<DoubtfulRow> wrong;
};

// Header rows first; columns in any order, unknown columns are refused. Yes and no as 是 and 否, categories and the
// like in Chinese or by their code, lists with 、 between.
[[nodiscard]] CatalogueReading read_catalogue(const Sheet& activities, const Sheet& programmes);

// The two sheets of a workbook, by name; the programmes may be missing.
[[nodiscard]] CatalogueReading read_catalogue(const std::vector<Sheet>& workbook);

[[nodiscard]] CatalogueReading read_catalogue(const CatalogueRows& rows, const std::string& file = {});
[[nodiscard]] CatalogueRows rows_of(const Catalogue& catalogue);

// The season's own catalogue; the standard one where the rows are empty. Refuses rows that cannot be read, naming the
// first fault.
[[nodiscard]] Result<Catalogue> catalogue_of(const CatalogueRows& rows);

// As embedded in the program.
[[nodiscard]] CatalogueRows standard_rows();

}  // namespace yingtuo::programme
