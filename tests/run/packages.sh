#!/bin/sh
# Installs the Debian packages named that are not there yet; asks for sudo and
# the network only when something is missing.
set -eu

installed() {
    state=$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) &&
        [ "$state" = installed ]
}

missing=
for package in "$@"; do
    installed "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit

if ! command -v apt-get >/dev/null; then
    echo "No apt-get here. Install what matches these:$missing" >&2
    exit 1
fi
sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
apt() {
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get -q "$@" </dev/null
}
# shellcheck disable=SC2086 # a list of package names, meant to be split
install_missing() {
    apt install -y --no-install-recommends $missing
}

# shellcheck disable=SC2086
apt-cache show --no-all-versions $missing >/dev/null 2>&1 || apt update
install_missing || { apt update && install_missing; }
