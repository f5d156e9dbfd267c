#!/usr/bin/env bash
# How run.sh and test.sh show their work: numbered stages with progress and duration, everything else in a log.
# Sourced by them.
set -euo pipefail

source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$source_dir"
log_dir=$source_dir/build/log
mkdir -p "$log_dir"
stage_number=0
stage_count=1 # for the script to set

export NINJA_STATUS='[%f/%t] '
# A home that can't be written, or none, must not stop the compiler cache.
[[ -n ${HOME:-} && -w ${HOME:-} ]] || export CCACHE_DIR=${CCACHE_DIR:-$source_dir/build/ccache}

duration() {
    if (($1 < 60)); then echo "$1 s"; else echo "$(($1 / 60)) min $(($1 % 60)) s"; fi
}

# show_share DONE TOTAL WHAT: at every tenth part.
shown_tenth=0
show_share() {
    local tenth=$((10 * $1 / $2))
    if ((tenth > shown_tenth)); then echo "      $1 of $2 $3"; fi
    shown_tenth=$tenth
}

# Reads what apt and ninja print; shows how far they are, and what compilers complain of.
progress() {
    local line packages=0 fetched=0 ready=0
    while IFS= read -r line; do
        if [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]]; then
            show_share "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" "build steps"
        elif [[ $line =~ ([0-9]+)" newly installed" ]]; then
            packages=${BASH_REMATCH[1]}
        elif [[ $line == "Need to get "* ]]; then
            echo "      $line"
        elif [[ $line == Get:* ]] && ((packages)); then
            show_share $((++fetched)) "$packages" "packages fetched"
        elif [[ $line == "Setting up "* ]] && ((packages)); then
            show_share $((++ready)) "$packages" "packages set up"
        elif [[ $line =~ :\ (warning|error|fatal\ error):\  || $line == "FAILED: "* ]]; then
            echo "$line"
        fi
    done
}

# stage TITLE SHOW COMMAND...: runs the command, keeps all that it prints in a log and shows it through the filter SHOW.
stage() {
    local title=$1 show=$2 start=$SECONDS log
    shift 2
    stage_number=$((stage_number + 1))
    log=$log_dir/$(basename "$0" .sh)-$stage_number.log
    echo "[$stage_number/$stage_count] $title"
    if "$@" </dev/null 2>&1 | tee "$log" | "$show"; then
        echo "      done in $(duration $((SECONDS - start)))"
        return 0
    fi
    [[ $show == cat ]] || tail -n 40 "$log"
    echo "      failed after $(duration $((SECONDS - start))); all of the output is in $log"
    return 1
}

# build PRESET [TARGET...]
build() {
    local preset=$1
    shift
    cmake --preset "$preset" && cmake --build --preset "$preset" --parallel "$(nproc)" ${1:+--target "$@"}
}
