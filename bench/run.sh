#!/usr/bin/env bash
# ./run bench DATA [SECONDS]: siting on the published instances below DATA (city/, cpmp/, sscflp/), one JSON line each.
# What we quote goes to bench/runs/<date>/ with command, commit and machine (bench/README.md).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
data=${1:?./run bench DATA [SECONDS]: the folder that holds city/, cpmp/ and sscflp/}
seconds=${2:-60}
bench=build/release/bench/siting_instances

run() {  # run FORMAT THREADS FILE...
    local format=$1 threads=$2
    shift 2
    [ -e "$1" ] || return 0
    "$bench" --format "$format" --seconds "$seconds" --threads "$threads" "$@"
}

run city 2 "$data"/city/*.txt
run cpmp-floor 1 "$data"/cpmp/cpmp??.txt
for file in "$data"/cpmp/*; do
    case $file in */cpmp??.txt) ;; *) run cpmp 1 "$file" ;; esac
done
for family in holmberg yang diaz_fernandez; do
    for file in "$data"/sscflp/"$family"/*; do run sscflp 1 "$file"; done
done
