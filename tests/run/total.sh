#!/bin/sh
# total.sh RESULTS "SUITE…" COMMAND…: runs the command, then sums what the
# suites have written to the results file. A suite that wrote nothing (it did
# not build, or died) counts as one failed test; so does a command that fails
# while all suites pass.
set -eu
results=$1 suites=$2 tab=$(printf '\t')
shift 2

rc=0
"$@" || rc=$?

passed=0 failed=0
echo
for suite in $suites; do
    note=
    if ! line=$(grep "^$suite$tab" "$results" 2>/dev/null); then
        line=$suite${tab}0${tab}1
        note='  (it did not run)'
    fi
    echo "$line" | awk -F '\t' -v note="$note" \
        '{printf "%-14s %5d passed %4d failed%s\n", $1, $2, $3, note}'
    passed=$((passed + $(echo "$line" | awk -F '\t' '{n += $2} END {print n}')))
    failed=$((failed + $(echo "$line" | awk -F '\t' '{n += $3} END {print n}')))
done
if [ "$rc" -ne 0 ] && [ "$failed" -eq 0 ]; then
    failed=1
fi
echo
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
