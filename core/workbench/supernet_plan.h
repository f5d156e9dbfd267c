#pragma once

#include "core/base/json.h"
#include "core/predict/supernet_training.h"
#include "core/search/comparison.h"
#include "core/space/search_space.h"

#include <filesystem>
#include <string>
#include <vector>

namespace foresearch::workbench {

/// What is to be trained on what: everything that a training needs to be started.
struct SupernetPlan {
    std::string corpus; ///< a folder, as text::openCorpus takes it; empty: none is chosen
    space::SearchSpace space;
    predict::SupernetTrainingSettings settings;
    friend bool operator==(const SupernetPlan &, const SupernetPlan &) = default;
};

/// What a space is usually trained with: HAT's published settings, and for small spaces those that fit a machine with
/// few cores. The variant and the seed are the plain ones.
predict::SupernetTrainingSettings usualTraining(const space::SearchSpace &space);

/// The space with the vocabulary of a corpus, which decides it; 0: not known, the space's own.
space::SearchSpace withVocabulary(space::SearchSpace space, std::size_t vocabularySize);

/// The small space without corpus.
SupernetPlan usualPlan();

OrderedJson planJson(const SupernetPlan &plan);
/// What is missing or cannot be is as in usualPlan().
SupernetPlan supernetPlanFromJson(const Json &json);

/// Where a file says a space of the plan that is not built in as it is: in the folder of the project's files. Empty
/// where its name is enough.
std::filesystem::path spaceFileOf(const SupernetPlan &plan, const std::filesystem::path &filesFolder);

/// The training as a command line: what differs from the command's defaults. Contract: a corpus is chosen.
std::string supernetTrainCommand(const SupernetPlan &plan, const std::filesystem::path &filesFolder,
                                 const std::filesystem::path &folder);

/// How a training goes on by command line.
std::string supernetResumeCommand(const SupernetPlan &plan, const std::filesystem::path &folder);

/// Only what differs, a value for each plan; names are "training.corpus", "training.space" and "training." before the
/// keys of the settings' JSON.
std::vector<search::Difference> differences(const std::vector<SupernetPlan> &plans);

} // namespace foresearch::workbench
