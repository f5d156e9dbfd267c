#include "core/predict/discordance.h"

#include <algorithm>
#include <numeric>

namespace foresearch::predict {

namespace {

/// The values that there are, and where they stand in the split.
struct JudgedValues {
    std::vector<double> predicted;
    std::vector<double> truth;
    std::vector<std::size_t> indices;
};

JudgedValues valuesOf(const SplitEvaluation &split)
{
    JudgedValues values;
    for (std::size_t i = 0; i < split.predictions.size(); ++i) {
        const JudgedPrediction &judged = split.predictions[i];
        if (!judged.prediction.value)
            continue;
        values.predicted.push_back(*judged.prediction.value);
        values.truth.push_back(judged.truth);
        values.indices.push_back(i);
    }
    return values;
}

} // namespace

std::size_t Discordance::pairCount() const
{
    return std::accumulate(histogram.begin(), histogram.end(), std::size_t{0});
}

Discordance discordance(const PredictorEvaluation &predictor)
{
    Discordance result;
    for (const SplitEvaluation &split : predictor.splits) {
        const JudgedValues values = valuesOf(split);
        auto pairs = eval::discordantPairs({.predicted = values.predicted,
                                            .truth = values.truth,
                                            .predictedDirection = predictor.scale.direction,
                                            .truthDirection = validationBleuScale().direction});
        const std::vector<std::size_t> histogram = eval::distanceHistogram(pairs, values.truth.size());
        result.histogram.resize(std::max(result.histogram.size(), histogram.size()));
        for (std::size_t i = 0; i < histogram.size(); ++i)
            result.histogram[i] += histogram[i];
        for (eval::DiscordantPair &pair : pairs) {
            pair.better = values.indices[pair.better];
            pair.worse = values.indices[pair.worse];
        }
        result.pairs.push_back(std::move(pairs));
    }
    return result;
}

} // namespace foresearch::predict
