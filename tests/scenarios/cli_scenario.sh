#!/usr/bin/env bash
# The command line as command/output pairs: every tests/golden/*.txt holds "$ command" lines and what they print, standard error
# included. UPDATE=1 rewrites them. Also: docs/cli.md is what the program says of itself.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
root=$PWD
export PATH="$root/build/release:$PATH" SCENARIOS="$root/tests/scenarios" LANG=C LC_ALL=C.UTF-8
failed=0
passed=0

replay() {  # golden file -> the same file as it comes out now
    local line
    while IFS= read -r line; do
        case $line in
            '$ '*)
                printf '%s\n' "$line"
                bash -c "${line#\$ }" 2>&1
                local code=$?
                [ $code -eq 0 ] || printf '[exit %d]\n' "$code"
                ;;
            '#'*) printf '%s\n' "$line" ;;
        esac
    done <"$1"
}

for golden in tests/golden/*.txt; do
    work=$(mktemp -d)
    (cd "$work" && replay "$root/$golden") >"$work.out"
    if [ "${UPDATE:-}" = 1 ]; then
        cp "$work.out" "$golden"
    fi
    if diff -u "$golden" "$work.out"; then
        passed=$((passed + 1))
    else
        echo "FAILED: $golden (UPDATE=1 $0 rewrites it)"
        failed=$((failed + 1))
    fi
    rm -rf "$work" "$work.out"
done

[ "${UPDATE:-}" = 1 ] && yingtuo reference >docs/cli.md
if yingtuo reference | diff -u docs/cli.md -; then
    passed=$((passed + 1))
else
    echo "FAILED: docs/cli.md is stale (UPDATE=1 $0 rewrites it)"
    failed=$((failed + 1))
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
