#include "core/predict/proxies.h"

#include "core/space/costs.h"

#include <cmath>

namespace foresearch::predict {

Scale CostPredictor::scale() const
{
    if (m_cost == Cost::FlopsGiga)
        return {.metric = "FLOPs", .unit = "GFLOPs", .direction = Direction::HigherIsBetter};
    return {.metric = "parameters", .unit = "million parameters", .direction = Direction::HigherIsBetter};
}

Provenance CostPredictor::provenance() const
{
    return {.predictor = m_cost == Cost::FlopsGiga ? "gflops" : "parameters"};
}

Result<std::vector<Prediction>> CostPredictor::predict(std::span<const Architecture> architectures,
                                                       const TaskControl &control)
{
    if (control.stopped())
        return stoppedError();
    std::vector<Prediction> predictions;
    predictions.reserve(architectures.size());
    for (const Architecture &architecture : architectures) {
        const space::Costs costs = space::costs(architecture, m_sizes);
        const double value = m_cost == Cost::FlopsGiga ? static_cast<double>(costs.flopsTotal()) / 1e9
                                                       : static_cast<double>(costs.parameters) / 1e6;
        predictions.push_back({.value = value});
    }
    return predictions;
}

MeanPredictor::MeanPredictor(Scale scale, Prediction prediction)
    : m_scale(std::move(scale))
    , m_prediction(std::move(prediction))
{}

Result<std::unique_ptr<Predictor>> MeanPredictor::create(std::span<const Demonstration> demonstrations, Scale scale)
{
    if (demonstrations.empty())
        return fail(ErrorCode::Undefined, "The mean needs at least 1 demonstration, found none.");
    const double count = static_cast<double>(demonstrations.size());
    double mean = 0;
    for (const Demonstration &demonstration : demonstrations)
        mean += demonstration.value / count;
    double squares = 0;
    for (const Demonstration &demonstration : demonstrations)
        squares += (demonstration.value - mean) * (demonstration.value - mean);
    Prediction prediction{.value = mean};
    if (demonstrations.size() > 1)
        prediction.spread = std::sqrt(squares / (count - 1) * (1 + 1 / count));
    return std::unique_ptr<Predictor>(new MeanPredictor(std::move(scale), std::move(prediction)));
}

Provenance MeanPredictor::provenance() const
{
    return {.predictor = "mean"};
}

Result<std::vector<Prediction>> MeanPredictor::predict(std::span<const Architecture> architectures,
                                                       const TaskControl &control)
{
    if (control.stopped())
        return stoppedError();
    return std::vector<Prediction>(architectures.size(), m_prediction);
}

} // namespace foresearch::predict
