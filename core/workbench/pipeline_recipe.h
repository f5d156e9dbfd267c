#pragma once

#include "core/base/json.h"
#include "core/predict/supernet_training.h"
#include "core/search/setup.h"
#include "core/space/search_space.h"
#include "core/text/sentence_pairs.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The whole of the paper as one description: a corpus, supernets, truth from scratch, a teacher's labels, a distilled
/// network, searches, the best architecture from scratch. A file of it:
///
///     {"format": "foresearch-pipeline", "version": 1, "name": "example", "title": "Phrasebook, English to German",
///      "corpus": {"phrasebook": "en-de", "pairs": 20000, "noise": 1, "pieces": 1000, "valid": 500, "test": 500,
///                 "seed": 1},
///      "space": a space (space/space_json.h),
///      "supernets": {"variants": ["hat", "sandwich"], "training": {"updates": 3000, ...}},
///      "latencies": 200,
///      "truth": {"architectures": 24, "seeds": [1, 2], "demonstrations": 10, "splits": [1, 2, 3], "training": {...}},
///      "teacher": {"predictor": "regression", "labels": 2000},
///      "search": {"searches": ["hat", "hs-nas", "automatic", "random"], "seeds": [1], "start": 1, "end": 15,
///                 "iterations": 30, "population": 125, "parents": 25, "mutations": 50, "crossovers": 50, "limit":
///                 0.5},
///      "best": {"training": {...}}}
///
/// "training" holds what differs from what a space is usually trained with, by the names of the command line.
namespace foresearch::workbench {

inline constexpr std::string_view kPipelineFormat = "foresearch-pipeline";
inline constexpr int kPipelineVersion = 1;

/// Sentences that a phrasebook makes.
struct PipelineCorpus {
    std::string languages = "en-de";
    text::PhrasebookDraw draw = {};
    std::uint64_t seed = 1; ///< of what is held out
    std::size_t pieces = 1000;
    std::size_t validPairs = 500;
    std::size_t testPairs = 500;
    friend bool operator==(const PipelineCorpus &, const PipelineCorpus &) = default;
};

/// How an architecture is searched for. The first predictor is the distilled network, the second one the first of the
/// supernets.
enum class PipelineSearch { Hat, HsNas, Automatic, Random };

/// "hat", "hs-nas", "automatic", "random".
const char *name(PipelineSearch search);

struct PipelineSearches {
    std::vector<PipelineSearch> searches;
    std::vector<std::uint64_t> seeds{1};
    int start = 1; ///< of HS-NAS
    int end = 15;
    int iterations = 30;
    search::EvolutionOptions options = {};
    double limit = 0.5; ///< share of random architectures whose cost is within the limit
    friend bool operator==(const PipelineSearches &, const PipelineSearches &) = default;
};

struct PipelineRecipe {
    std::string name; ///< of the task, the project's file and the report
    std::string title;
    PipelineCorpus corpus;
    space::SearchSpace space; ///< its vocabulary is the corpus's
    std::vector<predict::SupernetVariant> supernets;
    predict::SupernetTrainingSettings supernetTraining; ///< of each variant
    std::size_t latencies = 0; ///< architectures that are timed here; 0: the limit is one of GFLOPs
    std::size_t truths = 24;   ///< architectures from scratch
    std::vector<std::uint64_t> truthSeeds{1};
    std::size_t demonstrations = 10;
    std::vector<int> splits{1, 2, 3};
    predict::SupernetTrainingSettings truthTraining;
    std::string teacher = "regression";
    std::size_t labels = 2000;
    PipelineSearches search;
    predict::SupernetTrainingSettings bestTraining;
    friend bool operator==(const PipelineRecipe &, const PipelineRecipe &) = default;
};

/// Errors: BadFormat, BadValue, naming source and key; NewerVersion.
Result<PipelineRecipe> parsePipeline(std::string_view text, const std::string &source);
/// All of it, also what is as usual; two blanks a level, ending in a line feed.
std::string pipelineText(const PipelineRecipe &recipe);

/// The names of those that are shipped, in `recipes` of the resources. Errors: NotFound.
Result<std::vector<std::string>> shippedPipelines();
/// The shipped one of that name, or else that of the file. Errors: NotFound, naming the shipped ones; those of
/// parsePipeline.
Result<PipelineRecipe> openPipeline(const std::string &nameOrPath);

} // namespace foresearch::workbench
