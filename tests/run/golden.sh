#!/bin/sh
# Compares whole outputs, byte for byte: tests/golden/NAME.cmd is a command line
# for sh; NAME.out what it prints, NAME.err what it complains of (none: nothing)
# and NAME.rc its exit code (none: 0). Each runs in a folder of its own with a
# copy of the plan in $DATA and one of tests/sample in $SAMPLE, and in three
# surroundings that must not matter: the C locale in UTC, a UTF-8 locale in
# China, and another time of day abroad.
#
#   golden.sh FOLDER-OF-WPC [--update] [NAME…]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
bin=$(cd "$1" && pwd)
shift
update=
if [ "${1:-}" = --update ]; then
    update=1
    shift
fi
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

golden=$top/tests/golden
[ $# -gt 0 ] || set -- "$golden"/*.cmd

# With WRAP (valgrind …) a stand-in on the path runs wpc under it.
if [ -n "${WRAP:-}" ]; then
    mkdir "$tmp/bin"
    # shellcheck disable=SC2016 # "$@" is for the stand-in
    printf '#!/bin/sh\nexec %s %s/wpc "$@"\n' "$WRAP" "$bin" >"$tmp/bin/wpc"
    chmod +x "$tmp/bin/wpc"
    bin=$tmp/bin
fi

# run NAME VARIABLE…: leaves $tmp/out, err and rc.
run() {
    name=$1
    shift
    rm -rf "$tmp/desk"
    mkdir -p "$tmp/desk/home"
    cp -R "$top/data" "$tmp/desk/data"
    cp -R "$top/tests/sample" "$tmp/desk/sample"
    code=0
    (cd "$tmp/desk" &&
        exec env -i PATH="$bin:/usr/local/bin:/usr/bin:/bin" HOME=home \
            DATA=data SAMPLE=sample WPC_DATA=data WPC_TODAY=2016-03-25 \
            ${ASAN_OPTIONS:+"ASAN_OPTIONS=$ASAN_OPTIONS"} "$@" \
            sh "$golden/$name.cmd") \
        </dev/null >"$tmp/out" 2>"$tmp/err" || code=$?
    echo "$code" >"$tmp/rc"
}

# The file expected, or what stands for one that is not there.
expected() {
    if [ -f "$golden/$1" ]; then
        echo "$golden/$1"
    elif [ "$2" = 0 ]; then
        echo 0 >"$tmp/zero"
        echo "$tmp/zero"
    else
        echo /dev/null
    fi
}

same() {
    [ -f "$golden/$1.out" ] && cmp -s "$golden/$1.out" "$tmp/out" &&
        cmp -s "$(expected "$1.err" -)" "$tmp/err" &&
        cmp -s "$(expected "$1.rc" 0)" "$tmp/rc"
}

show() {
    echo "FAILED: $1 ($2)"
    [ -f "$golden/$1.out" ] || echo "there is no tests/golden/$1.out"
    for part in out err rc; do
        default=-
        [ $part = rc ] && default=0
        diff -a -u --label "expected $1.$part" --label "printed" \
            "$(expected "$1.$part" $default)" "$tmp/$part" | head -n 40
    done
}

keep() {
    cp "$tmp/out" "$golden/$1.out"
    rm -f "$golden/$1.err" "$golden/$1.rc"
    [ ! -s "$tmp/err" ] || cp "$tmp/err" "$golden/$1.err"
    [ "$(cat "$tmp/rc")" = 0 ] || cp "$tmp/rc" "$golden/$1.rc"
    echo "tests/golden/$1: rewritten"
}

compare() {
    run "$1" LC_ALL=C TZ=UTC
    if ! same "$1"; then
        show "$1" 'C locale, UTC'
        [ -z "$update" ] || keep "$1"
        return 1
    fi
    # Under valgrind once is enough.
    [ -z "${WRAP:-}" ] || return 0
    run "$1" LC_ALL=C.UTF-8 LANG=C.UTF-8 TZ=Asia/Shanghai
    if ! same "$1"; then
        show "$1" 'UTF-8 locale, UTC+8'
        return 1
    fi
    run "$1" LC_ALL=POSIX TZ=America/Los_Angeles COLUMNS=40
    if ! same "$1"; then
        show "$1" '40 columns, UTC-8'
        return 1
    fi
}

passed=0 failed=0
for file in "$@"; do
    name=$(basename "$file" .cmd)
    if [ ! -f "$golden/$name.cmd" ]; then
        [ "$file" = "$golden/*.cmd" ] || failed=$((failed + 1))
        echo "there is no tests/golden/$name.cmd" >&2
    elif compare "$name"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
done
for file in "$golden"/*.out; do
    if [ -f "$file" ] && [ ! -f "${file%.out}.cmd" ]; then
        echo "FAILED: $file has no command"
        failed=$((failed + 1))
    fi
done
exec "$here/tally.sh" golden "$passed" "$failed"
