#!/bin/sh
# tally.sh SUITE PASSED FAILED: the end of every runner. Says the counts, adds
# them to $RESULTS for `make check`, and fails when a test did or when none ran.
set -eu

suite=$1${SUITE_OF:+-$SUITE_OF} passed=$2 failed=$3
if [ "$passed" -eq 0 ] && [ "$failed" -eq 0 ]; then
    echo "$suite: no test ran" >&2
    failed=1
fi
echo "$suite: $passed passed, $failed failed"
if [ -n "${RESULTS:-}" ]; then
    mkdir -p "$(dirname "$RESULTS")"
    printf '%s\t%s\t%s\n' "$suite" "$passed" "$failed" >>"$RESULTS"
fi
[ "$failed" -eq 0 ]
