#pragma once

#include "core/predict/demonstration_range.h"
#include "core/predict/predictor.h"
#include "core/predict/regression_model.h"
#include "core/space/search_space.h"

#include <memory>

namespace foresearch::predict {

/// Kinds of regression on a handful of demonstrations.
enum class RegressionKind {
    GaussianProcess, ///< squared-exponential kernel, settings by leave-one-out: the default
    Ridge,           ///< linear, penalty by leave-one-out
    SubsetAverage,   ///< linear, averaged over feature subsets
};

/// Predicts from the architecture alone what the demonstrations measured: the honest control that a language model
/// with the same demonstrations has to beat. Features: ten averages, log(decoder layers), GFLOPs; standardised over
/// the demonstrations. Nothing but the demonstrations is fitted to.
/// Spread: the posterior's. Warnings: see DemonstrationRange.
class DemonstrationRegression final : public Predictor {
public:
    /// Errors: Undefined (too few demonstrations for `kind`); Stopped.
    static Result<std::unique_ptr<Predictor>> create(RegressionKind kind, std::span<const Demonstration> demonstrations,
                                                     Scale scale, const space::SearchSpace &space,
                                                     const TaskControl &control);

    Scale scale() const override { return m_scale; }
    Provenance provenance() const override;
    Result<std::vector<Prediction>> predict(std::span<const Architecture> architectures,
                                            const TaskControl &control) override;

private:
    DemonstrationRegression(RegressionKind kind, Scale scale, space::SearchSpace space, Standardisation standardisation,
                            DemonstrationRange range, std::unique_ptr<const RegressionModel> model);

    RegressionKind m_kind;
    Scale m_scale;
    space::SearchSpace m_space;
    Standardisation m_standardisation;
    DemonstrationRange m_range;
    std::unique_ptr<const RegressionModel> m_model;
};

/// "regression", "ridge", "subset-average".
const char *name(RegressionKind kind);

/// The twelve features and, in the same order, their names.
std::vector<double> regressionFeatures(const space::SearchSpace &space, const Architecture &architecture);
const std::vector<std::string> &regressionFeatureNames();

} // namespace foresearch::predict
