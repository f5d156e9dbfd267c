#!/usr/bin/env bash
# Debian 12's names of everything that Foresearch needs, and the way to install what is missing of it.
# packaging/cmake/dependencies.cmake asks CMake for the same. Sourced by the other scripts;
# `packaging/deps.sh [GROUP...]` prints the packages.
set -euo pipefail

declare -A packages=(
    [build]="g++ cmake ninja-build pkg-config ccache mold ca-certificates
             nlohmann-json3-dev libyaml-cpp-dev libcli11-dev libeigen3-dev libsqlite3-dev zlib1g-dev libcsv-dev nettle-dev
             libsentencepiece-dev libicu-dev qt6-base-dev qtkeychain-qt6-dev libbenchmark-dev"
    [window]="qt6-charts-dev libqt6opengl6-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
              qt6-translations-l10n breeze-icon-theme fonts-inter fonts-dejavu-core"
    [engine]="libtorch-dev libopenblas0-pthread"
    [test]="desktop-file-utils appstream man-db poppler-utils xvfb xauth dbus-daemon gnome-keyring libsecret-1-0"
    [develop]="clang-14 libclang-rt-14-dev llvm-14 clang-format-14 clang-tidy-14 shellcheck"
)

# packages_of GROUP...: one name a line.
packages_of() {
    local group
    for group in "$@"; do
        tr -s '[:space:]' '\n' <<<"${packages[$group]}"
    done
}

# missing_packages GROUP...: those of the groups that are not installed, one a line.
missing_packages() {
    local name
    for name in $(packages_of "$@"); do
        [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$name" 2>/dev/null) == installed ]] || echo "$name"
    done
}

# as_root COMMAND...: runs it as root, through sudo where we are not; sudo asks on the terminal and fails without one.
as_root() {
    if ((EUID == 0)); then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# install_missing GROUP...: leaves the package lists alone unless they don't know a package or are out of date.
install_missing() {
    local list missing
    list=$(missing_packages "$@")
    [[ -n $list ]] || return 0
    mapfile -t missing <<<"$list"
    if ! command -v apt-get >/dev/null; then
        echo "Foresearch is built with Debian's packages, and there is no apt-get here. Missing: ${missing[*]}" >&2
        return 1
    fi
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        echo "${#missing[@]} packages are missing, and installing them needs root or sudo. As root, run:" \
            "apt-get install --no-install-recommends ${missing[*]}" >&2
        return 1
    fi
    local install=(apt-get install --yes --no-install-recommends "${missing[@]}")
    if apt-cache show --no-all-versions "${missing[@]}" >/dev/null 2>&1 && as_root "${install[@]}"; then
        return 0
    fi
    as_root apt-get update && as_root "${install[@]}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
    (($#)) || set -- build window engine test
    packages_of "$@"
fi
