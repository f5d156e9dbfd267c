#pragma once

#include "core/predict/training_checkpoint.h"
#include "ui/plots/figure.h"

#include <span>
#include <vector>

/// The figures of trainings of supernets. Losses are label-smoothed, in bits per target token.
namespace foresearch::plots {

/// What is drawn of a training.
struct TrainingCurve {
    QString name;
    predict::SupernetTrainingSettings settings;
    std::vector<QPointF> losses; ///< of updates taken together, by ascending update
    std::vector<predict::ValidationPoint> points;
    std::uint64_t updates = 0; ///< that are done
};

/// The losses of one training: of its updates, and of the largest, the smallest and a random network on held-out pairs.
Figure supernetLossFigure(const TrainingCurve &curve);
/// Several trainings over one another: the mean of the three held-out losses, with those of the updates behind.
Figure comparedLossFigure(const std::vector<TrainingCurve> &curves);

/// The learning rate that was and that will be.
Figure learningRateFigure(const std::vector<TrainingCurve> &curves);

} // namespace foresearch::plots
