#include "store/migrations/migration.h"

// Teams that wish to serve together, and the least length of a block of days. A season from before them keeps what it
// was planned by: no such length.
const std::string_view yingtuo::store::sqlite_0012_teams = R"sql(
ALTER TABLE adult ADD COLUMN team BLOB;           -- sealed: words of a clerk; NULL: none
UPDATE season SET content = json_set(content, '$.policy.block_days', 0);
)sql";
