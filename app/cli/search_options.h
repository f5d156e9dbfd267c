#pragma once

#include "app/cli/command.h"

#include "core/search/setup.h"
#include "core/store/project.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// Options that `search` and `search batch` share.
namespace foresearch::cli {

/// What the space and the predictors come from.
struct SearchBasis {
    std::string space;
    std::vector<std::string> predictions;
    std::string tfsEval;
    std::string task;
    std::optional<int> split;
    std::string project; ///< `search` alone
};

/// --space, --tfs-eval, --task, --split, --predictions. The option of the data, which a project excludes.
CLI::Option *addBasisOptions(CLI::App &command, SearchBasis &basis);

/// What the predictors are built from, also when the search is resumed from another folder.
std::map<std::string, std::string> argumentsOf(const SearchBasis &basis);

/// `project`: where one was named. Throws CLI::ValidationError where nothing names a space. Errors: those of reading.
Result<space::SearchSpace> spaceOf(const SearchBasis &basis, store::Project *project);

/// Both predictors of HS-NAS and of an automatic hand-over, and the rule of the latter.
void addHandOverOptions(CLI::App &command, search::HandOverRule &rule, CLI::Option *automatic);

/// "START,END" of `rule`'s predictors. Throws CLI::ValidationError where it is none or a predictor is missing.
Result<search::PredictorSchedule> hsNasOf(const std::string &range, const search::HandOverRule &rule, int iterations);
/// Throws CLI::ValidationError where a predictor is missing.
Result<search::PredictorSchedule> automaticOf(const search::HandOverRule &rule, int iterations);

inline constexpr const char *kLimits = "Limits, alone or together";
inline constexpr const char *kEvolution = "Evolution";

/// --machine, --count-output-layer, --without-embeddings. The option of the machine, which a latency needs.
CLI::Option *addCostOptions(CLI::App &command, search::Constraints &constraints);

/// --iterations and how generations are made, but for the seed.
void addGenerationOptions(CLI::App &command, search::EvolutionOptions &evolution, int &iterations);

} // namespace foresearch::cli
