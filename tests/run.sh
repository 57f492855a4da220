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

step "Build: release and dev (sanitizers, warnings are errors), each header on its own"
source tests/build.sh
build_all

step "C++ tests with the address and undefined-behaviour sanitizers"
ctest --test-dir build/dev -j "$jobs" --output-on-failure

step "Web: types, unit tests"
npm --prefix web run check --silent
npm --prefix web test --silent

step "Scenarios: the command line, the full-size season, the open tables, the browser"
for scenario in tests/scenarios/*_scenario.sh; do
    step "$(basename "$scenario" .sh)"
    bash "$scenario"
done

step "All tests passed. Next: ./run demo"
