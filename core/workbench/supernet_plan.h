#pragma once

#include "core/base/json.h"
#include "core/predict/supernet_training.h"
#include "core/search/comparison.h"
#include "core/space/search_space.h"

#include <cstdint>
#include <string>
#include <vector>

namespace foresearch::workbench {

/// What is to be trained on what: everything that a training needs to be started.
struct SupernetPlan {
    std::string corpus; ///< a folder, as text::openCorpus takes it; empty: none is chosen
    space::SearchSpace space;
    predict::SupernetTrainingSettings settings;
    std::size_t networks = 1;     ///< from scratch: of more than one all are random, spread over decoder depths
    std::uint64_t sampleSeed = 1; ///< of those
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

/// Only what differs, a value for each plan, empty where a plan has none; names are "training.corpus", "training.space"
/// and "training." before the keys of the settings' JSON.
std::vector<search::Difference> differences(const std::vector<SupernetPlan> &plans);

} // namespace foresearch::workbench
