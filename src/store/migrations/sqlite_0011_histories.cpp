#include "store/migrations/migration.h"

// Histories of decisions, closures, participation and the sites' plans are held to what the others are held to: a row
// is added and stays as it was.
const std::string_view yingtuo::store::sqlite_0011_histories = R"sql(
CREATE TRIGGER decision_is_not_changed BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'decisions are only added to'); END;
CREATE TRIGGER decision_is_not_deleted BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'decisions are only added to'); END;
CREATE TRIGGER closure_is_not_changed BEFORE UPDATE ON closure
BEGIN SELECT RAISE(ABORT, 'closures are only added to'); END;
CREATE TRIGGER closure_is_not_deleted BEFORE DELETE ON closure
BEGIN SELECT RAISE(ABORT, 'closures are only added to'); END;
CREATE TRIGGER participation_is_not_changed BEFORE UPDATE ON participation
BEGIN SELECT RAISE(ABORT, 'participation is only added to'); END;
CREATE TRIGGER participation_is_not_deleted BEFORE DELETE ON participation
BEGIN SELECT RAISE(ABORT, 'participation is only added to'); END;
CREATE TRIGGER site_plan_version_is_not_changed BEFORE UPDATE ON site_plan_version
BEGIN SELECT RAISE(ABORT, 'versions of a site plan are only added to'); END;
CREATE TRIGGER site_plan_version_is_not_deleted BEFORE DELETE ON site_plan_version
BEGIN SELECT RAISE(ABORT, 'versions of a site plan are only added to'); END;
CREATE TRIGGER site_plan_change_is_not_changed BEFORE UPDATE ON site_plan_change
BEGIN SELECT RAISE(ABORT, 'changes of a site plan are only added to'); END;
CREATE TRIGGER site_plan_change_is_not_deleted BEFORE DELETE ON site_plan_change
BEGIN SELECT RAISE(ABORT, 'changes of a site plan are only added to'); END;

CREATE INDEX vetting_adult ON vetting(adult);  -- one adult's history is asked for by its page
)sql";
