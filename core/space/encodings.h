#pragma once

#include "core/space/search_space.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foresearch::space {

/// The four ways in which HAT, MoS and LLMAS write an architecture as numbers. They divide by constants of their own,
/// the same in every space.
/// Source: HAT, utils.py and latency_predictor.py; LLMAS, bleu_predictor.py (ALGORITHMS 1.8, 1.9).
enum class Features {
    Latency,         ///< means over the layers; of HAT's latency predictor and MoS's router
    Bleu,            ///< means over the layers; of LLMAS's BLEU predictor
    LatencyPerLayer, ///< a number for every layer, 0 where there is none; of MoS's router
    BleuPerLayer,    ///< likewise, FFN, heads and arbitrary attention as they are; of LLMAS's BLEU predictor
};

/// Names as the command line takes them: latency, bleu, latency-per-layer, bleu-per-layer.
std::string_view name(Features features);
std::optional<Features> featuresNamed(std::string_view name);

/// 10 for the means; for the others as many numbers as genes (40 in HAT's spaces).
std::size_t featureCount(const SearchSpace &space, Features features);

/// The architecture as numbers, in the order of the hyperparameters.
/// Contract: the architecture is in the space; `into` has featureCount elements. Cost: no allocation.
void writeFeatures(const SearchSpace &space, const Architecture &architecture, Features features,
                   std::span<double> into);

/// Features::Latency of an architecture of which only averages over its layers are known, as in HAT's latency data.
/// Shapes: `averages` in the order of the hyperparameters, arbitrary attention as the number of encoder layers attended
/// to; `into` as many. Contract: one for each of kHyperparameters.
void writeLatencyFeatures(std::span<const double> averages, std::span<double> into);

/// writeFeatures into a new vector.
std::vector<double> featureVector(const SearchSpace &space, const Architecture &architecture, Features features);

} // namespace foresearch::space
