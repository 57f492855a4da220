#!/usr/bin/env bash
# ./run test, once the packages are there: format, builds, every C++ test (sanitized), web tests, then the whole season as a user
# would run it, the browser tests on it, and the independent recomputation of the open tables.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export CTEST_OUTPUT_ON_FAILURE=1
jobs=$(nproc)

step() { printf '\n\033[1m== %s (%s)\033[0m\n' "$*" "$(date +%T)"; }

step "Format"
git ls-files '*.h' '*.cpp' | xargs clang-format --dry-run -Werror

source tests/build.sh
step "Build: release"
build_preset release --target yingtuo

# The full-size season with its browser waits much of the time: it runs beside the next steps, and its answer is asked for last.
season=build/season-scenario.log
bash tests/scenarios/season_scenario.sh >"$season" 2>&1 &
season_job=$!
trap 'kill "$season_job" 2>/dev/null || true' EXIT

step "Build: dev (sanitizers, warnings are errors), each header on its own"
build_preset dev --target all all_verify_interface_header_sets

step "C++ tests with the address and undefined-behaviour sanitizers"
ctest --test-dir build/dev -j "$jobs" --output-on-failure

step "Web: types, unit tests"
npm --prefix web run check --silent
npm --prefix web test --silent

step "The command line as written down"
bash tests/scenarios/cli_scenario.sh

step "The full-size season: workbooks, plan, check, open tables, documents, browser"
wait "$season_job" || { cat "$season"; exit 1; }
grep -E '^(--|ok|# (tests|pass))' "$season"

step "All tests passed. Next: ./run demo"
