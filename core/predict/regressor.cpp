#include "core/predict/regressor.h"

#include <algorithm>
#include <cmath>

namespace foresearch::predict {

namespace {

bool areFinite(std::span<const float> values)
{
    return std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); });
}

bool isPositive(double value)
{
    return std::isfinite(value) && value > 0;
}

Unexpected unfit(const std::string &part, std::size_t found, std::size_t expected)
{
    return fail(ErrorCode::BadValue, "Regressor, " + part + ": found " + std::to_string(found) + ", expected "
                                         + std::to_string(expected) + ".");
}

Result<> validateNetwork(const DenseNetwork &network)
{
    if (network.layers.empty())
        return fail(ErrorCode::BadValue, "Regressor: found no layers, expected at least one.");
    std::size_t inputs = network.inputs();
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const DenseLayer &layer = network.layers[i];
        const std::string part = "layer " + std::to_string(i);
        if (layer.inputs == 0 || layer.inputs != inputs)
            return unfit(part + ", inputs", layer.inputs, inputs);
        if (layer.weights.size() != layer.inputs * layer.outputs)
            return unfit(part + ", weights", layer.weights.size(), layer.inputs * layer.outputs);
        if (layer.bias.size() != layer.outputs)
            return unfit(part + ", biases", layer.bias.size(), layer.outputs);
        if (!areFinite(layer.weights) || !areFinite(layer.bias))
            return fail(ErrorCode::BadValue, "Regressor, " + part + ": found a weight that is not finite.");
        inputs = layer.outputs;
    }
    if (inputs != 1)
        return unfit("outputs of the last layer", inputs, 1);
    return {};
}

} // namespace

Normalisation identityNormalisation(std::size_t width)
{
    return {.means = std::vector<double>(width, 0.0), .deviations = std::vector<double>(width, 1.0)};
}

Normalisation normalisationOf(std::span<const double> rows, std::size_t width)
{
    Normalisation normalisation = {.means = std::vector<double>(width), .deviations = std::vector<double>(width)};
    const auto count = static_cast<double>(rows.size() / width);
    for (std::size_t i = 0; i < rows.size(); ++i)
        normalisation.means[i % width] += rows[i] / count;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double distance = rows[i] - normalisation.means[i % width];
        normalisation.deviations[i % width] += distance * distance / count;
    }
    for (std::size_t column = 0; column < width; ++column) {
        const double deviation = std::sqrt(normalisation.deviations[column]);
        // Below this a column differs by rounding alone.
        const bool isConstant = deviation <= 1e-9 * std::abs(normalisation.means[column]) || deviation == 0;
        normalisation.deviations[column] = isConstant ? 1 : deviation;
    }
    return normalisation;
}

Result<> validate(const Regressor &regressor)
{
    if (const auto network = validateNetwork(regressor.network); !network)
        return network;
    const std::size_t width = regressor.network.inputs();
    if (regressor.inputs.means.size() != width)
        return unfit("input means", regressor.inputs.means.size(), width);
    if (regressor.inputs.deviations.size() != width)
        return unfit("input deviations", regressor.inputs.deviations.size(), width);
    const auto finite = [](double value) { return std::isfinite(value); };
    if (!std::all_of(regressor.inputs.means.begin(), regressor.inputs.means.end(), finite)
        || !finite(regressor.targetMean))
        return fail(ErrorCode::BadValue, "Regressor: found a mean that is not finite.");
    if (!std::all_of(regressor.inputs.deviations.begin(), regressor.inputs.deviations.end(), isPositive)
        || !isPositive(regressor.targetDeviation))
        return fail(ErrorCode::BadValue, "Regressor: found a deviation that is not positive.");
    return {};
}

std::vector<double> evaluate(const Regressor &regressor, std::span<const double> rows)
{
    const std::size_t width = regressor.network.inputs();
    std::vector<float> normalised(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t column = i % width;
        normalised[i] =
            static_cast<float>((rows[i] - regressor.inputs.means[column]) / regressor.inputs.deviations[column]);
    }
    const std::vector<float> outputs = evaluate(regressor.network, normalised);
    std::vector<double> values(outputs.size());
    std::transform(outputs.begin(), outputs.end(), values.begin(), [&](float output) {
        const double value = static_cast<double>(output) * regressor.targetDeviation + regressor.targetMean;
        return regressor.targetForm == TargetForm::Logarithm ? std::exp(value) : value;
    });
    return values;
}

std::vector<double> featureRows(const space::SearchSpace &space, std::span<const Architecture> architectures,
                                space::Features features)
{
    const std::size_t width = space::featureCount(space, features);
    std::vector<double> rows(architectures.size() * width);
    for (std::size_t i = 0; i < architectures.size(); ++i)
        space::writeFeatures(space, architectures[i], features, std::span(rows).subspan(i * width, width));
    return rows;
}

} // namespace foresearch::predict
