#pragma once

#include "core/base/task_control.h"
#include "core/eval/tfs_eval.h"
#include "core/prompt/prompt.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Which sentence pairs and which demonstrations a prompt shows.
namespace foresearch::prompt {

inline constexpr std::size_t kTaskExampleCount = 5;    ///< of the paper
inline constexpr std::size_t kDemonstrationCount = 10; ///< of the paper

/// `count` distinct numbers below `population`, ascending: Python's random.randint(0, population - 1) after
/// random.seed(seed), drawn until there are `count` of them. Contract: count <= population < 2^32.
/// Source: ALGORITHMS 7.
std::vector<std::size_t> drawDistinct(std::size_t population, std::size_t count, std::uint64_t seed);

/// Sentence pairs: two files with a line a sentence, or one file with "input<TAB>output" lines.
struct Corpus {
    std::filesystem::path source;
    std::filesystem::path target = {}; ///< empty: `source` has both
    friend bool operator==(const Corpus &, const Corpus &) = default;
};

struct TaskExampleChoice {
    std::size_t count = kTaskExampleCount;
    std::uint64_t seed = 0;
    std::vector<std::size_t> lines = {}; ///< by hand, from 1, in this order; then count and seed do not matter
    friend bool operator==(const TaskExampleChoice &, const TaskExampleChoice &) = default;
};

/// Reads the corpus twice, a line at a time: once to count, once for the chosen lines.
/// Errors: Stopped; BadFormat (a chosen line that is no pair of sentences; files of different length); BadValue (fewer
/// lines than `count`, no such line); those of LineReader; Unavailable (standard input, which can't be read twice).
Result<std::vector<TaskExample>> chooseTaskExamples(const Corpus &corpus, const TaskExampleChoice &choice,
                                                    const TaskControl &control);

/// The same from pairs that are in memory.
Result<std::vector<TaskExample>> chooseTaskExamples(std::span<const TaskExample> pairs, const std::string &source,
                                                    const TaskExampleChoice &choice);

enum class DemonstrationRule {
    First,  ///< as in the data, the first `count` of the split: what the paper's seeds mean
    Drawn,  ///< `count` by `seed`, in the order of the data
    Spread, ///< from the worst to the best BLEU in even steps of rank, in the order of the data
    ByHand, ///< `rows`, in that order
};

/// "first", "drawn", "spread", "by-hand": in files.
std::string_view key(DemonstrationRule rule);

struct DemonstrationChoice {
    DemonstrationRule rule = DemonstrationRule::First;
    std::size_t count = kDemonstrationCount; ///< at most; where there are fewer, all
    std::uint64_t seed = 0;                  ///< Drawn only
    std::vector<std::size_t> rows = {};      ///< ByHand only: from 1
    friend bool operator==(const DemonstrationChoice &, const DemonstrationChoice &) = default;
};

/// Chosen among a split's demonstrations, never among its test architectures; BLEU is the truth on the validation set.
/// Errors: BadValue (no such row, a row twice).
Result<std::vector<Demonstration>> chooseDemonstrations(const eval::TfsSplit &split, const DemonstrationChoice &choice);

} // namespace foresearch::prompt
