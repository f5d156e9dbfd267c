#pragma once

#include "core/predict/dense_network.h"
#include "core/predict/predictor.h"
#include "core/space/encodings.h"

#include <span>
#include <string>
#include <vector>

namespace foresearch::predict {

/// What the network's output is turned into.
enum class TargetForm {
    Value,     ///< the value itself
    Logarithm, ///< the value's natural logarithm: errors count relative to the value
};

/// (x - mean) / deviation for each number.
struct Normalisation {
    std::vector<double> means;
    std::vector<double> deviations; ///< positive
    friend bool operator==(const Normalisation &, const Normalisation &) = default;
};

/// Means 0 and deviations 1.
Normalisation identityNormalisation(std::size_t width);
/// Of the columns of row-major `rows`; a constant column gets deviation 1. Contract: at least one row.
Normalisation normalisationOf(std::span<const double> rows, std::size_t width);

/// A trained network with all that its input and output need: what distillation and latency fitting make, and what
/// a search asks without LibTorch.
struct Regressor {
    Scale scale;
    space::Features features = space::Features::Bleu;
    std::string space;   ///< name of the space that it was trained in
    std::string machine; ///< whose latency it predicts; empty for other metrics
    std::string preset;  ///< settings that it was trained with: "paper", "recommended"
    std::string details; ///< JSON: how it was made (teacher, seed, rows, errors)
    TargetForm targetForm = TargetForm::Value;
    Normalisation inputs;
    double targetMean = 0;
    double targetDeviation = 1;
    DenseNetwork network;
    friend bool operator==(const Regressor &, const Regressor &) = default;
};

/// Whether the parts fit together. Errors: BadValue, naming the part.
Result<> validate(const Regressor &regressor);

/// Values in the scale's unit. Shapes: rows [count, inputs] row-major, as the features are written.
std::vector<double> evaluate(const Regressor &regressor, std::span<const double> rows);

/// The features of architectures, row-major. Contract: they are in the space.
std::vector<double> featureRows(const space::SearchSpace &space, std::span<const Architecture> architectures,
                                space::Features features);

} // namespace foresearch::predict
