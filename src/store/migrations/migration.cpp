#include "store/migrations/migration.h"

#include <sodium.h>

#include <array>

#include "store/hex.h"

namespace yingtuo::store {

std::string checksum(const Migration& migration) {
    std::string hash(16, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                       reinterpret_cast<const unsigned char*>(migration.sql.data()), migration.sql.size(), nullptr, 0);
    return to_hex(hash);
}

std::span<const Migration> sqlite_migrations() {
    static const std::array<Migration, 14> all{{
        {1, "first_tables", sqlite_0001_first_tables},
        {2, "plain_views", sqlite_0002_plain_views},
        {3, "decisions", sqlite_0003_decisions},
        {4, "import_journal", sqlite_0004_import_journal},
        {5, "linkage", sqlite_0005_linkage},
        {6, "attendance", sqlite_0006_attendance},
        {7, "visit_policy", sqlite_0007_visit_policy},
        {8, "duty_roster", sqlite_0008_duty_roster},
        {9, "programme", sqlite_0009_programme},
        {10, "training", sqlite_0010_training},
        {11, "histories", sqlite_0011_histories},
        {12, "teams", sqlite_0012_teams},
        {13, "duty_attendance", sqlite_0013_duty_attendance},
        {14, "lodging", sqlite_0014_lodging},
    }};
    return all;
}

}  // namespace yingtuo::store
