#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test without a display: all of them as they are, core and flows
# under the address and undefined behaviour sanitizers, what has threads under the thread sanitizer.
set -euo pipefail

if (($#)); then
    echo "usage: packaging/test.sh (takes no arguments)"
    [[ $1 == --help || $1 == -h ]] && exit 0 || exit 2
fi

packaging=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=packaging/deps.sh
source "$packaging/deps.sh"
# shellcheck source=packaging/stages.sh
source "$packaging/stages.sh"
stage_count=7

# summary PRESET...: of the last ctest run of each, what was skipped and why, and the number of test functions. A program
# without Qt Test's totals, or one that fails after them, counts as one.
summary() {
    local logs=() preset
    for preset in "$@"; do
        logs+=("build/$preset/Testing/Temporary/LastTest.log")
    done
    awk '
        /^[0-9]+\/[0-9]+ Test: / { name = $3; totals = failures = 0 }
        /^SKIP +: / { reason = $0; getline place; skips[name ": " substr(reason, 10)]++ }
        /^Totals: [0-9]+ passed/ { totals++; passed += $2; failures += $4; skipped += $6 }
        /^Test Passed\./ && !totals { passed++ }
        /^Test Failed\./ && !failures { failures = 1 }
        /^Test (Passed|Failed)\./ { failed += failures }
        END {
            for (skip in skips)
                print "skipped: " skip
            printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
            exit failed > 0
        }' "${logs[@]}"
}

stage "Packages" progress install_missing build window engine test
failed=()
for preset in dev asan tsan; do
    stage "Build for $preset" progress build "$preset"
    stage "Test $preset" cat ctest --preset "$preset" --parallel "$(nproc)" || failed+=("$preset")
done

echo "All stages took $(duration $SECONDS)."
summary dev asan tsan && ((${#failed[@]} == 0))
