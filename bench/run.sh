#!/usr/bin/env bash
# ./run bench DATA [FAMILY...]: siting on the published instances below DATA (city/, cpmp/, sscflp/), on drawn regions, and the
# peer CBC where it is installed. Families: city counties scale cpmp sscflp peer (all without a choice).
# Raw lines, gap tables, commit and machine go to bench/runs/<date>/; what is there is added to.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
data=${1:?./run bench DATA [FAMILY...]: the folder that holds city/, cpmp/ and sscflp/}
shift
families=("$@")
[ $# -gt 0 ] || families=(city counties scale sscflp cpmp peer)
instances=build/release/bench/siting_instances
regions=build/release/bench/siting_regions
out=bench/runs/$(date +%F)
mkdir -p "$out"

keep() { tee -a "$out/raw.jsonl"; }

solve() {  # solve FORMAT SECONDS THREADS FILE...: one process each, so that peak memory is the file's own
    local format=$1 seconds=$2 threads=$3
    shift 3
    for file in "$@"; do
        "$instances" --format "$format" --seconds "$seconds" --threads "$threads" "$file" | keep
    done
}

for family in "${families[@]}"; do
    case $family in
        city)
            for seconds in 5 60 300; do solve city "$seconds" 2 "$data/city/city.txt"; done
            solve city 10 2 "$data/city/county.txt"
            ;;
        counties) "$regions" counties 100 --core-seconds 2.5 | keep ;;
        scale) "$regions" scale 4000 40000 400000 --threads 2 | keep ;;
        cpmp)
            solve cpmp-floor 60 1 "$data"/cpmp/cpmp??.txt
            for file in "$data"/cpmp/*; do
                case $file in */cpmp??.txt) ;; *) solve cpmp 60 1 "$file" ;; esac
            done
            ;;
        sscflp) solve sscflp 10 1 "$data"/sscflp/{holmberg,yang,diaz_fernandez}/* ;;
        peer)
            if command -v cbc >/dev/null; then
                python3 bench/peer_cbc.py "$data/city/county.txt" 60 2 | keep
                python3 bench/peer_cbc.py "$data/city/city.txt" 300 2 | keep
            else
                echo "The peer was passed over: cbc is not installed (apt-get install coinor-cbc)" >&2
            fi
            ;;
        *) echo "Unknown family: $family" >&2; exit 2 ;;
    esac
done

python3 bench/gap_table.py "$out/raw.jsonl" >"$out/summary.md"
{
    echo "# Benchmark run of $(date +%F)"
    echo
    echo "\`./run bench DATA\`; commit $(git rev-parse --short HEAD); $(nproc) cores, $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2- | xargs);" \
        "$(c++ --version | head -n1). Lines as they came: \`raw.jsonl\`; tables: \`summary.md\`."
} >"$out/README.md"
echo "Tables: $out/summary.md"
