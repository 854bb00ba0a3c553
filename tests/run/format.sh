#!/bin/sh
# format.sh FILE…: which files `make format` would change.
set -eu
here=$(dirname "$0")

if ! command -v clang-format >/dev/null; then
    echo "clang-format is not installed (make deps-test)"
    exec "$here/tally.sh" format 0 1
fi
failed=0
for file in "$@"; do
    if ! clang-format "$file" | cmp -s - "$file"; then
        failed=1
        echo "$file: not as .clang-format says (make format)"
    fi
done
exec "$here/tally.sh" format $((1 - failed)) "$failed"
