#pragma once

#include "core/space/search_space.h"

#include <cstdint>
#include <vector>

namespace foresearch::testing {

/// A quality of architectures whose best one is known: a sum of terms of single choices and of neighbouring layers, so
/// that dynamic programming finds the optimum of a space of any size.
///
/// `price` is subtracted for each GFLOP (without the output layer). The optimum x of quality - price * GFLOPs is also
/// the best quality of all architectures that cost no more than x (Everett 1963): so optima under a limit are known
/// too. Contract: the space outlives it.
class SyntheticTruth {
public:
    SyntheticTruth(const space::SearchSpace &space, std::uint64_t seed);

    /// The whole quality, higher is better; about BLEU-sized.
    double quality(const space::Architecture &architecture) const;

    /// What a predictor sees that looks at single choices only: no terms of neighbouring layers.
    double additiveQuality(const space::Architecture &architecture) const;

    /// The architecture with the greatest quality - price * GFLOPs.
    space::Architecture optimum(double price) const;

private:
    struct Priced {
        space::Architecture architecture;
        double value = 0;
    };

    Priced bestOf(const space::Architecture &bare, double price) const;
    /// A fixed number for each (kind, place, values), standard normal over all of them.
    double term(std::uint64_t kind, std::uint64_t place, std::uint64_t first, std::uint64_t second) const;
    double encoderLayerTerm(const space::EncoderLayer &layer, std::size_t index) const;
    double decoderLayerTerm(const space::DecoderLayer &layer, std::size_t index) const;
    double pairTerm(const space::EncoderLayer &before, const space::EncoderLayer &layer, std::size_t index) const;
    double pairTerm(const space::DecoderLayer &before, const space::DecoderLayer &layer, std::size_t index) const;
    double globalTerm(const space::Architecture &architecture) const;
    template <typename Layer>
    std::vector<Layer> bestLayers(const std::vector<Layer> &options, const std::vector<double> &layerPrices,
                                  std::size_t count) const;

    const space::SearchSpace *m_space;
    std::uint64_t m_seed;
};

} // namespace foresearch::testing
