#!/usr/bin/env bash
# ./run demo, once the program is built: invented season as workbooks -> import -> plan -> check -> publish -> records -> serve.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
yingtuo=build/release/yingtuo
serve=yes
children=()
while [ $# -gt 0 ]; do
    case $1 in
        --no-serve) serve=no ;;
        --children)
            [ $# -ge 2 ] || { echo "./run demo: --children needs a number" >&2; exit 2; }
            children=(--children "$2")
            shift
            ;;
        *) echo "./run demo: unknown option $1 (known: --no-serve, --children N)" >&2; exit 2 ;;
    esac
    shift
done

step() { printf '\n\033[1m%s\033[0m\n' "$*"; }

rm -rf demo-season
mkdir -p demo-season
step "1/6  An invented season as workbooks (no real child)"
$yingtuo demo --out demo-season --damage typical "${children[@]}"
step "2/6  Ledgers -> one roll"
$yingtuo init demo-season/city.db --season demo-season/season.toml
$yingtuo import demo-season/city.db demo-season/ledgers/*/*
step "3/6  Roll -> plan: sites, home visits, duties, daily sessions"
$yingtuo plan demo-season/city.db --threads 2
step "4/6  An independent check of the stored plan"
# Exit 1 means: hard rules are broken. In the demo season these are the duties nobody is there to stand, each listed by the plan.
$yingtuo check demo-season/city.db && checked=0 || checked=$?
[ "$checked" -le 1 ] || exit "$checked"
step "5/6  Publish"
$yingtuo publish demo-season/city.db --plan 1
step "6/6  Two weeks of the local programmes, as their sites would hand them in (who came, what was measured; invented)"
$yingtuo demo --records-of demo-season/city.db --out demo-season
$yingtuo programme demo-season/city.db --record demo-season/records.xlsx --by "demo"
if [ "$serve" = no ]; then
    step "Done. Look at it with: build/release/yingtuo serve demo-season/city.db   (http://127.0.0.1:8080)"
    exit 0
fi
step "Open http://127.0.0.1:8080 in a browser. Ctrl-C stops the server."
exec $yingtuo serve demo-season/city.db
