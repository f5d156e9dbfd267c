#pragma once

#include "core/base/result.h"
#include "core/space/architecture.h"
#include "core/space/search_space.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::eval {

/// BLEU of one network on the validation and on the test set of its task.
struct BleuScores {
    double valid = 0;
    double test = 0;
    friend bool operator==(const BleuScores &, const BleuScores &) = default;
};

/// One architecture of TFS-Eval: trained from scratch, with what was measured of it.
struct TfsEntry {
    space::Architecture architecture;
    BleuScores truth;                                 ///< trained from scratch
    std::map<std::string, BleuScores> supernets = {}; ///< "HAT", "Supernet (Sandwich)", ...: inherited weights
    std::optional<double> latencyMs = {};
    friend bool operator==(const TfsEntry &, const TfsEntry &) = default;
};

/// The 30 architectures of a task, split into demonstrations and test architectures.
struct TfsSplit {
    int seed = 0;
    std::vector<TfsEntry> demonstrations; ///< the file's train rows
    std::vector<TfsEntry> test;
    friend bool operator==(const TfsSplit &, const TfsSplit &) = default;
};

struct TfsTask {
    std::string name;         ///< as in the data: "wmt14ende"
    std::string title;        ///< "WMT'14 En-De"
    space::SearchSpace space; ///< with this task's vocabulary, for GFLOPs
    bool isSynthetic = false; ///< made by a formula; said wherever its numbers appear
    std::vector<TfsSplit> splits = {};
    friend bool operator==(const TfsTask &, const TfsTask &) = default;
};

/// Training-from-scratch evaluation data: what predictions are judged against.
/// Source: Jawahar et al. 2023, section 5.1; ALGORITHMS 8.5.
struct TfsEval {
    std::vector<TfsTask> tasks;
    friend bool operator==(const TfsEval &, const TfsEval &) = default;
};

} // namespace foresearch::eval
