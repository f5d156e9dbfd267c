#!/usr/bin/env bash
# Runs the libFuzzer targets. What they find beyond the committed corpora lies in build/fuzz/found, inputs that crash in
# build/fuzz/crashes.
set -euo pipefail

usage() {
    echo "usage: packaging/fuzz.sh [--keep] SECONDS [TARGET...]"
    echo "  SECONDS  for each target"
    echo "  TARGET   as tests/fuzz/TARGET.cpp; all of them unless some are named"
    echo "  --keep   afterwards adds to tests/fuzz/corpus what reaches code that the committed inputs don't"
}

keep=
[[ ${1:-} != --keep ]] || { keep=yes && shift; }
if ! [[ ${1:-} =~ ^[1-9][0-9]*$ ]]; then
    usage
    [[ ${1:-} == --help || ${1:-} == -h ]] && exit 0 || exit 2
fi
seconds=$1
shift

packaging=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=packaging/deps.sh
source "$packaging/deps.sh"
# shellcheck source=packaging/stages.sh
source "$packaging/stages.sh"

targets=("$@")
((${#targets[@]})) || mapfile -t targets <<<"$(basename --suffix=.cpp --multiple tests/fuzz/*_fuzz.cpp)"
stage_count=$((2 + ${#targets[@]}))
output=$source_dir/build/fuzz

fuzz() {
    local target=$1 corpus=tests/fuzz/corpus/$1
    mkdir -p "$output/found/$target" "$output/crashes"
    "$output/fuzz/$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
        -artifact_prefix="$output/crashes/$target-" "$output/found/$target" "$corpus" || return
    [[ -z $keep ]] || "$output/fuzz/$target" -merge=1 "$corpus" "$output/found/$target"
}

fuzz_progress() {
    grep --line-buffered -E '^(stat::number_of_executed_units|SUMMARY|==.*ERROR|MERGE-OUTER: [0-9]+ new)' | sed 's/^/      /'
}

stage "Packages" progress install_missing build develop
stage "Build for fuzz" progress build fuzz "${targets[@]}"
failed=0
for target in "${targets[@]}"; do
    stage "$target, $seconds s" fuzz_progress fuzz "$target" || failed=1
done
exit $failed
