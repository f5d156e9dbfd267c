#pragma once

#include "core/predict/predictor.h"
#include "core/space/search_space.h"

#include <memory>

namespace foresearch::predict {

/// What an architecture costs, taken for how well it performs: more is better. The values are no BLEU, so only their
/// order can be judged.
enum class Cost { FlopsGiga, Parameters };

/// Units: GFLOPs with the output layer, as in prompts; millions of parameters without embeddings.
class CostPredictor final : public Predictor {
public:
    CostPredictor(Cost cost, const space::FixedSizes &sizes) : m_cost(cost), m_sizes(sizes) {}

    Scale scale() const override;
    Provenance provenance() const override;
    Result<std::vector<Prediction>> predict(std::span<const Architecture> architectures,
                                            const TaskControl &control) override;

private:
    Cost m_cost;
    space::FixedSizes m_sizes;
};

/// Says the mean of the demonstrations of every architecture: what any predictor has to beat.
/// Spread: the sd of a new value around that mean, from two demonstrations on.
class MeanPredictor final : public Predictor {
public:
    /// Errors: Undefined (no demonstrations).
    static Result<std::unique_ptr<Predictor>> create(std::span<const Demonstration> demonstrations, Scale scale);

    Scale scale() const override { return m_scale; }
    Provenance provenance() const override;
    Result<std::vector<Prediction>> predict(std::span<const Architecture> architectures,
                                            const TaskControl &control) override;

private:
    MeanPredictor(Scale scale, Prediction prediction);

    Scale m_scale;
    Prediction m_prediction;
};

} // namespace foresearch::predict
