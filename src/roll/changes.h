// Changes: what an import would change, record by record and field by field, names and numbers masked.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "base/text.h"
#include "domain/roll.h"

namespace yingtuo::roll {

enum class RecordType { household, child, venue, adult };

struct FieldChange {
    std::string field;  // "carer_phone"
    Text label;
    std::string before;  // masked where it names or reaches a person
    std::string after;
};

struct RecordChange {
    RecordType type = RecordType::child;
    std::int64_t id = 0;  // of a new record: the one it would get
    bool is_new = false;
    std::string label;                // a masked name; a venue's name
    std::vector<FieldChange> fields;  // of a known record; two values may look alike where both are masked
};

// In the order households, children, venues, adults, each by id.
[[nodiscard]] std::vector<RecordChange> changes(const Roll& known, const Roll& changed);

}  // namespace yingtuo::roll

template <>
struct yingtuo::EnumNames<yingtuo::roll::RecordType> {
    using T = yingtuo::roll::RecordType;
    static constexpr EnumName<T> table[] = {{T::household, "household", "家庭", "household"},
                                            {T::child, "child", "儿童", "child"},
                                            {T::venue, "venue", "点位", "venue"},
                                            {T::adult, "adult", "志愿者", "adult"}};
};
