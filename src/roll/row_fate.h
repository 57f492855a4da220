// Fates: what became of one row of a ledger, and how fates and records are put together.
#pragma once

#include "domain/roll.h"

namespace yingtuo::roll {

enum class RowFate { added, merged, unchanged, refused };

inline void count(ImportCounts& counts, RowFate fate) {
    ++counts.rows;
    switch (fate) {
        case RowFate::added:
            ++counts.added;
            break;
        case RowFate::merged:
            ++counts.merged;
            break;
        case RowFate::unchanged:
            ++counts.unchanged;
            break;
        case RowFate::refused:
            ++counts.refused;
            break;
    }
}

// Sets a field where the row says something and may overwrite, or where the field is empty. Gives true if it changed.
template <typename Value>
bool take_field(Value& field, const Value& told, const Value& nothing, bool overwrites) {
    if (told == nothing || field == told || (field != nothing && !overwrites)) return false;
    field = told;
    return true;
}

inline bool take_other(OtherColumns& other, const OtherColumns& told, bool overwrites) {
    bool changed = false;
    for (const auto& [key, value] : told) {
        const auto [at, is_new] = other.try_emplace(key, value);
        if (is_new) {
            changed = true;
        } else if (overwrites && at->second != value) {
            at->second = value;
            changed = true;
        }
    }
    return changed;
}

}  // namespace yingtuo::roll
