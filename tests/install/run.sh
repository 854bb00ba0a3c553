#!/bin/sh
# Installs into an empty folder and uses what is there, as a packager, a user
# and a C programmer would; then takes it away again. Builds the source archive.
#
#   run.sh BUILD-FOLDER          called by make, which hands its settings on
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
build=$1
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$top"

passed=0 failed=0
try() {
    name=$1
    shift
    if "$@" >"$tmp/log" 2>&1 </dev/null; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $name: $*"
        tail -n 30 "$tmp/log"
    fi
}

root=$tmp/root
prefix=$root/usr/local

has() {
    for file in "$@"; do
        [ -s "$prefix/$file" ] || { echo "missing: $file" && return 1; }
    done
}
# Away from the checkout, so that nothing of it can help.
elsewhere() {
    (cd "$tmp" && env -i PATH="$prefix/bin:/usr/bin:/bin" HOME="$tmp" \
        WPC_DATA="$prefix/share/wpc/data" WPC_TODAY=2016-03-25 "$@")
}
says() {
    elsewhere "$@" >"$tmp/out" && [ -s "$tmp/out" ]
}
# One file that needs no other, where the compiler could: then no loader is named.
stands_alone() {
    readelf -l "$prefix/bin/wpc" >"$tmp/segments" || return 1
    asked=$([ -n "${STATIC:-}" ] && echo none || echo one)
    named=$(grep -q INTERP "$tmp/segments" && echo one || echo none)
    [ "$asked" = "$named" ]
}
# The address sanitizer of clang links so too, into a program that falls over.
trial_runs() {
    make -n V=1 BUILD="$tmp/trial" CC=clang CFLAGS=-fsanitize=address all \
        >"$tmp/commands" && ! grep -e -static-pie "$tmp/commands"
}
library_compiles() {
    # shellcheck disable=SC2086 # flags and libraries are lists
    ${CC:-cc} -std=c17 -Wall -Wextra -Werror ${CFLAGS:-} -I"$prefix/include" \
        -o "$tmp/use" "$here/use_library.c" "$prefix/lib/libwpc.a" $LIBS
}
# 21 dues and 2 targets of tasks, 13 of plans: counted in the notice by hand.
library_answers() {
    elsewhere "$tmp/use" "$prefix/share/wpc/data" 2017-12-31 >"$tmp/out" &&
        [ "$(wc -l <"$tmp/out")" -eq 36 ]
}
nothing_left() {
    left=$(find "$root" -type f)
    [ -z "$left" ] || { echo "left: $left" && return 1; }
}
archive_builds() {
    mkdir "$tmp/dist" &&
        make BUILD="$tmp/dist/out" dist &&
        mkdir "$tmp/dist/source" &&
        tar -xzf "$tmp"/dist/out/wpc-*.tar.gz --strip-components=1 \
            -C "$tmp/dist/source" &&
        make -C "$tmp/dist/source" BUILD=build all &&
        "$tmp/dist/source/build/wpc" --version
}

try 'make install' make BUILD="$build" DESTDIR="$root" install
try 'the files' has bin/wpc lib/libwpc.a include/wpc/base/str.h \
    share/wpc/data/tasks.tsv share/wpc/cron/wpc-daily share/man/man1/wpc.1 share/doc/wpc/README.md \
    share/bash-completion/completions/wpc share/zsh/site-functions/_wpc \
    share/fish/vendor_completions.d/wpc.fish
try 'the program' says wpc list
try 'the program stands alone' stands_alone
try 'what is linked so has run' trial_runs
try 'its completion' bash -n "$prefix/share/bash-completion/completions/wpc"
try 'the library compiles' library_compiles
try 'the library answers' library_answers
try 'make uninstall' make BUILD="$build" DESTDIR="$root" uninstall
try 'nothing is left' nothing_left
try 'make dist' archive_builds
exec "$top/tests/run/tally.sh" install "$passed" "$failed"
