#!/usr/bin/env bash
# edited_plan.sh YINGTUO DB TABLES ORACLE WORK: one site's plan of plan 1 is edited and approved by every tier; check,
# tables, papers and the independent recomputation speak of it as it now stands. TABLES, ORACLE: plan 1 as csv before, and
# what the recomputation says of it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
yingtuo=$1 db=$2 tables=$3 oracle=$4 work=$5
mkdir -p "$work"
name=静听故事与休息 # what ACTIVITY is called on paper
read -r venue group day_a start_a day_b start_b day start activity < <(python3 tests/scenarios/edited_plan.py choose "$tables")
edit() { "$yingtuo" site-plan "$db" --plan 1 --venue "$venue" --by "点长" --json "$@"; }

paper() { "$yingtuo" export "$db" --plan 1 --format xlsx --document plan --site "$venue" --out "$work/$1" --json >"$work/$1.json"; }
cells() { python3 tests/scenarios/edited_plan.py count "$(find "$work/$1" -name '*.xlsx')" "$2"; }

paper before
edit --swap "$group" "$day_a" "$start_a" "$day_b" "$start_b" >"$work/swap.json"
edit --set "$group" "$day" "$start" "$activity" >"$work/set.json"
edit --step check >"$work/steps.json"
edit --step submit >>"$work/steps.json"
tiers=$(grep '^programme.approval_tiers,' "$tables/policy.csv" | cut -d, -f2 | tr '|' ' ')
for tier in $tiers; do edit --step approve --tier $tier >"$work/$tier.json"; done
"$yingtuo" site-plan "$db" --plan 1 --venue "$venue" --json >"$work/history.json"
"$yingtuo" check "$db" --plan 1 --json >"$work/check.json" || [ $? -eq 1 ]
"$yingtuo" export "$db" --plan 1 --format csv --out "$work/csv"
"$yingtuo" export "$db" --plan 1 --format xlsx --out "$work/xlsx"
paper after
[ "$(cells after "$name")" -eq $(($(cells before "$name") + 1)) ] || { echo "FAILED: the paper does not show $name" >&2; exit 1; }
[ "$(cells xlsx "$activity")" -eq "$(cat "$work"/csv/*.csv | grep -ow "$activity" | wc -l)" ] ||
    { echo "FAILED: the workbook is not what the csv tables are" >&2; exit 1; }
python3 tests/scenarios/edited_plan.py compare "$tables" "$work/csv"
python3 tests/oracle/open_tables.py "$work/csv" >"$work/oracle.json"
python3 - "$work" "$tiers" "$oracle" <<'PY'
import json, sys
work, tiers = sys.argv[1], sys.argv[2].split()
load = lambda name: json.load(open(f"{work}/{name}.json", encoding="utf-8"))
history = load("history")
assert history["state"] == "approved" and history["version"] == len(history["versions"]) == 4 + len(tiers) > 5, history
assert load("check")["hard_unlisted"] == 0, "check finds hard rules broken that nothing lists"
said = [violation for name in ("swap", "set") for violation in load(name)["come"] if violation["severity"] == "hard"]
assert not said, said
assert load("oracle")["violations"] == json.load(open(sys.argv[3], encoding="utf-8"))["violations"], "the recomputation finds other faults than before"
print(f"ok: an edited plan is approved by {len(tiers)} tiers; check, tables, workbook, papers and the recomputation speak of it")
PY
