#pragma once

#include "core/predict/distillation.h"
#include "core/predict/evaluation.h"
#include "core/predict/supernet_training.h"
#include "core/predict/training_checkpoint.h"
#include "core/search/individual.h"
#include "core/search/progress.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

/// What figures of the report show, as values: whoever draws decides how they look.
namespace foresearch::report {

/// A figure of the paper about the predictors of one task.
struct JudgedFigure {
    enum class Kind {
        Scatter,    ///< predictions against the truth: Figure 2
        Discordant, ///< wrongly ordered pairs by their distance in the gold ranking: Figure 4
        Cumulative, ///< the same as a distribution function: Figure 5
    };
    Kind kind = Kind::Scatter;
    predict::TaskEvaluation evaluation; ///< predictors under the names that the figure says
    predict::TruthSet truth = predict::TruthSet::Validation;
};

using GenerationsPtr = std::shared_ptr<const std::vector<search::Generation>>;

struct SearchLine {
    std::string name;
    GenerationsPtr generations; ///< never null
};

/// The best score so far of searches whose last predictors share `scale`.
struct BestFigure {
    predict::Scale scale;
    std::vector<SearchLine> searches;
};

/// What a search scored by `scale` against what it costs, with the front that nothing dominates.
struct FrontFigure {
    SearchLine search;
    predict::Scale scale;
    search::CostKind cost = search::CostKind::FlopsGiga;
    std::string machine;         ///< of the latency
    std::optional<double> limit; ///< of the cost
};

/// A network's error by the number of labels that it learnt from.
struct LearningFigure {
    predict::Scale scale;
    std::vector<predict::LearningPoint> points;
};

/// Losses of trainings by their updates, in bits per token.
struct LossFigure {
    struct Line {
        std::string name;
        predict::SupernetTrainingSettings settings;
        std::vector<std::pair<double, double>> losses; ///< update and loss, by ascending update
        std::vector<predict::ValidationPoint> points;
        std::uint64_t updates = 0; ///< that are done
    };
    std::vector<Line> lines;
};

using FigureContent = std::variant<JudgedFigure, BestFigure, FrontFigure, LearningFigure, LossFigure>;

} // namespace foresearch::report
