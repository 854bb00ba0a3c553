#!/bin/sh
# accept.sh FOLDER-OF-WPC [FILE…]: shows what sessions and goldens differ in;
# only the files named (tests/cli/list.t, tests/golden/list.cmd) are rewritten,
# and run once more. `git diff` then shows what was accepted.
set -eu
here=$(dirname "$0")
bin=$1
shift
unset RESULTS

run() {
    case $1 in
    *.t) "$here/sessions.py" --bin "$bin" ${2:+"$2"} "$1" ;;
    *.cmd | *.out) "$here/golden.sh" "$bin" ${2:+"$2"} "${1%.*}" ;;
    *) echo "$1: neither a session nor a golden file" >&2 && return 2 ;;
    esac
}

rc=0
if [ $# -eq 0 ]; then
    "$here/sessions.py" --bin "$bin" || rc=1
    "$here/golden.sh" "$bin" || rc=1
fi
for file in "$@"; do
    run "$file" --update || run "$file" || rc=1
done
exit "$rc"
