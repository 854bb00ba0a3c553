#!/bin/sh
# Runs cmocka programs. cmocka says "PASSED 0" also when all failed, and its exit
# code alone does not say that anything ran, so both are asked: exit code 0, and
# as many tests passed as were announced, and not none.
#
#   unit.sh PROGRAM…        WRAP='valgrind …' runs each under that
set -eu
here=$(dirname "$0")
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# The sum of N over the lines that say "WORDS N test(s)."
count() {
    sed -n "s/^\[ *$1 \([0-9]*\) test(s)\..*/\1/p" "$log" |
        awk '{n += $1} END {print n + 0}'
}

passed=0 failed=0
for program in "$@"; do
    rc=0
    # shellcheck disable=SC2086 # the words of WRAP are meant to be split
    ${WRAP:-} "$program" >"$log" 2>&1 || rc=$?
    announced=$(count '=*\] Running')
    good=$(count 'PASSED *\]')
    bad=$((announced - good))
    # Died, found nothing to run, or complains of something outside a test.
    if [ "$announced" -eq 0 ] || { [ "$rc" -ne 0 ] && [ "$bad" -le 0 ]; }; then
        bad=1
    fi
    if [ "$bad" -ne 0 ]; then
        echo "FAILED: $program (exit $rc, $good of $announced passed)"
        grep -v '^\[ *\(RUN\|OK\) *\]' "$log" || cat "$log"
    fi
    passed=$((passed + good))
    failed=$((failed + bad))
done
exec "$here/tally.sh" unit "$passed" "$failed"
