#!/usr/bin/env bash
# Installs what is missing, builds, and opens the window with the example; without a display it
# does the example's job by command line and says where the results lie.
set -euo pipefail

if (($#)); then
    echo "usage: packaging/run.sh (takes no arguments)"
    [[ $1 == --help || $1 == -h ]] && exit 0 || exit 2
fi

packaging=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=packaging/deps.sh
source "$packaging/deps.sh"
# shellcheck source=packaging/stages.sh
source "$packaging/stages.sh"
stage_count=3

programs=$source_dir/build/release/bin
example=$source_dir/resources/example-project/tfs_eval.jsonl
results=$source_dir/build/results

# evaluate_example: judges every predictor on the example's tasks, once in each form.
evaluate_example() {
    local form
    mkdir -p "$results" || return
    "$programs/foresearch-cli" evaluate --tfs-eval "$example" | tee "$results/table.txt" || return
    for form in json csv latex markdown; do
        "$programs/foresearch-cli" evaluate --tfs-eval "$example" --"$form" >"$results/table.$form" || return
    done
}

stage "Packages" progress install_missing build window engine
stage "Build" progress build release programs
if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    echo "[3/3] The window opens with the example."
    exec "$programs/foresearch" --example
fi
stage "No display: evaluating predictors on the example by command line" cat evaluate_example
echo "The results lie in $results:"
ls "$results"
