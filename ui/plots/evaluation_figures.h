#pragma once

#include "core/predict/discordance.h"
#include "ui/plots/figure.h"

#include <span>

namespace foresearch::plots {

/// Which of the paper's figures about predictors.
enum class EvaluationFigure {
    Scatter,    ///< predictions against the truth: Figure 2
    Discordant, ///< wrongly ordered pairs by their distance in the gold ranking: Figure 4
    Cumulative, ///< the same as a distribution function: Figure 5
};

/// What a figure shows of one predictor. Contract: both outlive the call that takes it.
struct PredictorSeries {
    const predict::PredictorEvaluation *evaluation = nullptr;
    const predict::Discordance *discordance = nullptr; ///< may be null for a scatter
    std::size_t number = 0;                            ///< of its colour and marker
};

/// The marker of the series with this number: the same as in tables.
Marker seriesMarker(std::size_t number);

/// A scatter, and which architecture each id of its points is.
struct ScatterFigure {
    Figure figure;
    std::vector<space::Architecture> architectures;
};

/// Every prediction of every split against its truth, with the diagonal; error bars where there is a spread. Only
/// predictors of the truth's unit share the axes; where none is, the first one's unit is taken, without the diagonal.
/// `truth`: the scale of the truth.
ScatterFigure scatterFigure(std::span<const PredictorSeries> series, const predict::Scale &truth);

/// Bars up to the greatest distance of any series.
Figure discordantFigure(std::span<const PredictorSeries> series);

/// Shares of the pairs up to each distance.
Figure cumulativeFigure(std::span<const PredictorSeries> series);

} // namespace foresearch::plots
