#!/bin/sh
# Lets each libFuzzer program run for FUZZ_SECONDS (60), starting from its kept
# corpus; finds go to build/fuzz/NAME. A crash leaves its input there: keep it
# in tests/fuzz/corpus/NAME, where `make replay` runs it for good.
set -eu
here=$(dirname "$0")

passed=0 failed=0
for target in "$@"; do
    name=$(basename "$target")
    name=${name#fuzz_}
    found=$(dirname "$target")/../found/$name
    mkdir -p "$found"
    if "$target" -max_total_time="${FUZZ_SECONDS:-60}" -timeout=10 \
        -print_final_stats=1 -artifact_prefix="$found/crash-" "$found" \
        "$here/../fuzz/corpus/$name"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
done
exec "$here/tally.sh" fuzz "$passed" "$failed"
