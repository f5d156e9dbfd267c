#include "core/eval/bootstrap.h"

#include "core/base/rng.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace foresearch::eval {

namespace {

constexpr std::size_t kProgressInterval = 100;

/// How often each architecture of each task counts.
using Weights = std::vector<std::vector<std::size_t>>;

Result<> validate(std::span<const PredictorOutcome> predictors, const BootstrapOptions &options)
{
    if (options.resamples == 0)
        return fail(ErrorCode::BadValue, "Bootstrap: found 0 resamples, expected at least 1.");
    for (const PredictorOutcome &predictor : predictors) {
        for (const SplitOutcome &split : predictor.splits) {
            const std::size_t count = split.architectures.size();
            if (split.predicted.size() != count || split.truth.size() != count)
                return fail(ErrorCode::BadValue, "Bootstrap: found " + std::to_string(split.predicted.size())
                                                     + " predictions and " + std::to_string(split.truth.size())
                                                     + " truths, expected " + std::to_string(count) + " of each.");
        }
    }
    return {};
}

/// Every architecture once.
Weights weightsOfData(std::span<const PredictorOutcome> predictors)
{
    Weights weights;
    for (const PredictorOutcome &predictor : predictors) {
        for (const SplitOutcome &split : predictor.splits) {
            weights.resize(std::max(weights.size(), split.task + 1));
            auto &ofTask = weights[split.task];
            for (const std::size_t architecture : split.architectures)
                ofTask.resize(std::max(ofTask.size(), architecture + 1), 1);
        }
    }
    return weights;
}

void drawWeights(Weights &weights, Rng &rng)
{
    for (auto &ofTask : weights) {
        std::fill(ofTask.begin(), ofTask.end(), std::size_t{0});
        for (std::size_t draw = 0; draw < ofTask.size(); ++draw)
            ++ofTask[rng.below(ofTask.size())];
    }
}

/// Evaluates the statistic with weights; keeps its buffers from one resample to the next.
class WeightedStatistic {
public:
    explicit WeightedStatistic(const Statistic &statistic) : m_statistic(statistic) {}

    std::optional<double> mean(const PredictorOutcome &predictor, const Weights &weights)
    {
        double sum = 0;
        for (const SplitOutcome &split : predictor.splits) {
            const auto value = ofSplit(split, weights[split.task], predictor.direction);
            if (!value)
                return std::nullopt;
            sum += *value;
        }
        if (predictor.splits.empty())
            return std::nullopt;
        return sum / static_cast<double>(predictor.splits.size());
    }

private:
    std::optional<double> ofSplit(const SplitOutcome &split, const std::vector<std::size_t> &weights,
                                  Direction direction)
    {
        m_predicted.clear();
        m_truth.clear();
        for (std::size_t i = 0; i < split.architectures.size(); ++i) {
            m_predicted.insert(m_predicted.end(), weights[split.architectures[i]], split.predicted[i]);
            m_truth.insert(m_truth.end(), weights[split.architectures[i]], split.truth[i]);
        }
        return m_statistic({m_predicted, m_truth, direction});
    }

    const Statistic &m_statistic;
    std::vector<double> m_predicted;
    std::vector<double> m_truth;
};

/// Contract: `sorted` is not empty.
double quantile(std::span<const double> sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

Interval percentiles(std::vector<double> values, double level)
{
    std::sort(values.begin(), values.end());
    const double tail = (1 - level) / 2;
    return {quantile(values, tail), quantile(values, 1 - tail)};
}

double twoSidedPValue(std::span<const double> differences)
{
    const auto atMost = std::count_if(differences.begin(), differences.end(), [](double d) { return d <= 0; });
    const auto atLeast = std::count_if(differences.begin(), differences.end(), [](double d) { return d >= 0; });
    const auto smaller = static_cast<double>(std::min(atMost, atLeast) + 1);
    return std::min(1.0, 2 * smaller / static_cast<double>(differences.size() + 1));
}

} // namespace

Result<std::vector<BootstrapSample>> bootstrap(std::span<const PredictorOutcome> predictors, const Statistic &statistic,
                                               const BootstrapOptions &options, const TaskControl &control)
{
    if (const auto valid = validate(predictors, options); !valid)
        return propagate(valid);
    WeightedStatistic weighted(statistic);
    Weights weights = weightsOfData(predictors);
    std::vector<BootstrapSample> samples(predictors.size());
    for (std::size_t p = 0; p < predictors.size(); ++p) {
        samples[p].estimate = weighted.mean(predictors[p], weights);
        samples[p].resampled.reserve(options.resamples);
    }
    Rng rng(options.seed);
    for (std::size_t r = 0; r < options.resamples; ++r) {
        if (control.stopped())
            return stoppedError();
        drawWeights(weights, rng);
        for (std::size_t p = 0; p < predictors.size(); ++p)
            samples[p].resampled.push_back(weighted.mean(predictors[p], weights));
        if ((r + 1) % kProgressInterval == 0)
            control.progress({static_cast<double>(r + 1), static_cast<double>(options.resamples), "resamples", {}});
    }
    return samples;
}

std::optional<Interval> percentileInterval(const BootstrapSample &sample, double level)
{
    std::vector<double> values;
    values.reserve(sample.resampled.size());
    for (const auto &value : sample.resampled) {
        if (value)
            values.push_back(*value);
    }
    if (!sample.estimate || values.empty() || 2 * values.size() < sample.resampled.size())
        return std::nullopt;
    return percentiles(std::move(values), level);
}

std::optional<PairedDifference> pairedDifference(const BootstrapSample &first, const BootstrapSample &second,
                                                 double level)
{
    const std::size_t count = std::min(first.resampled.size(), second.resampled.size());
    std::vector<double> differences;
    differences.reserve(count);
    for (std::size_t r = 0; r < count; ++r) {
        if (first.resampled[r] && second.resampled[r])
            differences.push_back(*first.resampled[r] - *second.resampled[r]);
    }
    if (!first.estimate || !second.estimate || differences.empty() || 2 * differences.size() < count)
        return std::nullopt;
    const double pValue = twoSidedPValue(differences);
    return PairedDifference{*first.estimate - *second.estimate, percentiles(std::move(differences), level), pValue};
}

std::vector<double> holmAdjusted(std::span<const double> pValues)
{
    std::vector<std::size_t> order(pValues.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return pValues[a] < pValues[b]; });
    std::vector<double> adjusted(pValues.size());
    double largest = 0;
    for (std::size_t step = 0; step < order.size(); ++step) {
        const auto remaining = static_cast<double>(order.size() - step);
        largest = std::max(largest, std::min(1.0, remaining * pValues[order[step]]));
        adjusted[order[step]] = largest;
    }
    return adjusted;
}

} // namespace foresearch::eval
