#include "tests/support/search_fixtures.h"

#include <cmath>

namespace foresearch::testing {

space::SearchSpace smallSpace()
{
    space::SearchSpace space;
    space.name = "small";
    space.title = "Small";
    space.choices = {.encoderEmbedDims = {64, 32},
                     .encoderLayerCounts = {4, 3},
                     .encoderFfnDims = {128, 64, 32},
                     .encoderSelfHeads = {4, 2},
                     .decoderEmbedDims = {64, 32},
                     .decoderLayerCounts = {3, 2, 1},
                     .decoderFfnDims = {128, 64, 32},
                     .decoderSelfHeads = {4, 2},
                     .decoderCrossHeads = {4, 2},
                     .arbitraryAttentions = {-1, 1, 2}};
    space.sizes = {.qkvDim = 64, .vocabularySize = 1000, .sentenceLength = 10};
    return space;
}

search::SearchSetup smallSetup()
{
    return {.space = smallSpace(),
            .schedule = search::PredictorSchedule::single("hat", 6).value(),
            .constraints = {},
            .options = {
                .population = 20, .parents = 5, .mutations = 8, .crossovers = 7, .attemptLimit = 500, .sampleSize = 5}};
}

double toyScore(const space::Architecture &architecture)
{
    double score = std::log2(architecture.encoder.embedDim) + std::log2(architecture.decoder.embedDim);
    double weight = 1;
    for (const space::EncoderLayer &layer : architecture.encoder.layers)
        score += (weight *= 0.83) * std::log2(layer.ffnDim) + 0.011 * layer.selfHeads;
    for (const space::DecoderLayer &layer : architecture.decoder.layers)
        score += (weight *= 0.71) * std::sin(layer.ffnDim) + 0.017 * layer.selfHeads - 0.013 * layer.crossHeads
                 + 0.019 * layer.arbitraryAttention;
    return score;
}

std::unique_ptr<FormulaPredictor> toyPredictor(predict::Direction direction)
{
    return std::make_unique<FormulaPredictor>(predict::Scale{"toy score", "points", direction}, toyScore);
}

std::vector<search::Individual> allIndividuals(const std::vector<search::Generation> &generations)
{
    std::vector<search::Individual> all;
    for (const search::Generation &generation : generations)
        all.insert(all.end(), generation.individuals.begin(), generation.individuals.end());
    return all;
}

} // namespace foresearch::testing
