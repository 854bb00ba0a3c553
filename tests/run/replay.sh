#!/bin/sh
# Runs each fuzz target on each file of its corpus: replay/fuzz_NAME on
# tests/fuzz/corpus/NAME/*. A target without a corpus fails.
set -eu
here=$(dirname "$0")
log=$(mktemp)
trap 'rm -f "$log"' EXIT

passed=0 failed=0
for target in "$@"; do
    name=$(basename "$target")
    for input in "$here/../fuzz/corpus/${name#fuzz_}"/*; do
        if [ -f "$input" ] && "$target" "$input" >"$log" 2>&1; then
            passed=$((passed + 1))
        else
            failed=$((failed + 1))
            echo "FAILED: $name on $input"
            cat "$log"
        fi
    done
done
exec "$here/tally.sh" replay "$passed" "$failed"
