#pragma once

#include "core/predict/distillation.h"
#include "ui/plots/figure.h"

#include <span>
#include <string>
#include <vector>

/// The figures of a distillation.
namespace foresearch::plots {

/// "BLEU", or what the metric is called where it has no unit.
QString unitTitle(const predict::Scale &scale);

/// Errors of the networks while they train, by step, on a logarithmic axis.
struct TrainingFigureOptions {
    predict::Scale scale;
    predict::Loss loss = predict::Loss::Squared;
    std::size_t steps = 0; ///< of a network
};
Figure trainingFigure(std::span<const predict::TrainingPoint> curve, const TrainingFigureOptions &options);

/// What a network says of labels that it never saw against what its teacher said. Ids are indices of the rows.
/// `said`: of the rows, in their order; empty while there is no network.
Figure agreementFigure(const predict::LabelledRows &unseen, std::span<const double> said, const std::string &teacher,
                       const predict::Scale &scale);

/// The mean absolute error by the number of examples, with its standard deviation over seeds.
Figure learningFigure(std::span<const predict::LearningPoint> learning, const predict::Scale &scale);

} // namespace foresearch::plots
