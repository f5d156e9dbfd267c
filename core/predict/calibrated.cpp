#include "core/predict/calibrated.h"

#include "core/base/json.h"

#include <algorithm>
#include <cmath>

namespace foresearch::predict {

namespace {

/// Inputs nearer than this, relative to their size, are equal but for rounding.
constexpr double kEqualShare = 1e-12;

double meanOf(std::span<const double> values)
{
    double mean = 0;
    for (const double value : values)
        mean += value / static_cast<double>(values.size());
    return mean;
}

} // namespace

AffineMap fitAffine(std::span<const double> inputs, std::span<const double> outputs, bool sameUnit)
{
    AffineMap map{.count = inputs.size(),
                  .meanOfInputs = meanOf(inputs),
                  .minInput = *std::min_element(inputs.begin(), inputs.end()),
                  .maxInput = *std::max_element(inputs.begin(), inputs.end())};
    const double outputMean = meanOf(outputs);
    double products = 0;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const double distance = inputs[i] - map.meanOfInputs;
        map.inputSquares += distance * distance;
        products += distance * (outputs[i] - outputMean);
    }
    const bool hasSlope = map.maxInput - map.minInput > kEqualShare * std::abs(map.meanOfInputs);
    map.slope = hasSlope ? products / map.inputSquares : (sameUnit ? 1.0 : 0.0);
    map.intercept = outputMean - map.slope * map.meanOfInputs;
    if (!hasSlope)
        map.inputSquares = 0;
    if (map.count > 2) {
        double squares = 0;
        for (std::size_t i = 0; i < inputs.size(); ++i)
            squares += std::pow(outputs[i] - map.intercept - map.slope * inputs[i], 2);
        map.residualVariance = squares / static_cast<double>(map.count - 2);
    }
    return map;
}

CalibratedPredictor::CalibratedPredictor(std::unique_ptr<Predictor> other, Scale scale, const AffineMap &map,
                                         DemonstrationRange range)
    : m_other(std::move(other))
    , m_scale(std::move(scale))
    , m_map(map)
    , m_range(std::move(range))
{}

Result<std::unique_ptr<Predictor>> CalibratedPredictor::create(std::unique_ptr<Predictor> other,
                                                               std::span<const Demonstration> demonstrations,
                                                               Scale scale, const space::FixedSizes &sizes,
                                                               const TaskControl &control)
{
    std::vector<Architecture> architectures;
    for (const Demonstration &demonstration : demonstrations)
        architectures.push_back(demonstration.architecture);
    const auto predictions = other->predict(architectures, control);
    if (!predictions)
        return propagate(predictions);
    std::vector<double> inputs;
    std::vector<double> outputs;
    for (std::size_t i = 0; i < predictions->size(); ++i) {
        if (!(*predictions)[i].value)
            continue;
        inputs.push_back(*(*predictions)[i].value);
        outputs.push_back(demonstrations[i].value);
    }
    if (inputs.empty())
        return fail(ErrorCode::Undefined, "Calibrating " + other->provenance().predictor
                                              + " needs its value for at least 1 of the "
                                              + std::to_string(demonstrations.size()) + " demonstrations, found none.");
    const AffineMap map = fitAffine(inputs, outputs, other->scale().unit == scale.unit);
    return std::unique_ptr<Predictor>(
        new CalibratedPredictor(std::move(other), std::move(scale), map, DemonstrationRange(demonstrations, sizes)));
}

Provenance CalibratedPredictor::provenance() const
{
    const Provenance other = m_other->provenance();
    OrderedJson details{{"intercept", m_map.intercept}, {"slope", m_map.slope}, {"demonstrations", m_map.count}};
    if (!other.details.empty())
        details["of"] = OrderedJson::parse(other.details);
    return {.predictor = "calibrated:" + other.predictor, .details = toText(details)};
}

Result<std::vector<Prediction>> CalibratedPredictor::predict(std::span<const Architecture> architectures,
                                                             const TaskControl &control)
{
    auto predictions = m_other->predict(architectures, control);
    if (!predictions)
        return predictions;
    for (std::size_t i = 0; i < predictions->size(); ++i) {
        Prediction &prediction = (*predictions)[i];
        if (!prediction.value)
            continue;
        correct(prediction);
        for (std::string &warning : m_range.warnings(architectures[i]))
            if (std::find(prediction.warnings.begin(), prediction.warnings.end(), warning) == prediction.warnings.end())
                prediction.warnings.push_back(std::move(warning));
    }
    return predictions;
}

void CalibratedPredictor::correct(Prediction &prediction) const
{
    const double input = *prediction.value;
    prediction.value = m_map.intercept + m_map.slope * input;
    prediction.spread.reset();
    if (m_map.count > 2) {
        const double distance = input - m_map.meanOfInputs;
        const double leverage = 1 / static_cast<double>(m_map.count)
                                + (m_map.inputSquares > 0 ? distance * distance / m_map.inputSquares : 0.0);
        prediction.spread = std::sqrt(m_map.residualVariance * (1 + leverage));
    }
    if (reversesRanks())
        prediction.warnings.push_back("On the demonstrations " + m_other->provenance().predictor
                                      + " ranks the wrong way round; its order is reversed here.");
}

bool CalibratedPredictor::reversesRanks() const
{
    const double expected = m_other->scale().direction == m_scale.direction ? 1 : -1;
    return m_map.slope * expected < 0;
}

} // namespace foresearch::predict
