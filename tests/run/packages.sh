#!/bin/sh
# Installs the Debian packages named that are not there yet; asks for sudo and
# the network only when something is missing.
set -eu

installed() {
    state=$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) &&
        [ "$state" = installed ]
}
apt() {
    sudo=
    [ "$(id -u)" = 0 ] || sudo=sudo
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get -q "$@" </dev/null
}
# The list of a fresh machine is empty, and a stale one names old versions.
install() {
    apt-cache show --no-all-versions "$@" >/dev/null 2>&1 || apt update
    apt install -y --no-install-recommends "$@" ||
        { apt update && apt install -y --no-install-recommends "$@"; }
}

for package in "$@"; do
    shift
    installed "$package" || set -- "$@" "$package"
done
if [ $# -gt 0 ] && ! command -v apt-get >/dev/null; then
    echo "No apt-get here. Install what matches these: $*" >&2
    exit 1
elif [ $# -gt 0 ]; then
    install "$@"
fi
