#!/usr/bin/env bash
# Checks the format of every source, the scripts, and clang-tidy's findings in core (without the engine: clang 14 can't
# read LibTorch's headers as C++20).
set -euo pipefail

packaging=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=packaging/deps.sh
source "$packaging/deps.sh"
# shellcheck source=packaging/stages.sh
source "$packaging/stages.sh"
stage_count=5

sources() {
    find "$@" -name '*.h' -print0 -o -name '*.cpp' -print0 | sort --zero-terminated
}

format() {
    sources core ui app tests | xargs -0 clang-format-14 --dry-run --Werror
}

# The code that Qt generates must be there for clang-tidy.
configure() {
    cmake --preset dev && cmake --build --preset dev --target core_domain core_services
}

tidy() {
    sources core | grep --null-data -v -e '^core/nn/' -e '\.h$' |
        xargs -0 --max-args=1 --max-procs="$(nproc)" clang-tidy-14 --quiet -p build/dev
}

failed=0
stage "Packages" progress install_missing build window engine test develop
stage "Scripts" cat shellcheck --external-sources --severity=warning packaging/*.sh .ci/run || failed=1
stage "Format" cat format || failed=1
stage "Build of core" progress configure
stage "clang-tidy" progress tidy || failed=1
exit $failed
